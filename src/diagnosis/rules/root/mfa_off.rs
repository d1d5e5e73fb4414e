//! The root user has a password and no MFA.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::RootMfaOff,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// Without a password there is no root sign-in to protect.
fn check(view: View<'_>) -> Vec<Finding> {
    let told = answers::told(view, |it| match it {
        AwsFacts::AccountSummary { root_mfa: Some(false), root_password, .. } => Some(*root_password),
        _ => None,
    });
    let Some((because, password)) = told.filter(|told| told.1 != Some(false)) else { return Vec::new() };
    let sure = if password == Some(true) { Confidence::High } else { Confidence::Medium };
    vec![answers::says(&RULE, because).confidence(sure).build()]
}
