//! AWS says that a payment is past due.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{answers, payments};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentPastDue,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let read = payments::owed(view, "INVOICES_PAST_DUE").map(|because| (because, "read"));
    let told = || answers::recommends(view, "PAYMENTS_PAST_DUE").map(|(because, _)| (because, "recommended"));
    let Some((because, how)) = read.or_else(told) else { return Vec::new() };
    let finding = answers::says(&RULE, because).arg("how", how);
    // A payment under way may already be the one that is missing.
    vec![match payments::processing(view) {
        Some((payment, count)) if count > 0 => {
            finding.and(&payment.id).arg("processing", "yes").severity(Severity::Warn).build()
        }
        _ => finding.arg("processing", "no").build(),
    }]
}
