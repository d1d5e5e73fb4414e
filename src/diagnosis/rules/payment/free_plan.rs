//! The account is on the Free plan, with time left.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentFreePlan,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let plan = answers::free_plan(view)
        .filter(|free_plan| free_plan.status == "ACTIVE" && !free_plan.ends_soon(view));
    plan.map(|plan| plan.about(&RULE).build()).into_iter().collect()
}
