//! Something between this computer and AWS answered AWS API calls in AWS's place.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Ask, Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::HttpApiAnsweredByGateway,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &[],
    claims: &[FailureKind::NotAws],
    check: Check::Once(check),
};

/// An answer without an AWS request id is never AWS's, whatever its status says.
fn check(view: View<'_>) -> Vec<Finding> {
    let answered: Vec<_> = view
        .calls()
        .filter(|call| call.observation.failed_with(FailureKind::NotAws) && !call.data.endpoint_set)
        .collect();
    let calls: Vec<&str> = answered.iter().map(|call| call.data.call.word()).collect();
    let mut finding = account::about_calls(&RULE, view, &answered, Confidence::High);
    if let (Some(finding), Some(hosts)) = (&mut finding, hosts(view, &calls)) {
        finding.ask = Ask::Allow { hosts };
    }
    finding.into_iter().collect()
}

/// The hosts of these services, where the network rows have them.
fn hosts(view: View<'_>, calls: &[&str]) -> Option<Vec<String>> {
    let services = calls.iter().filter_map(|call| call.split(':').next());
    let mut hosts: Vec<String> = services
        .map(|service| if service == "sso-oidc" { "oidc" } else { service })
        .filter_map(|service| {
            let of = |host: &str| host.split('.').next() == Some(service);
            view.hosts().map(|row| row.host().to_owned()).find(|host| of(host))
        })
        .collect();
    hosts.dedup();
    (!hosts.is_empty()).then_some(hosts)
}
