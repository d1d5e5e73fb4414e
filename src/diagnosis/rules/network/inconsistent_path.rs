//! The same step failed once and worked a moment later, from another source port.

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
        return None;
    }
    let (first, again) = worked_again(row).or_else(|| worked_for_another(row))?;
    Some(
        Finding::about(&RULE, row, first)
            .rules_out(&again.id, Code::NetworkTcpDropped)
            .rules_out(&again.id, Code::NetworkSniFiltered)
            .not_evaluated(Code::NetworkPacketLoss)
            .severity(severity(first))
            .confidence(Confidence::Medium)
            .build(),
    )
}

/// Silence that ends with the next try may be a limit on the rate of connections, or loss. A refusal or a cut is an
/// answer of something on the way.
fn severity(first: &Observation) -> Severity {
    let silent = [FailureKind::ConnectTimeout, FailureKind::DnsTimeout, FailureKind::TemporaryFailure];
    let is_silence = first.failure().is_some_and(|failure| silent.contains(&failure.kind));
    if is_silence { Severity::Warn } else { Severity::Fail }
}

fn worked_again<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let again = row.made(Control::Repeat).find(|it| it.seen() || it.tls_answered())?;
    let first = row.own().find(|it| it.failure().is_some() && same_stage(it, again))?;
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
    silent_or_cut && std::mem::discriminant(&first.data) == std::mem::discriminant(&again.data)
}
