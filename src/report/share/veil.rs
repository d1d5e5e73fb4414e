//! Pseudonyms, the same for the same name within one report, and the count of everything left out.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use super::known::{self, Known, Label};
use crate::evidence::{Data, Evidence};

/// Stands where something could not be shown safe.
pub(super) const LEFT_OUT: &str = "<left-out>";

#[derive(Debug)]
pub(super) struct Veil {
    pub(super) known: Known,
    /// (kind, real name) → pseudonym.
    names: BTreeMap<(&'static str, String), String>,
    counts: BTreeMap<String, usize>,
}

impl Veil {
    pub(super) fn new(known: Known, evidence: &Evidence) -> Self {
        let mut veil = Self { known, names: BTreeMap::new(), counts: BTreeMap::new() };
        evidence.context.directory.iter().for_each(|it| drop(veil.directory(it)));
        evidence.context.instance.iter().for_each(|it| drop(veil.instance(it)));
        // Proxies first, so that their names are `<proxy-n>` wherever they turn up.
        for observation in &evidence.observations {
            match &observation.data {
                Data::ProxyConfig(it) => it.https.iter().for_each(|it| drop(veil.proxy(&it.host))),
                Data::ProxyConnect(it) => drop(veil.proxy(&it.proxy_host)),
                _ => {}
            }
        }
        veil
    }

    pub(super) fn into_counts(self) -> BTreeMap<String, usize> {
        let mut counts = self.counts;
        for (kind, _) in self.names.keys() {
            *counts.entry((*kind).to_owned()).or_default() += 1;
        }
        counts
    }

    pub(super) fn leave_out(&mut self) {
        *self.counts.entry("left_out".to_owned()).or_default() += 1;
    }

    /// `<kind-n>`.
    pub(super) fn name(&mut self, kind: &'static str, real: &str) -> String {
        let key = (kind, real.to_owned());
        if let Some(name) = self.names.get(&key) {
            return name.clone();
        }
        let number = self.names.keys().filter(|it| it.0 == kind).count() + 1;
        let name = format!("<{kind}-{number}>");
        self.names.insert(key, name.clone());
        name
    }

    pub(super) fn proxy(&mut self, host: &str) -> String {
        self.name("proxy", &plain(host))
    }

    pub(super) fn directory(&mut self, name: &str) -> String {
        self.name("directory", &plain(name))
    }

    pub(super) fn instance(&mut self, name: &str) -> String {
        self.name("instance", &plain(name))
    }

    /// AWS's hosts stay readable, but for the parts that name the customer.
    pub(super) fn host(&mut self, host: &str) -> String {
        let host = plain(host);
        if let Some(name) = self.names.get(&("proxy", host.clone())) {
            return name.clone();
        }
        if let Ok(address) = host.parse::<IpAddr>() {
            return self.address(address);
        }
        if let Some(rest) = host.strip_prefix("*.").or_else(|| host.strip_prefix('.')) {
            let lead = &host[..host.len() - rest.len()];
            let published = self.known.suffix(&format!("x.{rest}")) == Some(rest);
            return if published { host } else { format!("{lead}{}", self.host(rest)) };
        }
        if self.known.word(&host) {
            return host;
        }
        match self.known.labels(&host) {
            Some(kinds) => self.labels(&host, &kinds),
            None => self.stranger(&host),
        }
    }

    fn labels(&mut self, host: &str, kinds: &[Label]) -> String {
        let labels: Vec<_> = host
            .split('.')
            .zip(kinds)
            .map(|(label, kind)| match kind {
                Label::Plain => label.to_owned(),
                Label::Directory => self.directory(label),
                Label::Instance => self.instance(label),
            })
            .collect();
        labels.join(".")
    }

    fn stranger(&mut self, host: &str) -> String {
        let suffix = self.known.suffix(host).map(str::to_owned);
        let name = self.name("host", host);
        match suffix {
            Some(suffix) => format!("{name}.{suffix}"),
            None => name,
        }
    }

    /// Keeps whether it is private: that alone decides many findings.
    pub(super) fn address(&mut self, address: IpAddr) -> String {
        let address = address.to_canonical();
        if address.is_loopback() || address.is_unspecified() || documentation(address) {
            return address.to_string();
        }
        if self.known.block_address(address) {
            return address.to_string();
        }
        let kind = if private(address) { "private-address" } else { "public-address" };
        self.name(kind, &address.to_string())
    }

    pub(super) fn socket(&mut self, socket: SocketAddr) -> String {
        format!("{}:{}", self.address(socket.ip()), socket.port())
    }

