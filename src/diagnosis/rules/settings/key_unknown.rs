//! A name in the configuration is none that the AWS CLI knows, and close to one that it does.

use super::fault;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::SettingProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::SettingsKeyUnknown,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::SectionWithoutProfile => Some(Severity::Fail),
        SettingProblem::KeyUnknown => Some(Severity::Warn),
        _ => None,
    })
}
