//! A program found no credentials, says a pasted text. The doctor's own rows are skipped for it, which is no fault.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::pasted_error;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsNone,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::NoCredentials],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    pasted_error::finding(&RULE, view).into_iter().collect()
}
