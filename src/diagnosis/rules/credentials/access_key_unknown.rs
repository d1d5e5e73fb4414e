//! AWS does not know the access key, and nothing seen says why.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsAccessKeyUnknown,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((Refused::Unknown, call)) = credentials::refused(view) else { return Vec::new() };
    let finding = credentials::refusal(&RULE, view, &call)
        .rules_out(&call.observation.id, Code::CredentialsClockRefused)
        .not_evaluated(Code::CredentialsWrongPartition)
        .not_evaluated(Code::CredentialsRefusedInRegion);
    vec![finding.confidence(Confidence::Medium).build()]
}
