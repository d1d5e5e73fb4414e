//! The same step failed once and worked a moment later, from another source port; or one address of several is dead.

use std::net::SocketAddr;

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkInconsistentPath,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["X04"],
    claims: &[
        FailureKind::ConnectTimeout,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
        FailureKind::HostUnreachable,
        FailureKind::NetworkUnreachable,
        FailureKind::PermissionDenied,
        FailureKind::ConnectionClosed,
        FailureKind::ReadTimeout,
        FailureKind::DnsTimeout,
        FailureKind::DnsServfail,
        FailureKind::TemporaryFailure,
    ],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() {
        return dead_address(row);
    }
    let (first, again) = worked_again(row).or_else(|| worked_for_another(row))?;
    if tcp::may_be_loss(row.view(), first) {
        return None;
    }
    Some(
        Finding::about(&RULE, row, first)
            .rules_out(&again.id, Code::NetworkTcpDropped)
            .rules_out(&again.id, Code::NetworkSniFiltered)
            .not_evaluated(Code::NetworkPacketLoss)
            .arg("what", "step")
            .severity(severity(first))
            .confidence(Confidence::Medium)
            .build(),
    )
}

/// One of the addresses of the name answers nobody, each time it is tried; another one of the same family does.
fn dead_address(row: &RowView<'_>) -> Option<Finding> {
    let (alive, _) = tcp::tries(row).into_iter().find(|(seen, _)| seen.seen())?;
    let four = alive.as_connect()?.address.is_ipv4();
    let is_dead = |address: SocketAddr| {
        let mut again = row.made(Control::Repeat).filter(|seen| connects_to(seen, address)).peekable();
        let tried_again = again.peek().is_some();
        tried_again
            && again.all(|seen| seen.failure().is_some())
            && row.view().stood(address).next().is_none()
    };
    let mut tries = tcp::tries(row).into_iter();
    let (dead, connect) = tries.find(|(seen, connect)| {
        seen.failure().is_some()
            && connect.address.is_ipv4() == four
            && !tcp::may_be_loss(row.view(), seen)
            && is_dead(connect.address)
    })?;
    let again = row.made(Control::Repeat).filter(|seen| connects_to(seen, connect.address));
    let finding = Finding::about(&RULE, row, dead)
        .and_all(again.map(|seen| &seen.id))
        .rules_out(&alive.id, Code::NetworkTcpDropped)
        .arg("what", "address")
        .arg("address", connect.address.ip())
        .confidence(Confidence::Medium);
    Some(finding.build())
}

fn connects_to(seen: &Observation, address: SocketAddr) -> bool {
    seen.as_connect().is_some_and(|connect| connect.address == address)
}

/// Silence that ends with the next try may be a limit on the rate of connections, or loss. A refusal or a cut is an
/// answer of something on the way.
fn severity(first: &Observation) -> Severity {
    use FailureKind::{ConnectTimeout, DnsTimeout, ReadTimeout, TemporaryFailure};
    let silent = [ConnectTimeout, DnsTimeout, ReadTimeout, TemporaryFailure];
    let is_silence = first.failure().is_some_and(|failure| silent.contains(&failure.kind));
    if is_silence { Severity::Warn } else { Severity::Fail }
}

fn worked_again<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let again =
        row.made(Control::Repeat).find(|observation| observation.seen() || observation.tls_answered())?;
    let first =
        row.own().find(|observation| observation.failure().is_some() && same_stage(observation, again))?;
    Some((first, again))
}

/// A connection does not show a name: what one row could connect to, every row can.
fn worked_for_another<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let tries = tcp::tries(row);
    if tries.iter().any(|(it, _)| it.seen()) {
        return None;
    }
    tries.into_iter().find_map(|(it, to)| Some((it, tcp::stood_elsewhere(row, to)?)))
}

fn same_stage(first: &Observation, again: &Observation) -> bool {
    let silent_or_cut = first.cut().is_some() || first.as_connect().is_some() || first.as_query().is_some();
    let same_question = match (first.as_query(), again.as_query()) {
        (Some(first), Some(again)) => first.record_type == again.record_type,
        _ => true,
    };
    silent_or_cut
        && same_question
        && std::mem::discriminant(&first.data) == std::mem::discriminant(&again.data)
}
