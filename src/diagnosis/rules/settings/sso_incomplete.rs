//! The sign-in of a profile lacks a part, or two parts contradict each other.

use super::fault;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::SettingProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::SettingsSsoIncomplete,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::SsoRegionMissing
        | SettingProblem::SsoSessionMissing
        | SettingProblem::SsoInconsistent => Some(Severity::Fail),
        _ => None,
    })
}
