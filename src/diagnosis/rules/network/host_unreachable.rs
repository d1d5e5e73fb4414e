//! The last router finds nobody at the address: a dead route. Where this computer itself says so, the gateway is silent.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::network::Icmp;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkHostUnreachable,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T07"],
    claims: &[FailureKind::HostUnreachable, FailureKind::ConnectTimeout],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, told, icmp) = told(row)?;
    let connect = seen.as_connect()?;
    let own = told.as_connect().is_some_and(tcp::told_by_this_computer);
    let gateway = row.view().default_routes().and_then(|(_, routes)| {
        let family = if connect.address.is_ipv4() { 4 } else { 6 };
        let route = routes.iter().find(|route| route.family == family)?;
        // A gateway that was heard is not the one that is missing: another route leads to the address.
        route.gateway.filter(|_| route.neighbour.as_deref() != Some("answers"))
    });
    let offender = icmp.and_then(|icmp| icmp.offender).map_or(Arg::UNKNOWN, Arg::from);
    let finding = Finding::about(&RULE, row, seen)
        .and(&told.id)
        .arg("address", connect.address)
        .arg("offender", offender)
        .arg("reporter", if own { "this-computer" } else { "router" })
        .arg("gateway", gateway.map_or(Arg::UNKNOWN, Arg::from))
        .owner(if own { Owner::ItDesktop } else { RULE.owner })
        .confidence(Confidence::of(icmp.is_some(), tcp::connected_elsewhere(row).is_some()));

    let finding = finding.excludes(Code::NetworkDirectEgressClosed, tcp::connected_elsewhere(row));
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sv", "--connect-timeout", "5", "-o", "/dev/null"]))
            .build(),
    )
}

/// The row's own observation, the one that tells, and what the message said where one was read.
fn told<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation, Option<&'a Icmp>)> {
    let kinds = [FailureKind::HostUnreachable];
    if let Some((seen, told, icmp)) = tcp::told_by_icmp(row, &kinds, tcp::is_dead_route) {
        return Some((seen, told, Some(icmp)));
    }
    // The kernel holds few packets while it looks for the gateway: the others are lost without a word.
    if let Some((seen, connect)) = tcp::broke_at_connect(row, &[FailureKind::ConnectTimeout]) {
        let told = tcp::gateway_is_silent(row.view(), connect.address.is_ipv4())?;
        return Some((seen, told, told.as_connect()?.icmp.as_ref()));
    }
    let (seen, connect) = tcp::broke_at_connect(row, &kinds)?;
    connect.icmp.is_none().then_some((seen, seen, None))
}
