//! AWS says that the payment method has expired.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "payment.method-expired",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let told = setup::recommends(*view, "UPDATE_EXPIRED_PAYMENT_METHOD");
    told.map(|(because, _)| setup::says(&RULE, because).build()).into_iter().collect()
}
