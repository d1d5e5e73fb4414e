//! The desktop's settings and the variable name different proxies: browsers go one way, the AWS CLI another.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{proxy, system_proxy};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxySystemDiffers,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(found) = system_proxy::fixed(view).filter(|found| found.settings.in_force) else {
        return Vec::new();
    };
    let read = found.config.https.as_ref().filter(|set| !proxy::is_read_by_few(&set.variable));
    let Some(set) = read.filter(|set| !found.is_the_proxy_of(set)) else {
        return Vec::new();
    };
    let mut hosts = view.hosts().peekable();
    if hosts.peek().is_some() && hosts.all(|row| found.bypasses(row.host())) {
        return Vec::new();
    }
    vec![
        Finding::of(&RULE, &found.observation.check, &found.observation.id)
            .arg("origin", Arg::published(&found.settings.origin))
            .arg("browser", Arg::Proxies(vec![format!("{}:{}", found.proxy.host, found.proxy.port)]))
            .arg("cli", Arg::Proxies(vec![format!("{}:{}", set.host, set.port)]))
            .arg("variable", Arg::published(&set.variable))
            .not_evaluated(Code::ProxyUnreachable)
            .confidence(Confidence::Medium)
            .build(),
    ]
}
