//! AWS says that the payment method has expired.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, answers, payments};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentMethodExpired,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let told = answers::recommends(view, "UPDATE_EXPIRED_PAYMENT_METHOD");
    if let Some((because, _)) = told {
        return vec![answers::says(&RULE, because).arg("how", "recommended").arg("month", "?").build()];
    }
    let Some(month) = payments::this_month(view) else { return Vec::new() };
    let cards = payments::cards(view);
    // Months compare as text: year first, two digits.
    let over: Vec<_> = cards.iter().filter(|card| card.expires < month.as_str()).collect();
    let Some(first) = over.first() else { return Vec::new() };
    let counted_active = over.iter().filter(|card| card.active).count();
    let works = payments::another_works(view, counted_active);
    let finding =
        answers::says(&RULE, first.because).arg("how", "read").arg("month", Arg::published(first.expires));
    let finding = account::by_clock(finding, view);
    vec![finding.severity(if works { Severity::Warn } else { Severity::Fail }).build()]
}
