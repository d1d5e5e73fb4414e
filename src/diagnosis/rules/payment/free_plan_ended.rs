//! The Free plan is over: the account closes unless it is upgraded.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, answers};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentFreePlanEnded,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(plan) = answers::free_plan(view) else { return Vec::new() };
    if plan.status == "EXPIRED" {
        return vec![plan.about(&RULE).build()];
    }
    if plan.left(view).is_none_or(|left| left > 0) {
        return Vec::new();
    }
    vec![account::by_clock(plan.about(&RULE), view).build()]
}
