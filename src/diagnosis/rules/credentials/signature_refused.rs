//! AWS knows the access key and does not accept what was signed with it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsSignatureRefused,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((Refused::Signature, call)) = credentials::refused(view) else { return Vec::new() };
    let finding = credentials::refusal(&RULE, view, &call)
        .rules_out(&call.observation.id, Code::CredentialsClockRefused)
        .rules_out(&call.observation.id, Code::CredentialsAccessKeyUnknown);
    vec![finding.confidence(Confidence::High).build()]
}
