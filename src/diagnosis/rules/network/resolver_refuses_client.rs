//! The resolver refuses every name, so it is this computer it refuses.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::names;
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: "network.resolver-refuses-client",
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D08"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((config, _)) = names::resolver_config(*view) else { return Vec::new() };
    let refused = |it: &&Observation| it.failed_with(FailureKind::DnsRefused);
    let accepted = view
        .all()
        .any(|it| names::answered(it) && !refused(&it) && it.control != Some(Control::SecondResolver));
    let queries: Vec<_> =
        names::direct(*view).filter_map(|it| names::query(&it)).map(|it| it.0).filter(refused).collect();
    let Some(first) = queries.first().filter(|_| !accepted) else { return Vec::new() };
    let control =
        view.controls(Control::ControlName).chain(view.controls(Control::ControlHost)).find(refused);
    let finding = Finding::of(&RULE, &config.check, &first.id)
        .arg("server", names::server(*view))
        .confidence(Confidence::of(true, control.is_some()))
        .explains(names::dependants(*view, names::unresolved));
    vec![match control {
        Some(it) => finding.rules_out(&it.id, "network.dns-refused").build(),
        None => finding.not_evaluated("network.dns-refused").build(),
    }]
}
