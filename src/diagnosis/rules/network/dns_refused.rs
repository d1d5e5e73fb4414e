//! The resolver refuses this name and answers others.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsRefused,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D07"],
    claims: &[FailureKind::DnsRefused],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, _) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::DnsRefused))?;
    if row.reached_aws() {
        return None;
    }
    let control = dns::control_name(row);
    let finding = Finding::about(&RULE, row, query)
        .arg("server", row.view().resolver())
        .confidence(Confidence::of(true, control.is_some()))
        .allow(row);
    let finding = finding.excludes(Code::NetworkResolverRefusesClient, control);
    Some(finding.confirm_opt(commands::dig(row)).build())
}
