//! Many connections stood only after the first SYN was sent again.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{burst, tcp};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkPacketLoss,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T09"],
    claims: tcp::SILENCE,
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let (late, all) = tcp::late_connections(view);
    let Some(first) = late.first().filter(|_| loses(view)) else { return Vec::new() };
    let Some((link, ..)) = view.link() else { return Vec::new() };
    let silent = |row: &RowView<'_>| row.end().is_some_and(|end| tcp::may_be_loss(view, end));
    let mut finding = Finding::of(&RULE, &link.check, &first.id)
        .arg("late", late.len())
        .arg("all", all)
        .confidence(Confidence::Low)
        .explains(view.direct_hosts().filter(silent).map(|row| row.id().clone()))
        .not_evaluated(Code::NetworkInconsistentPath);
    finding = finding.and_all(late.iter().skip(1).take(4).map(|seen| &seen.id));
    vec![finding.build()]
}

/// A limit on new connections makes them late as well.
fn loses(view: View<'_>) -> bool {
    tcp::loses_packets(view) && burst::rate_limit(view).is_none()
}
