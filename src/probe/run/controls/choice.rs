//! Which controls a failed row asks for. Mechanical: the stage it ended at, and the answer's status class.

use std::collections::{BTreeSet, HashMap};

use crate::catalogue::{Lane, Layer};
use crate::evidence::network::HttpGet;
use crate::evidence::{Control, FailureKind};
use crate::net::{domain, host_of};
use crate::probe::wire::lookup::Lookup;
use crate::probe::wire::walked::Walked;

/// Rows with the same failure that get every control; forty rows behind one dead firewall
/// must not take forty times as long.
const FULL_PER_SHAPE: usize = 8;

/// Rows with the same failure of which is traced at which hop they fail.
const TRACED_PER_SHAPE: usize = 2;

/// Lane, where the walk ended, and whether only the long hello was lost.
type Shape = (Lane, Option<(Layer, FailureKind)>, bool);

/// A row that was walked.
#[derive(Clone, Copy)]
pub(crate) struct Candidate<'a> {
    pub(crate) row: usize,
    pub(crate) lane: Lane,
    pub(crate) host: &'a str,
    pub(crate) walked: &'a Walked,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Row index and its own controls, in the order they are recorded.
    pub(crate) rows: Vec<(usize, Vec<Control>)>,
    /// Lanes on which the control hosts are reached, once.
    pub(crate) control_hosts: BTreeSet<Lane>,
    pub(crate) tcp_canary: bool,
    pub(crate) dns_canary: bool,
}

