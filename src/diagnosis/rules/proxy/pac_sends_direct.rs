//! The proxy script sends a host past the proxy, onto a way that is closed.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::environment::{ScriptRun, ScriptWay};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacSendsDirect,
    severity: Severity::Fail,
    owner: Owner::ItDesktop,
    layer: Layer::ProxyConnect,
    faults: &["P10"],
    claims: kinds::CLOSED,
    check: Check::Once(check),
};

/// Only where the script's own proxy leads to AWS for another host, and nothing gets there directly.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some((script, _, file)) = proxy::proxy_script(view) else { return Vec::new() };
    let Some(run) = &file.run else { return Vec::new() };
    let by_script = || view.hosts().filter(|row| row.lane() == Some(Lane::Pac));
    let works =
        by_script().filter(RowView::reached_aws).find_map(|row| Some((row.proxy()?.data, row.http()?)));
    let Some((proxy, works)) = works else { return Vec::new() };
    let directly = || view.hosts().filter(|row| row.lane() == Some(Lane::Direct));
    if directly().any(|row| row.reached_aws()) {
        return Vec::new();
    }
    let cut: Vec<_> = by_script().filter(|row| is_closed(row) && goes_directly(run, row)).collect();
    let Some((first, end)) = cut.iter().find_map(|row| Some((row, row.end()?))) else { return Vec::new() };
    let hosts: std::collections::BTreeSet<_> = cut.iter().map(RowView::host).collect();
    let elsewhere = directly().find(|row| is_closed(row) && !hosts.contains(row.host()));
    let elsewhere = elsewhere.and_then(|row| row.end());
    let finding = Finding::about(&RULE, first, end)
        .and(&script.id)
        .arg("url", Arg::or_unknown(file.url.clone(), Arg::Url))
        .arg("hosts", Arg::hosts(hosts))
        .arg("proxy", Arg::Proxies(vec![proxy.address()]))
        .rules_out(&works.observation.id, Code::ProxyUnreachable)
        .excludes(Code::NetworkTcpDropped, elsewhere)
        .confidence(Confidence::of(true, elsewhere.is_some()));
    let finding = finding.and_all(cut.iter().skip(1).filter_map(|row| Some(&row.end()?.id))).build();
    vec![Finding { checks: cut.iter().map(|row| row.id().clone()).collect(), ..finding }]
}

fn is_closed(row: &RowView<'_>) -> bool {
    row.ended_in(RULE.claims).is_some()
}

/// The script gives no other way.
fn goes_directly(run: &ScriptRun, row: &RowView<'_>) -> bool {
    let ways = proxy::script_ways(run, row);
    !ways.is_empty() && ways.iter().all(ScriptWay::is_direct)
}
