//! What a browser's log tells of each host, host by host, while the log is read: bounded, and without anything of
//! cookies, headers, bodies, paths or queries.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};

use url::Url;

use super::net_errors::{NetError, Step};
use super::soft::Text;
use crate::evidence::FailureKind;
use crate::evidence::network::Header;
use crate::{net, text};

/// Hosts of one log that are kept. The console asks some hundred.
const HOSTS: usize = 4_096;
const ADDRESSES: usize = 16;
const ATTEMPTS: usize = 32;
const SITES: usize = 8;
/// Certificates of a chain, as far as evidence keeps them.
const CHAIN: usize = 10;

/// Everything that is kept of one file.
#[derive(Debug, Default)]
pub struct Log {
    /// The browser's name and version, as far as the file says.
    pub(crate) browser: Option<String>,
    /// Milliseconds since the epoch.
    pub(crate) started: Option<i64>,
    pub(crate) ended: Option<i64>,
    pub(crate) requests: u64,
    /// The file ends in the middle: what came before was read.
    pub(crate) is_cut_short: bool,
    /// Where a proxy script of the browser's comes from.
    pub(crate) script: Option<String>,
    pub(crate) hosts: BTreeMap<String, Visit>,
}

/// One host.
#[derive(Debug, Default)]
pub(crate) struct Visit {
    pub(crate) requests: u64,
    pub(crate) failed: u64,
    pub(crate) first: Option<i64>,
    pub(crate) last: Option<i64>,
    pub(crate) addresses: BTreeSet<IpAddr>,
    pub(crate) unresolved: Option<FailureKind>,
    pub(crate) attempts: Vec<Attempt>,
    /// The first way the browser's proxy settings gave: `DIRECT`, `PROXY host:port`.
    pub(crate) way: Option<String>,
    pub(crate) tunnel: Option<Answer>,
    pub(crate) tls: Option<Tls>,
    /// The answer over HTTPS that tells most.
    pub(crate) answer: Option<Answer>,
    /// Answers that were looked at.
    pub(crate) pages: u32,
    /// The answer to `http://`.
    pub(crate) plain: Option<Answer>,
    /// The first error of a request over HTTPS that says something.
    pub(crate) error: Option<&'static NetError>,
    /// Hosts of the pages that asked for it.
    pub(crate) asked_by: BTreeSet<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    pub(crate) address: SocketAddr,
    pub(crate) began: i64,
    pub(crate) ended: Option<(i64, Option<FailureKind>)>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Tls {
    /// DER, leaf first.
    pub(crate) chain: Vec<Vec<u8>>,
    /// The names of a certificate, where the file holds no more of it.
    pub(crate) named: Option<(String, String)>,
    /// Whether the browser knows the root as a public one.
    pub(crate) known_root: Option<bool>,
    /// The browser's verdict on the chain, once it was given.
    pub(crate) verdict: Option<Option<FailureKind>>,
    pub(crate) failure: Option<FailureKind>,
    pub(crate) version: Option<String>,
    pub(crate) alpn: Option<String>,
}

/// What is kept of one answer: words of our own catalogue that were found in it, never its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<Header>,
    /// Scheme and host alone.
    pub(crate) location: Option<String>,
    /// The words of a fingerprint that the title or the body held.
    pub(crate) title: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) date: Option<i64>,
}

impl Answer {
    /// The more it tells of a gateway, the better it stands for its host.
    pub(crate) fn weight(&self) -> u8 {
        let marked = self.title.is_some() || self.body.is_some();
        let refused = matches!(self.status, 403 | 407 | 451 | 511);
        u8::from(marked) * 2 + u8::from(refused)
    }
}

impl Log {
    /// Whether the file ends in the middle.
    pub fn is_cut_short(&self) -> bool {
        self.is_cut_short
    }

