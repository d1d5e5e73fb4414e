//! The least-privilege IAM policy, derived from the calls themselves so that the two cannot drift apart.

use std::collections::BTreeSet;

use serde_json::json;

use crate::case::desk::CaseAction;
use crate::case::phone::PhoneAction;
use crate::catalogue::AwsCall;
use crate::cli::app::App;
use crate::cli::args::lists::PolicyOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;

/// Prints the IAM policy that allows exactly the calls the doctor makes.
pub(crate) fn run(app: &mut App<'_>, options: &PolicyOptions) -> Result<Exit, Failed> {
    app.io.print(document(options.with_case, options.with_phone))?;
    Ok(Exit::Ok)
}

/// The policy document, ready for `aws iam create-policy`.
fn document(with_case: bool, with_phone: bool) -> String {
    let needed = |call: &AwsCall| call.iam_action().into_iter().chain(call.also_needs().iter().copied());
    let reading: BTreeSet<_> = AwsCall::ALL.iter().flat_map(needed).collect();
    // None of these actions takes a resource: AWS wants `*`.
    let mut statements =
        vec![json!({"Sid": "AwsSetupDoctorRead", "Effect": "Allow", "Action": reading, "Resource": "*"})];
    if with_case {
        statements.push(
            json!({"Sid": "AwsSetupDoctorCase", "Effect": "Allow", "Action": sorted(CaseAction::ALL), "Resource": "*"}),
        );
    }
    if with_phone {
        statements.push(
            json!({"Sid": "AwsSetupDoctorPhone", "Effect": "Allow", "Action": sorted(PhoneAction::ALL), "Resource": "*"}),
        );
    }
    let policy = json!({"Version": "2012-10-17", "Statement": statements});
    format!("{policy:#}\n")
}

fn sorted(actions: &[impl std::fmt::Display]) -> BTreeSet<String> {
    actions.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actions(policy: &str, sid: &str) -> BTreeSet<String> {
        let policy: serde_json::Value = serde_json::from_str(policy).unwrap();
        let all = policy["Statement"].as_array().unwrap();
        let statement = all.iter().find(|it| it["Sid"] == sid).unwrap();
        statement["Action"]
            .as_array()
            .unwrap()
            .iter()
            .map(|items| items.as_str().unwrap().to_owned())
            .collect()
    }

    /// Every operation the desk's code calls, as the SDK spells it, and the action that allows it.
    fn called(code: &str, operations: &[(&str, &str)]) -> BTreeSet<String> {
        let used = operations.iter().filter(|(method, _)| code.contains(&format!(".{method}()")));
        used.map(|(_, action)| (*action).to_owned()).collect()
    }

    #[test]
    fn the_case_and_phone_statements_are_exactly_the_operations_the_desks_call() {
        let code = concat!(
            include_str!("../../case/support/mod.rs"),
            include_str!("../../case/support/upload/mod.rs"),
            include_str!("../../case/phone_api.rs"),
        );
        let support = called(
            code,
            &[
                ("describe_cases", "support:DescribeCases"),
                ("describe_communications", "support:DescribeCommunications"),
                ("create_case", "support:CreateCase"),
                ("add_communication_to_case", "support:AddCommunicationToCase"),
                ("add_attachments_to_set", "support:AddAttachmentsToSet"),
                ("get_attachment_upload_links", "support:UploadAttachment"),
                ("complete_attachment_upload", "support:UploadAttachment"),
                ("describe_attachment_upload_status", "support:UploadAttachment"),
                ("resolve_case", "support:ResolveCase"),
            ],
        );
        assert_eq!(actions(&document(true, true), "AwsSetupDoctorCase"), support);
        let phone = called(
            code,
            &[
                ("send_phone_number_verification", "account:SendPhoneNumberVerification"),
                ("verify_phone_number", "account:VerifyPhoneNumber"),
            ],
        );
        assert_eq!(actions(&document(true, true), "AwsSetupDoctorPhone"), phone);
        assert_eq!(phone.len(), 2, "a method was renamed; this test no longer sees it");
    }

    #[test]
    fn the_policy_allows_exactly_what_the_reading_calls_need() {
        let policy: serde_json::Value = serde_json::from_str(&document(false, false)).unwrap();
        let allowed: BTreeSet<_> = policy["Statement"][0]["Action"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|items| items.as_str())
            .collect();
        let of = |call: &AwsCall| call.iam_action().into_iter().chain(call.also_needs().iter().copied());
        let needed: BTreeSet<_> = AwsCall::ALL.iter().flat_map(of).collect();
        assert_eq!(allowed, needed);
        // Without these AWS leaves payment problems out of its recommendations and says nothing.
        for action in
            ["payments:ListPaymentPreferences", "payments:GetPaymentInstrument", "payments:GetPaymentStatus"]
        {
            assert!(allowed.contains(action), "{action}");
        }
        assert_eq!(policy["Statement"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn nothing_that_changes_or_costs_is_allowed_for_reading() {
        for action in ["Create", "Put", "Delete", "Update", "Send", "ce:"] {
            assert!(
                !document(false, false).contains(&format!(":{action}"))
                    && !document(false, false).contains("ce:Get"),
                "{action}"
            );
        }
    }
}
