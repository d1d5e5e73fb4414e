//! AWS says that a payment is past due.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "payment.past-due",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let told = setup::recommends(*view, "PAYMENTS_PAST_DUE");
    told.map(|(because, _)| setup::says(&RULE, because).build()).into_iter().collect()
}
