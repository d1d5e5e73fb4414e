//! Of the connections begun at once most got no answer, and each of them stood when it was made alone.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::burst;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkConnectionsRateLimited,
    severity: Severity::Info,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T09"],
    claims: &[FailureKind::ConnectTimeout],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let (Some((link, ..)), Some(limit)) = (view.link(), burst::rate_limit(view)) else { return Vec::new() };
    let finding = Finding::of(&RULE, &link.check, &limit.first_silent.id)
        .and_all([&limit.late.id])
        .arg("silent", limit.silent)
        .arg("all", limit.all)
        .rules_out(&limit.alone.id, Code::NetworkPacketLoss)
        .rules_out(&limit.alone.id, Code::NetworkTcpDropped)
        .confidence(Confidence::Medium);
    vec![finding.build()]
}
