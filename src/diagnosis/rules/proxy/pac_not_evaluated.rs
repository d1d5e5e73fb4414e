//! A proxy script is there and was not run: what was measured is the way of programs that read none.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacNotEvaluated,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let found = view.proxy_configs().find_map(|proxy_config| {
        Some((proxy_config.observation, proxy_config.data, proxy_config.data.pac.as_deref()?))
    });
    let Some((observation, config, origin)) = found else { return Vec::new() };
    let file = config.pac_file.as_ref();
    if file.is_some_and(|file| file.is_page || file.run.is_some() || proxy::script_problem(file).is_some()) {
        return Vec::new();
    }
    let proxies = file.map(|file| file.proxies.clone()).filter(|proxies| !proxies.is_empty());
    vec![
        Finding::of(&RULE, &observation.check, &observation.id)
            .arg("origin", Arg::published(origin))
            .arg("proxies", Arg::or_none(proxies, Arg::Proxies))
            // A name that resolves is not yet a script.
            .confidence(if file.is_some() { Confidence::Medium } else { Confidence::Low })
            .build(),
    ]
}
