//! The clock of this computer beside the clocks of others.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::HttpGet;
use crate::evidence::{Control, Data, EvidenceId, FailureKind, Observation};
use crate::net::host_of;

/// Beyond this AWS refuses signed requests.
pub(crate) const CLOCK_TOLERANCE_S: i64 = 300;
/// How far apart two clocks that are both right may seem, answers cached and slow included.
const CLOCK_AGREEMENT_S: i64 = 90;

/// The local clock against the clocks of others.
#[derive(Debug)]
pub(crate) enum ClockVerdict<'a> {
    Right(&'a EvidenceId),
    /// Within what AWS takes, and still off, or not known, by as much as a certificate's dates fail to hold.
    Close {
        offset_s: i64,
        because: Vec<&'a Observation>,
    },
    Wrong(Skew<'a>),
    Unknown,
}

#[derive(Debug)]
pub(crate) struct Skew<'a> {
    /// Remote minus local, seconds: positive means that the local clock is behind.
    pub(crate) offset_s: i64,
    pub(crate) hosts: Vec<String>,
    pub(crate) over_tls: bool,
    pub(crate) because: Vec<&'a Observation>,
}

struct Reading<'a> {
    offset_s: i64,
    over_tls: bool,
    observation: &'a Observation,
}

/// One clock in agreement clears the local one; it takes two hosts that agree with each other to accuse it.
pub(crate) fn clock<'a>(view: View<'a>) -> ClockVerdict<'a> {
    let readings = readings(view);
    let mut offsets: Vec<i64> = readings.values().map(|reading| reading.offset_s).collect();
    offsets.sort_unstable();
    let Some(&median) = offsets.get(offsets.len() / 2) else { return ClockVerdict::Unknown };
    let agreeing: Vec<_> =
        readings.iter().filter(|(_, it)| it.offset_s.abs_diff(median) <= CLOCK_AGREEMENT_S as u64).collect();
    let majority = agreeing.len() * 2 > readings.len();
    if median.abs() < CLOCK_TOLERANCE_S && !within_doubt(view, median).is_empty() {
        return ClockVerdict::Close {
            offset_s: median,
            because: agreeing.iter().map(|(_, it)| it.observation).collect(),
        };
    }
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

