//! A line of the hosts file sends the name elsewhere.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkHostsFileOverride,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Resolve,
    faults: &["D01"],
    claims: kinds::ELSEWHERE,
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || row.chain_is_good() {
        return None;
    }
    let (config, facts) = row.view().resolver_config()?;
    let resolve = row.resolve()?;
    let line = facts.hosts_lines.iter().find(|hosts_line| {
        hosts_line.name == row.host() && resolve.data.addresses.contains(&hosts_line.address)
    })?;
    let differs = row
        .address_query()
        .filter(|(it, query)| it.dns_answered() && !query.addresses.contains(&line.address));
    let finding = Finding::about(&RULE, row, resolve.observation)
        .and(&config.id)
        .arg("file", Arg::path(&line.file))
        .arg("line", line.line)
        .arg("address", line.address)
        .confidence(Confidence::of(true, differs.is_some()));
    Some(finding.excludes(Code::NetworkDnsSinkhole, differs.map(|(seen, _)| seen)).build())
}
