//! Two ways lead out of this computer, the preferred one is dead, and the other one works.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::{proxy, tcp};
use crate::diagnosis::finding::{Check, Confidence, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::environment::DefaultRoute;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDefaultRouteDead,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Connect,
    faults: &["T13"],
    claims: DEAD,
    check: Check::Once(check),
};

/// How connections end on a way that leads nowhere.
const DEAD: &[FailureKind] =
    &[FailureKind::ConnectTimeout, FailureKind::HostUnreachable, FailureKind::NetworkUnreachable];

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((link, routes)) = view.default_routes() else { return Vec::new() };
    let dead = view.direct_hosts().filter_map(|row| {
        let (seen, connect) = tcp::broke_at_connect(&row, DEAD)?;
        let ipv4 = connect.address.is_ipv4();
        let other = row.made(Control::OtherRoute).find(|other| stood(other, ipv4))?;
        let (first, second) = DefaultRoute::first_and_next(routes, ipv4)?;
        // A network that wants a proxy drops what goes directly: then the way is not dead.
        if preferred_is_alive(view, ipv4) || answers(first) && proxy::closed_by_design(view) {
            return None;
        }
        Some(build(&row, link, seen, other, first, second))
    });
    let found: Vec<_> = dead.collect();
    let rest = tcp::dependants(view, |row| tcp::broke_at_connect(row, DEAD).is_some());
    found.into_iter().map(|finding| finding.explains(rest.iter().cloned()).build()).collect()
}

fn stood(seen: &Observation, ipv4: bool) -> bool {
    seen.seen() && seen.as_connect().is_some_and(|connect| connect.address.is_ipv4() == ipv4)
}

/// A connection of this family stood without being sent by the second route.
fn preferred_is_alive(view: View<'_>, ipv4: bool) -> bool {
    let by_another =
        |seen: &Observation| matches!(seen.control, Some(Control::OtherRoute | Control::TcpCanary));
    view.all().any(|seen| stood(seen, ipv4) && !by_another(seen))
}

/// The gateway was heard on the link: what is dead, if anything, lies behind it.
fn answers(route: &DefaultRoute) -> bool {
    route.neighbour.as_deref() == Some("answers")
}

fn build(
    row: &RowView<'_>,
    link: &Observation,
    seen: &Observation,
    other: &Observation,
    first: &DefaultRoute,
    second: &DefaultRoute,
) -> FindingBuilder {
    let kind = match first.kind.as_deref() {
        Some("tunnel") => "tunnel",
        _ => "other",
    };
    Finding::about(&RULE, row, seen)
        .and(&link.id)
        .arg("interface", Arg::Interface(first.interface.clone()))
        .arg("kind", kind)
        .arg("passing", Arg::Interface(second.interface.clone()))
        .confidence(if answers(first) { Confidence::Medium } else { Confidence::High })
        .rules_out(&other.id, Code::NetworkDirectEgressClosed)
        .rules_out(&other.id, Code::NetworkTcpDropped)
        .confirm(commands::default_route(row.view()))
}
