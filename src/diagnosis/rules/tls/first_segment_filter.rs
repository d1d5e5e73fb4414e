//! The same large hello passes at one time and is cut at another: it depends on where the name falls.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "tls.first-segment-filter",
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S07"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

/// Needs several large hellos. Chance loss would meet the small ones as well, and the classical one passed.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let classical = row.tls().map(|it| it.observation).filter(|it| ways::tls_answered(it))?;
    let large: Vec<_> = ways::made(row, Control::HelloPostQuantum).collect();
    let passed = large.iter().find(|it| ways::tls_answered(it))?;
    let cut: Vec<_> = large.iter().filter(|it| ways::cut(it).is_some()).collect();
    let first = cut.first()?;
    let repeats: Vec<_> = ways::made(row, Control::Repeat).collect();
    if repeats.iter().any(|it| ways::cut(it).is_some()) {
        return None;
    }
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let mut finding = ways::about(&RULE, row, first)
        .vendor(vendor)
        .arg("cut", cut.len())
        .arg("tried", large.len())
        .confidence(if repeats.is_empty() { Confidence::Low } else { Confidence::Medium })
        .rules_out(&classical.id, "network.sni-filtered")
        .rules_out(&passed.id, "tls.post-quantum-refused");
    finding = match repeats.first() {
        Some(it) => finding.rules_out(&it.id, "network.packet-loss"),
        None => finding.not_evaluated("network.packet-loss"),
    };
    Some(finding.build())
}
