//! The profile that was named is in no configuration file.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused;
use crate::diagnosis::view::View;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: "credentials.profile-missing",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((because, facts)) = refused::broken(*view, CredentialProblem::ProfileMissing) else {
        return Vec::new();
    };
    let finding = refused::about(&RULE, *view, because)
        .arg("source", refused::source(Some(facts)))
        .confidence(Confidence::High);
    vec![finding.build()]
}
