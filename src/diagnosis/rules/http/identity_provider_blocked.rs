//! AWS's pages answer; the identity provider that sign-in leads to does not.

use crate::catalogue::{Layer, Owner, Purpose};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::http;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::{FailureKind, Observation};
use crate::net::host_of;

pub(super) const RULE: Rule = Rule {
    code: Code::HttpIdentityProviderBlocked,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H06"],
    claims: &[
        FailureKind::ConnectTimeout,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
        FailureKind::ConnectionClosed,
        FailureKind::ReadTimeout,
        FailureKind::NotTls,
        FailureKind::ProxyRefused,
        FailureKind::PermissionDenied,
    ],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let leads_here = redirect_to(row);
    let is_provider = row.row.purpose == Some(Purpose::IdentityProvider) || leads_here.is_some();
    if !is_provider || row.served_by_aws() || !row.failed() {
        return None;
    }
    let failure = row.own().filter(|observation| observation.failure().is_some()).last()?;
    let portal = http::reached_elsewhere(row)?;
    let mut finding = Finding::about(&RULE, row, failure)
        .layer(failure.layer())
        .confidence(if leads_here.is_some() { Confidence::High } else { Confidence::Medium })
        .rules_out(&portal.id, Code::NetworkDirectEgressClosed)
        .allow(row);
    if let Some(it) = leads_here {
        finding = finding.and(&it.id);
    }
    Some(finding.confirm_opt(commands::curl(row, &["-sSI"])).build())
}

/// AWS's own redirect to this host, on any lane: the proof that sign-in needs it.
fn redirect_to<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let host = row.host();
    let mut aws = row.view().hosts_that(Fact::AwsSentElsewhere, None);
    aws.find_map(|aws| {
        let seen = aws.http()?;
        let target = seen.data.location.as_deref().and_then(host_of)?;
        (target == host).then_some(seen.observation)
    })
}
