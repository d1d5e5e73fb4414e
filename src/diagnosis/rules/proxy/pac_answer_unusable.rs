//! The proxy script returns something that is no list of proxies, or a list of which browsers pass over a part.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy::{self, ScriptFaults};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::environment::ScriptFaultKind;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacAnswerUnusable,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    if let Some(found) = proxy::script_faults(view, &[ScriptFaultKind::NotText]) {
        let ScriptFaults { observation, fault, .. } = &found;
        let finding = proxy::about_script(Finding::of(&RULE, &observation.check, &observation.id), &found);
        let finding = finding.arg("what", "type").arg("detail", Arg::remote(&fault.detail));
        return vec![
            finding.rules_out(&observation.id, Code::ProxyPacException).confidence(Confidence::High).build(),
        ];
    }
    let Some((observation, _, file)) = proxy::proxy_script(view) else { return Vec::new() };
    let Some(run) = &file.run else { return Vec::new() };
    let odd: Vec<_> = run.answers.iter().filter(|answer| !answer.ignored.is_empty()).collect();
    let Some(first) = odd.first() else { return Vec::new() };
    vec![
        Finding::of(&RULE, &observation.check, &observation.id)
            .arg("url", Arg::or_unknown(file.url.clone(), Arg::Url))
            .arg("what", "part")
            .arg("detail", Arg::Remote(first.ignored.join("; ")))
            .arg("host", Arg::host(&first.host))
            .arg("answers", odd.len())
            .arg("of", run.answers.len())
            .rules_out(&observation.id, Code::ProxyPacException)
            .confidence(Confidence::High)
            .build(),
    ]
}
