//! The name exists, but its addresses are withheld.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: "network.record-type-filtered",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D17"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = names::query(row).filter(|(it, _)| it.failed_with(FailureKind::NoData))?;
    if row.reached_aws() || !names::unresolved(row) {
        return None;
    }
    let said = data.ede.iter().any(|it| it.code == 17);
    let second = names::second(row).filter(|(_, it)| !it.addresses.is_empty());
    if !said && second.is_none() && !data.aa {
        return None;
    }
    let finding = ways::about(&RULE, row, query).arg("server", names::server(row.view())).confidence(match (
        said,
        second.is_some(),
    ) {
        // A zone of one's own may have the name without addresses: that the answer is made up is not yet a filter.
        (false, false) => Confidence::Low,
        (mark, second) => Confidence::of(mark, second || names::control_name(row).is_some()),
    });
    Some(match second {
        Some((it, _)) => finding.rules_out(&it.id, "network.name-not-found").build(),
        None => finding.not_evaluated("network.name-not-found").build(),
    })
}
