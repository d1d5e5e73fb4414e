//! Credentials that are good elsewhere are refused in one Region.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused;
use crate::diagnosis::refused::Refused;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "credentials.refused-in-region",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((Refused::InRegion, call)) = refused::refused(*view) else { return Vec::new() };
    let Some(elsewhere) = refused::works_elsewhere(*view, &call) else { return Vec::new() };
    let state = refused::region_state(*view, &call);
    let temporary = call.data.credentials.as_ref().and_then(|it| it.temporary);
    let why = match (state, temporary) {
        (Some("ENABLED"), Some(true)) => "token",
        (Some("ENABLED") | None, _) => "unknown",
        (Some(_), _) => "off",
    };
    let finding = refused::refusal(&RULE, *view, &call)
        .arg("why", why)
        .rules_out(&elsewhere.observation.id, "credentials.access-key-unknown")
        .confidence(Confidence::of(why != "unknown", true));
    vec![finding.build()]
}
