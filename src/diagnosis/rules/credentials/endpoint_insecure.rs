//! The endpoint the user set is plain HTTP to another computer: nothing was sent there.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsEndpointInsecure,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::AwsUnreachable],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let calls: Vec<_> = view
        .calls()
        .filter(|call| {
            call.observation.failed_with(FailureKind::AwsUnreachable)
                && call.data.cause == Some(FailureKind::EndpointInsecure)
        })
        .collect();
    account::about_calls(&RULE, view, &calls, Confidence::High).into_iter().collect()
}
