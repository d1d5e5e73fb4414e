//! A program found no credentials, says a pasted text. The doctor's own rows are skipped for it, which is no fault.

use super::Rule;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::{Finding, Severity, View, told};

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