    /// The host's entry; `None` beyond the bound.
    pub(crate) fn visit(&mut self, host: &str) -> Option<&mut Visit> {
        if !self.hosts.contains_key(host) && self.hosts.len() >= HOSTS {
            return None;
        }
        Some(self.hosts.entry(host.to_owned()).or_default())
    }

    pub(crate) fn at(&mut self, time: i64) {
        self.started = Some(self.started.map_or(time, |known| known.min(time)));
        self.ended = Some(self.ended.map_or(time, |known| known.max(time)));
    }
}

impl Visit {
    pub(crate) fn ask(&mut self, time: i64, asked_by: Option<String>) {
        self.requests += 1;
        self.first = Some(self.first.map_or(time, |known| known.min(time)));
        if let Some(site) = asked_by.filter(|_| self.asked_by.len() < SITES) {
            self.asked_by.insert(site);
        }
    }

    pub(crate) fn end(&mut self, time: i64, error: Option<&'static NetError>, is_plain: bool) {
        self.last = Some(self.last.map_or(time, |known| known.max(time)));
        let Some(error) = error.filter(|error| error.step != Step::GivenUp) else { return };
        self.failed += 1;
        if !is_plain && self.error.is_none() {
            self.error = Some(error);
        }
    }

    pub(crate) fn answered(&mut self, answer: Answer, is_plain: bool) {
        let known = if is_plain { &mut self.plain } else { &mut self.answer };
        if known.as_ref().is_none_or(|known| known.weight() < answer.weight()) {
            *known = Some(answer);
        }
    }

    pub(crate) fn resolved(&mut self, addresses: impl IntoIterator<Item = IpAddr>) {
        for address in addresses {
            if self.addresses.len() < ADDRESSES {
                self.addresses.insert(address);
            }
        }
    }

    pub(crate) fn attempt(&mut self, attempt: Attempt) -> Option<usize> {
        (self.attempts.len() < ATTEMPTS).then(|| {
            self.attempts.push(attempt);
            self.attempts.len() - 1
        })
    }

    pub(crate) fn tls(&mut self) -> &mut Tls {
        self.tls.get_or_insert_default()
    }
}

impl Tls {
    pub(crate) fn presented(&mut self, pem: &[String]) {
        use rustls::pki_types::CertificateDer;
        use rustls::pki_types::pem::PemObject;
        if self.chain.is_empty() {
            let der = pem
                .iter()
                .take(CHAIN)
                .filter_map(|text| CertificateDer::from_pem_slice(text.as_bytes()).ok());
            self.chain = der.map(|der| der.to_vec()).collect();
        }
    }
}

/// Where a request goes: the host, and whether it goes without TLS. Other ports than the web's are nothing to us.
pub(crate) fn target(url: &str) -> Option<(String, bool)> {
    let url = Url::parse(url).ok()?;
    let is_plain = match url.scheme() {
        "https" | "wss" => false,
        "http" | "ws" => true,
        _ => return None,
    };
    let is_usual = url.port_or_known_default() == Some(if is_plain { 80 } else { 443 });
    let host = url.host_str().map(text::name).filter(|host| !host.is_empty() && is_usual)?;
    Some((host, is_plain))
}

/// Name and version of the program that wrote the file.
pub(super) fn program_name(name: &Text, version: &Text) -> Option<String> {
    let (name, version) = (text::line(name.as_str(), 40), text::line(version.as_str(), 40));
    Some(format!("{name} {version}").trim().to_owned()).filter(|named| !named.is_empty())
}

/// The host of an address of any scheme and port.
pub(crate) fn host_of(url: &str) -> Option<String> {
    net::host_of(url).map(|host| text::name(&host)).filter(|host| !host.is_empty())
}

/// Scheme and host of a redirect: the rest may hold anything.
pub(crate) fn place_of(location: &str) -> Option<String> {
    let url = Url::parse(location).ok()?;
    Some(format!("{}://{}/", url.scheme(), text::name(url.host_str()?)))
}
