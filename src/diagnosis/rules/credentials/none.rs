//! A program found no credentials, says a pasted text. The doctor's own rows are skipped for it, which is no fault.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::told;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "credentials.none",
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    told::finding(&RULE, *view).into_iter().collect()
}
