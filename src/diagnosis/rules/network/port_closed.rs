//! One host refuses the connection; whether it or a firewall does so cannot be told.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: "network.port-closed",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Connect,
    faults: &["T06"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, connect) =
        names::broke_at_connect(row, &[FailureKind::ConnectionRefused, FailureKind::ConnectionReset])?;
    if connect.icmp.is_some() {
        return None;
    }
    let finding = ways::about(&RULE, row, seen)
        .arg("address", connect.address)
        .not_evaluated("network.tcp-reset")
        .confidence(Confidence::Low);

    let finding = match names::connected_elsewhere(row) {
        Some(it) => finding.rules_out(&it.id, "network.direct-egress-closed"),
        None => finding.not_evaluated("network.direct-egress-closed"),
    };
    Some(match ways::curl(row, "-sv --connect-timeout 5 -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
