//! No name resolves, neither AWS's nor anyone's: the resolver is missing or silent.

use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use std::collections::BTreeSet;

use crate::catalogue::{Lane, Layer, Owner};
use crate::evidence::{Control, Data, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkNoResolver,
    severity: Severity::Fail,
    owner: Owner::ItDesktop,
    layer: Layer::Resolve,
    faults: &["D02"],
    claims: &[
        FailureKind::NoResolver,
        FailureKind::DnsRefused,
        FailureKind::ConnectionRefused,
        FailureKind::HostUnreachable,
        FailureKind::NetworkUnreachable,
        FailureKind::DnsServfail,
        FailureKind::DnsTimeout,
        FailureKind::TemporaryFailure,
        FailureKind::ProxyNameNotFound,
        FailureKind::AwsUnreachable,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((config, facts)) = view.resolver_config() else { return Vec::new() };
    let has_route = view.link().is_none_or(|(_, v4, v6)| v4 || v6);
    let asked: Vec<_> = view.direct_hosts().filter(|row| row.resolve().is_some()).collect();
    let works = view.hosts().any(|row| row.reached_aws())
        || asked.iter().any(|asked| !asked.unresolved())
        || view.all().any(|seen| seen.dns_answered() && !is_a_stub_s_excuse(view, seen));
    if !has_route || asked.is_empty() || works {
        return Vec::new();
    }
    let hosts: BTreeSet<_> = asked.iter().map(|asked| asked.host()).collect();
    let mut controls = view.controls(Control::ControlName).chain(view.controls(Control::ControlHost));
    let control = controls.find(|control| control.failure().is_some() && is_lookup(control));
    let configured = !facts.servers.is_empty();
    let mut finding = Finding::of(&RULE, &config.check, &config.id)
        .arg("server", if configured { Arg::Hosts(facts.servers.clone()) } else { Arg::NONE })
        .confirm(commands::resolvers(view))
        .arg("configured", if configured { "yes" } else { "no" })
        .confidence(Confidence::of(!configured || hosts.len() > 1, control.is_some() || hosts.len() > 2))
        .explains(tcp::dependants(view, |row| row.lane() == Some(Lane::Direct) || row.proxy().is_some()));
    for query in asked.iter().filter_map(|asked| asked.address_query()).take(3) {
        finding = finding.and(&query.0.id);
    }
    finding = finding.excludes(Code::NetworkDnsBlocked, control);
    if let Some((link, ..)) = view.link() {
        finding = finding.rules_out(&link.id, Code::NetworkNoRoute);
    }
    vec![finding.build()]
}

fn is_lookup(observation: &Observation) -> bool {
    matches!(observation.data, Data::Resolve(_) | Data::DnsQuery(_))
}

/// A resolver on this computer or a default gateway that reaches no other says REFUSED or SERVFAIL for every name.
fn is_a_stub_s_excuse(view: View<'_>, seen: &Observation) -> bool {
    let excuse = seen.failed_with(FailureKind::DnsRefused) || seen.failed_with(FailureKind::DnsServfail);
    excuse && view.resolver_passes_on()
}
