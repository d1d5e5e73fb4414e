//! The proxy lets other hosts through and refuses this one.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::http;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{Arg, commands, fingerprint};
use crate::evidence::{Control, FailureKind, Observation};
use crate::net::host_of;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyDestinationDenied,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::ProxyConnect,
    faults: &["P03"],
    claims: &[FailureKind::ProxyRefused],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy().filter(|proxy| proxy.observation.failure().is_some())?;
    let status = seen.data.status.filter(|status| is_denial(*status))?;
    let found = fingerprint::by_proxy(row.view(), seen.data);
    if fingerprint::means(found, "connect-failed") || fingerprint::means(found, "dns-failed") {
        return None;
    }
    let vendor = fingerprint::name(found);
    let let_through = control(row).filter(|control| control.seen());
    let also_denied = control(row).filter(|control| status_of(control).is_some_and(is_denial));
    let mark = found.is_some_and(|found| found.strong() && fingerprint::says_blocked(found));
    let location =
        seen.data.headers.iter().find(|header| header.name == "location").map(|header| header.value.as_str());
    let finding = Finding::about(&RULE, row, seen.observation);
    let mut finding = http::with_notice(finding, location, seen.data.page.as_ref())
        .vendor(vendor)
        .arg("proxy", Arg::Proxies(vec![seen.data.address()]))
        .arg("status", status)
        .arg("redirects", if location.and_then(host_of).is_some() { "yes" } else { "no" })
        .arg("leads_to", Arg::or_none(location.and_then(host_of), Arg::Host))
        .arg("authority", Arg::Authority(seen.data.authority.clone()))
        .arg("scope", if also_denied.is_some() { "more" } else { "this-host" })
        .confidence(Confidence::of(mark, let_through.is_some()))
        .rules_out(&seen.observation.id, Code::ProxyUnreachable)
        .rules_out(&seen.observation.id, Code::ProxyAuthenticationRequired);
    finding = match (let_through, also_denied) {
        (Some(it), _) => finding.rules_out(&it.id, Code::ProxyUpstreamFailed),
        (None, Some(it)) => finding.and(&it.id),
        (None, None) => finding.not_evaluated(Code::ProxyUpstreamFailed),
    };
    let finding = finding.allow(row);
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sS", "-o", "/dev/null", "-w", "%{http_connect}\\n"]))
            .build(),
    )
}

/// A redirect leads to a notice. 407 asks for a login and 5xx says that the proxy tried: neither denies.
fn is_denial(status: u16) -> bool {
    (300..500).contains(&status) && status != 407 && status != 408 && status != 429
}

fn control<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    row.made(Control::ControlConnect)
        .next()
        .or_else(|| row.view().controls(Control::ControlConnect).find(|control| control.lane == row.lane()))
}

fn status_of(observation: &Observation) -> Option<u16> {
    observation.as_proxy()?.status
}
