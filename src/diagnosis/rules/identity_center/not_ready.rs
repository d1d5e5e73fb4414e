//! The instance is being made or removed; until then AWS tells nothing else about it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterNotReady,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, instance)) = answers::instance(view) else { return Vec::new() };
    let doing = match instance.status.as_deref() {
        Some("CREATE_IN_PROGRESS") => "created",
        Some("DELETE_IN_PROGRESS") => "deleted",
        _ => return Vec::new(),
    };
    vec![answers::says(&RULE, because).arg("doing", doing).build()]
}
