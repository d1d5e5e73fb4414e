//! On one lane some AWS hosts show a private CA and others a public one: inspection with exceptions.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{captive_portal, tls};
use crate::diagnosis::finding::{Ask, Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsInspectedSelectively,
    severity: Severity::Info,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S12"],
    claims: &[FailureKind::CertificateUnknownIssuer],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    if captive_portal::portal(view).is_some() {
        return Vec::new();
    }
    Lane::ALL.iter().filter_map(|lane| judge(view, *lane)).collect()
}

fn judge(view: View<'_>, lane: Lane) -> Option<Finding> {
    let mut inspected: Vec<(RowView<'_>, &Observation)> = Vec::new();
    let mut untouched: Option<&Observation> = None;
    for row in view.hosts().filter(|row| row.lane() == Some(lane) && row.served_by_aws()) {
        let Some(seen) = row.tls() else { continue };
        if seen.data.publicly_valid() {
            untouched = untouched.or(Some(seen.observation));
        } else if seen.data.privately_signed() && is_inspection(&row, seen.observation) {
            inspected.push((row, seen.observation));
        }
    }
    let ((first, because), untouched) = (inspected.first()?, untouched?);
    let tls = because.as_tls()?;
    let vendor = fingerprint::name(fingerprint::by_issuer(view, tls));
    let mut hosts: Vec<String> = inspected.iter().map(|(row, _)| row.host().to_owned()).collect();
    hosts.dedup();
    let mut finding = Finding::about(&RULE, first, because)
        .vendor(vendor)
        .arg("issuer", tls.issuer())
        .confidence(Confidence::High)
        .rules_out(&untouched.id, Code::TlsTrustStoreOutdated);
    finding = finding.and_all(inspected.iter().skip(1).map(|(_, seen)| &seen.id));
    let mut finding = finding.ask(Ask::DoNotDecrypt { hosts }).build();
    finding.checks = inspected.iter().map(|(row, _)| row.id().clone()).collect();
    Some(finding)
}

/// One odd certificate is not inspection yet: a name, a store that trusts it, or a second host must say so.
fn is_inspection(row: &RowView<'_>, seen: &Observation) -> bool {
    seen.as_tls().is_some_and(|tls| {
        tls.verified.as_ref().is_some_and(|verified| verified.any_valid())
            || fingerprint::name(fingerprint::by_issuer(row.view(), tls)).is_some()
            || tls::same_issuer_elsewhere(row, tls).is_some()
    })
}
