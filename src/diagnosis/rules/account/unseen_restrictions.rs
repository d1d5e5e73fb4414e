//! What was asked is fine, and some restrictions do not show in questions.

use crate::catalogue::{AwsCall, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, pasted_error};
use crate::diagnosis::facts::aws::Call;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountUnseenRestrictions,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// Said whenever the account looks healthy: "all green" must not read as "unrestricted".
fn check(view: View<'_>) -> Vec<Finding> {
    let Some(account) = account::account(view).filter(|account| account.state == "ACTIVE") else {
        return Vec::new();
    };
    let probes = [AwsCall::DescribeRegions, AwsCall::ListBuckets];
    let seen: Vec<_> =
        view.calls().filter(|call| probes.contains(&call.data.call) && call.observation.seen()).collect();
    if seen.is_empty() || view.calls().any(|call| is_restricted(&call)) || pasted_error::restriction(view) {
        return Vec::new();
    }
    let mut finding = Finding::of(&RULE, &account.because.check, &account.because.id);
    for it in &seen {
        finding = finding.and(&it.observation.id);
    }
    let finding = finding
        .not_evaluated(Code::AccountBlocked)
        .not_evaluated(Code::AccountPendingVerification)
        .not_evaluated(Code::AccountCloudfrontVerification);
    vec![finding.confidence(Confidence::High).build()]
}

/// A restriction was seen after all: its own finding says more.
fn is_restricted(call: &Call<'_>) -> bool {
    call.not_a_customer()
        || matches!(call.error_code(), Some("Blocked" | "PendingVerification" | "FreeTierRestrictionError"))
}
