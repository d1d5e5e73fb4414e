//! The same step failed once and worked a moment later, from another source port.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: "network.inconsistent-path",
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["X04"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() {
        return None;
    }
    let (first, again) = worked_again(row).or_else(|| worked_for_another(row))?;
    Some(
        ways::about(&RULE, row, first)
            .rules_out(&again.id, "network.tcp-dropped")
            .rules_out(&again.id, "network.sni-filtered")
            .not_evaluated("network.packet-loss")
            .severity(Severity::Fail)
            .confidence(Confidence::Medium)
            .build(),
    )
}

fn worked_again<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let again = ways::made(row, Control::Repeat).find(|it| it.seen() || ways::tls_answered(it))?;
    let first = row.own().find(|it| it.failure().is_some() && same_stage(it, again))?;
    Some((first, again))
}

/// A connection does not show a name: what one row could connect to, every row can.
fn worked_for_another<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let tries = names::tries(row);
    if tries.iter().any(|(it, _)| it.seen()) {
        return None;
    }
    tries.into_iter().find_map(|(it, to)| Some((it, names::stood_elsewhere(row, to)?)))
}

fn same_stage(first: &Observation, again: &Observation) -> bool {
    let silent_or_cut = ways::cut(first).is_some() || names::connect_of(first).is_some();
    silent_or_cut && std::mem::discriminant(&first.data) == std::mem::discriminant(&again.data)
}
