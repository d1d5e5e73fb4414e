//! Connections are reset before they stand, and not by the far end as far as can be told.

use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use std::collections::BTreeSet;

use crate::catalogue::{Layer, Owner};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkTcpReset,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T04"],
    claims: &[FailureKind::ConnectionRefused, FailureKind::ConnectionReset],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let (fastest, refused) = (fastest_answer(view), refused_hosts(view));
    view.direct_hosts().filter_map(|row| judge(&row, fastest, refused)).collect()
}

fn judge(row: &RowView<'_>, fastest: Option<u64>, refused: usize) -> Option<Finding> {
    let (seen, connect) =
        tcp::broke_at_connect(row, &[FailureKind::ConnectionRefused, FailureKind::ConnectionReset])?;
    if connect.icmp.is_some() {
        return None;
    }
    // A reset that came much faster than any answer from outside does.
    let near = fastest.is_some_and(|fastest| fastest >= 5 && seen.duration_ms * 2 <= fastest);
    if !near && refused < 2 {
        return None;
    }
    let control = tcp::connected_elsewhere(row);
    let finding = Finding::about(&RULE, row, seen)
        .arg("address", connect.address)
        .confidence(Confidence::of(near && connect.icmp_readable, control.is_some()))
        .allow(row);
    let finding = if connect.icmp_readable {
        finding.rules_out(&seen.id, Code::NetworkIcmpRejected)
    } else {
        finding.not_evaluated(Code::NetworkIcmpRejected)
    };
    let finding = finding.excludes(Code::NetworkPortClosed, control.filter(|_| near));

    let finding = finding.excludes(Code::NetworkDirectEgressClosed, tcp::connected_elsewhere(row));
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sv", "--connect-timeout", "5", "-o", "/dev/null"]))
            .build(),
    )
}

fn fastest_answer(view: View<'_>) -> Option<u64> {
    view.all()
        .filter(|observation| observation.seen() && observation.as_connect().is_some())
        .map(|observation| observation.duration_ms)
        .min()
}

/// AWS does not close 443 on host after host.
fn refused_hosts(view: View<'_>) -> usize {
    let kinds = [FailureKind::ConnectionRefused, FailureKind::ConnectionReset];
    let rows = view.direct_hosts().filter(|row| tcp::broke_at_connect(row, &kinds).is_some());
    rows.map(|row| row.host()).collect::<BTreeSet<_>>().len()
}
