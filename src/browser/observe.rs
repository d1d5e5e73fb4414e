//! One host of a log, layer by layer: only what the log shows.

use std::net::{IpAddr, SocketAddr};

use rustls::pki_types::CertificateDer;

use super::Kind;
use super::net_errors::Step;
use super::seen::{Answer, Attempt, Tls, Visit};
use crate::catalogue::{Catalogue, CheckId, Lane, Mark, Row};
use crate::evidence::network::{
    Certificate, Connect, Hello, HttpGet, Page, ProxyConnect, Resolve, TlsHandshake, Verdict, Verified,
};
use crate::evidence::{Control, Data, EvidenceId, Failure, FailureKind, Observation, Outcome};
use crate::net;
use crate::probe::certificate_facts;

/// Attempts of one host that are told.
const ATTEMPTS: usize = 6;
/// Without an answer this long, an attempt had none: browsers themselves wait for minutes.
const UNANSWERED_MS: i64 = 4_000;

/// Judges a chain as of a moment, seconds since the epoch.
pub(super) type Verify<'a> = &'a dyn Fn(&[CertificateDer<'_>], &str, i64) -> Verified;

pub(super) struct Judges<'a> {
    pub(super) verify: Verify<'a>,
    pub(super) catalogue: &'a Catalogue,
    /// When the log ends, milliseconds since the epoch.
    pub(super) ended: i64,
}

/// Observations, numbered as they come.
pub(super) struct Recorder {
    started: i64,
    all: Vec<Observation>,
}

impl Recorder {
    pub(super) fn new(started: i64) -> Self {
        Self { started, all: Vec::new() }
    }

    /// `times`: begin and end, milliseconds since the epoch.
    pub(super) fn record(
        &mut self,
        check: &CheckId,
        lane: Option<Lane>,
        control: Option<Control>,
        times: (i64, i64),
        failure: Option<Failure>,
        data: Data,
    ) {
        let milliseconds = |from: i64, to: i64| u64::try_from(to.saturating_sub(from)).unwrap_or(0);
        self.all.push(Observation {
            id: EvidenceId::numbered(self.all.len() as u64 + 1),
            check: check.clone(),
            lane,
            control,
            at_ms: milliseconds(self.started, times.0),
            duration_ms: milliseconds(times.0, times.1),
            outcome: failure.map_or(Outcome::Seen {}, Outcome::Failed),
            data,
        });
    }

    pub(super) fn done(self) -> Vec<Observation> {
        self.all
    }
}

/// Records under one row and its lane.
struct OfRow<'a> {
    recorder: &'a mut Recorder,
    check: CheckId,
    control: Option<Control>,
    times: (i64, i64),
    /// A failure was recorded, so the end of the request is told.
    has_failed: bool,
}

impl OfRow<'_> {
    fn tell(&mut self, failure: Option<FailureKind>, error: Option<&str>, data: Data) {
        self.has_failed |= failure.is_some();
        let failure = failure.map(|kind| match error {
            Some(name) => Failure::with(kind, format!("net::ERR_{name}")),
            None => Failure::new(kind),
        });
        self.recorder.record(&self.check, Some(Lane::Browser), self.control, self.times, failure, data);
    }
}

pub(super) fn observe(recorder: &mut Recorder, row: &Row, visit: &Visit, judges: &Judges<'_>, kind: Kind) {
    let host = row.host.as_deref().unwrap_or_default();
    let times = (visit.first.unwrap_or(judges.ended), visit.last.unwrap_or(judges.ended));
    let mut told = OfRow { recorder, check: row.id.clone(), control: None, times, has_failed: false };
    // Who was answered in the end was not stopped by what failed before.
    let error = visit.error.filter(|_| visit.answer.is_none());
    let way = visit.way.as_deref().and_then(way).filter(|(scheme, _)| scheme != "direct");
    match way {
        Some((scheme, proxy)) => {
            told.proxy(host, &scheme, proxy.as_deref().unwrap_or_default(), visit, judges)
        }
        None => {
            told.resolve(host, visit, kind);
            told.connects(visit, judges);
        }
    }
    told.tls(host, visit, judges);
    if let Some(answer) = &visit.answer {
        told.tell(None, None, Data::HttpGet(http(format!("https://{host}/"), answer)));
    } else if let Some(error) = error.filter(|_| !told.has_failed) {
        let asked = HttpGet { url: format!("https://{host}/"), ..HttpGet::default() };
        told.tell(Some(error.kind), Some(error.name).filter(|_| error.number != 0), Data::HttpGet(asked));
    }
    if let Some(answer) = &visit.plain {
        told.control = Some(Control::PlainHttp);
        told.tell(None, None, Data::HttpGet(http(format!("http://{host}/"), answer)));
    }
}

