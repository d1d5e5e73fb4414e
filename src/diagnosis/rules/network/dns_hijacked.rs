//! A public address that is not the host's: another site answers there, and the resolver made the answer up.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::FailureKind;
use crate::evidence::network::DnsQuery;

pub(super) const RULE: Rule = Rule {
    code: "network.dns-hijacked",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D15"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || names::chain_is_good(row) {
        return None;
    }
    let tls = row.tls().filter(|it| it.observation.failed_with(FailureKind::CertificateNameMismatch))?;
    let (query, data) = names::query(row).filter(|(it, data)| it.seen() && !data.addresses.is_empty())?;
    let differs = |it: &DnsQuery| {
        !it.addresses.is_empty() && it.addresses.iter().all(|ip| !data.addresses.contains(ip))
    };
    let second = names::second(row).filter(|(_, it)| differs(it));
    if !data.aa && second.is_none() {
        return None;
    }
    let finding = ways::about(&RULE, row, query)
        .and(&tls.observation.id)
        .arg("address", data.addresses[0])
        .arg("server", names::server(row.view()))
        .arg("subject", tls.data.chain.first().map_or("?", |it| it.subject.as_str()))
        .confidence(if second.is_some() { Confidence::of(data.aa, true) } else { Confidence::Medium });
    let finding = match second {
        Some((it, _)) => finding.rules_out(&it.id, "tls.certificate-name-mismatch"),
        None => finding.rules_out(&query.id, "tls.certificate-name-mismatch"),
    };
    Some(match names::dig(row) {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
