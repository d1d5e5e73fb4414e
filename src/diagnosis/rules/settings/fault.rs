//! What every rule about the configuration does: a finding for each fault it speaks of.

use crate::diagnosis::arg::Arg;
use crate::diagnosis::facts::Seen;
use crate::diagnosis::finding::{Confidence, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::{SettingFault, SettingProblem, Settings};

/// A finding of `rule` for each fault that `severity` accepts. The file itself is the mark and the control at once.
pub(super) fn findings(
    rule: &Rule,
    view: View<'_>,
    severity: impl Fn(SettingProblem) -> Option<Severity>,
) -> Vec<Finding> {
    let Some(seen) = view.settings() else { return Vec::new() };
    let faults = seen.data.faults.iter().filter_map(|fault| Some((fault, severity(fault.problem)?)));
    let built = faults.map(|(fault, severity)| {
        finding(rule, &seen, fault).severity(severity).confidence(Confidence::High).build()
    });
    built.collect()
}

/// What every finding about a fault says.
pub(super) fn finding(rule: &Rule, seen: &Seen<'_, Settings>, fault: &SettingFault) -> FindingBuilder {
    let line = fault.line.map_or_else(String::new, |line| format!(":{line}"));
    let problem = serde_json::to_value(fault.problem).unwrap_or_default();
    Finding::of(rule, &seen.observation.check, &seen.observation.id)
        .arg("problem", Arg::published(problem.as_str().unwrap_or_default()))
        .arg("place", Arg::Path(format!("{}{line}", fault.place)))
        .arg("key", Arg::published(&fault.key))
        .arg("named", if fault.key.is_empty() { "no" } else { "yes" })
        .arg("value", Arg::remote(&fault.value))
        .arg("answer", if fault.write.is_some() { "known" } else { "unknown" })
        .arg("write", Arg::or_none(fault.write.as_deref(), Arg::remote))
}
