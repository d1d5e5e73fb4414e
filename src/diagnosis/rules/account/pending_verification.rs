//! AWS checks the account's first use of a Region, which holds back what it creates there.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, pasted_error};
use crate::diagnosis::facts::aws::service;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountPendingVerification,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    answered(view).into_iter().chain(pasted_error::finding(&RULE, view)).collect()
}

fn answered(view: View<'_>) -> Option<Finding> {
    let call = view.calls().find(|call| call.error_code() == Some("PendingVerification"))?;
    let finding = Finding::of(&RULE, &call.observation.check, &call.observation.id)
        .arg("services", Arg::published(service(call.data.call)));
    let finding = match account::answered(view) {
        Some(other) => finding
            .rules_out(&other.observation.id, Code::CredentialsAccessKeyUnknown)
            .confidence(Confidence::High),
        None => finding.confidence(Confidence::Medium),
    };
    Some(finding.build())
}
