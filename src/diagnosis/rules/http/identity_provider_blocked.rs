//! AWS's pages answer; the identity provider that sign-in leads to does not.

use crate::catalogue::{Layer, Owner, Purpose};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::That;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::Observation;

pub(super) const RULE: Rule = Rule {
    code: "http.identity-provider-blocked",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H06"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let leads_here = redirect_to(row);
    let is_provider = row.row.purpose == Some(Purpose::IdentityProvider) || leads_here.is_some();
    if !is_provider || ways::served_by_aws(row) || !ways::failed(row) {
        return None;
    }
    let failure = row.own().filter(|it| it.failure().is_some()).last()?;
    let portal = ways::reached_elsewhere(row)?;
    let mut finding = ways::about(&RULE, row, failure)
        .layer(ways::layer(failure))
        .confidence(if leads_here.is_some() { Confidence::High } else { Confidence::Medium })
        .rules_out(&portal.id, "network.direct-egress-closed")
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    if let Some(it) = leads_here {
        finding = finding.and(&it.id);
    }
    Some(match ways::curl(row, "-sSI") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// AWS's own redirect to this host, on any lane: the proof that sign-in needs it.
fn redirect_to<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let host = row.host();
    let mut aws = row.view().hosts_that(That::AwsSentElsewhere, None);
    aws.find_map(|it| {
        let seen = it.http()?;
        let target = seen.data.location.as_deref().and_then(fingerprint::host_of)?;
        (target == host).then_some(seen.observation)
    })
}
