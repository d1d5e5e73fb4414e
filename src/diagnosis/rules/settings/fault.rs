//! What every rule about the configuration does: a finding for each fault it speaks of.

use crate::diagnosis::arg::Arg;
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::settings::SettingProblem;

/// A finding of `rule` for each fault that `severity` accepts. The file itself is the mark and the control at once.
pub(super) fn findings(
    rule: &Rule,
    view: View<'_>,
    severity: impl Fn(SettingProblem) -> Option<Severity>,
) -> Vec<Finding> {
    let Some(seen) = view.settings() else { return Vec::new() };
    let mut findings = Vec::new();
    for fault in &seen.data.faults {
        let Some(severity) = severity(fault.problem) else { continue };
        let line = fault.line.map_or_else(String::new, |line| format!(":{line}"));
        let problem = serde_json::to_value(fault.problem).unwrap_or_default();
        let finding = Finding::of(rule, &seen.observation.check, &seen.observation.id)
            .arg("problem", Arg::published(problem.as_str().unwrap_or_default()))
            .arg("place", Arg::Path(format!("{}{line}", fault.place)))
            .arg("key", Arg::published(&fault.key))
            .arg("value", Arg::remote(&fault.value))
            .arg("answer", if fault.write.is_some() { "known" } else { "unknown" })
            .arg("write", Arg::or_none(fault.write.as_deref(), Arg::remote))
            .severity(severity)
            .confidence(Confidence::High);
        findings.push(finding.build());
    }
    findings
}
