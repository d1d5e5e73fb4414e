//! SERVFAIL for this name, or silence about it, while others resolve.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: "network.dns-server-failure",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D09"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, _) = names::query(row)?;
    let control = names::control_name(row);
    let silent = query.failed_with(FailureKind::DnsTimeout) && control.is_some() && stays_silent(row);
    if row.reached_aws() || !(silent || query.failed_with(FailureKind::DnsServfail)) {
        return None;
    }
    let checked =
        ways::made(row, Control::CheckingDisabled).find(|it| it.failed_with(FailureKind::DnsServfail));
    let mut finding = ways::about(&RULE, row, query)
        .arg("server", names::server(row.view()))
        .arg("answer", if silent { "silence" } else { "servfail" })
        .confidence(Confidence::of(checked.is_some(), control.is_some()));
    finding = match checked {
        Some(it) => finding.rules_out(&it.id, "network.dnssec-failure"),
        None => finding.not_evaluated("network.dnssec-failure"),
    };
    finding = match control {
        Some(it) => finding.rules_out(&it.id, "network.no-resolver"),
        None => finding.not_evaluated("network.no-resolver"),
    };
    Some(match names::dig(row) {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// Every question about the name went unanswered, over TCP as well: no lost packet, no filtered transport.
fn stays_silent(row: &RowView<'_>) -> bool {
    let over_tcp = ways::made(row, Control::DnsTcp).any(|it| !it.seen() && !names::answered(it));
    names::unresolved(row)
        && over_tcp
        && row.queries().all(|it| it.observation.failed_with(FailureKind::DnsTimeout))
}
