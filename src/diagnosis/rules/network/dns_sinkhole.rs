//! The answer is an address or a name by which a filtering product is known.

use crate::catalogue::{Layer, Mark, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsSinkhole,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D11"],
    claims: kinds::SINKHOLED,
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || row.chain_is_good() {
        return None;
    }
    let known = row.view().catalogue.fingerprints();
    let by_address = row
        .given_addresses()
        .into_iter()
        .find_map(|(it, ip)| Some((it, Arg::Address(ip), known.by_address(ip)?)));
    // The name says it all; the address behind it changes, and some resolvers leave it out.
    let by_name = || {
        let (it, query) = row.address_query()?;
        let (name, mark) =
            query.cnames.iter().find_map(|cname| Some((cname, known.in_text(Mark::DnsName, cname)?)))?;
        let address = query.addresses.first().map_or_else(|| Arg::host(name), |ip| Arg::Address(*ip));
        Some((it, address, mark))
    };
    let (seen, address, mark) = by_address.or_else(by_name)?;
    let second = dns::second(row).filter(|(_, it)| {
        !it.addresses.is_empty() && !it.addresses.iter().any(|ip| Arg::Address(*ip) == address)
    });
    let forged = row.address_query().is_some_and(|(_, query)| dns::is_oddly_authoritative(row, query));
    let control = dns::control_name(row);
    let mut finding = Finding::about(&RULE, row, seen)
        .arg("address", address)
        .arg("server", row.view().resolver())
        .arg("means", mark.means().map_or(Arg::Word("blocked"), Arg::published))
        .vendor(Some(&mark.vendor().name))
        .confidence(Confidence::of(mark.strong(), second.is_some() || forged || control.is_some()))
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
