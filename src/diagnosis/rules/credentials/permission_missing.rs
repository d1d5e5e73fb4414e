//! What these credentials may not ask, by the exact IAM action.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsPermissionMissing,
    severity: Severity::Info,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// It tells what to allow and judges nothing: the rows stay unknown.
fn check(view: View<'_>) -> Vec<Finding> {
    let denied: Vec<_> = view.calls().filter(|call| call.is_denied()).collect();
    let mut actions: Vec<&str> = denied.iter().filter_map(|denied| denied.data.call.iam_action()).collect();
    actions.sort_unstable();
    actions.dedup();
    let (Some(first), false) = (denied.first(), actions.is_empty()) else { return Vec::new() };
    let mut finding = Finding::of(&RULE, &first.observation.check, &first.observation.id)
        .arg("actions", Arg::published_all(actions.iter().copied()))
        .arg("action_count", actions.len())
        .confidence(Confidence::High);
    for it in denied.iter().skip(1) {
        finding = finding.and(&it.observation.id);
    }
    let mut finding = finding.build();
    finding.checks = denied.iter().map(|denied| denied.observation.check.clone()).collect();
    finding.checks.dedup();
    vec![finding]
}
