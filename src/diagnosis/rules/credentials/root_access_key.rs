//! The calls are signed with an access key of the root user.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::aws::{AwsFacts, Principal};

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsRootAccessKey,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// Root with temporary credentials is a sign-in and not a key.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some(call) = account::identity(view).filter(|identity| identity.observation.seen()) else {
        return Vec::new();
    };
    let root = matches!(&call.data.facts, Some(AwsFacts::Caller { principal: Principal::Root, .. }));
    let lasting = call.data.credentials.as_ref().and_then(|credential| credential.temporary) == Some(false);
    if !root || !lasting {
        return Vec::new();
    }
    let finding = Finding::of(&RULE, &call.observation.check, &call.observation.id);
    vec![finding.confidence(Confidence::High).build()]
}
