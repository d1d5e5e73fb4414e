//! A name in the configuration is none that the AWS CLI knows: a key close to one that it does, or a profile that is
//! nowhere.

use super::fault;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::aws::CredentialProblem;
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
    let told = credentials::broken(view, CredentialProblem::ProfileMissing).is_some();
    fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::SectionWithoutProfile => Some(Severity::Fail),
        // Said of the credentials where they were asked for.
        SettingProblem::ProfileMissing if !told => Some(Severity::Fail),
        SettingProblem::KeyUnknown => Some(Severity::Warn),
        _ => None,
    })
}
