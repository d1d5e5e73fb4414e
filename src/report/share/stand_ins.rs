//! What stands in shared evidence where a name or an address of the user's was: of the same kind and shape, so that
//! the rules judge it alike, and the same for the same name.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::frame::Names;
use super::known::{self, Known, Label};
use super::network::is_amazon;
use super::veil::{LEFT_OUT, about, plain};
use crate::catalogue::Mark;
use crate::catalogue::aws_suffix;
use crate::diagnosis::PUBLIC_CAS;
use crate::net;

#[derive(Debug)]
pub(super) struct StandIns {
    pub(super) known: &'static Known,
    /// Start of the run, seconds since the epoch.
    started_at: i64,
    /// (kind, real name) → number.
    numbers: BTreeMap<(&'static str, String), usize>,
    /// How many of each kind there are.
    counts: BTreeMap<&'static str, usize>,
}

impl StandIns {
    pub(super) fn new(known: &'static Known, started_at: &str) -> Self {
        let started: Result<jiff::Timestamp, _> = started_at.parse();
        let started_at = started.map_or(0, |time| time.as_second());
        Self { known, started_at, numbers: BTreeMap::new(), counts: BTreeMap::new() }
    }

    /// Counted from 1 for each kind.
    fn number(&mut self, kind: &'static str, real: &str) -> usize {
        if let Some(number) = self.numbers.get(&(kind, real.to_owned())) {
            return *number;
        }
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        self.numbers.insert((kind, real.to_owned()), *count);
        *count
    }

    /// `kind-1`.
    pub(super) fn name(&mut self, kind: &'static str, real: &str) -> String {
        format!("{kind}-{}", self.number(kind, real))
    }

    /// A time moved as in a shared report: past stays past and future stays future.
    pub(super) fn about(&self, time: i64) -> i64 {
        about(self.started_at, time)
    }

    /// A month as `2027-03`: that of the run stays, another only stays before or after it.
    pub(super) fn month(&self, text: &str) -> String {
        let time = jiff::Timestamp::from_second(self.started_at).unwrap_or_default();
        let own: String = time.to_string().chars().take("2027-03".len()).collect();
        match text.cmp(own.as_str()) {
            std::cmp::Ordering::Less => "2000-01".to_owned(),
            std::cmp::Ordering::Equal => own,
            std::cmp::Ordering::Greater => "2099-12".to_owned(),
        }
    }

    /// A word of a closed list, or nothing.
    pub(super) fn word(&self, text: &str) -> Option<String> {
        (self.known.word(text) || known::region(text)).then(|| text.to_owned())
    }

    /// A word of a closed list, or the sign that something was left out. Nothing stays nothing.
    pub(super) fn word_or_sign(&self, text: &str) -> String {
        if text.is_empty() { String::new() } else { self.word(text).unwrap_or_else(|| LEFT_OUT.to_owned()) }
    }

    pub(super) fn account(&mut self, id: &str) -> String {
        format!("{:012}", self.number("account", id))
    }

    pub(super) fn directory(&mut self, label: &str) -> String {
        let label = plain(label);
        let is_id = label.strip_prefix("d-").is_some_and(|rest| rest.len() == 10);
        let number = self.number("directory", &label);
        if is_id { format!("d-{number:010}") } else { format!("directory-{number}") }
    }

    pub(super) fn instance(&mut self, label: &str) -> String {
        format!("ssoins-{:016}", self.number("instance", &plain(label)))
    }

    /// The digest of a certificate.
    pub(super) fn digest(&mut self, sha256: &str) -> String {
        format!("{:064x}", self.number("certificate", sha256))
    }

    /// Private stays private, of the same kind; public becomes an address of documentation. Loopback, null and the
    /// addresses of known block pages are nobody's and stay.
    pub(super) fn address(&mut self, address: IpAddr) -> IpAddr {
        let address = address.to_canonical();
        if address.is_loopback() || address.is_unspecified() || self.known.block_address(address) {
            return address;
        }
        let text = address.to_string();
        match address {
            IpAddr::V4(v4) => {
                let (kind, first, second) = match v4.octets() {
                    [169, 254, ..] => ("link-local", 169, 254),
                    [100, ..] if net::is_private(&address) => ("provider", 100, 64),
                    _ if v4.is_private() => ("private", 10, 0),
                    _ => return IpAddr::V4(public(self.number("public", &text))),
                };
                let [.., high, low] = self.number(kind, &text).to_be_bytes();
                IpAddr::V4(Ipv4Addr::new(first, second, high, low))
            }
            IpAddr::V6(v6) => {
                let (kind, first, second) = match () {
                    () if v6.is_unicast_link_local() => ("link-local-6", 0xfe80, 0),
                    () if v6.is_unique_local() => ("private-6", 0xfd00, 0),
                    () => ("public-6", 0x2001, 0x0db8),
                };
                let [.., third, fourth, high, low] = self.number(kind, &text).to_be_bytes();
                let words = (u16::from_be_bytes([third, fourth]), u16::from_be_bytes([high, low]));
                IpAddr::V6(Ipv6Addr::new(first, second, 0, 0, 0, 0, words.0, words.1))
            }
        }
    }

    pub(super) fn socket(&mut self, socket: SocketAddr) -> SocketAddr {
        SocketAddr::new(self.address(socket.ip()), socket.port())
    }

