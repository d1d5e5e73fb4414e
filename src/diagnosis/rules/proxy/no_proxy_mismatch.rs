//! `NO_PROXY` sends a host past the proxy, onto a way that is closed.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::Observation;
use crate::evidence::environment::Bypass;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyNoProxyMismatch,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P09"],
    claims: kinds::CLOSED,
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    // The entry is one of the system's list then, and not of `NO_PROXY`.
    if proxy::variable(view).is_some_and(proxy::is_of_the_system) {
        return Vec::new();
    }
    let bypassed = view.proxy_configs().flat_map(|proxy_config| {
        proxy_config.data.bypassed.iter().map(move |bypass| (proxy_config.observation, bypass))
    });
    bypassed.flat_map(|(config, bypass)| judge(view, config, bypass)).collect()
}

fn judge(view: View<'_>, config: &Observation, bypass: &Bypass) -> Vec<Finding> {
    let direct = view.hosts_named(&bypass.host).filter(|row| row.lane() == Some(Lane::Direct));
    direct.filter_map(|row| build(&row, config, bypass)).collect()
}

fn build(row: &RowView<'_>, config: &Observation, bypass: &Bypass) -> Option<Finding> {
    let failure = row.own().filter(|observation| observation.failure().is_some()).last()?;
    if !row.failed() {
        return None;
    }
    let mut proxied = row.view().hosts_that(Fact::ReachedAws, Some(Lane::Proxy));
    let works = proxied.find_map(|proxied| proxied.http().map(|answer| answer.observation));
    let finding = Finding::about(&RULE, row, failure)
        .and(&config.id)
        .arg("entry", Arg::host(&bypass.entry))
        .confidence(if works.is_some() { Confidence::High } else { Confidence::Low });
    let finding = finding.excludes(Code::ProxyUnreachable, works);
    let command = commands::curl_as_set(row, &["-sS", "-o", "/dev/null", "-w", "%{proxy_used}\\n"]);
    Some(finding.confirm_opt(command).build())
}
