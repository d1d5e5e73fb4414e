//! What became of a way to a host: questions several rules ask of handshakes, proxies and clocks.

use std::collections::BTreeMap;

use super::index::That;
use super::{Finding, FindingBuilder, RowView, Rule, View, fingerprint};
use crate::catalogue::{Lane, Layer, Purpose};
use crate::evidence::network::{HttpGet, Page, ProxyConnect, TlsHandshake, Verdict};
use crate::evidence::{Control, Data, EvidenceId, FailureKind, Observation, Outcome};

/// Beyond this AWS refuses signed requests.
pub(super) const CLOCK_TOLERANCE_S: i64 = 300;
/// How far apart two clocks that are both right may seem, answers cached and slow included.
const CLOCK_AGREEMENT_S: i64 = 90;

/// A finding about `row`, with the host every message may name.
pub(super) fn about(rule: &Rule, row: &RowView<'_>, because: &Observation) -> FindingBuilder {
    Finding::of(rule, row.id(), &because.id).arg("host", row.host())
}

/// What a notice names, in `$category` and `$rule`; `$names` tells the messages which of both it does.
pub(super) fn with_notice(
    finding: FindingBuilder,
    location: Option<&str>,
    page: Option<&Page>,
) -> FindingBuilder {
    let (category, rule) = (fingerprint::category(location, page), fingerprint::rule_id(location, page));
    let names = match (&category, &rule) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "category",
        (None, Some(_)) => "rule",
        (None, None) => "none",
    };
    let none = || "-".to_owned();
    finding
        .arg("names", names)
        .arg("category", category.unwrap_or_else(none))
        .arg("rule", rule.unwrap_or_else(none))
}

pub(super) fn tls_of(observation: &Observation) -> Option<&TlsHandshake> {
    match &observation.data {
        Data::TlsHandshake(tls) => Some(tls),
        _ => None,
    }
}

pub(super) fn http_of(observation: &Observation) -> Option<&HttpGet> {
    match &observation.data {
        Data::HttpGet(http) => Some(http),
        _ => None,
    }
}

pub(super) fn proxy_of(observation: &Observation) -> Option<&ProxyConnect> {
    match &observation.data {
        Data::ProxyConnect(proxy) => Some(proxy),
        _ => None,
    }
}

/// The row was walked, something on it failed, and AWS was not reached another way.
pub(super) fn failed(row: &RowView<'_>) -> bool {
    !row.reached_aws() && row.own().any(|it| it.failure().is_some())
}

/// Some TLS speaker answered the hello: a certificate of any kind, or an alert.
pub(super) fn tls_answered(observation: &Observation) -> bool {
    tls_of(observation).is_some_and(|tls| {
        observation.seen() || !tls.chain.is_empty() || observation.failed_with(FailureKind::TlsAlert)
    })
}

/// How a hello was cut before a single byte came back: `reset`, `close` or `drop`.
pub(super) fn cut(observation: &Observation) -> Option<&'static str> {
    let tls = tls_of(observation)?;
    if tls.bytes_in > 0 {
        return None;
    }
    match observation.failure()?.kind {
        FailureKind::ConnectionReset => Some("reset"),
        FailureKind::ConnectionClosed => Some("close"),
        FailureKind::ReadTimeout => Some("drop"),
        _ => None,
    }
}

/// The layer an observation belongs to, for findings whose cause may sit on any.
pub(super) fn layer(observation: &Observation) -> Layer {
    match &observation.data {
        Data::Resolve(_) | Data::DnsQuery(_) => Layer::Resolve,
        Data::Connect(_) => Layer::Connect,
        Data::ProxyConnect(_) => Layer::ProxyConnect,
        Data::TlsHandshake(_) => Layer::Tls,
        Data::AwsCall(_) => Layer::Aws,
        Data::HttpGet(_) => Layer::Http,
        _ => Layer::Environment,
    }
}

