//! The proxy was willing and could not get through itself.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::network::Header;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyUpstreamFailed,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::ProxyConnect,
    faults: &["P05"],
    claims: &[FailureKind::ProxyRefused],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| outside(&row).or_else(|| inside(&row))).collect()
}

/// CONNECT was answered with 5xx.
fn outside(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy().filter(|proxy| proxy.observation.failure().is_some())?;
    let found = fingerprint::by_proxy(row.view(), seen.data);
    let failed = fingerprint::means(found, "connect-failed") || fingerprint::means(found, "dns-failed");
    let status = seen.data.status.filter(|status| (500..600).contains(status) || failed)?;
    if fingerprint::means(found, "denied") {
        return None;
    }
    let vendor = fingerprint::name(found);
    Some(build(row, seen.observation, status, &seen.data.headers, vendor))
}

/// An inspecting proxy answers CONNECT with 200 and says inside that it could not connect.
fn inside(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.http()?;
    let tls = row.tls()?;
    if tls.data.publicly_valid() || seen.data.written_by_aws() {
        return None;
    }
    let found = fingerprint::by_answer(row.view(), seen.data)?;
    if !fingerprint::means(Some(found), "connect-failed") && !fingerprint::means(Some(found), "dns-failed") {
        return None;
    }
    let status = seen.data.status.unwrap_or_default();
    Some(build(row, seen.observation, status, &seen.data.headers, fingerprint::name(Some(found))))
}

fn build(
    row: &RowView<'_>,
    because: &Observation,
    status: u16,
    headers: &[Header],
    vendor: Option<&str>,
) -> Finding {
    let cause = cause(status, headers);
    let control = row
        .made(Control::ControlConnect)
        .next()
        .or_else(|| row.view().controls(Control::ControlConnect).find(|control| control.lane == row.lane()));
    let proxy = row.proxy().map(|proxy| Arg::Proxies(vec![proxy.data.address()]));
    let mut finding = Finding::about(&RULE, row, because)
        .vendor(vendor)
        .arg("proxy", proxy.unwrap_or(Arg::UNKNOWN))
        .arg("status", status)
        .arg("cause", cause)
        .arg(
            "scope",
            match control {
                Some(it) if it.seen() => "this-host",
                Some(_) => "more",
                None => "unknown",
            },
        )
        .confidence(Confidence::of(cause != "unknown", control.is_some()))
        .rules_out(&because.id, Code::ProxyUnreachable)
        .rules_out(&because.id, Code::ProxyAuthenticationRequired);
    finding = match control {
        Some(it) if it.seen() => finding.rules_out(&it.id, Code::ProxyNoAnswer),
        Some(it) => finding.and(&it.id),
        None => finding.not_evaluated(Code::ProxyDestinationDenied),
    };
    finding.confirm_opt(commands::curl(row, &["-sS", "-o", "/dev/null", "-w", "%{http_connect}\\n"])).build()
}

/// Squid tells the error number of its own attempt; for others the status is all there is (RFC 9110 §15.6).
fn cause(status: u16, headers: &[Header]) -> &'static str {
    let squid =
        headers.iter().find(|header| header.name == "x-squid-error").map(|header| header.value.as_str());
    if let Some(error) = squid {
        let mut words = error.split_whitespace();
        return match (words.next().unwrap_or_default(), words.next().unwrap_or_default()) {
            ("ERR_DNS_FAIL", _) => "dns",
            ("ERR_SECURE_CONNECT_FAIL", _) => "tls",
            (_, "110") => "timeout",
            (_, "111") => "refused",
            (_, "113" | "101") => "unreachable",
            _ => "unknown",
        };
    }
    if status == 504 { "timeout" } else { "unknown" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squid_s_error_number_names_the_cause() {
        let squid = |value: &str| [Header { name: "x-squid-error".to_owned(), value: value.to_owned() }];
        assert_eq!(cause(503, &squid("ERR_CONNECT_FAIL 110")), "timeout");
        assert_eq!(cause(503, &squid("ERR_CONNECT_FAIL 111")), "refused");
        assert_eq!(cause(503, &squid("ERR_CONNECT_FAIL 113")), "unreachable");
        assert_eq!(cause(503, &squid("ERR_DNS_FAIL 0")), "dns");
        assert_eq!(cause(502, &[]), "unknown");
    }
}
