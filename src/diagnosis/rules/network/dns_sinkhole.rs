//! The answer is an address or a name by which a filtering product is known.

use std::net::IpAddr;

use crate::catalogue::{Layer, Mark, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};

pub(super) const RULE: Rule = Rule {
    code: "network.dns-sinkhole",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D11"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || names::chain_is_good(row) {
        return None;
    }
    let known = row.view().catalogue.fingerprints();
    let by_address = names::addresses(row)
        .into_iter()
        .find_map(|(it, ip)| Some((it, ip.to_string(), known.by_address(ip)?)));
    // The name says it all; the address behind it changes, and some resolvers leave it out.
    let by_name = || {
        let (it, query) = names::query(row)?;
        let (name, mark) =
            query.cnames.iter().find_map(|it| Some((it, known.in_text(Mark::DnsName, it)?)))?;
        Some((it, query.addresses.first().map_or_else(|| name.clone(), IpAddr::to_string), mark))
    };
    let (seen, address, mark) = by_address.or_else(by_name)?;
    let second = names::second(row).filter(|(_, it)| {
        !it.addresses.is_empty() && !it.addresses.iter().any(|it| it.to_string() == address)
    });
    let forged = names::query(row).is_some_and(|(_, it)| it.aa);
    let control = names::control_name(row);
    let mut finding = ways::about(&RULE, row, seen)
        .arg("address", address)
        .arg("server", names::server(row.view()))
        .arg("means", mark.means().unwrap_or("blocked"))
        .vendor(Some(&mark.vendor().name))
        .confidence(Confidence::of(mark.strong(), second.is_some() || forged || control.is_some()))
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