/// A control of this row that was really made.
pub(super) fn made<'a>(row: &RowView<'a>, control: Control) -> impl Iterator<Item = &'a Observation> {
    row.control(control).filter(|it| !matches!(it.outcome, Outcome::NotRun { .. }))
}

/// Handshakes with the control hosts on this row's lane.
pub(super) fn control_handshakes<'a>(row: &RowView<'a>) -> impl Iterator<Item = &'a Observation> {
    let lane = row.lane();
    row.view()
        .controls(Control::ControlHost)
        .filter(move |it| it.lane.is_none() || it.lane == lane)
        .filter(|it| tls_of(it).is_some() && !matches!(it.outcome, Outcome::NotRun { .. }))
}

/// A handshake on this lane, of a control host or of another row, that a TLS speaker answered.
pub(super) fn answered_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    control_handshakes(row).find(|it| tls_answered(it)).or_else(|| {
        let (id, lane) = (row.id(), row.lane());
        let mut others = row.view().hosts_that(That::TlsAnswered, lane).filter(|it| it.id() != id);
        others.find_map(|it| it.handshakes().find(|it| tls_answered(it.observation)).map(|it| it.observation))
    })
}

/// Another row of this lane on which AWS is proven to have answered.
pub(super) fn reached_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let (host, lane) = (row.host(), row.lane());
    let mut others = row.view().hosts_that(That::ReachedAws, lane).filter(|it| it.host() != host);
    others.find_map(|it| it.http().map(|it| it.observation))
}

/// A chain was seen and no public root vouches for it.
pub(super) fn privately_signed(tls: &TlsHandshake) -> bool {
    !tls.chain.is_empty() && tls.verified.as_ref().is_some_and(|it| it.bundled == Verdict::UnknownIssuer)
}

pub(super) fn publicly_valid(tls: &TlsHandshake) -> bool {
    tls.verified.as_ref().is_some_and(|it| it.publicly_valid())
}

/// The name at the top of the chain as presented.
pub(super) fn top_issuer(tls: &TlsHandshake) -> Option<&str> {
    tls.chain.last().map(|it| it.issuer.as_str()).filter(|it| !it.is_empty())
}

/// The leaf's issuer: the name a person finds in a browser's certificate window.
pub(super) fn leaf_issuer(tls: &TlsHandshake) -> &str {
    tls.chain.first().map(|it| it.issuer.as_str()).filter(|it| !it.is_empty()).unwrap_or("?")
}

/// Where else on this lane the same private CA signed: a control host first, another AWS host next.
pub(super) fn same_issuer_elsewhere<'a>(row: &RowView<'a>, tls: &TlsHandshake) -> Option<&'a Observation> {
    let issuer = top_issuer(tls)?;
    let alike = |it: &&Observation| {
        tls_of(it).is_some_and(|it| privately_signed(it) && top_issuer(it) == Some(issuer))
    };
    if let Some(control) = control_handshakes(row).find(alike) {
        return Some(control);
    }
    let (host, lane) = (row.host(), row.lane());
    let mut others = row.view().hosts_that(That::PrivatelySigned, lane).filter(|it| it.host() != host);
    others.find_map(|it| it.handshakes().map(|it| it.observation).find(alike))
}

/// Hosts the user added may well have a private CA of their own.
pub(super) fn served_by_aws(row: &RowView<'_>) -> bool {
    !matches!(row.row.purpose, Some(Purpose::Own | Purpose::IdentityProvider))
}

/// A command line is shown only for names that need no quoting: saved evidence may come from anyone.
pub(super) fn curl(row: &RowView<'_>, options: &str) -> Option<String> {
    let plain = |text: &str, more: &str| {
        text.chars().all(|it| it.is_ascii_alphanumeric() || ".-".contains(it) || more.contains(it))
    };
    let path = row.row.path.as_deref().unwrap_or("/");
    if row.host().is_empty() || !plain(row.host(), "") || !plain(path, "/_~") {
        return None;
    }
    let both = row.view().evidence.context.lanes.contains(&Lane::Proxy);
    let direct = if both && row.lane() == Some(Lane::Direct) { " --noproxy '*'" } else { "" };
    Some(format!("curl {options}{direct} https://{}{path}", row.host()))
}

