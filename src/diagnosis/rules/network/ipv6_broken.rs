//! IPv6 is there and leads nowhere; IPv4 hides it, at a price.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkIpv6Broken,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T10"],
    claims: &[
        FailureKind::ConnectTimeout,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
        FailureKind::HostUnreachable,
        FailureKind::NetworkUnreachable,
        FailureKind::PermissionDenied,
        FailureKind::AddressNotAvailable,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((link, _, true)) = view.link() else { return Vec::new() };
    let six = |it: &&Observation| it.as_connect().is_some_and(|connect| connect.address.is_ipv6());
    let canary = |it: &&Observation| it.control == Some(Control::TcpCanary);
    if view.all().any(|observation| six(&observation) && observation.seen() && !canary(&observation)) {
        return Vec::new();
    }
    let broken: Vec<_> = view
        .direct_hosts()
        .filter(|row| row.reached_aws())
        .filter_map(|row| {
            let six = row
                .connects()
                .map(|connect| connect.observation)
                .find(|observation| six(observation) && observation.failure().is_some())?;
            let four = row
                .connects()
                .find(|connect| connect.data.address.is_ipv4() && connect.observation.seen())?;
            Some((six, four.observation))
        })
        .collect();
    let Some((six, four)) = broken.first() else { return Vec::new() };
    let kind = six.failure().map_or(FailureKind::Other, |failure| failure.kind);
    let mut finding = Finding::of(&RULE, &link.check, &six.id)
        .rules_out(&four.id, Code::NetworkTcpDropped)
        .arg("rows", broken.len())
        .arg("failure", Arg::word(kind))
        .confidence(Confidence::of(true, broken.len() > 1));
    for (it, _) in broken.iter().skip(1).take(3) {
        finding = finding.and(&it.id);
    }
    vec![finding.build()]
}
