//! The resolver refuses this name and answers others.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: "network.dns-refused",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D07"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, _) = names::query(row).filter(|(it, _)| it.failed_with(FailureKind::DnsRefused))?;
    if row.reached_aws() {
        return None;
    }
    let control = names::control_name(row);
    let finding = ways::about(&RULE, row, query)
        .arg("server", names::server(row.view()))
        .confidence(Confidence::of(true, control.is_some()))
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    let finding = match control {
        Some(it) => finding.rules_out(&it.id, "network.resolver-refuses-client"),
        None => finding.not_evaluated("network.resolver-refuses-client"),
    };
    Some(match names::dig(row) {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