impl Choice {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// `own_hosts` are the hosts of the run: a redirect to one of their domains is not offsite.
pub(crate) fn choose(candidates: &[Candidate<'_>], own_hosts: &[&str]) -> Choice {
    let mut choice = Choice::default();
    let mut shapes: HashMap<Shape, usize> = HashMap::new();
    for it in candidates {
        let shape = (it.lane, it.walked.broke, it.walked.large_hello_failed);
        let seen = shapes.entry(shape).or_default();
        let mut wanted = wanted(it, own_hosts, *seen < FULL_PER_SHAPE);
        if *seen < TRACED_PER_SHAPE && is_traceable(it) {
            wanted.push(Control::Hops);
        }
        if wanted.is_empty() {
            continue;
        }
        *seen += 1;
        let mut own = Vec::new();
        for control in wanted {
            match control {
                Control::ControlHost => _ = choice.control_hosts.insert(it.lane),
                Control::TcpCanary => choice.tcp_canary = true,
                Control::DnsCanary => choice.dns_canary = true,
                _ if own.contains(&control) => {}
                _ => own.push(control),
            }
        }
        choice.rows.push((it.row, own));
    }
    choice
}

fn wanted(candidate: &Candidate<'_>, own_hosts: &[&str], full: bool) -> Vec<Control> {
    let mut wanted = match (candidate.lane, candidate.walked.broke) {
        // The controls of the proxy go by the variable's, which may be another.
        (Lane::Pac, Some((Layer::ProxyConnect, _))) => Vec::new(),
        (Lane::Proxy, Some((Layer::ProxyConnect, _))) => {
            vec![Control::ControlHost, Control::ControlConnect, Control::ControlPort]
        }
        (_, Some((Layer::Resolve, _))) => vec![Control::DnsCanary],
        (_, Some((Layer::Connect, _))) => {
            // A captive portal refuses 443 and answers on 80.
            let more = [Control::PlainHttp, Control::OtherRoute].into_iter().filter(|_| full);
            [Control::ControlHost, Control::TcpCanary, Control::Repeat].into_iter().chain(more).collect()
        }
        (_, Some((Layer::Tls, kind))) => after_hello(kind, full),
        _ if refused(candidate, own_hosts) => {
            vec![Control::ControlHost, Control::TcpCanary, Control::PlainHttp, Control::PathPair]
        }
        // A gateway that opens TLS may pass one path and not another.
        _ if is_private_chain(candidate.walked) => {
            vec![Control::ControlHost, Control::PlainHttp, Control::PathPair]
        }
        _ if !candidate.walked.dead.is_empty() => vec![Control::Repeat],
        _ if candidate.walked.only_ipv6_failed => vec![Control::ControlHost],
        _ => Vec::new(),
    };
    if candidate.walked.large_hello_failed && full {
        wanted.extend(AFTER_LARGE_HELLO);
    }
    if candidate.lane == Lane::Proxy || candidate.walked.is_proxied() {
        // There is no address to dial, no resolver to ask and no plain twin behind CONNECT.
        wanted.retain(|wanted| {
            !matches!(wanted, Control::TcpCanary | Control::PlainHttp | Control::OtherAddress)
                && *wanted != Control::HelloSmallSegment
        });
        return wanted;
    }
    wanted.extend(names(candidate.walked, full));
    wanted
}

/// Why a long hello is lost where a short one is not: by chance, by its length, by its pieces or by its content.
const AFTER_LARGE_HELLO: [Control; 5] = [
    Control::Repeat,
    Control::HelloPostQuantum,
    Control::HelloSplit,
    Control::HelloSmallSegment,
    Control::HelloPadded,
];

/// A certificate that was read needs no other hello; a hello that was cut needs all of them. The large one was sent
/// first and is recorded already.
fn after_hello(kind: FailureKind, full: bool) -> Vec<Control> {
    let hosts = [Control::ControlHost, Control::TcpCanary];
    if is_certificate(kind) {
        return [&hosts[..], &[Control::PlainHttp]].concat();
    }
    let short = [Control::Repeat, Control::OtherSni];
    if !full {
        return [&hosts[..], &short].concat();
    }
    let more = [
        Control::OtherAddress,
        Control::NoSni,
        Control::HelloSplit,
        Control::HelloSmallSegment,
        Control::HelloPadded,
        Control::PlainHttp,
    ];
    [&hosts[..], &short, &more].concat()
}

/// Controls of the name: when it did not resolve, when its answer is odd, and when what answered at its
/// address could not prove to be it.
fn names(walked: &Walked, full: bool) -> Vec<Control> {
    let Some(lookup) = &walked.lookup else { return Vec::new() };
    let unresolved = matches!(walked.broke, Some((Layer::Resolve, _)));
    let unproven = matches!(walked.broke, Some((Layer::Tls, _)));
    let odd = walked.broke.is_some() && lookup.is_odd();
    if !(unresolved || odd || unproven && full) {
        return Vec::new();
    }
    let mut wanted = vec![Control::ControlName, Control::RandomLabel, Control::SecondResolver];
    wanted.extend(lookup.own_controls());
    if unresolved || odd {
        wanted.push(Control::DnsCanary);
    }
    wanted
}

/// A packet was lost, refused or answered in another's place on the way. Behind a proxy the way is the proxy's.
fn is_traceable(candidate: &Candidate<'_>) -> bool {
    if candidate.lane != Lane::Direct {
        return false;
    }
    let odd = || candidate.walked.lookup.as_ref().is_some_and(Lookup::is_odd);
    match candidate.walked.broke {
        Some((Layer::Connect | Layer::Resolve, _)) => true,
        Some((Layer::Tls, kind)) => !is_certificate(kind) || odd(),
        Some(_) => odd(),
        None => candidate.walked.large_hello_failed,
    }
}

pub(crate) fn is_certificate(kind: FailureKind) -> bool {
    matches!(
        kind,
        FailureKind::CertificateUnknownIssuer
            | FailureKind::CertificateNameMismatch
            | FailureKind::CertificateExpired
            | FailureKind::CertificateNotYetValid
            | FailureKind::CertificateInvalid
    )
}

/// The chain was accepted, but by no public root.
fn is_private_chain(walked: &Walked) -> bool {
    walked.verified.as_ref().is_some_and(|verified| !verified.publicly_valid())
}

/// No whole answer, a status with which a gateway may refuse, or a redirect to a domain that is not of this run.
/// The row did not end in an answer of the host's own.
pub(super) fn failed(candidate: &Candidate<'_>, own_hosts: &[&str]) -> bool {
    candidate.walked.broke.is_some() || refused(candidate, own_hosts)
}

fn refused(candidate: &Candidate<'_>, own_hosts: &[&str]) -> bool {
    if matches!(candidate.walked.broke, Some((Layer::Http, _))) {
        return true;
    }
    let Some(http) = &candidate.walked.http else { return false };
    match http.status {
        Some(403 | 407 | 451 | 500..=599) => true,
        Some(300..=399) => redirects_offsite(http, candidate.host, own_hosts),
        _ => false,
    }
}

fn redirects_offsite(http: &HttpGet, host: &str, own_hosts: &[&str]) -> bool {
    let Some(location) = &http.location else { return false };
    let Some(to) = host_of(location) else {
        // Relative: the same host.
        return location.starts_with("//");
    };
    to != host && !own_hosts.iter().any(|own| domain(own) == domain(&to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(walked: &Walked) -> Vec<Control> {
        let one = Candidate { row: 0, lane: Lane::Direct, host: "us-east-1.signin.aws", walked };
        choose(&[one], &[]).rows.into_iter().flat_map(|(_, own)| own).collect()
    }

    #[test]
    fn a_lost_long_hello_asks_why_although_the_walk_ended_well() {
        assert!(chosen(&Walked::default()).is_empty());
        let walked = Walked { large_hello_failed: true, ..Walked::default() };
        assert!(AFTER_LARGE_HELLO.iter().all(|control| chosen(&walked).contains(control)));
    }

    #[test]
    fn a_refused_connection_is_tried_on_port_80_for_a_captive_portal() {
        let broke = Some((Layer::Connect, FailureKind::ConnectionRefused));
        assert!(chosen(&Walked { broke, ..Walked::default() }).contains(&Control::PlainHttp));
    }
}
