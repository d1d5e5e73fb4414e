//! A card is valid this month and no longer when the next invoice is charged.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, answers, payments};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentMethodExpiring,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// AWS charges a month's invoice in the first days of the month after it.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some(month) = payments::this_month(view) else { return Vec::new() };
    let cards = payments::cards(view);
    let ending: Vec<_> = cards.iter().filter(|card| card.active && card.expires == month).collect();
    let Some(first) = ending.first() else { return Vec::new() };
    if payments::another_works(view, ending.len()) {
        return Vec::new();
    }
    let finding = answers::says(&RULE, first.because).arg("month", Arg::published(first.expires));
    vec![account::by_clock(finding, view).build()]
}
