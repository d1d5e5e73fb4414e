//! The inspecting CA is trusted, but its certificates lack what strict clients (Python 3.13 and later) ask for.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;
use crate::evidence::network::TlsHandshake;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsCaNonconformant,
    severity: Severity::Warn,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S17"],
    claims: &[],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.tls()?;
    let trusted = seen.data.verified.as_ref().is_some_and(|verified| verified.any_valid());
    if !seen.data.privately_signed() || !trusted {
        return None;
    }
    let fault = fault(seen.data)?;
    let found = fingerprint::by_issuer(row.view(), seen.data);
    let vendor = fingerprint::name(found);
    // Nobody can have a product on this computer issue its CA anew, and the stores of this computer accept it.
    let is_local = fingerprint::means(found, "endpoint");
    let finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("issuer", seen.data.issuer())
        .arg("fault", fault)
        .severity(if is_local { Severity::Info } else { RULE.severity })
        .confidence(Confidence::High)
        .rules_out(&seen.observation.id, Code::TlsInspectedUntrusted);
    Some(finding.build())
}

/// RFC 5280 §4.2.1.1, §4.2.1.2, §4.2.1.3 and §4.2.1.9; a root needs no authority key identifier.
fn fault(tls: &TlsHandshake) -> Option<&'static str> {
    if tls.chain.iter().any(|handshake| handshake.ca && handshake.basic_constraints_critical == Some(false)) {
        return Some("basic-constraints");
    }
    if tls.chain.iter().any(|handshake| !handshake.self_signed && !handshake.has_authority_key_id) {
        return Some("authority-key-id");
    }
    if tls.chain.iter().any(|handshake| handshake.ca && handshake.has_subject_key_id == Some(false)) {
        return Some("subject-key-id");
    }
    if tls.chain.iter().any(|handshake| handshake.ca && handshake.may_sign_certificates == Some(false)) {
        return Some("key-usage");
    }
    None
}
