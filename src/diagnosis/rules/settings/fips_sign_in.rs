//! A switch sends the AWS CLI to a sign-in host that does not exist.

use super::fault;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::SettingProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::SettingsFipsSignIn,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::FipsSignIn => Some(Severity::Fail),
        _ => None,
    })
}