    /// `host:port`, `address:port` or a host alone.
    pub(super) fn authority(&mut self, text: &str) -> String {
        if let Ok(socket) = text.parse::<SocketAddr>() {
            return self.socket(socket);
        }
        match text.rsplit_once(':').map(|(host, port)| (host, port.parse::<u16>())) {
            Some((host, Ok(port))) => format!("{}:{port}", self.host(host)),
            _ => self.host(text),
        }
    }

    /// Scheme, host and a published path; a query is never shown.
    pub(super) fn url(&mut self, url: &str) -> Option<String> {
        let (scheme, rest) = url.split_once("://")?;
        if !matches!(scheme, "http" | "https") {
            return None;
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let path = tail.split(['?', '#']).next().unwrap_or_default();
        let authority = authority.rsplit('@').next().unwrap_or_default();
        let path = if path.is_empty() { String::new() } else { self.path(path) };
        if tail.contains(['?', '#']) {
            self.leave_out();
        }
        Some(format!("{scheme}://{}{path}", self.authority(authority)))
    }

    /// A path of a URL or of a file.
    pub(super) fn path(&mut self, path: &str) -> String {
        if self.known.path(path) || self.known.word(path) { path.to_owned() } else { self.name("path", path) }
    }

    /// A word of a closed list, or nothing.
    pub(super) fn word(&mut self, text: &str) -> Option<String> {
        if self.known.word(text) || known::region(text) {
            return Some(text.to_owned());
        }
        self.leave_out();
        None
    }

    /// Any value of unknown kind: shown only if it is recognised as something that has a safe form.
    pub(super) fn value(&mut self, text: &str) -> Option<String> {
        let text = text.trim();
        if text.contains(", ") {
            let parts: Vec<_> = text.split(", ").map(|it| self.value(it)).collect();
            return parts.into_iter().collect::<Option<Vec<_>>>().map(|it| it.join(", "));
        }
        if self.known.word(text)
            || known::region(text)
            || self.known.vendor(text)
            || self.known.endpoint(text)
        {
            return Some(text.to_owned());
        }
        if self.known.check(text) || self.known.pattern(text) || text.is_empty() {
            return Some(text.to_owned());
        }
        if let Some(pseudonym) = self.given(text).or_else(|| self.personal(text)) {
            return Some(pseudonym);
        }
        if let Ok(address) = text.parse::<IpAddr>() {
            return Some(self.address(address));
        }
        if text.contains("://") {
            return self.url(text);
        }
        if number(text) || date(text) {
            return Some(text.to_owned());
        }
        if looks_like_host(text) {
            return Some(self.authority(text));
        }
        self.leave_out();
        None
    }

    /// A name that already has a pseudonym.
    fn given(&self, text: &str) -> Option<String> {
        let plain = plain(text);
        let known = |kind| self.names.get(&(kind, plain.clone())).cloned();
        ["directory", "instance", "proxy"].into_iter().find_map(known)
    }

    /// Account ids, e-mail addresses, telephone numbers, files.
    fn personal(&mut self, text: &str) -> Option<String> {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let all_digits = digits == text.len();
        if text.contains('@') && !text.contains(' ') && !text.contains("://") {
            return Some(self.name("email", text));
        }
        if all_digits && digits == 12 {
            return Some(self.name("account", text));
        }
        if text.starts_with('+') && digits >= 7 {
            return Some(self.name("phone", text));
        }
        let file = text.starts_with(['/', '~']) || text.get(1..3) == Some(":\\");
        if file && !text.contains(' ') { Some(self.path(text)) } else { None }
    }
}

fn plain(host: &str) -> String {
    host.trim().trim_end_matches('.').to_ascii_lowercase()
}

/// Short enough to be a count, a time, a port or a status; longer digits may be someone's number.
fn number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    (1..=5).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit())
}

/// `2026-01-31`.
fn date(text: &str) -> bool {
    let lengths: Vec<_> = text.split('-').map(str::len).collect();
    lengths == [4, 2, 2] && text.bytes().all(|it| it.is_ascii_digit() || it == b'-')
}

fn looks_like_host(text: &str) -> bool {
    let valid = |it: char| it.is_ascii_alphanumeric() || "-._:*".contains(it);
    text.contains('.') && text.len() <= 260 && text.chars().all(valid)
}

fn documentation(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(it) => it.is_documentation(),
        IpAddr::V6(it) => it.segments()[..2] == [0x2001, 0x0db8],
    }
}

fn private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(it) => {
            let [a, b, ..] = it.octets();
            it.is_private() || it.is_link_local() || (a == 100 && (64..128).contains(&b))
        }
        IpAddr::V6(it) => {
            let first = it.segments()[0];
            (first & 0xfe00) == 0xfc00 || (first & 0xffc0) == 0xfe80
        }
    }
}
