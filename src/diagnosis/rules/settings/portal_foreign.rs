//! The address of the access portal is none that this computer can use as it is written.

use super::fault;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::SettingProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::SettingsPortalForeign,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::PortalForeign
        | SettingProblem::PortalUnreadable
        | SettingProblem::PortalOtherPartition => Some(Severity::Fail),
        // Newer versions of the AWS CLI follow it.
        SettingProblem::PortalVanity => Some(Severity::Warn),
        _ => None,
    })
}
