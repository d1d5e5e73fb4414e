//! Credentials that are good elsewhere are refused in one Region.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsRefusedInRegion,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((Refused::InRegion, call)) = credentials::refused(view) else { return Vec::new() };
    let Some(elsewhere) = credentials::works_elsewhere(view, &call) else { return Vec::new() };
    let state = credentials::region_state(view, &call);
    let temporary = call.data.credentials.as_ref().and_then(|credential| credential.temporary);
    let why = match (state, temporary) {
        (Some("ENABLED"), Some(true)) => "token",
        (Some("ENABLED") | None, _) => "unknown",
        (Some(_), _) => "off",
    };
    let finding = credentials::refusal(&RULE, view, &call)
        .arg("why", why)
        .rules_out(&elsewhere.observation.id, Code::CredentialsAccessKeyUnknown)
        .confidence(Confidence::of(why != "unknown", true));
    vec![finding.build()]
}
