//! The user says that neither call nor text message came.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PhoneNoCallOrMessage,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// A number that AWS has verified was reached, whatever happened before.
fn check(view: View<'_>) -> Vec<Finding> {
    if answers::attempts_exhausted(view) {
        return Vec::new();
    }
    if answers::contact(view).is_some_and(|contact| contact.status == Some("VERIFIED")) {
        return Vec::new();
    }
    let finding = answers::admitted(&RULE, view, "phone-call-received", "no");
    finding.map(|finding| finding.build()).into_iter().collect()
}
