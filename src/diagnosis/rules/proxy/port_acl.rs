//! The proxy allows CONNECT to port 443 only: good to know, and no fault.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::diagnosis::ways;
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "proxy.port-acl",
    severity: Severity::Info,
    owner: Owner::GatewayTeam,
    layer: Layer::ProxyConnect,
    faults: &["P04"],
    check,
};

/// Once for the proxy, not once for each host.
fn check(view: &View<'_>) -> Vec<Finding> {
    let found = view.hosts().find_map(|row| {
        let open = ways::made(&row, Control::ControlConnect).find(|it| it.seen())?;
        let closed = ways::made(&row, Control::ControlPort)
            .find(|it| ways::proxy_of(it).and_then(|it| it.status).is_some_and(|it| it == 403))?;
        let proxy = ways::proxy_of(closed)?;
        let finding = ways::about(&RULE, &row, closed)
            .rules_out(&open.id, "proxy.destination-denied")
            .arg("proxy", format!("{}:{}", proxy.proxy_host, proxy.proxy_port))
            .arg("authority", &proxy.authority)
            .confidence(Confidence::High);
        Some(finding.build())
    });
    found.into_iter().collect()
}
