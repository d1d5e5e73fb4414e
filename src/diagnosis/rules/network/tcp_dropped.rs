//! SYNs to this host get no answer while other hosts answer.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkTcpDropped,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T02"],
    claims: &[FailureKind::ConnectTimeout],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, connect) = tcp::broke_at_connect(row, &[FailureKind::ConnectTimeout])?;
    let repeats: Vec<_> = row.made(Control::Repeat).collect();
    if repeats.iter().any(|repeat| repeat.seen()) {
        return None;
    }
    let mut finding = Finding::about(&RULE, row, seen)
        .arg("address", connect.address)
        .arg("timeout", row.view().evidence.context.timeout_ms)
        .confidence(Confidence::of(
            repeats.iter().any(|repeat| repeat.failure().is_some()),
            tcp::connected_elsewhere(row).is_some(),
        ))
        .allow(row);
    finding = finding.and_all(repeats.iter().map(|seen| &seen.id));

    let finding = finding.excludes(Code::NetworkDirectEgressClosed, tcp::connected_elsewhere(row));
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sv", "--connect-timeout", "5", "-o", "/dev/null"]))
            .build(),
    )
}
