//! The proxy script ends in an error: browsers then go directly, or not at all.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy::{self, ScriptFaults};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::environment::ScriptFaultKind;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacException,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

const KINDS: &[ScriptFaultKind] = &[ScriptFaultKind::Exception, ScriptFaultKind::NoFunction];

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(found) = proxy::script_faults(view, KINDS) else { return Vec::new() };
    let ScriptFaults { observation, fault, .. } = &found;
    let what = match fault.kind {
        ScriptFaultKind::NoFunction => "no-function",
        _ => "exception",
    };
    let finding = proxy::about_script(Finding::of(&RULE, &observation.check, &observation.id), &found);
    vec![
        finding
            .arg("what", what)
            .arg("detail", Arg::remote(&fault.detail))
            .arg("line", Arg::or_unknown(fault.line, Arg::from))
            .rules_out(&observation.id, Code::ProxyPacFault)
            .confidence(Confidence::High)
            .build(),
    ]
}
