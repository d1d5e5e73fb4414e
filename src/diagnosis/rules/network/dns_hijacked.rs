//! A public address that is not the host's: another site answers there, and the resolver made the answer up.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;
use crate::evidence::network::DnsQuery;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsHijacked,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D15"],
    claims: &[FailureKind::CertificateNameMismatch],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || row.chain_is_good() {
        return None;
    }
    let tls = row
        .tls()
        .filter(|handshake| handshake.observation.failed_with(FailureKind::CertificateNameMismatch))?;
    let (query, data) = row.address_query().filter(|(it, data)| it.seen() && !data.addresses.is_empty())?;
    let differs = |it: &DnsQuery| {
        !it.addresses.is_empty() && it.addresses.iter().all(|ip| !data.addresses.contains(ip))
    };
    let second = dns::second(row).filter(|(_, it)| differs(it));
    let forged = dns::is_oddly_authoritative(row, data);
    if !forged && second.is_none() {
        return None;
    }
    let finding = Finding::about(&RULE, row, query)
        .and(&tls.observation.id)
        .arg("address", data.addresses[0])
        .arg("server", row.view().resolver())
        .arg(
            "subject",
            Arg::certificate_name(tls.data.chain.first().map_or("?", |leaf| leaf.subject.as_str())),
        )
        .confidence(if second.is_some() { Confidence::of(forged, true) } else { Confidence::Medium });
    let finding = match second {
        Some((it, _)) => finding.rules_out(&it.id, Code::TlsCertificateNameMismatch),
        None => finding.rules_out(&query.id, Code::TlsCertificateNameMismatch),
    };
    Some(finding.confirm_opt(commands::dig(row)).build())
}
