//! The profile is there and cannot be used as it is written.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused;
use crate::diagnosis::view::View;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: "credentials.configuration-invalid",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((because, facts)) = refused::broken(*view, CredentialProblem::ConfigInvalid) else {
        return Vec::new();
    };
    let finding = refused::about(&RULE, *view, because)
        .arg("source", refused::source(Some(facts)))
        .arg("said", refused::said(because))
        .confidence(Confidence::High);
    vec![finding.build()]
}
