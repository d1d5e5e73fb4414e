//! AWS refused a signature because of the time it was made for.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused::Refused;
use crate::diagnosis::view::View;
use crate::diagnosis::{refused, ways};

pub(super) const RULE: Rule = Rule {
    code: "credentials.clock-refused",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

/// Where several hosts show by how much the clock is off, `clock.skewed` says it better.
fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((Refused::Clock, call)) = refused::refused(*view) else { return Vec::new() };
    let finding = refused::refusal(&RULE, *view, &call);
    let finding = match ways::clock(*view) {
        ways::ClockVerdict::Wrong(_) => return Vec::new(),
        // AWS and the other hosts disagree: something between signing and AWS holds the requests back.
        ways::ClockVerdict::Right(_) => finding.confidence(Confidence::Low),
        ways::ClockVerdict::Unknown => finding.confidence(Confidence::Medium).not_evaluated("clock.skewed"),
    };
    vec![finding.confirm("date -u").build()]
}
