//! The answer is an address that leads nowhere.

use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use std::net::IpAddr;

use crate::catalogue::{Layer, Owner};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsNullAddress,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D12"],
    claims: kinds::ELSEWHERE,
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || row.chain_is_good() {
        return None;
    }
    let null = |ip: &IpAddr| ip.is_unspecified() || ip.is_loopback();
    let (seen, address) = row.given_addresses().into_iter().find(|(_, ip)| null(ip))?;
    let second =
        dns::second(row).filter(|(_, it)| !it.addresses.is_empty() && !it.addresses.contains(&address));
    let forged = row.address_query().is_some_and(|(_, query)| dns::is_oddly_authoritative(row, query));
    let control = dns::control_name(row);
    let mut finding = Finding::about(&RULE, row, seen)
        .arg("address", address)
        .arg("server", row.view().resolver())
        .confidence(Confidence::of(true, second.is_some() || forged || control.is_some()))
        .allow(row);
    if let Some((it, _)) = second {
        finding = finding.rules_out(&it.id, Code::NetworkNameNotFound);
    }
    if let Some(tls) = row.tls() {
        finding = finding.and(&tls.observation.id);
    }
    finding = finding.excludes(Code::NetworkDnsIntercepted, control);
    Some(finding.confirm_opt(commands::dig(row)).build())
}
