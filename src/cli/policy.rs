//! The least-privilege IAM policy, derived from the calls themselves so that the two cannot drift apart.

use std::collections::BTreeSet;

use serde_json::json;

use crate::catalogue::AwsCall;

/// What filing a case needs beside the reading calls.
const CASE_ACTIONS: &[&str] = &[
    "support:AddAttachmentsToSet",
    "support:AddCommunicationToCase",
    "support:CreateCase",
    "support:DescribeCases",
    "support:DescribeCommunications",
    "support:UploadAttachment",
];

/// The policy document, ready for `aws iam create-policy`.
pub(crate) fn document(with_case: bool) -> String {
    let reading: BTreeSet<_> = AwsCall::ALL.iter().filter_map(|it| it.iam_action()).collect();
    // None of these actions takes a resource: AWS wants `*`.
    let mut statements =
        vec![json!({"Sid": "AwsSetupDoctorRead", "Effect": "Allow", "Action": reading, "Resource": "*"})];
    if with_case {
        statements.push(
            json!({"Sid": "AwsSetupDoctorCase", "Effect": "Allow", "Action": CASE_ACTIONS, "Resource": "*"}),
        );
    }
    let policy = json!({"Version": "2012-10-17", "Statement": statements});
    format!("{policy:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_exactly_what_the_reading_calls_need() {
        let policy: serde_json::Value = serde_json::from_str(&document(false)).unwrap();
        let allowed: BTreeSet<_> = policy["Statement"][0]["Action"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|it| it.as_str())
            .collect();
        let needed: BTreeSet<_> = AwsCall::ALL.iter().filter_map(|it| it.iam_action()).collect();
        assert_eq!(allowed, needed);
        assert_eq!(policy["Statement"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn nothing_that_changes_or_costs_is_allowed_for_reading() {
        for action in ["Create", "Put", "Delete", "Update", "Send", "ce:"] {
            assert!(
                !document(false).contains(&format!(":{action}")) && !document(false).contains("ce:Get"),
                "{action}"
            );
        }
    }
}
