//! The Free plan does not include what was asked for.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, pasted_error};
use crate::diagnosis::facts::Seen;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountFreePlanLimit,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    asked(view).into_iter().chain(pasted_error::finding(&RULE, view)).collect()
}

fn asked(view: View<'_>) -> Option<Finding> {
    let limited: Vec<_> = view.calls().filter(Seen::is_limited).collect();
    let refusing: Vec<_> = view.calls().filter(Seen::not_a_customer).collect();
    let (calls, sure) = match limited.is_empty() {
        false => (limited, true),
        true if account::is_free_plan_limit(view, &refusing) => (refusing, false),
        true => return None,
    };
    let (first, (plan, word)) = (calls.first()?, account::plan(view)?);
    if word != "FREE" {
        return None;
    }
    let mut finding = Finding::of(&RULE, &first.observation.check, &first.observation.id)
        .arg("services", account::services(&calls))
        .and(&plan.id)
        .confidence(Confidence::of(sure, true));
    if let Some(other) = account::customer_of(view) {
        finding = finding.rules_out(&other.observation.id, Code::AccountServicesWarmingUp);
    }
    for it in calls.iter().skip(1) {
        finding = finding.and(&it.observation.id);
    }
    let mut finding = finding.build();
    finding.checks = calls.iter().map(|call| call.observation.check.clone()).collect();
    finding.checks.dedup();
    Some(finding)
}
