//! SYNs to this host get no answer while other hosts answer.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: "network.tcp-dropped",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T02"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, connect) = names::broke_at_connect(row, &[FailureKind::ConnectTimeout])?;
    let repeats: Vec<_> = ways::made(row, Control::Repeat).collect();
    if repeats.iter().any(|it| it.seen()) {
        return None;
    }
    let mut finding = ways::about(&RULE, row, seen)
        .arg("address", connect.address)
        .arg("timeout", row.view().evidence.context.timeout_ms)
        .confidence(Confidence::of(
            repeats.iter().any(|it| it.failure().is_some()),
            names::connected_elsewhere(row).is_some(),
        ))
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    for it in repeats {
        finding = finding.and(&it.id);
    }

    let finding = match names::connected_elsewhere(row) {
        Some(it) => finding.rules_out(&it.id, "network.direct-egress-closed"),
        None => finding.not_evaluated("network.direct-egress-closed"),
    };
    Some(match ways::curl(row, "-sv --connect-timeout 5 -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
