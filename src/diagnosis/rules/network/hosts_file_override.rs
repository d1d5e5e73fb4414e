//! A line of the hosts file sends the name elsewhere.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};

pub(super) const RULE: Rule = Rule {
    code: "network.hosts-file-override",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Resolve,
    faults: &["D01"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || names::chain_is_good(row) {
        return None;
    }
    let (config, facts) = names::resolver_config(row.view())?;
    let resolve = row.resolve()?;
    let line = facts
        .hosts_lines
        .iter()
        .find(|it| it.name == row.host() && resolve.data.addresses.contains(&it.address))?;
    let differs = names::query(row)
        .filter(|(it, query)| names::answered(it) && !query.addresses.contains(&line.address));
    let finding = ways::about(&RULE, row, resolve.observation)
        .and(&config.id)
        .arg("file", &line.file)
        .arg("line", line.line)
        .arg("address", line.address)
        .confidence(Confidence::of(true, differs.is_some()));
    Some(match differs {
        Some((it, _)) => finding.rules_out(&it.id, "network.dns-sinkhole").build(),
        None => finding.not_evaluated("network.dns-sinkhole").build(),
    })
}
