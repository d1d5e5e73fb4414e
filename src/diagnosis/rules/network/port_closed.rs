//! One host refuses the connection; whether it or a firewall does so cannot be told.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkPortClosed,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Connect,
    faults: &["T06"],
    claims: &[FailureKind::ConnectionRefused, FailureKind::ConnectionReset],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, connect) =
        tcp::broke_at_connect(row, &[FailureKind::ConnectionRefused, FailureKind::ConnectionReset])?;
    if connect.icmp.is_some() {
        return None;
    }
    let finding = Finding::about(&RULE, row, seen)
        .arg("address", connect.address)
        .not_evaluated(Code::NetworkTcpReset)
        .confidence(Confidence::Low);

    let finding = finding.excludes(Code::NetworkDirectEgressClosed, tcp::connected_elsewhere(row));
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sv", "--connect-timeout", "5", "-o", "/dev/null"]))
            .build(),
    )
}
