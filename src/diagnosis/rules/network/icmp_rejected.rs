//! A device on the path refused the connection by ICMP, and said who it is.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkIcmpRejected,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T05"],
    claims: &[
        FailureKind::ConnectionRefused,
        FailureKind::HostUnreachable,
        FailureKind::NetworkUnreachable,
        FailureKind::PermissionDenied,
        FailureKind::Other,
        FailureKind::ConnectTimeout,
    ],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let is_rejection = |it: &_, icmp: &_| !tcp::is_dead_route(it, icmp);
    let (seen, told, icmp) = tcp::told_by_icmp(row, &KINDS, is_rejection)?;
    let connect = seen.as_connect()?;
    let offender = icmp.offender.map_or(Arg::UNKNOWN, Arg::from);
    let finding = Finding::about(&RULE, row, seen)
        .arg("address", connect.address)
        .arg("offender", offender)
        .arg("kind", icmp.kind)
        .arg("icmp_code", icmp.code)
        .and(&told.id)
        .rules_out(&told.id, Code::NetworkTcpReset)
        .confidence(Confidence::of(true, tcp::connected_elsewhere(row).is_some()))
        .allow(row);

    let finding = finding.excludes(Code::NetworkDirectEgressClosed, tcp::connected_elsewhere(row));
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sv", "--connect-timeout", "5", "-o", "/dev/null"]))
            .build(),
    )
}

const KINDS: [FailureKind; 5] = [
    FailureKind::ConnectionRefused,
    FailureKind::HostUnreachable,
    FailureKind::NetworkUnreachable,
    FailureKind::PermissionDenied,
    FailureKind::Other,
];
