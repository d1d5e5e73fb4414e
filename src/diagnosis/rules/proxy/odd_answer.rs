//! The proxy answers CONNECT in a way that some programs, or all of them, do not take for consent.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;
use crate::evidence::network::{FirstBytes, ProxyConnect};
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyOddAnswer,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::ProxyConnect,
    faults: &["P12"],
    claims: &[FailureKind::ProxyNotHttp, FailureKind::HeadersTooLarge],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy()?;
    let how = how(seen.observation, seen.data)?;
    let control = row.made(Control::ControlConnect).next();
    let alike = control.filter(|other| other.as_proxy().and_then(|data| self::how(other, data)) == Some(how));
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .vendor(fingerprint::name(fingerprint::by_proxy(row.view(), seen.data)))
        .arg("proxy", Arg::Proxies(vec![seen.data.address()]))
        .arg("authority", Arg::Authority(seen.data.authority.clone()))
        .arg("how", how)
        .arg("status", Arg::or_unknown(seen.data.status, Arg::from))
        .owner(if how == "not-http" { Owner::You } else { RULE.owner })
        .confidence(Confidence::of(true, row.reached_aws() || control.is_some()))
        .rules_out(&seen.observation.id, Code::ProxyUnreachable)
        .rules_out(&seen.observation.id, Code::ProxyNoAnswer);
    if let Some(alike) = alike {
        finding = finding.and(&alike.id);
    }
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}

/// In what way the answer is odd. RFC 9110 §9.3.6 lets any 2xx open a tunnel; most programs want 200.
fn how(observation: &Observation, data: &ProxyConnect) -> Option<&'static str> {
    if observation.seen() {
        return data.status.is_some_and(|status| status != 200).then_some("status");
    }
    if observation.failed_with(FailureKind::HeadersTooLarge) {
        return Some("endless");
    }
    if !observation.failed_with(FailureKind::ProxyNotHttp) || proxy::right_scheme(observation, data).is_some()
    {
        return None;
    }
    Some(if data.first_bytes.as_ref().is_some_and(is_http_2) { "http-2" } else { "not-http" })
}

/// A server begins HTTP/2 with a SETTINGS frame on stream 0 (RFC 9113 §3.4, §4.1).
fn is_http_2(first: &FirstBytes) -> bool {
    let hex = first.hex.as_str();
    hex.get(6..8) == Some("04") && hex.get(10..18) == Some("00000000")
}
