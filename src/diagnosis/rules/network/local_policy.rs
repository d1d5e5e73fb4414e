//! This computer itself refuses to connect: a local firewall, a security agent or exhausted resources.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkLocalPolicy,
    severity: Severity::Fail,
    owner: Owner::ItDesktop,
    layer: Layer::Connect,
    faults: &["T12"],
    claims: &[FailureKind::PermissionDenied, FailureKind::OutOfResources],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let connects: Vec<_> = view
        .all()
        .filter(|observation| observation.as_connect().is_some() && observation.failure().is_some())
        .filter(is_a_host)
        .collect();
    let worked = view.all().any(|observation| observation.as_connect().is_some() && observation.seen());
    let local = |it: &&&Observation| {
        let icmp = it.as_connect().is_some_and(|connect| connect.icmp.is_some());
        !icmp
            && it.failure().is_some_and(|failure| {
                matches!(failure.kind, FailureKind::PermissionDenied | FailureKind::OutOfResources)
            })
    };
    let refused = connects.iter().filter(local).count();
    if worked || refused < 2 || refused < connects.len() {
        return Vec::new();
    }
    let kind = connects[0].failure().map_or(FailureKind::Other, |failure| failure.kind);
    view.direct_hosts()
        .filter_map(|row| {
            let (seen, _) = tcp::broke_at_connect(&row, &[kind])?;
            let builder = Finding::about(&RULE, &row, seen).confidence(Confidence::Medium);
            Some(builder.not_evaluated(Code::NetworkIcmpRejected).build())
        })
        .collect()
}

/// The canary's address never answers anyone.
fn is_a_host(observation: &&Observation) -> bool {
    observation.control != Some(Control::TcpCanary)
}
