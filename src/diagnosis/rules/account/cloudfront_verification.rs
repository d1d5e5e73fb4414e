//! CloudFront waits until AWS Support has verified the account; the code is that of a missing permission.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::pasted_error;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountCloudfrontVerification,
    severity: Severity::Fail,
    owner: Owner::AwsSupport,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// Only creating a distribution shows it, which the doctor never does: a person's text is the only evidence.
fn check(view: View<'_>) -> Vec<Finding> {
    pasted_error::finding(&RULE, view).into_iter().collect()
}
