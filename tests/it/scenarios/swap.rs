//! The swap test: what a finding says of a row must go when the row's failure is replaced by one of another kind.

use aws_setup_doctor::catalogue::{Catalogue, CheckId, Lane, Layer};
use aws_setup_doctor::diagnosis::{Finding, Role, diagnose, rule};
use aws_setup_doctor::evidence::network::{
    Certificate, Connect, DnsQuery, Header, HttpGet, ProxyConnect, Resolve, TlsHandshake, Verdict, Verified,
};
use aws_setup_doctor::evidence::{
    Control, Data, Evidence, EvidenceId, Failure, FailureKind, Observation, Outcome,
};

/// How a row may end instead: the layer and the kind; without a kind AWS itself refuses with 403.
const SWAPS: &[(Layer, Option<FailureKind>)] = &[
    (Layer::Resolve, Some(FailureKind::NameNotFound)),
    (Layer::Resolve, Some(FailureKind::NoData)),
    (Layer::Resolve, Some(FailureKind::DnsServfail)),
    (Layer::Resolve, Some(FailureKind::DnsRefused)),
    (Layer::Resolve, Some(FailureKind::DnsTimeout)),
    (Layer::Connect, Some(FailureKind::ConnectTimeout)),
    (Layer::Connect, Some(FailureKind::ConnectionRefused)),
    (Layer::Connect, Some(FailureKind::HostUnreachable)),
    (Layer::Connect, Some(FailureKind::NetworkUnreachable)),
    (Layer::ProxyConnect, Some(FailureKind::ProxyRefused)),
    (Layer::ProxyConnect, Some(FailureKind::ProxyAuthRequired)),
    (Layer::Tls, Some(FailureKind::ConnectionReset)),
    (Layer::Tls, Some(FailureKind::ConnectionClosed)),
    (Layer::Tls, Some(FailureKind::ReadTimeout)),
    (Layer::Tls, Some(FailureKind::TlsAlert)),
    (Layer::Tls, Some(FailureKind::NotTls)),
    (Layer::Tls, Some(FailureKind::CertificateExpired)),
    (Layer::Tls, Some(FailureKind::CertificateNotYetValid)),
    (Layer::Tls, Some(FailureKind::CertificateNameMismatch)),
    (Layer::Tls, Some(FailureKind::CertificateUnknownIssuer)),
    (Layer::Http, Some(FailureKind::BodyStalled)),
    (Layer::Http, Some(FailureKind::HttpMalformed)),
    (Layer::Http, None),
];

/// Findings that outlive the failure they rest on.
pub(super) fn overclaims(evidence: &Evidence, catalogue: &Catalogue) -> Vec<String> {
    let mut wrong = Vec::new();
    for finding in diagnose(evidence, catalogue).findings {
        let claims = rule(finding.code.word()).map_or(&[][..], |rule| rule.claims);
        let rows = failed_rows(evidence, &finding);
        if rows.is_empty() || finding.code.word() == "network.unexplained" {
            continue;
        }
        for &(layer, kind) in SWAPS.iter().filter(|(_, kind)| kind.is_none_or(|kind| !claims.contains(&kind)))
        {
            let rows: Vec<_> = rows.iter().filter(|row| has_layer(evidence, row, layer)).cloned().collect();
            let swapped = swap(evidence, &rows, layer, kind);
            let after = diagnose(&swapped, catalogue).findings;
            let stays = |other: &&Finding| {
                other.code == finding.code
                    && rows.iter().any(|row| other.checks.contains(row) || other.explains.contains(row))
                    && !is_of_other_family(&swapped, other)
            };
            if let Some(other) = after.iter().find(stays) {
                let now = kind.map_or("403 of AWS's".to_owned(), |kind| format!("{kind:?}"));
                wrong.push(format!("{} outlives {now} on {rows:?}: {:?}", finding.code, other.evidence));
            }
        }
    }
    wrong
}

/// It rests on what the row's other address family showed, which was not replaced.
fn is_of_other_family(evidence: &Evidence, finding: &Finding) -> bool {
    let mut supports = finding.evidence.iter().filter(|cited| cited.role == Role::Supports);
    supports.all(|cited| {
        let mut seen = evidence.observations.iter().filter(|seen| Some(&seen.id) == cited.id.as_ref());
        seen.any(|seen| seen.control == Some(Control::OtherFamily))
    })
}

/// Neighbours that a finding still calls excluded when the control that excluded them ended otherwise.
pub(super) fn unsupported_exclusions(evidence: &Evidence, catalogue: &Catalogue) -> Vec<String> {
    let mut wrong = Vec::new();
    for finding in diagnose(evidence, catalogue).findings {
        let excluded = finding.evidence.iter().filter(|cited| cited.role == Role::RulesOut);
        for cited in excluded {
            let at = evidence.observations.iter().position(|seen| Some(&seen.id) == cited.id.as_ref());
            let Some(other) = at.and_then(|at| ended_otherwise(&evidence.observations[at])) else { continue };
            let mut swapped = evidence.clone();
            swapped.observations[at.unwrap()] = other;
            let after = diagnose(&swapped, catalogue).findings;
            let same = after.iter().find(|other| {
                other.code == finding.code && other.checks.iter().any(|row| finding.checks.contains(row))
            });
            if same.is_some_and(|same| same.evidence.contains(cited)) {
                wrong
                    .push(format!("{} still excludes {:?} by {:?}", finding.code, cited.neighbour, cited.id));
            }
        }
    }
    wrong
}

