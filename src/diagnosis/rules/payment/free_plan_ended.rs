//! The Free plan is over: the account closes unless it is upgraded.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::diagnosis::{aws, setup};

pub(super) const RULE: Rule = Rule {
    code: "payment.free-plan-ended",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(plan) = setup::free_plan(*view) else { return Vec::new() };
    if plan.status == "EXPIRED" {
        return vec![plan.about(&RULE).build()];
    }
    if plan.left(*view).is_none_or(|it| it > 0) {
        return Vec::new();
    }
    vec![aws::by_clock(plan.about(&RULE), *view).build()]
}
