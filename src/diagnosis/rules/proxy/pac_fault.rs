//! The settings name a proxy script, and at its address there is none.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacFault,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

/// A script that could not be reached is only a fault of its own where something else was. A file needs no network.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some((observation, config, file)) = proxy::proxy_script(view) else { return Vec::new() };
    let Some(problem) = proxy::script_problem(file) else { return Vec::new() };
    let mut reached = view.hosts().filter(|row| row.reached_aws());
    let works = reached.find_map(|reached| reached.http().map(|answer| answer.observation));
    if problem == "unreachable" && works.is_none() {
        return Vec::new();
    }
    let finding = Finding::of(&RULE, &observation.check, &observation.id)
        .arg("origin", Arg::or_unknown(config.pac.as_deref(), Arg::published))
        .arg("url", Arg::or_unknown(file.url.clone(), Arg::Url))
        .arg("status", Arg::or_unknown(file.status, Arg::from))
        .arg("problem", problem)
        .confidence(match problem {
            "unreadable" => Confidence::High,
            _ => Confidence::of(file.bytes > 0 || file.status.is_some(), works.is_some()),
        });
    vec![match works {
        Some(it) => finding.rules_out(&it.id, Code::NetworkNoRoute).build(),
        None => finding.not_evaluated(Code::NetworkCaptivePortal).build(),
    }]
}
