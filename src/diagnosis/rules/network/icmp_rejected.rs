//! A device on the path refused the connection by ICMP, and said who it is.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::network::host_unreachable;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: "network.icmp-rejected",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T05"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let is_rejection = |it: &_, icmp: &_| !host_unreachable::is_dead_route(it, icmp);
    let (seen, told, icmp) = names::told_by_icmp(row, &KINDS, is_rejection)?;
    let connect = names::connect_of(seen)?;
    let offender = icmp.offender.map_or_else(|| "?".to_owned(), |it| it.to_string());
    let finding = ways::about(&RULE, row, seen)
        .arg("address", connect.address)
        .arg("offender", offender)
        .arg("kind", icmp.kind)
        .arg("icmp_code", icmp.code)
        .and(&told.id)
        .rules_out(&told.id, "network.tcp-reset")
        .confidence(Confidence::of(true, names::connected_elsewhere(row).is_some()))
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });

    let finding = match names::connected_elsewhere(row) {
        Some(it) => finding.rules_out(&it.id, "network.direct-egress-closed"),
        None => finding.not_evaluated("network.direct-egress-closed"),
    };
    Some(match ways::curl(row, "-sv --connect-timeout 5 -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

const KINDS: [FailureKind; 5] = [
    FailureKind::ConnectionRefused,
    FailureKind::HostUnreachable,
    FailureKind::NetworkUnreachable,
    FailureKind::PermissionDenied,
    FailureKind::Other,
];
