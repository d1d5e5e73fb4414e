//! The name resolves once checking is disabled: its signatures do not validate at this resolver.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: "network.dnssec-failure",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D10"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, _) = names::query(row).filter(|(it, _)| it.failed_with(FailureKind::DnsServfail))?;
    let unchecked = ways::made(row, Control::CheckingDisabled).find(|it| it.seen() && names::answered(it))?;
    if row.reached_aws() {
        return None;
    }
    Some(
        ways::about(&RULE, row, query)
            .arg("server", names::server(row.view()))
            .rules_out(&unchecked.id, "network.dns-server-failure")
            .confidence(Confidence::High)
            .build(),
    )
}
