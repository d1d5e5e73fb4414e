//! The name does not exist, as far as can be seen: most often a misspelt portal or Region.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkNameNotFound,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Resolve,
    faults: &["D06"],
    claims: &[FailureKind::NameNotFound],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::NameNotFound))?;
    if row.reached_aws() {
        return None;
    }
    let agrees = dns::second(row).filter(|(_, it)| it.rcode.as_deref() == Some("NXDOMAIN"));
    let genuine = dns::is_denied_by_its_zone(row, data) && dns::mark(row, data).is_none();
    let mut finding = Finding::about(&RULE, row, query)
        .arg("server", row.view().resolver())
        .confidence(Confidence::of(genuine, agrees.is_some()));
    if genuine && agrees.is_none() {
        finding = finding.confidence(Confidence::Medium).rules_out(&query.id, Code::NetworkDnsBlocked);
    }
    finding = match agrees {
        Some((it, _)) => finding.rules_out(&it.id, Code::NetworkDnsBlocked),
        None if genuine => finding,
        None => finding.not_evaluated(Code::NetworkDnsBlocked),
    };
    Some(finding.confirm_opt(commands::dig(row)).build())
}
