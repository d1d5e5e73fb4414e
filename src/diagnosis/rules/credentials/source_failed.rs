//! A configured source of credentials gave none, and not for a reason with a code of its own.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused;
use crate::diagnosis::view::View;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: "credentials.source-failed",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let problems = [CredentialProblem::TimedOut, CredentialProblem::SourceFailed];
    let Some((because, facts)) = problems.into_iter().find_map(|it| refused::broken(*view, it)) else {
        return Vec::new();
    };
    let finding = refused::about(&RULE, *view, because)
        .arg("source", refused::source(Some(facts)))
        .arg("said", refused::said(because))
        .confidence(Confidence::Medium);
    vec![finding.build()]
}
