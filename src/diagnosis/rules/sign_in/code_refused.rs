//! The code of a device sign-in is over, used, wrong, or was refused by the user.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::pasted_error;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::SignInCodeRefused,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// No call of the doctor meets it: the text is the only evidence.
fn check(view: View<'_>) -> Vec<Finding> {
    pasted_error::finding(&RULE, view).into_iter().collect()
}