/// A host that has nothing to do with AWS and that the catalogue, or the browser, compares with.
pub(super) fn observe_control(recorder: &mut Recorder, host: &str, visit: &Visit, judges: &Judges<'_>) {
    let times = (visit.first.unwrap_or(judges.ended), visit.last.unwrap_or(judges.ended));
    let check = CheckId::new("network.controls");
    let mut told = OfRow { recorder, check, control: Some(Control::ControlHost), times, has_failed: false };
    told.tls(host, visit, judges);
    if let Some(answer) = &visit.answer {
        told.tell(None, None, Data::HttpGet(http(format!("https://{host}/"), answer)));
    }
    if let Some(answer) = &visit.plain {
        told.tell(None, None, Data::HttpGet(http(format!("http://{host}/"), answer)));
    }
}

impl OfRow<'_> {
    fn resolve(&mut self, host: &str, visit: &Visit, kind: Kind) {
        // The address in an archive may be the proxy's: only one that no proxy of a company has is told.
        let is_told = |address: &&IpAddr| kind == Kind::NetLog || net::is_public(address);
        let addresses: Vec<_> = visit.addresses.iter().filter(is_told).copied().collect();
        let error = visit.error.filter(|error| error.step == Step::Resolve && visit.answer.is_none());
        let failure =
            error.map(|error| visit.unresolved.unwrap_or(error.kind)).filter(|_| addresses.is_empty());
        if failure.is_some() || !addresses.is_empty() {
            let data = Data::Resolve(Resolve { name: host.to_owned(), addresses });
            self.tell(failure, error.map(|error| error.name).filter(|_| failure.is_some()), data);
        }
    }

    fn connects(&mut self, visit: &Visit, judges: &Judges<'_>) {
        let mut told: Vec<(SocketAddr, Option<FailureKind>)> = Vec::new();
        for attempt in &visit.attempts {
            let Some(ended) = end(attempt, judges.ended) else { continue };
            let one = (attempt.address, ended);
            if !told.contains(&one) && told.len() < ATTEMPTS {
                told.push(one);
                let (address, icmp, icmp_readable, local) = (attempt.address, None, false, None);
                self.tell(ended, None, Data::Connect(Connect { address, icmp, icmp_readable, local }));
            }
        }
    }

    fn proxy(&mut self, host: &str, scheme: &str, proxy: &str, visit: &Visit, judges: &Judges<'_>) {
        let (name, port) = proxy.rsplit_once(':').unwrap_or((proxy, "80"));
        let answer = visit.tunnel.as_ref();
        let error = visit.error.filter(|error| error.step == Step::Proxy && visit.answer.is_none());
        let to_proxy =
            visit.attempts.iter().filter_map(|attempt| end(attempt, judges.ended)).flatten().next();
        let failure = error.map(|error| match (answer.map(|answer| answer.status), error.kind) {
            (Some(407), _) => FailureKind::ProxyAuthRequired,
            (_, FailureKind::Other) => to_proxy.unwrap_or(FailureKind::Other),
            (_, kind) => kind,
        });
        // Otherwise the log does not show how far the tunnel came.
        if failure.is_none() && visit.tls.is_none() && visit.answer.is_none() {
            return;
        }
        let data = ProxyConnect {
            scheme: scheme.to_owned(),
            proxy_host: name.trim_matches(['[', ']']).to_owned(),
            proxy_port: port.parse().unwrap_or(0),
            authority: format!("{host}:443"),
            stage: failure.map(|_| if answer.is_some() { "connect_request" } else { "connect" }.to_owned()),
            status: answer.map(|answer| answer.status),
            headers: answer.map(|answer| answer.headers.clone()).unwrap_or_default(),
            ..ProxyConnect::default()
        };
        self.tell(failure, error.map(|error| error.name), Data::ProxyConnect(Box::new(data)));
    }

    fn tls(&mut self, host: &str, visit: &Visit, judges: &Judges<'_>) {
        let error = visit.error.filter(|error| error.step == Step::Tls && visit.answer.is_none());
        // An answer over HTTPS came through a handshake, whether the log shows it or not.
        let unseen = Tls { verdict: visit.answer.as_ref().map(|_| None), ..Tls::default() };
        let tls = match &visit.tls {
            Some(tls) => tls,
            None if visit.answer.is_some() || error.is_some() => &unseen,
            None => return,
        };
        let seconds = visit.first.unwrap_or(judges.ended) / 1000;
        let chain: Vec<Certificate> = tls.chain.iter().filter_map(|der| certificate_facts(der)).collect();
        let failure = tls.failure.or(tls.verdict.flatten()).or(error.map(|error| error.kind));
        let failure = failure.filter(|_| visit.answer.is_none()).map(|kind| match (kind, chain.first()) {
            (FailureKind::CertificateExpired, Some(leaf)) if leaf.not_before > seconds => {
                FailureKind::CertificateNotYetValid
            }
            (kind, _) => kind,
        });
        let (chain, verified) = match (&tls.named, chain.is_empty()) {
            (Some((subject, issuer)), true) => by_name(subject, issuer, judges.catalogue),
            (_, true) => (
                chain,
                of_browser(failure).map(|os| Verified { bundled: Verdict::NoStore, os, bundle: None }),
            ),
            (_, false) => (chain, Some(verified(tls, host, seconds, failure, judges))),
        };
        let address = visit.attempts.iter().find(|attempt| matches!(attempt.ended, Some((_, None))));
        let data = TlsHandshake {
            address: address
                .filter(|_| visit.way.as_deref() == Some("DIRECT"))
                .map(|attempt| attempt.address),
            sni: Some(host.to_owned()),
            hello: Hello::PostQuantum,
            version: tls.version.as_deref().map(|version| version.replace("TLS ", "TLSv")),
            alpn: tls.alpn.clone(),
            bytes_in: tls.chain.iter().map(|der| der.len() as u64).sum(),
            chain,
            verified,
            ..TlsHandshake::default()
        };
        self.tell(
            failure,
            error.map(|error| error.name).filter(|_| failure.is_some()),
            Data::TlsHandshake(Box::new(data)),
        );
    }
}

