//! The name does not exist, as far as can be seen: most often a misspelt portal or Region.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{names, ways};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: "network.name-not-found",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Resolve,
    faults: &["D06"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    names::direct(*view).filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = names::query(row).filter(|(it, _)| it.failed_with(FailureKind::NameNotFound))?;
    if row.reached_aws() {
        return None;
    }
    let agrees = names::second(row).filter(|(_, it)| it.rcode.as_deref() == Some("NXDOMAIN"));
    let genuine = data.soa.is_some() && !data.aa;
    let mut finding = ways::about(&RULE, row, query)
        .arg("server", names::server(row.view()))
        .confidence(Confidence::of(genuine, agrees.is_some()));
    if genuine && agrees.is_none() {
        finding = finding.confidence(Confidence::Medium).rules_out(&query.id, "network.dns-blocked");
    }
    finding = match agrees {
        Some((it, _)) => finding.rules_out(&it.id, "network.dns-blocked"),
        None if genuine => finding,
        None => finding.not_evaluated("network.dns-blocked"),
    };
    Some(match names::dig(row) {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
