//! The Free plan ends within a month, or its credits are used up.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, answers};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentFreePlanEnding,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(plan) = answers::free_plan(view).filter(|free_plan| free_plan.status == "ACTIVE") else {
        return Vec::new();
    };
    if plan.left(view).is_some_and(|left| left <= 0) || !plan.ends_soon(view) {
        return Vec::new();
    }
    let used_up = plan.credits_usd == Some(0);
    let finding = plan.about(&RULE).arg("how", if used_up { "credits" } else { "date" });
    vec![if used_up { finding } else { account::by_clock(finding, view) }.build()]
}
