//! The sign-in of a profile lacks a part, or two parts contradict each other.

use super::fault;
use crate::catalogue::{Directory, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::{PortalEnd, SettingProblem, Settings};

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
    let names_region = view.settings().is_some_and(|seen| names_region(seen.data));
    fault::findings(&RULE, view, |problem| match problem {
        // The AWS CLI takes the Region of the portal that the address leads to; other programs may not.
        SettingProblem::SsoRegionMissing if names_region => Some(Severity::Warn),
        SettingProblem::SsoRegionMissing
        | SettingProblem::SsoSessionMissing
        | SettingProblem::SsoInconsistent => Some(Severity::Fail),
        _ => None,
    })
}

fn names_region(settings: &Settings) -> bool {
    let followed = settings.portal_followed.as_ref().filter(|followed| followed.end == PortalEnd::Portal);
    let led = followed.and_then(|followed| Directory::parse(followed.location.as_ref()?).ok());
    led.is_some_and(|led| led.region.is_some())
}
