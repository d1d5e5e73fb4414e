//! What answers at the endpoint the user set does not answer as AWS does. It is not something on the way.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsEndpointNotAws,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::NotAws],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let calls: Vec<_> = view
        .calls()
        .filter(|call| call.observation.failed_with(FailureKind::NotAws) && call.data.endpoint_set)
        .collect();
    account::about_calls(&RULE, view, &calls, Confidence::High).into_iter().collect()
}
