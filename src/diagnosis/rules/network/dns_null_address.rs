//! The answer is an address that leads nowhere.

use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use std::net::IpAddr;

use crate::catalogue::{Layer, Owner};

pub(super) const RULE: Rule = Rule {
    code: "network.dns-null-address",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D12"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || names::chain_is_good(row) {
        return None;
    }
    let null = |ip: &IpAddr| ip.is_unspecified() || ip.is_loopback();
    let (seen, address) = names::addresses(row).into_iter().find(|(_, ip)| null(ip))?;
    let second =
        names::second(row).filter(|(_, it)| !it.addresses.is_empty() && !it.addresses.contains(&address));
    let forged = names::query(row).is_some_and(|(_, it)| it.aa);
    let control = names::control_name(row);
    let mut finding = ways::about(&RULE, row, seen)
        .arg("address", address)
        .arg("server", names::server(row.view()))
        .confidence(Confidence::of(true, second.is_some() || forged || control.is_some()))
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
