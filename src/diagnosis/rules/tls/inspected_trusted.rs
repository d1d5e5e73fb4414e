//! No public root vouches for the chain, a store of this computer does: TLS is inspected, and it works.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tls;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::network::{TlsHandshake, Verdict, Verified};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsInspectedTrusted,
    severity: Severity::Warn,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S10"],
    claims: &[],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.tls().filter(|handshake| handshake.observation.seen())?;
    let verified = seen.data.verified.as_ref()?;
    if !seen.data.privately_signed() || !verified.any_valid() {
        return None;
    }
    let found = fingerprint::by_issuer(row.view(), seen.data);
    let vendor = fingerprint::name(found);
    let alike = tls::same_issuer_elsewhere(row, seen.data);
    if !row.served_by_aws() && vendor.is_none() && alike.is_none() {
        return None; // an identity provider with a company CA is nobody's inspection
    }
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("issuer", seen.data.issuer())
        .arg("stores", stores(verified))
        .arg("alpn", alpn(seen.data))
        .owner(if fingerprint::means(found, "endpoint") { Owner::ItDesktop } else { RULE.owner })
        // The verdicts of the stores are the mark and the control at once: no public root, a local one.
        .confidence(if row.served_by_aws() { Confidence::High } else { Confidence::Medium })
        .rules_out(&seen.observation.id, Code::TlsInspectedUntrusted);
    if let Some(alike) = alike {
        finding = finding.and(&alike.id);
    }
    let finding = finding.do_not_decrypt(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}

/// Which local store accepts the chain. Browsers use the system's, the AWS CLI its own or the bundle.
fn stores(verified: &Verified) -> &'static str {
    match (verified.os == Verdict::Valid, verified.bundle == Some(Verdict::Valid)) {
        (true, true) => "both",
        (false, true) => "bundle",
        _ => "os",
    }
}

fn alpn(tls: &TlsHandshake) -> &'static str {
    match (tls.alpn_offered.is_empty(), tls.alpn.is_some()) {
        (true, _) => "unknown",
        (false, true) => "kept",
        (false, false) => "gone",
    }
}
