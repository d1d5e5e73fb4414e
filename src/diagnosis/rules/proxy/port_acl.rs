//! The proxy allows CONNECT to port 443 only: good to know, and no fault.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPortAcl,
    severity: Severity::Info,
    owner: Owner::GatewayTeam,
    layer: Layer::ProxyConnect,
    faults: &["P04"],
    claims: &[FailureKind::ProxyRefused],
    check: Check::Once(check),
};

/// Once for the proxy, not once for each host.
fn check(view: View<'_>) -> Vec<Finding> {
    let found = view.hosts().find_map(|row| {
        let open = row.made(Control::ControlConnect).find(|observation| observation.seen())?;
        let closed = row.made(Control::ControlPort).find(|observation| {
            observation.as_proxy().and_then(|proxy| proxy.status).is_some_and(|status| status == 403)
        })?;
        let proxy = closed.as_proxy()?;
        let finding = Finding::about(&RULE, &row, closed)
            .rules_out(&open.id, Code::ProxyDestinationDenied)
            .arg("proxy", Arg::Proxies(vec![proxy.address()]))
            .arg("authority", Arg::Authority(proxy.authority.clone()))
            .confidence(Confidence::High);
        Some(finding.build())
    });
    found.into_iter().collect()
}
