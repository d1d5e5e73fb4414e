//! AWS refused a signature because of the time it was made for.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::compare::{clock, credentials};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsClockRefused,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

/// Where several hosts show by how much the clock is off, `clock.skewed` says it better.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some((Refused::Clock, call)) = credentials::refused(view) else { return Vec::new() };
    let finding = credentials::refusal(&RULE, view, &call);
    let finding = match clock::clock(view) {
        clock::ClockVerdict::Wrong(_) => return Vec::new(),
        // AWS and the other hosts disagree: something between signing and AWS holds the requests back.
        clock::ClockVerdict::Right(_) | clock::ClockVerdict::Close { .. } => {
            finding.confidence(Confidence::Low)
        }
        clock::ClockVerdict::Unknown => {
            finding.confidence(Confidence::Medium).not_evaluated(Code::ClockSkewed)
        }
    };
    vec![finding.confirm(commands::local_time(view)).build()]
}
