//! The account is active for less than a day, and some services do not know it yet.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::facts::Seen;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountServicesWarmingUp,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(account) = account::account(view).filter(|account| account.state == "ACTIVE") else {
        return Vec::new();
    };
    let refusing: Vec<_> = view.calls().filter(Seen::not_a_customer).collect();
    let (Some(first), Some(false) | None) = (refusing.first(), account.age(view).is_over_a_day()) else {
        return Vec::new();
    };
    let mut finding = account::about_account(&RULE, view, &account)
        .arg("services", account::services(&refusing))
        .arg("aws_code", Arg::or_unknown(first.data.code.as_deref(), Arg::published))
        .rules_out(&account.because.id, Code::AccountPendingActivation);
    for it in &refusing {
        finding = finding.and(&it.observation.id);
    }
    finding = account::by_age(finding, view, &account);
    if account::plan(view).is_some_and(|(_, plan)| plan == "FREE") {
        finding = finding.not_evaluated(Code::AccountFreePlanLimit);
    }
    let mut finding = finding.build();
    finding.checks = account::refused_rows(view);
    vec![finding]
}
