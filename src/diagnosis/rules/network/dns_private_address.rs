//! The answer is a private address, and nobody there holds a certificate for the name.

use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;
use crate::net;

use crate::catalogue::{Layer, Owner};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsPrivateAddress,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D13"],
    claims: &[
        FailureKind::CertificateNameMismatch,
        FailureKind::CertificateUnknownIssuer,
        FailureKind::NotTls,
    ],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || row.chain_is_good() {
        return None;
    }
    // Only a certificate that is not the host's shows that the address is not: a private endpoint that lets nobody in
    // looks the same until then.
    let tls = row.tls().filter(|tls| tls.observation.failure().is_some())?;
    let (seen, address) = row.given_addresses().into_iter().find(|(_, ip)| net::is_private(ip))?;
    let second =
        dns::second(row).filter(|(_, it)| !it.addresses.is_empty() && !it.addresses.contains(&address));
    let forged = row.address_query().is_some_and(|(_, query)| dns::is_oddly_authoritative(row, query));
    let control = dns::control_name(row);
    let mut finding = Finding::about(&RULE, row, seen)
        .arg("address", address)
        .arg("server", row.view().resolver())
        .confidence(Confidence::of(forged, true))
        .allow(row);
    if let Some((it, _)) = second {
        finding = finding.rules_out(&it.id, Code::NetworkNameNotFound);
    }
    finding = finding.and(&tls.observation.id);
    finding = finding.excludes(Code::NetworkDnsIntercepted, control);
    Some(finding.confirm_opt(commands::dig(row)).build())
}
