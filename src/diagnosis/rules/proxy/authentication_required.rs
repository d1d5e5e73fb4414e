//! The proxy wants to know who asks (407).

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{Arg, commands, fingerprint};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyAuthenticationRequired,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P02"],
    claims: &[FailureKind::ProxyAuthRequired],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy().filter(|proxy| {
        proxy.observation.failed_with(FailureKind::ProxyAuthRequired) || proxy.data.status == Some(407)
    })?;
    let schemes = &seen.data.auth_schemes;
    let basic = schemes.iter().any(|scheme| scheme == "basic");
    let vendor = fingerprint::name(fingerprint::by_proxy(row.view(), seen.data));
    let control = row.made(Control::ControlConnect).next();
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("proxy", Arg::Proxies(vec![seen.data.address()]))
        .arg("variable", Arg::published(proxy::variable_to_set(row.view())))
        .arg("schemes", if schemes.is_empty() { Arg::UNKNOWN } else { Arg::Published(schemes.clone()) })
        .arg("helper", if schemes.is_empty() || basic { "no" } else { "yes" })
        .arg("credentials", if credentials_sent(row.view()) { "sent" } else { "none" })
        // The status is the mark; the schemes with it exclude a denial that only borrows the number.
        .confidence(Confidence::of(true, !schemes.is_empty() || control.is_some()))
        .rules_out(&seen.observation.id, Code::ProxyDestinationDenied)
        .rules_out(&seen.observation.id, Code::ProxyUnreachable);
    if let Some(it) = control {
        finding = finding.and(&it.id);
    }
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sS", "-o", "/dev/null", "-w", "%{http_connect}\\n"]))
            .build(),
    )
}

fn credentials_sent(view: View<'_>) -> bool {
    view.proxy_configs()
        .any(|proxy_config| proxy_config.data.https.as_ref().is_some_and(|http| http.credentials))
}
