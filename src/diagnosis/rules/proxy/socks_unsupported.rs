//! The proxy variable names a SOCKS proxy: curl speaks it, the AWS CLI does not.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxySocksUnsupported,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// `ALL_PROXY` is not read by the AWS CLI at all: it then goes directly, which is measured by itself.
fn check(view: View<'_>) -> Vec<Finding> {
    let found = view
        .proxy_configs()
        .find_map(|proxy_config| Some((proxy_config.observation, proxy_config.data.https.as_ref()?)));
    let Some((config, proxy)) = found.filter(|(_, proxy)| proxy.scheme.starts_with("socks")) else {
        return Vec::new();
    };
    let read = proxy.variable.eq_ignore_ascii_case("https_proxy");
    let works = view.hosts_that(Fact::ReachedAws, Some(Lane::Proxy)).find_map(|row| row.http());
    let finding = Finding::of(&RULE, &config.check, &config.id)
        .arg("variable", Arg::published(&proxy.variable))
        .arg("scheme", Arg::published(&proxy.scheme))
        .arg("proxy", Arg::Proxies(vec![format!("{}:{}", proxy.host, proxy.port)]))
        .arg("read", if read { "yes" } else { "no" })
        .arg("works", if works.is_some() { "yes" } else { "no" })
        .severity(if read { Severity::Fail } else { Severity::Info })
        .confidence(Confidence::High);
    vec![match works {
        Some(works) => finding.rules_out(&works.observation.id, Code::ProxyUnreachable).build(),
        None => finding.not_evaluated(Code::ProxyUnreachable).build(),
    }]
}
