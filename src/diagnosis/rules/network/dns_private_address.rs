//! The answer is a private address, and nobody there holds a certificate for the name.

use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use std::net::IpAddr;

use crate::catalogue::{Layer, Owner};

pub(super) const RULE: Rule = Rule {
    code: "network.dns-private-address",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D13"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || names::chain_is_good(row) {
        return None;
    }
    let (seen, address) = names::addresses(row).into_iter().find(|(_, ip)| is_private(ip))?;
    let second =
        names::second(row).filter(|(_, it)| !it.addresses.is_empty() && !it.addresses.contains(&address));
    let forged = names::query(row).is_some_and(|(_, it)| it.aa);
    let control = names::control_name(row);
    let mut finding = ways::about(&RULE, row, seen)
        .arg("address", address)
        .arg("server", names::server(row.view()))
        .confidence(Confidence::of(forged, second.is_some() || row.tls().is_some() || control.is_some()))
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    if let Some((it, _)) = second {
        finding = finding.rules_out(&it.id, "network.name-not-found");
    }
    if let Some(tls) = row.tls() {
        finding = finding.and(&tls.observation.id);
    }
    finding = match control {
        Some(it) => finding.rules_out(&it.id, "network.dns-intercepted"),
        None => finding.not_evaluated("network.dns-intercepted"),
    };
    Some(match names::dig(row) {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// RFC 1918, RFC 6598, link-local and unique local addresses.
fn is_private(ip: &IpAddr) -> bool {
    match ip {
        IpAddr::V4(it) => {
            let [a, b, ..] = it.octets();
            it.is_private() || it.is_link_local() || (a == 100 && (64..128).contains(&b))
        }
        IpAddr::V6(it) => it.is_unique_local() || it.is_unicast_link_local(),
    }
}
