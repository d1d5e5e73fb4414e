//! The KMS key of the instance is being changed, or could not be changed.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterEncryptionChange,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, instance)) = answers::instance(view) else { return Vec::new() };
    let status = instance.encryption.as_ref().and_then(|encryption| encryption.status.as_deref());
    let (doing, severity) = match status {
        Some("UPDATING") => ("changing", Severity::Info),
        Some("UPDATE_FAILED") => ("failed", Severity::Warn),
        _ => return Vec::new(),
    };
    let told = instance.encryption.as_ref().and_then(|encryption| encryption.reason.as_deref());
    let finding =
        answers::says(&RULE, because).arg("doing", doing).arg("reason", Arg::or_none(told, Arg::published));
    vec![finding.severity(severity).build()]
}
