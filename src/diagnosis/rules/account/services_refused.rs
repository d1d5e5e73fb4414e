//! Services do not know the account as their customer, and it is too old for them to be warming up.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::facts::Seen;
use crate::diagnosis::facts::aws::{Call, service};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountServicesRefused,
    severity: Severity::Fail,
    owner: Owner::AwsSupport,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let refusing: Vec<_> = view.calls().filter(Seen::not_a_customer).collect();
    if refusing.is_empty() || account::is_free_plan_limit(view, &refusing) {
        return Vec::new();
    }
    let finding = match account::account(view) {
        Some(account) => active(view, &account, &refusing),
        None => stateless(&refusing),
    };
    finding.into_iter().collect()
}

fn active(view: View<'_>, account: &account::Account<'_>, refusing: &[Call<'_>]) -> Option<Finding> {
    if account.state != "ACTIVE" || account.age(view).is_over_a_day() != Some(true) {
        return None;
    }
    let first = refusing.first()?;
    let finding = Finding::of(&RULE, &first.observation.check, &first.observation.id)
        .rules_out(&account.because.id, Code::AccountPendingActivation)
        .rules_out(&account.because.id, Code::AccountServicesWarmingUp);
    Some(told(finding.confidence(Confidence::High), refusing))
}

/// What AWS says of the account is not known: one refusal says nothing, two services together at least that they
/// do not know it.
fn stateless(refusing: &[Call<'_>]) -> Option<Finding> {
    let first = refusing.first()?;
    if refusing.iter().all(|refusing| service(refusing.data.call) == service(first.data.call)) {
        return None;
    }
    let finding = Finding::of(&RULE, &first.observation.check, &first.observation.id)
        .severity(Severity::Warn)
        .confidence(Confidence::Low)
        .not_evaluated(Code::AccountPendingActivation)
        .not_evaluated(Code::AccountServicesWarmingUp);
    Some(told(finding, refusing))
}

fn told(finding: crate::diagnosis::FindingBuilder, refusing: &[Call<'_>]) -> Finding {
    let mut finding = finding.arg("services", account::services(refusing)).arg(
        "aws_code",
        Arg::or_unknown(refusing.first().and_then(|call| call.data.code.as_deref()), Arg::published),
    );
    for it in refusing.iter().skip(1) {
        finding = finding.and(&it.observation.id);
    }
    let mut finding = finding.build();
    finding.checks = refusing.iter().map(|refusing| refusing.observation.check.clone()).collect();
    finding.checks.dedup();
    finding
}
