//! The profile is there and cannot be used as it is written.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::CredentialProblem;
use crate::evidence::settings::{SettingProblem, Settings};

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsConfigurationInvalid,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, facts)) = credentials::broken(view, CredentialProblem::ConfigInvalid) else {
        return Vec::new();
    };
    if view.settings().is_some_and(|seen| is_settled(seen.data)) {
        return Vec::new();
    }
    let finding = credentials::about(&RULE, view, because)
        .arg("source", credentials::source(Some(facts)))
        .arg("said", credentials::said(because))
        .confidence(Confidence::High);
    vec![finding.build()]
}

/// Another finding names the line, or the AWS CLI takes what the library does not: portal and Region written in the
/// profile and in its session, alike.
fn is_settled(settings: &Settings) -> bool {
    let named = [
        SettingProblem::SsoRegionMissing,
        SettingProblem::SsoSessionMissing,
        SettingProblem::SsoInconsistent,
    ];
    let twice = settings.value("sso_start_url").is_some_and(|portal| !portal.over.is_empty());
    twice || named.iter().any(|problem| settings.has(*problem))
}
