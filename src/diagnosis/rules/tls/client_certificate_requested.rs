//! A certificate of this computer is asked for. AWS's sign-in hosts never do; a gateway in between may.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};

pub(super) const RULE: Rule = Rule {
    code: "tls.client-certificate-requested",
    severity: Severity::Warn,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S19"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.tls().filter(|it| it.data.client_certificate_requested)?;
    if ways::publicly_valid(seen.data) || !ways::served_by_aws(row) {
        return None; // the far end itself asks, which is its own affair
    }
    let stopped = ways::failed(row);
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let private = ways::privately_signed(seen.data);
    let mut finding = ways::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("issuer", ways::leaf_issuer(seen.data))
        .severity(if stopped { Severity::Fail } else { RULE.severity })
        .confidence(Confidence::of(true, private));
    finding = if private {
        finding.rules_out(&seen.observation.id, "tls.handshake-refused")
    } else {
        finding.not_evaluated("tls.handshake-refused")
    };
    Some(finding.build())
}
