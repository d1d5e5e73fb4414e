//! The last router finds nobody at the address: a dead route.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::network::Icmp;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: "network.host-unreachable",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T07"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let kinds = [FailureKind::HostUnreachable];
    let (seen, told, icmp) = match names::told_by_icmp(row, &kinds, is_dead_route) {
        Some((seen, told, icmp)) => (seen, told, Some(icmp)),
        None => {
            let (seen, connect) = names::broke_at_connect(row, &kinds)?;
            if connect.icmp.is_some() {
                return None;
            }
            (seen, seen, None)
        }
    };
    let connect = names::connect_of(seen)?;
    let offender = icmp.and_then(|it| it.offender).map_or_else(|| "?".to_owned(), |it| it.to_string());
    let finding = ways::about(&RULE, row, seen)
        .and(&told.id)
        .arg("address", connect.address)
        .arg("offender", offender)
        .confidence(Confidence::of(icmp.is_some(), names::connected_elsewhere(row).is_some()));

    let finding = match names::connected_elsewhere(row) {
        Some(it) => finding.rules_out(&it.id, "network.direct-egress-closed"),
        None => finding.not_evaluated("network.direct-egress-closed"),
    };
    Some(match ways::curl(row, "-sv --connect-timeout 5 -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// "Host unreachable" that took as long as address resolution on the last network takes: nobody answered there.
pub(in crate::diagnosis) fn is_dead_route(seen: &Observation, icmp: &Icmp) -> bool {
    let code = if icmp.version == 4 { 1 } else { 3 };
    icmp.code == code && seen.duration_ms >= 1_500
}