    /// AWS's hosts stay, but for the labels that name the customer. Of others the number of labels stays, and which
    /// lies below which.
    pub(super) fn host(&mut self, host: &str) -> String {
        let host = plain(host);
        if let Ok(address) = host.trim_matches(['[', ']']).parse::<IpAddr>() {
            return self.address(address).to_string();
        }
        if host.is_empty() || self.known.word(&host) {
            return host;
        }
        if let Some(rest) = host.strip_prefix("*.").or_else(|| host.strip_prefix('.')) {
            let lead = &host[..host.len() - rest.len()];
            let published = self.known.suffix(&format!("x.{rest}")) == Some(rest);
            return if published { host } else { format!("{lead}{}", self.host(rest)) };
        }
        if let Some(kinds) = self.known.labels(&host) {
            let labels = host.split('.').zip(kinds).map(|(label, kind)| match kind {
                Label::Plain => label.to_owned(),
                Label::Directory => self.directory(label),
                Label::Instance => self.instance(label),
            });
            return labels.collect::<Vec<_>>().join(".");
        }
        self.known.specimen(Mark::DnsName, &host).unwrap_or_else(|| self.stranger(&host))
    }

    fn stranger(&mut self, host: &str) -> String {
        let suffix = self.known.suffix(host).or_else(|| aws_suffix(host)).map(str::to_owned);
        let labels: Vec<&str> = host.split('.').collect();
        let (below, base) = match suffix {
            Some(suffix) => (labels.len() - suffix.split('.').count(), suffix),
            None if labels.len() == 1 => return self.name("host", host),
            None => {
                let base = labels[labels.len() - 2..].join(".");
                (labels.len() - 2, format!("{}.example", self.name("host", &base)))
            }
        };
        let label = |label: &&str| if *label == "www" { "www".to_owned() } else { self.name("label", label) };
        let mut parts: Vec<String> = labels[..below].iter().map(label).collect();
        parts.push(base);
        parts.join(".")
    }

    /// `host:port`, `address:port` or a host alone.
    pub(super) fn authority(&mut self, text: &str) -> String {
        if let Ok(socket) = text.parse::<SocketAddr>() {
            return self.socket(socket).to_string();
        }
        match text.rsplit_once(':').map(|(host, port)| (host, port.parse::<u16>())) {
            Some((host, Ok(port))) => format!("{}:{port}", self.host(host)),
            _ => self.host(text),
        }
    }

    /// Without query and user. What is no web address becomes a path.
    pub(super) fn url(&mut self, url: &str) -> String {
        let Some((scheme @ ("http" | "https"), rest)) = url.split_once("://") else { return self.path(url) };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let path = tail.split(['?', '#']).next().unwrap_or_default();
        let path = if path.is_empty() { String::new() } else { self.path(path) };
        let authority = authority.rsplit('@').next().unwrap_or_default();
        format!("{scheme}://{}{path}", self.authority(authority))
    }

    /// A path of a URL or of a file.
    pub(super) fn path(&mut self, path: &str) -> String {
        let known = path.is_empty() || self.known.path(path) || self.known.word(path);
        if known { path.to_owned() } else { format!("/{}", self.name("path", path)) }
    }

    /// Amazon's own names, the mark of a known product, or a name that says whether a public CA stands in it.
    pub(super) fn distinguished(&mut self, text: &str) -> String {
        if text.is_empty() || is_amazon(text) {
            return text.to_owned();
        }
        if let Some(specimen) = self.known.specimen(Mark::CertificateIssuer, text) {
            return specimen;
        }
        let name = self.name("certificate-name", text);
        match PUBLIC_CAS.iter().find(|organisation| text.contains(**organisation)) {
            Some(organisation) => format!("CN={name},{organisation}"),
            None => format!("CN={name}"),
        }
    }

    /// The mark of a known product and a number, so that two texts are alike only if they were; and whether AWS is
    /// named.
    pub(super) fn text(&mut self, mark: Mark, text: &str) -> String {
        if text.trim().is_empty() {
            return String::new();
        }
        let name = self.name("text", text);
        let lower = text.to_lowercase();
        let aws = if ["aws", "amazon"].iter().any(|word| lower.contains(word)) { " aws" } else { "" };
        let Some(specimen) = self.known.specimen(mark, text) else { return format!("{name}{aws}") };
        let numbered = format!("{specimen} {name}{aws}");
        let same = self.known.specimen(mark, &numbered).as_ref() == Some(&specimen);
        if same { numbered } else { specimen }
    }
}

/// `1.2.30`: longer numbers may be somebody's.
pub(super) fn is_version(text: &str) -> bool {
    let part = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split('.').count() <= 4 && text.split('.').all(part)
}

impl Names for StandIns {
    fn known(&self) -> &'static Known {
        self.known
    }

    fn name(&mut self, kind: &'static str, real: &str) -> String {
        self.name(kind, real)
    }

    fn host(&mut self, host: &str) -> String {
        self.host(host)
    }

    fn path(&mut self, path: &str) -> String {
        self.path(path)
    }
}

/// An address of documentation, or of benchmarks where those are used up.
fn public(number: usize) -> Ipv4Addr {
    let [.., high, low] = (number / 254).to_be_bytes();
    let last = u8::try_from(number % 254).unwrap_or_default() + 1;
    match (high, low) {
        (0, 0) => Ipv4Addr::new(203, 0, 113, last),
        (0, 1) => Ipv4Addr::new(198, 51, 100, last),
        (0, 2) => Ipv4Addr::new(192, 0, 2, last),
        _ => Ipv4Addr::new(198, 18 + (high & 1), low, last),
    }
}
