//! AWS knows the access key and does not accept what was signed with it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::compare::credentials;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "credentials.signature-refused",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((Refused::Signature, call)) = credentials::refused(view) else { return Vec::new() };
    let finding = credentials::refusal(&RULE, view, &call)
        .rules_out(&call.observation.id, "credentials.clock-refused")
        .rules_out(&call.observation.id, "credentials.access-key-unknown");
    vec![finding.confidence(Confidence::High).build()]
}
