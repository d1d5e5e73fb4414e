//! The proxy is set in a variable that the AWS CLI does not read, and the way without the proxy is closed.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyVariableNotRead,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// Needs a host that answers through the proxy and not without it: where both ways are open, nobody misses the proxy.
fn check(view: View<'_>) -> Vec<Finding> {
    let config = view.proxy_configs().find(|config| config.data.https.is_some());
    let (Some(config), Some(variable)) = (config, proxy::variable(view)) else { return Vec::new() };
    if !proxy::is_read_by_few(variable) {
        return Vec::new();
    }
    let mut hosts = view.hosts().filter(|row| row.lane() == Some(Lane::Direct));
    let apart = hosts.find_map(|row| {
        let failure = row.end()?;
        let answer = row.twin(Lane::Proxy).filter(|twin| twin.reached_aws())?.http()?;
        Some((failure, answer.observation))
    });
    let Some((failure, answer)) = apart else { return Vec::new() };
    let finding = Finding::of(&RULE, &config.observation.check, &config.observation.id)
        .and(&failure.id)
        .arg("variable", Arg::published(variable))
        .confidence(Confidence::High)
        .rules_out(&answer.id, Code::ProxyUnreachable);
    vec![finding.build()]
}
