//! The settings name a proxy script, and at its address there is none.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::Observation;
use crate::evidence::environment::{PacFile, ProxyConfig};

pub(super) const RULE: Rule = Rule {
    code: "proxy.pac-fault",
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    check,
};

/// A script that could not be reached is only a fault of its own where something else was.
fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((observation, config, file)) = script(*view) else { return Vec::new() };
    let Some(problem) = problem(file) else { return Vec::new() };
    let mut reached = view.hosts().filter(|it| it.reached_aws());
    let works = reached.find_map(|it| it.http().map(|it| it.observation));
    if problem == "unreachable" && works.is_none() {
        return Vec::new();
    }
    let finding = Finding::of(&RULE, &observation.check, &observation.id)
        .arg("origin", config.pac.as_deref().unwrap_or("?"))
        .arg("url", file.url.as_deref().unwrap_or("?"))
        .arg("status", file.status.map_or_else(|| "?".to_owned(), |it| it.to_string()))
        .arg("problem", problem)
        .confidence(Confidence::of(file.bytes > 0 || file.status.is_some(), works.is_some()));
    vec![match works {
        Some(it) => finding.rules_out(&it.id, "network.no-route").build(),
        None => finding.not_evaluated("network.captive-portal").build(),
    }]
}

pub(in crate::diagnosis) fn script<'a>(
    view: View<'a>,
) -> Option<(&'a Observation, &'a ProxyConfig, &'a PacFile)> {
    view.proxy_configs().find_map(|it| Some((it.observation, it.data, it.data.pac_file.as_ref()?)))
}

pub(in crate::diagnosis) fn problem(file: &PacFile) -> Option<&'static str> {
    if file.failure.is_some() {
        Some("unreachable")
    } else if file.status.is_some_and(|it| !(200..300).contains(&it)) {
        Some("status")
    } else if !file.is_script {
        Some("not-a-script")
    } else {
        None
    }
}