/// How an attempt ended; `None` if the log does not show it.
fn end(attempt: &Attempt, log_ended: i64) -> Option<Option<FailureKind>> {
    match attempt.ended {
        Some((_, failure)) => Some(failure),
        None if log_ended.saturating_sub(attempt.began) >= UNANSWERED_MS => {
            Some(Some(FailureKind::ConnectTimeout))
        }
        None => None,
    }
}

/// The public roots judge for themselves; the system's store is the browser's, on whose word it stands.
fn verified(tls: &Tls, host: &str, at: i64, failure: Option<FailureKind>, judges: &Judges<'_>) -> Verified {
    let chain: Vec<CertificateDer<'_>> =
        tls.chain.iter().map(|der| CertificateDer::from(der.as_slice())).collect();
    let ours = (judges.verify)(&chain, host, at);
    let os = of_browser(failure).unwrap_or(ours.os);
    let is_public = tls.known_root == Some(true) && failure.is_none();
    Verified { bundled: if is_public { Verdict::Valid } else { ours.bundled }, os, bundle: None }
}

/// The browser's own verdict on a chain; `None` where it did not come to one.
fn of_browser(failure: Option<FailureKind>) -> Option<Verdict> {
    Some(match failure {
        None => Verdict::Valid,
        Some(FailureKind::CertificateUnknownIssuer) => Verdict::UnknownIssuer,
        Some(FailureKind::CertificateNameMismatch) => Verdict::NameMismatch,
        Some(FailureKind::CertificateExpired) => Verdict::Expired,
        Some(FailureKind::CertificateNotYetValid) => Verdict::NotYetValid,
        Some(FailureKind::CertificateInvalid) => Verdict::Invalid,
        Some(_) => return None,
    })
}

/// An archive has the names of a certificate at most: only the known name of an inspecting product tells whose it is.
fn by_name(subject: &str, issuer: &str, catalogue: &Catalogue) -> (Vec<Certificate>, Option<Verified>) {
    let is_product = catalogue.fingerprints().in_text(Mark::CertificateIssuer, issuer).is_some();
    let bundled = if is_product { Verdict::UnknownIssuer } else { Verdict::NoStore };
    let (subject, issuer) = (subject.to_owned(), issuer.to_owned());
    // What an archive does not show of a certificate must not read as missing in it.
    let chain = vec![Certificate { subject, issuer, has_authority_key_id: true, ..Certificate::default() }];
    (chain, Some(Verified { bundled, os: Verdict::Valid, bundle: None }))
}

fn http(url: String, answer: &Answer) -> HttpGet {
    let marked = answer.title.is_some() || answer.body.is_some();
    let start = answer.body.clone().unwrap_or_default();
    HttpGet {
        url,
        status: Some(answer.status),
        headers: answer.headers.clone(),
        location: answer.location.clone(),
        page: marked.then(|| Page { title: answer.title.clone(), start, bytes: 0, truncated: true }),
        date: answer.date,
        ..HttpGet::default()
    }
}

/// `PROXY host:port` of a browser's proxy settings as scheme and proxy.
pub(super) fn way(way: &str) -> Option<(String, Option<String>)> {
    let (word, rest) = way.trim().split_once(' ').unwrap_or((way.trim(), ""));
    let scheme = match word.to_ascii_uppercase().as_str() {
        "DIRECT" => return Some(("direct".to_owned(), None)),
        "PROXY" | "HTTP" => "http",
        "HTTPS" | "QUIC" => "https",
        "SOCKS" | "SOCKS4" | "SOCKS5" => "socks",
        _ => return None,
    };
    let proxy = rest.trim().rsplit('@').next().unwrap_or_default();
    (!proxy.is_empty()).then(|| (scheme.to_owned(), Some(proxy.to_owned())))
}
