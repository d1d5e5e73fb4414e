//! The head of the answer came, then its body stopped on the way.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: "http.body-stalled",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H08"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row
        .http()
        .filter(|it| it.observation.failed_with(FailureKind::BodyStalled) || it.data.stalled_at.is_some())?;
    let bytes = seen.data.stalled_at.or_else(|| seen.data.page.as_ref().map(|it| it.bytes))?;
    let elsewhere = ways::reached_elsewhere(row)
        .filter(|it| ways::http_of(it).is_some_and(|it| it.stalled_at.is_none() && it.page.is_some()));
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = ways::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("bytes", bytes)
        .confidence(if elsewhere.is_some() { Confidence::Medium } else { Confidence::Low })
        .not_evaluated("network.mtu-downstream");
    let finding = match elsewhere {
        Some(it) => finding.rules_out(&it.id, "network.packet-loss"),
        None => finding.not_evaluated("network.packet-loss"),
    };
    Some(match ways::curl(row, "-sS -m 30 -o /dev/null -w '%{size_download}\\n'") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
