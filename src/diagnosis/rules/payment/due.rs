//! AWS says that a payment is due, which is an ordinary bill unless AWS calls it critical.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{answers, payments};
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
    let read = || payments::owed(view, "INVOICES_DUE").map(|because| (because, ""));
    let told = answers::recommends(view, "PAYMENTS_DUE");
    let how = if told.is_some() { "recommended" } else { "read" };
    let Some((because, severity)) = told.or_else(read) else { return Vec::new() };
    let urgent = matches!(severity, "WARNING" | "CRITICAL");
    let finding = answers::says(&RULE, because).arg("how", how);
    vec![finding.severity(if urgent { Severity::Warn } else { Severity::Info }).build()]
}
