//! Sign-up does not offer the Free plan: the holder, card or phone had an account before.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::pasted_error;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountFreePlanNotOffered,
    severity: Severity::Info,
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
