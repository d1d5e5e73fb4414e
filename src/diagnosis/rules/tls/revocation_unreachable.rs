//! The program wants to ask whether the certificate was revoked, and the address for it is not reached.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::pasted_error;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsRevocationUnreachable,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// No call of the doctor meets it: the text is the only evidence.
fn check(view: View<'_>) -> Vec<Finding> {
    pasted_error::finding(&RULE, view).into_iter().collect()
}
