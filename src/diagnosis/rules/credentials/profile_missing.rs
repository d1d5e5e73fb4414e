//! The profile that was named is in no configuration file.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsProfileMissing,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, facts)) = credentials::broken(view, CredentialProblem::ProfileMissing) else {
        return Vec::new();
    };
    // The profile is there, only not as the library wants it: what is wrong with it is said elsewhere.
    if view.settings().is_some_and(|seen| seen.data.profile_found) {
        return Vec::new();
    }
    let finding = credentials::about(&RULE, view, because)
        .arg("source", credentials::source(Some(facts)))
        .confidence(Confidence::High);
    vec![finding.build()]
}
