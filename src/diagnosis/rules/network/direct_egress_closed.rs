//! No host answers on 443, the control hosts included, and no proxy is set.

use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use std::collections::BTreeSet;

use crate::catalogue::{Layer, Owner};
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDirectEgressClosed,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T03"],
    claims: &[FailureKind::ConnectTimeout],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let worked = view.all().any(|observation| {
        observation.seen()
            && observation.as_connect().is_some()
            && observation.control != Some(Control::TcpCanary)
    });
    let controls: Vec<_> = tcp::control_connects_failed(view);
    let silent = |it: &&&Observation| it.failed_with(FailureKind::ConnectTimeout);
    let control = controls.iter().find(silent).copied();
    let rows: Vec<_> = view
        .direct_hosts()
        .filter_map(|row| {
            let (seen, connect) = tcp::broke_at_connect(&row, &[FailureKind::ConnectTimeout])?;
            tcp::gateway_is_silent(view, connect.address.is_ipv4()).is_none().then_some((row, seen))
        })
        .collect();
    let addresses: BTreeSet<_> =
        rows.iter().filter_map(|(_, it)| it.as_connect()).map(|connect| connect.address.ip()).collect();
    if worked
        || rows.is_empty()
        || control.is_none() && (view.evidence.context.controls || addresses.len() < 3)
    {
        return Vec::new();
    }
    rows.iter().map(|(row, seen)| one(row, seen, control)).collect()
}

fn one(row: &RowView<'_>, seen: &Observation, control: Option<&Observation>) -> Finding {
    let finding = Finding::about(&RULE, row, seen).confidence(Confidence::of(true, control.is_some()));
    let finding = match row.view().link() {
        Some((link, ..)) => finding.rules_out(&link.id, Code::NetworkNoRoute),
        None => finding,
    };
    finding.excludes(Code::NetworkTcpDropped, control).build()
}
