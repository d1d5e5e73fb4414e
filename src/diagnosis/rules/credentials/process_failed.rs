//! `credential_process` was run and gave no credentials.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsProcessFailed,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, facts)) = credentials::broken(view, CredentialProblem::ProcessFailed) else {
        return Vec::new();
    };
    let finding = credentials::about(&RULE, view, because)
        .arg("source", credentials::source(Some(facts)))
        .arg("said", credentials::said(because))
        .confidence(Confidence::High);
    vec![finding.build()]
}