/// `2 d 3 h`, `7 min`: units a reader of either language knows.
pub(super) fn span(seconds: i64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match (days, hours, minutes) {
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, 0) => format!("{hours} h"),
        (0, hours, minutes) => format!("{hours} h {minutes} min"),
        (days, 0, _) => format!("{days} d"),
        (days, hours, _) => format!("{days} d {hours} h"),
    }
}

/// The local clock against the clocks of others.
#[derive(Debug)]
pub(super) enum ClockVerdict<'a> {
    Right(&'a EvidenceId),
    Wrong(Skew<'a>),
    Unknown,
}

#[derive(Debug)]
pub(super) struct Skew<'a> {
    /// Remote minus local, seconds: positive means that the local clock is behind.
    pub(super) offset_s: i64,
    pub(super) hosts: Vec<String>,
    pub(super) over_tls: bool,
    pub(super) because: Vec<&'a Observation>,
}

struct Reading<'a> {
    offset_s: i64,
    over_tls: bool,
    observation: &'a Observation,
}

/// One clock in agreement clears the local one; it takes two hosts that agree with each other to accuse it.
pub(super) fn clock<'a>(view: View<'a>) -> ClockVerdict<'a> {
    let readings = readings(view);
    let mut offsets: Vec<i64> = readings.values().map(|it| it.offset_s).collect();
    offsets.sort_unstable();
    let Some(&median) = offsets.get(offsets.len() / 2) else { return ClockVerdict::Unknown };
    let agreeing: Vec<_> =
        readings.iter().filter(|(_, it)| it.offset_s.abs_diff(median) <= CLOCK_AGREEMENT_S as u64).collect();
    let majority = agreeing.len() * 2 > readings.len();
    if median.abs() < CLOCK_TOLERANCE_S {
        return match agreeing.first() {
            Some((_, reading)) if majority => ClockVerdict::Right(&reading.observation.id),
            _ => ClockVerdict::Unknown,
        };
    }
    if !majority || agreeing.len() < 2 {
        return ClockVerdict::Unknown;
    }
    let mut because: Vec<&Observation> = Vec::new();
    for (_, it) in &agreeing {
        if !because.iter().any(|known| known.id == it.observation.id) {
            because.push(it.observation);
        }
    }
    ClockVerdict::Wrong(Skew {
        offset_s: median,
        hosts: agreeing.iter().map(|(host, _)| (*host).clone()).collect(),
        over_tls: agreeing.iter().any(|(_, it)| it.over_tls),
        because,
    })
}

/// One reading a host, from the clock check and from every answer with a `Date`.
fn readings<'a>(view: View<'a>) -> BTreeMap<String, Reading<'a>> {
    let mut found = BTreeMap::new();
    let started = view.evidence.started_at.parse::<jiff::Timestamp>().ok().map(|it| it.as_second());
    for observation in view.all() {
        match &observation.data {
            Data::Clock(clock) => {
                for it in &clock.readings {
                    let reading = Reading { offset_s: it.offset_s, over_tls: it.over_tls, observation };
                    found.insert(it.host.clone(), reading);
                }
            }
            Data::HttpGet(http) => {
                let (Some(date), Some(started)) = (http.date, started) else { continue };
                let Some(host) = fingerprint::host_of(&http.url) else { continue };
                let local = started.saturating_add_unsigned(
                    observation.at_ms.saturating_add(observation.duration_ms) / 1000,
                );
                let over_tls = http.url.starts_with("https:");
                found.entry(host).or_insert(Reading {
                    offset_s: date.saturating_sub(local),
                    over_tls,
                    observation,
                });
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_written_with_their_two_largest_units() {
        assert_eq!(span(420), "7 min");
        assert_eq!(span(3_600), "1 h");
        assert_eq!(span(11_100), "3 h 5 min");
        assert_eq!(span(90_061), "1 d 1 h");
    }
}