/// A control that was answered as one that was not, and the reverse; `None` for what is no control.
fn ended_otherwise(seen: &Observation) -> Option<Observation> {
    seen.control?;
    let mut other = seen.clone();
    let kind = match &mut other.data {
        Data::DnsQuery(query) if seen.seen() => {
            (query.rcode, query.addresses) = (None, Vec::new());
            FailureKind::DnsTimeout
        }
        Data::Connect(_) if seen.seen() => FailureKind::ConnectTimeout,
        Data::ProxyConnect(proxy) if seen.seen() => {
            (proxy.status, proxy.stage) = (None, Some("connect_request".to_owned()));
            FailureKind::ReadTimeout
        }
        Data::TlsHandshake(tls) if seen.seen() => {
            (tls.bytes_in, tls.verified, tls.version) = (0, None, None);
            tls.chain.clear();
            FailureKind::ReadTimeout
        }
        Data::HttpGet(http) if seen.seen() => {
            (http.status, http.page, http.location) = (None, None, None);
            http.headers.clear();
            FailureKind::ReadTimeout
        }
        Data::DnsQuery(query) => {
            query.rcode = Some("NOERROR".to_owned());
            query.addresses = vec!["52.94.200.7".parse().unwrap()];
            other.outcome = Outcome::Seen {};
            return Some(other);
        }
        Data::Connect(connect) => {
            connect.icmp = None;
            other.outcome = Outcome::Seen {};
            return Some(other);
        }
        _ => return None,
    };
    other.outcome = Outcome::Failed(Failure::new(kind));
    Some(other)
}

fn has_layer(evidence: &Evidence, id: &CheckId, layer: Layer) -> bool {
    let lane = evidence.rows.iter().find(|row| row.id == *id).and_then(|row| row.lane);
    steps(lane == Some(Lane::Proxy)).contains(&layer)
}

/// Rows that reach a host, failed, and are the finding's or silenced by it.
fn failed_rows(evidence: &Evidence, finding: &Finding) -> Vec<CheckId> {
    let cited = |id: &EvidenceId| {
        finding.evidence.iter().any(|cited| cited.role == Role::Supports && cited.id.as_ref() == Some(id))
    };
    let rests_on = |row: &CheckId| {
        own(evidence, row).any(|seen| seen.failure().is_some() && cited(&seen.id))
            || own(evidence, row).last().is_some_and(|seen| seen.failure().is_some())
    };
    let about = finding.checks.iter().chain(&finding.explains);
    let hosts = about.filter(|id| evidence.rows.iter().any(|row| row.id == **id && row.lane.is_some()));
    hosts.filter(|id| rests_on(id)).cloned().collect()
}

fn own<'a>(evidence: &'a Evidence, row: &'a CheckId) -> impl Iterator<Item = &'a Observation> {
    evidence.observations.iter().filter(move |seen| seen.check == *row && seen.control.is_none())
}

/// The same run, but `rows` end at `layer` in another way.
fn swap(evidence: &Evidence, rows: &[CheckId], layer: Layer, kind: Option<FailureKind>) -> Evidence {
    let mut swapped = evidence.clone();
    let is_own = |seen: &Observation| rows.contains(&seen.check) && seen.control.is_none();
    swapped.observations.retain(|seen| !is_own(seen));
    for (at, row) in evidence.rows.iter().filter(|row| rows.contains(&row.id)).enumerate() {
        let host = row.host.clone().unwrap_or_default();
        let by_proxy = row.lane == Some(Lane::Proxy);
        let first = evidence.observations.iter().find(|seen| seen.check == row.id);
        for (step, upto) in steps(by_proxy).iter().copied().filter(|step| *step <= layer).enumerate() {
            let last = upto == layer;
            let kept = own(evidence, &row.id).filter(|seen| !last && seen.seen() && layer_of(seen) == upto);
            let kept: Vec<_> = kept.cloned().collect();
            if !kept.is_empty() {
                swapped.observations.extend(kept);
                continue;
            }
            for (part, data) in
                facts(upto, &host, if last { kind } else { None }, last).into_iter().enumerate()
            {
                swapped.observations.push(Observation {
                    id: EvidenceId(format!("e{}", 9_000 + 100 * at + 10 * step + part)),
                    check: row.id.clone(),
                    lane: row.lane,
                    control: None,
                    at_ms: first.map_or(0, |seen| seen.at_ms),
                    duration_ms: 20,
                    outcome: match kind.filter(|_| last) {
                        Some(kind) => Outcome::Failed(Failure::new(kind)),
                        None => Outcome::Seen {},
                    },
                    data,
                });
            }
        }
    }
    swapped
}

