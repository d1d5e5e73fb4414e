//! The proxy script does not come to an end, or takes more memory than a browser would give it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy::{self, ScriptFaults};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::environment::ScriptFaultKind;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacEndless,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

const KINDS: &[ScriptFaultKind] = &[ScriptFaultKind::TooSlow, ScriptFaultKind::OutOfMemory];

/// A script that only waited for names is slow because of them.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some(found) = proxy::script_faults(view, KINDS) else { return Vec::new() };
    let ScriptFaults { observation, fault, .. } = &found;
    let what = if fault.kind == ScriptFaultKind::OutOfMemory { "memory" } else { "time" };
    let finding = proxy::about_script(Finding::of(&RULE, &observation.check, &observation.id), &found);
    vec![
        finding
            .arg("what", what)
            .rules_out(&observation.id, Code::ProxyPacFault)
            .rules_out(&observation.id, Code::ProxyPacException)
            .confidence(Confidence::High)
            .build(),
    ]
}
