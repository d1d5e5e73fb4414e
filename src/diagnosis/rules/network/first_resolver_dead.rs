//! The first resolver never answers; names work, but late, through the next.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkFirstResolverDead,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Resolve,
    faults: &["D18"],
    claims: &[FailureKind::DnsTimeout],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((config, facts)) = view.resolver_config() else { return Vec::new() };
    let first_answered = view.all().any(|observation| {
        observation.dns_answered() && observation.control != Some(Control::SecondResolver)
    });
    let dead = view.direct_hosts().filter_map(|row| {
        let (query, _) = row.address_query().filter(|(row, _)| row.failed_with(FailureKind::DnsTimeout))?;
        // A name of the hosts file needs no resolver.
        let written = facts.hosts_lines.iter().any(|line| line.name == row.host());
        let resolve = row.resolve().filter(|resolve| resolve.observation.seen() && !written)?;
        Some((query, resolve.observation))
    });
    let Some((query, resolve)) = dead.into_iter().next() else { return Vec::new() };
    if facts.servers.len() < 2 || first_answered {
        return Vec::new();
    }
    vec![
        Finding::of(&RULE, &config.check, &query.id)
            .arg("server", view.resolver())
            .rules_out(&resolve.id, Code::NetworkNoResolver)
            .confidence(Confidence::Medium)
            .build(),
    ]
}