/// One reading for each who signs for the answers: AWS's hosts by themselves, everything an inspecting gateway
/// passed on once. An answer that AWS did not write tells the clock of whoever wrote it.
fn readings<'a>(view: View<'a>) -> BTreeMap<String, Reading<'a>> {
    let mut found = BTreeMap::new();
    let started = started(view);
    for observation in view.all() {
        match &observation.data {
            Data::Clock(clock) => {
                for it in clock
                    .readings
                    .iter()
                    .filter(|reading| !is_someone_else_s(view, &reading.host, reading.over_tls))
                {
                    let reading = Reading { offset_s: it.offset_s, over_tls: it.over_tls, observation };
                    found.insert(it.host.clone(), reading);
                }
            }
            Data::HttpGet(http) => {
                let (Some(date), Some(started)) = (http.now(), started) else { continue };
                let Some(signer) = signer(view, observation, http) else { continue };
                let local = ended(started, observation);
                let over_tls = http.url.starts_with("https:");
                found.entry(signer).or_insert(Reading {
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

/// When the run began by this computer's clock, seconds since the epoch.
fn started(view: View<'_>) -> Option<i64> {
    view.evidence.started_at.parse::<jiff::Timestamp>().ok().map(|time| time.as_second())
}

/// When the observation ended by the same clock.
fn ended(started: i64, seen: &Observation) -> i64 {
    started.saturating_add_unsigned(seen.at_ms.saturating_add(seen.duration_ms) / 1000)
}

/// Who vouches for the answer; `None` if it is not shown to be AWS's.
fn signer(view: View<'_>, observation: &Observation, http: &HttpGet) -> Option<String> {
    let host = host_of(&http.url)?;
    if http.url.starts_with("http:") {
        return http.written_by_aws().then_some(host);
    }
    let row = view.row(&observation.check).filter(|row| row.served_by_aws())?;
    let tls = row.tls()?;
    if tls.data.publicly_valid() {
        return Some(host);
    }
    (http.written_by_aws()).then(|| tls.data.top_issuer().unwrap_or_default().to_owned())
}

/// An answer of this host was recorded, and it is not shown to be AWS's.
fn is_someone_else_s(view: View<'_>, host: &str, over_tls: bool) -> bool {
    let scheme = if over_tls { "https:" } else { "http:" };
    let mut answers = view
        .hosts_named(host)
        .flat_map(|row| row.all_made())
        .filter_map(|seen| Some((seen, seen.as_http()?)))
        .filter(|(_, http)| http.date.is_some() && http.url.starts_with(scheme))
        .peekable();
    answers.peek().is_some() && answers.all(|(seen, http)| signer(view, seen, http).is_none())
}

pub(crate) fn is_about_dates(observation: &Observation) -> bool {
    observation.failed_with(FailureKind::CertificateExpired)
        || observation.failed_with(FailureKind::CertificateNotYetValid)
}

/// Rows whose certificate is early or late by no more than the clock is off or cannot be known, and by how much.
pub(crate) fn within_doubt<'a>(view: View<'a>, offset_s: i64) -> Vec<(RowView<'a>, &'a Observation, i64)> {
    let gap = |seen: &Observation| {
        let gap = seconds_off(view, seen)?;
        let early = seen.failed_with(FailureKind::CertificateNotYetValid);
        let off = if early { offset_s } else { offset_s.saturating_neg() };
        (gap <= off.max(0).saturating_add(CLOCK_AGREEMENT_S)).then_some(gap)
    };
    dated(view).into_iter().filter_map(|(row, seen)| Some((row, seen, gap(seen)?))).collect()
}

/// By how many seconds the dates of this chain did not hold when it was shown, by this computer's clock.
fn seconds_off(view: View<'_>, seen: &Observation) -> Option<i64> {
    let now = ended(started(view)?, seen);
    let chain = &seen.as_tls()?.chain;
    let off = match seen.failed_with(FailureKind::CertificateNotYetValid) {
        true => chain.iter().map(|certificate| certificate.not_before.saturating_sub(now)).max(),
        false => chain.iter().map(|certificate| now.saturating_sub(certificate.not_after)).max(),
    };
    off.filter(|off| *off > 0)
}

/// Whether the clock, and not the certificates, is what the dates speak against.
pub(crate) fn explains_dates(view: View<'_>) -> bool {
    match clock(view) {
        ClockVerdict::Wrong(_) => true,
        ClockVerdict::Unknown => suspected(view).is_some(),
        ClockVerdict::Right(_) | ClockVerdict::Close { .. } => false,
    }
}

/// So many hosts whose dates all fail in the same way speak against the clock and not against the hosts.
const HOSTS_WITHOUT_READINGS: usize = 3;

/// No clock could be read, but every certificate of several hosts is out of date in the same direction: those hosts.
pub(crate) fn suspected<'a>(view: View<'a>) -> Option<Vec<(RowView<'a>, &'a Observation)>> {
    let dated = dated(view);
    let kind = dated.first()?.1.failure()?.kind;
    let hosts: BTreeSet<&str> = dated.iter().map(|(row, _)| row.host()).collect();
    let alike = dated.iter().all(|(_, seen)| seen.failed_with(kind));
    let some_valid = view.hosts().any(|row| row.handshakes().any(|handshake| handshake.observation.seen()))
        || view.controls(Control::ControlHost).any(|control| control.as_tls().is_some() && control.seen());
    (hosts.len() >= HOSTS_WITHOUT_READINGS && alike && !some_valid).then_some(dated)
}

pub(crate) fn dated<'a>(view: View<'a>) -> Vec<(RowView<'a>, &'a Observation)> {
    view.hosts()
        .filter_map(|row| {
            let seen = row
                .handshakes()
                .map(|handshake| handshake.observation)
                .find(|observation| is_about_dates(observation))?;
            Some((row, seen))
        })
        .collect()
}
