//! A certificate came, for other names than the host's: the answer is someone else's.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::network::captive_portal;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: "tls.certificate-name-mismatch",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S15"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    if captive_portal::portal(*view).is_some() {
        return Vec::new();
    }
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.tls().filter(|it| it.observation.failed_with(FailureKind::CertificateNameMismatch))?;
    if !ways::failed(row) {
        return None;
    }
    let leaf = seen.data.chain.first()?;
    let found = fingerprint::by_issuer(row.view(), seen.data);
    let names: Vec<&str> = leaf.names.iter().map(String::as_str).take(3).collect();
    let names = if names.is_empty() { leaf.subject.clone() } else { names.join(", ") };
    let control = ways::control_handshakes(row)
        .find(|it| it.seen())
        .or_else(|| ways::answered_elsewhere(row).filter(|it| it.seen()));
    let mut finding = ways::about(&RULE, row, seen.observation)
        .vendor(fingerprint::name(found))
        .arg("names", names)
        .arg("issuer", ways::leaf_issuer(seen.data))
        .arg("address", seen.data.address.map_or_else(|| "?".to_owned(), |it| it.ip().to_string()))
        .confidence(Confidence::of(true, control.is_some()))
        .rules_out(&seen.observation.id, "clock.skewed");
    if let Some(repeat) = ways::made(row, Control::OtherSni).find(|it| it.seen()) {
        finding = finding.and(&repeat.id);
    }
    finding = match control {
        Some(it) => finding.rules_out(&it.id, "network.captive-portal"),
        None => finding.not_evaluated("network.captive-portal"),
    };
    Some(match ways::curl(row, "-sv -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
