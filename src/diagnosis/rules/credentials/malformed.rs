//! AWS refused credentials that do not have the shape AWS hands out.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::MalformedCredential;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsMalformed,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((Refused::Malformed, call)) = credentials::refused(view) else { return Vec::new() };
    let Some(part) = call.data.credentials.as_ref().and_then(|credential| credential.malformed) else {
        return Vec::new();
    };
    let part = match part {
        MalformedCredential::AccessKeyId => "access-key-id",
        MalformedCredential::SecretAccessKey => "secret-access-key",
        MalformedCredential::SessionTokenMissing => "session-token",
    };
    let finding = credentials::refusal(&RULE, view, &call).arg("part", part);
    vec![finding.confidence(Confidence::High).build()]
}
