//! The resolver answers over TCP and never over UDP.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsUdpFiltered,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Resolve,
    faults: &["D03"],
    claims: &[
        FailureKind::DnsTimeout,
        FailureKind::TemporaryFailure,
        FailureKind::NoResolver,
        FailureKind::ProxyNameNotFound,
        FailureKind::AwsUnreachable,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((config, _)) = view.resolver_config() else { return Vec::new() };
    let udp_answered = view.all().any(|observation| {
        observation.dns_answered() && observation.as_query().is_some_and(|query| query.transport == "udp")
    });
    let rows: Vec<_> = view.direct_hosts().filter(RowView::unresolved).collect();
    let over_tcp =
        rows.iter().find_map(|row| row.made(Control::DnsTcp).find(|observation| observation.dns_answered()));
    let silent = rows
        .iter()
        .filter_map(|row| row.address_query())
        .find(|(it, _)| it.failed_with(FailureKind::DnsTimeout));
    let (Some(tcp), Some((silent, _))) = (over_tcp, silent) else { return Vec::new() };
    if udp_answered {
        return Vec::new();
    }
    vec![
        Finding::of(&RULE, &config.check, &silent.id)
            .rules_out(&tcp.id, Code::NetworkNoResolver)
            .confidence(Confidence::High)
            .arg("server", view.resolver())
            .explains(tcp::dependants(view, |row| row.unresolved()))
            .build(),
    ]
}
