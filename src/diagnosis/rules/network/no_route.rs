//! This computer has no route to anywhere: one cause, however many hosts are unreachable.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkNoRoute,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &["T01"],
    claims: &[
        FailureKind::NetworkUnreachable,
        FailureKind::AddressNotAvailable,
        FailureKind::NoResolver,
        FailureKind::DnsTimeout,
        FailureKind::TemporaryFailure,
        FailureKind::ProxyNameNotFound,
        FailureKind::AwsUnreachable,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((link, false, false)) = view.link() else { return Vec::new() };
    // A way that works proves the routes wrong.
    if view.hosts().any(|row| row.reached_aws())
        || view.all().any(|observation| observation.seen() && observation.as_connect().is_some())
    {
        return Vec::new();
    }
    let mut finding = Finding::of(&RULE, &link.check, &link.id)
        .confidence(Confidence::High)
        .rules_out(&link.id, Code::NetworkDirectEgressClosed)
        .rules_out(&link.id, Code::NetworkNoResolver)
        .explains(tcp::dependants(view, |_| true))
        .confirm(commands::default_route(view));
    let unreachable =
        view.all().filter(|observation| observation.failed_with(FailureKind::NetworkUnreachable)).take(2);
    finding =
        finding.and_all(unreachable.filter(|unreachable| unreachable.id != link.id).map(|seen| &seen.id));
    vec![finding.build()]
}