fn steps(by_proxy: bool) -> &'static [Layer] {
    if by_proxy {
        &[Layer::ProxyConnect, Layer::Tls, Layer::Http]
    } else {
        &[Layer::Resolve, Layer::Connect, Layer::Tls, Layer::Http]
    }
}

fn layer_of(seen: &Observation) -> Layer {
    match &seen.data {
        Data::Resolve(_) | Data::DnsQuery(_) => Layer::Resolve,
        Data::Connect(_) => Layer::Connect,
        Data::ProxyConnect(_) => Layer::ProxyConnect,
        Data::TlsHandshake(_) => Layer::Tls,
        Data::HttpGet(_) => Layer::Http,
        _ => Layer::Environment,
    }
}

/// What is seen at a layer that passes, or that fails with `kind`.
fn facts(layer: Layer, host: &str, kind: Option<FailureKind>, last: bool) -> Vec<Data> {
    let address = "52.94.200.7".parse().unwrap();
    match layer {
        Layer::Resolve => {
            let addresses = if kind.is_some() { Vec::new() } else { vec![address] };
            let rcode = match kind {
                Some(FailureKind::NameNotFound) => Some("NXDOMAIN"),
                Some(FailureKind::DnsServfail) => Some("SERVFAIL"),
                Some(FailureKind::DnsRefused) => Some("REFUSED"),
                Some(FailureKind::DnsTimeout) => None,
                _ => Some("NOERROR"),
            };
            let query = DnsQuery {
                name: host.to_owned(),
                record_type: "A".to_owned(),
                server: "10.0.0.53:53".to_owned(),
                transport: "udp".to_owned(),
                rcode: rcode.map(str::to_owned),
                ra: rcode.is_some(),
                addresses: addresses.clone(),
                ..DnsQuery::default()
            };
            vec![Data::Resolve(Resolve { name: host.to_owned(), addresses }), Data::DnsQuery(query)]
        }
        Layer::Connect => vec![Data::Connect(Connect {
            address: (address, 443).into(),
            icmp: None,
            icmp_readable: true,
            local: None,
        })],
        Layer::ProxyConnect => vec![Data::ProxyConnect(Box::new(ProxyConnect {
            scheme: "http".to_owned(),
            proxy_host: "proxy.corp.example".to_owned(),
            proxy_port: 3128,
            authority: format!("{host}:443"),
            stage: kind.map(|_| "connect_request".to_owned()),
            status: Some(match kind {
                Some(FailureKind::ProxyAuthRequired) => 407,
                Some(_) => 403,
                None => 200,
            }),
            ..ProxyConnect::default()
        }))],
        Layer::Tls => vec![Data::TlsHandshake(Box::new(handshake(host, kind)))],
        _ => vec![Data::HttpGet(HttpGet {
            url: format!("https://{host}/"),
            status: Some(if kind.is_none() && last { 403 } else { 200 }),
            headers: vec![Header { name: "x-amzn-requestid".to_owned(), value: "0a1b".to_owned() }],
            stalled_at: (kind == Some(FailureKind::BodyStalled)).then_some(4_096),
            ..HttpGet::default()
        })],
    }
}

fn handshake(host: &str, kind: Option<FailureKind>) -> TlsHandshake {
    let mut tls = TlsHandshake {
        address: Some("52.94.200.7:443".parse().unwrap()),
        sni: Some(host.to_owned()),
        hello_bytes: 240,
        ..TlsHandshake::default()
    };
    let (verdict, issuer, name) = match kind {
        Some(FailureKind::TlsAlert) => {
            (tls.alert, tls.bytes_in) = (Some(80), 7);
            return tls;
        }
        Some(FailureKind::NotTls) => {
            tls.bytes_in = 40;
            return tls;
        }
        Some(FailureKind::CertificateExpired) => (Verdict::Expired, PUBLIC, host),
        Some(FailureKind::CertificateNotYetValid) => (Verdict::NotYetValid, PUBLIC, host),
        Some(FailureKind::CertificateNameMismatch) => (Verdict::NameMismatch, PUBLIC, "www.other.example"),
        Some(FailureKind::CertificateUnknownIssuer) => (Verdict::UnknownIssuer, "CN=A CA of nobody's", host),
        None => (Verdict::Valid, PUBLIC, host),
        Some(_) => return tls,
    };
    tls.bytes_in = 3_900;
    tls.verified = Some(Verified { bundled: verdict, os: verdict, bundle: None });
    tls.chain = vec![Certificate {
        subject: format!("CN={name}"),
        issuer: issuer.to_owned(),
        names: vec![name.to_owned()],
        not_before: 1_740_000_000,
        not_after: 1_790_000_000,
        has_authority_key_id: true,
        ..Certificate::default()
    }];
    tls
}

const PUBLIC: &str = "CN=Amazon RSA 2048 M01,O=Amazon,C=US";
