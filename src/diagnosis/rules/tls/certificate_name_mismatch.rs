//! A certificate came, for other names than the host's: the answer is someone else's.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{captive_portal, tls};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsCertificateNameMismatch,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S15"],
    claims: &[FailureKind::CertificateNameMismatch],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    if captive_portal::portal(view).is_some() {
        return Vec::new();
    }
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row
        .tls()
        .filter(|handshake| handshake.observation.failed_with(FailureKind::CertificateNameMismatch))?;
    if !row.failed() {
        return None;
    }
    let leaf = seen.data.chain.first()?;
    let found = fingerprint::by_issuer(row.view(), seen.data);
    let names = match leaf.names.as_slice() {
        [] => Arg::DistinguishedName(leaf.subject.clone()),
        names => Arg::hosts(names.iter().map(String::as_str).take(3)),
    };
    let control = tls::control_handshakes(row)
        .find(|control_handshake| control_handshake.seen())
        .or_else(|| tls::answered_elsewhere(row).filter(|answered_elsewhere| answered_elsewhere.seen()));
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .vendor(fingerprint::name(found))
        .arg("names", names)
        .arg("issuer", seen.data.issuer())
        .arg("address", seen.data.address_arg())
        .confidence(Confidence::of(true, control.is_some()))
        .rules_out(&seen.observation.id, Code::ClockSkewed);
    if let Some(repeat) = row.made(Control::OtherSni).find(|observation| observation.seen()) {
        finding = finding.and(&repeat.id);
    }
    finding = finding.excludes(Code::NetworkCaptivePortal, control);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}
