//! The resolver refuses every name, so it is this computer it refuses.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkResolverRefusesClient,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D08"],
    claims: &[
        FailureKind::DnsRefused,
        FailureKind::TemporaryFailure,
        FailureKind::NoResolver,
        FailureKind::AwsUnreachable,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((config, _)) = view.resolver_config() else { return Vec::new() };
    // A resolver on this computer, or a default gateway, passes on what it was told, or what it makes of silence.
    if view.resolver_passes_on() {
        return Vec::new();
    }
    let refused = |it: &&Observation| it.failed_with(FailureKind::DnsRefused);
    let accepted = view.all().any(|observation| {
        observation.dns_answered()
            && !refused(&observation)
            && observation.control != Some(Control::SecondResolver)
    });
    let queries: Vec<_> = view
        .direct_hosts()
        .filter_map(|row| row.address_query())
        .map(|address_query| address_query.0)
        .filter(refused)
        .collect();
    let Some(first) = queries.first().filter(|_| !accepted) else { return Vec::new() };
    let control =
        view.controls(Control::ControlName).chain(view.controls(Control::ControlHost)).find(refused);
    let finding = Finding::of(&RULE, &config.check, &first.id)
        .arg("server", view.resolver())
        .confidence(Confidence::of(true, control.is_some()))
        .explains(tcp::dependants(view, |row| row.unresolved()));
    vec![finding.excludes(Code::NetworkDnsRefused, control).build()]
}
