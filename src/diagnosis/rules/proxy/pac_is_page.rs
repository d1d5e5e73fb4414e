//! At the address of the proxy script there is a page of HTML: a login page, a block page, an error page.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacIsPage,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some((observation, _, file)) = proxy::proxy_script(view) else { return Vec::new() };
    if !file.is_page || file.failure.is_some() || file.status.is_some_and(|status| status >= 300) {
        return Vec::new();
    }
    vec![
        Finding::of(&RULE, &observation.check, &observation.id)
            .arg("url", Arg::or_unknown(file.url.clone(), Arg::Url))
            .arg("type", Arg::or_unknown(file.content_type.as_deref(), Arg::published))
            .rules_out(&observation.id, Code::ProxyPacException)
            .confidence(Confidence::High)
            .build(),
    ]
}
