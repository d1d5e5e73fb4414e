//! AWS says that a payment is due, which is an ordinary bill unless AWS calls it critical.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentDue,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, severity)) = answers::recommends(view, "PAYMENTS_DUE") else { return Vec::new() };
    let urgent = matches!(severity, "WARNING" | "CRITICAL");
    let finding = answers::says(&RULE, because);
    vec![finding.severity(if urgent { Severity::Warn } else { Severity::Info }).build()]
}
