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
    let answered: Vec<_> =
        view.calls().filter(|it| it.observation.failed_with(FailureKind::NotAws)).collect();
    let Some(first) = answered.first() else { return Vec::new() };
    let mut calls: Vec<&str> = answered.iter().map(|it| it.data.call.word()).collect();
    calls.dedup();
    let status = first.data.status.map_or_else(|| "?".to_owned(), |it| it.to_string());
    let mut finding = Finding::of(&RULE, &first.observation.check, &first.observation.id)
        .arg("calls", calls.join(", "))
        .arg("services", account::services(&answered))
        .arg("status", status)
        .confidence(Confidence::High);
    for it in answered.iter().skip(1) {
        finding = finding.and(&it.observation.id);
    }
    if let Some(hosts) = hosts(view, &calls) {
        finding = finding.ask(Ask::Allow { hosts });
    }
    let mut finding = finding.build();
    finding.checks = answered.iter().map(|it| it.observation.check.clone()).collect();
    finding.checks.dedup();
    finding.explains = account::unanswered(view, &first.observation.check);
    vec![finding]
}

/// The hosts of these services, where the network rows have them.
fn hosts(view: View<'_>, calls: &[&str]) -> Option<Vec<String>> {
    let services = calls.iter().filter_map(|it| it.split(':').next());
    let mut hosts: Vec<String> = services
        .map(|it| if it == "sso-oidc" { "oidc" } else { it })
        .filter_map(|service| {
            let of = |host: &str| host.split('.').next() == Some(service);
            view.hosts().map(|it| it.host().to_owned()).find(|it| of(it))
        })
        .collect();
    hosts.dedup();
    (!hosts.is_empty()).then_some(hosts)
}
