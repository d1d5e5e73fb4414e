//! The doctor itself was started as the root user, by a sign-in and not by an access key.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::Principal;

pub(super) const RULE: Rule = Rule {
    code: Code::RootUsedForWork,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// With an access key of the root user, `credentials.root-access-key` says the graver thing.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, _, Principal::Root)) = answers::caller(view) else { return Vec::new() };
    if answers::credentials(view).and_then(|credential| credential.temporary) == Some(false) {
        return Vec::new();
    }
    vec![answers::says(&RULE, because).build()]
}
