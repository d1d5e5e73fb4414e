//! The last router finds nobody at the address: a dead route.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

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
    let kinds = [FailureKind::HostUnreachable];
    let (seen, told, icmp) = match tcp::told_by_icmp(row, &kinds, tcp::is_dead_route) {
        Some((seen, told, icmp)) => (seen, told, Some(icmp)),
        None => {
            let (seen, connect) = tcp::broke_at_connect(row, &kinds)?;
            if connect.icmp.is_some() {
                return None;
            }
            (seen, seen, None)
        }
    };
    let connect = seen.as_connect()?;
    let offender = icmp.and_then(|icmp| icmp.offender).map_or(Arg::UNKNOWN, Arg::from);
    let finding = Finding::about(&RULE, row, seen)
        .and(&told.id)
        .arg("address", connect.address)
        .arg("offender", offender)
        .confidence(Confidence::of(icmp.is_some(), tcp::connected_elsewhere(row).is_some()));

    let finding = finding.excludes(Code::NetworkDirectEgressClosed, tcp::connected_elsewhere(row));
    Some(finding.confirm_opt(commands::curl(row, "-sv --connect-timeout 5 -o /dev/null")).build())
}
