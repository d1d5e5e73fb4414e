//! A configured source of credentials gave none, and not for a reason with a code of its own.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsSourceFailed,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let problems = [CredentialProblem::TimedOut, CredentialProblem::SourceFailed];
    let Some((because, facts)) = problems.into_iter().find_map(|problem| credentials::broken(view, problem))
    else {
        return Vec::new();
    };
    let finding = credentials::about(&RULE, view, because)
        .arg("source", credentials::source(Some(facts)))
        .arg("said", credentials::said(because))
        .confidence(Confidence::Medium);
    vec![finding.build()]
}
