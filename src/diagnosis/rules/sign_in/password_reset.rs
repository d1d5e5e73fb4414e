//! The password has to be reset, and where it can be done depends on the user.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::told;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "sign-in.password-reset",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

/// No call of the doctor meets it: the text is the only evidence.
fn check(view: &View<'_>) -> Vec<Finding> {
    told::finding(&RULE, *view).into_iter().collect()
}
