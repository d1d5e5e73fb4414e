//! The browser's log shows that it reaches AWS through a proxy, which the AWS CLI uses only if a variable names it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::BrowserGoesByProxy,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// Whether the AWS CLI has a proxy of its own is not known from a browser's file.
fn check(view: View<'_>) -> Vec<Finding> {
    let logs = view.browser_logs();
    let found = logs.filter_map(|seen| {
        let ways = &seen.data.ways;
        let proxies: Vec<_> = ways.iter().filter_map(|way| way.proxy.clone()).collect();
        let first = ways.iter().find(|way| way.proxy.is_some())?;
        let scheme = if first.scheme == "socks" { "socks5h" } else { first.scheme.as_str() };
        let is_some = ways.iter().any(|way| way.proxy.is_none());
        let finding = Finding::of(&RULE, &seen.observation.check, &seen.observation.id)
            .arg("setting", Arg::Proxies(vec![format!("{scheme}://{}", proxies[0])]))
            .arg("proxies", Arg::Proxies(proxies))
            .arg("some", if is_some { "yes" } else { "no" })
            .arg("scripted", if seen.data.script.is_some() { "yes" } else { "no" })
            .arg("script", Arg::or_none(seen.data.script.clone(), Arg::Host))
            .confidence(Confidence::High);
        Some(finding.build())
    });
    found.collect()
}
