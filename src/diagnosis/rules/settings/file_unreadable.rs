//! The AWS CLI cannot parse a configuration file, and then uses nothing of it.

use super::fault;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::SettingProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::SettingsFileUnreadable,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::FileUnreadable
        | SettingProblem::ByteOrderMark
        | SettingProblem::Utf16
        | SettingProblem::NotUtf8
        | SettingProblem::NotInCodePage
        | SettingProblem::LineUnreadable
        | SettingProblem::NoSection
        | SettingProblem::SectionTwice
        | SettingProblem::KeyTwice => Some(Severity::Fail),
        // The AWS CLI goes on without it.
        SettingProblem::FileMissing => Some(Severity::Warn),
        _ => None,
    })
}
