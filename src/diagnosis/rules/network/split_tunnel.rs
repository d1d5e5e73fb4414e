//! What fails leaves by one interface, what works by another: a VPN's routes may send AWS the wrong way.

use std::collections::BTreeSet;
use std::net::IpAddr;

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkSplitTunnel,
    severity: Severity::Info,
    owner: Owner::ItDesktop,
    layer: Layer::Connect,
    faults: &["X03"],
    claims: &[FailureKind::ConnectTimeout, FailureKind::HostUnreachable, FailureKind::NetworkUnreachable],
    check: Check::Once(check),
};

const CLOSED: [FailureKind; 3] =
    [FailureKind::ConnectTimeout, FailureKind::HostUnreachable, FailureKind::NetworkUnreachable];

/// Information only: a filter on that interface looks the same from here, and only the user knows the VPN.
fn check(view: View<'_>) -> Vec<Finding> {
    let mut failing: Vec<(IpAddr, &str, &Observation)> = Vec::new();
    let mut working: Vec<(IpAddr, &str, &Observation)> = Vec::new();
    for row in view.direct_hosts() {
        for (seen, connect) in tcp::tries(&row) {
            let Some(local) = connect.local.filter(|local| !local.is_loopback()) else { continue };
            if seen.seen() {
                working.push((local, row.host(), seen));
            } else if CLOSED.iter().any(|closed| seen.failed_with(*closed)) {
                failing.push((local, row.host(), seen));
            }
        }
    }
    for control in view.controls(Control::ControlHost).filter(|control| control.seen()) {
        let local = control.as_connect().and_then(|connect| connect.local);
        working.extend(local.map(|local| (local, "", control)));
    }
    let Some(&(dead, _, first)) = failing.first() else { return Vec::new() };
    let other = working.iter().find(|(it, ..)| *it != dead && it.is_ipv4() == dead.is_ipv4());
    let Some(&(alive, _, works)) = other else { return Vec::new() };
    let family = |it: &IpAddr| it.is_ipv4() == dead.is_ipv4();
    let hosts: BTreeSet<_> = failing.iter().filter(|(it, ..)| family(it)).map(|(_, host, _)| *host).collect();
    let mixed = failing.iter().any(|(it, ..)| *it != dead && family(it))
        || working.iter().any(|(it, ..)| *it == dead);
    if mixed || hosts.len() < 2 {
        return Vec::new();
    }
    let Some(row) = view.row(&first.check) else { return Vec::new() };
    let mut finding = Finding::about(&RULE, &row, first)
        .arg("dead", dead)
        .arg("alive", alive)
        .rules_out(&works.id, Code::NetworkDirectEgressClosed)
        .not_evaluated(Code::NetworkTcpDropped)
        .confidence(Confidence::Medium);
    finding = finding.and_all(failing.iter().skip(1).take(3).map(|(.., seen)| &seen.id));
    vec![finding.build()]
}
