//! One rule a file. The order of [`RULES`] is the order of explanation: a cause stands above what it causes.
//!
//! To add one: `rules/<code with _>.rs` with `RULE` and `check`, two lines here, a message in each of
//! `locales/*/`, a scenario in `tests/scenarios/`. `tests/it/tidy.rs` names what is missing.

use super::{Finding, Severity, View};
use crate::catalogue::{Layer, Owner};

/// A pure judgement over the evidence.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever, e.g. `network.dns-sinkhole`.
    pub code: &'static str,
    pub severity: Severity,
    /// The usual owner; a finding may name another.
    pub owner: Owner,
    /// Where the fault sits.
    pub layer: Layer,
    /// Rows of the fault table this rule answers, e.g. `D11`.
    pub faults: &'static [&'static str],
    pub check: fn(&View<'_>) -> Vec<Finding>,
}

pub const RULES: &[&Rule] = &[];

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|it| it.code == code)
}
