//! Pseudonyms, the same for the same name within one report, and the count of everything left out.

use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, SocketAddr};

use super::frame::Names;
use super::known::{self, Known, Label};
use crate::catalogue::Mark;
use crate::evidence::{Data, Evidence};
use crate::net;

/// Stands where something could not be shown safe.
pub(super) const LEFT_OUT: &str = "<left-out>";

/// Every kind of pseudonym.
const KINDS: &[&str] = &[
    "account",
    "certificate",
    "check",
    "directory",
    "email",
    "endpoint",
    "evidence",
    "host",
    "instance",
    "interface",
    "path",
    "phone",
    "private-address",
    "profile",
    "proxy",
    "public-address",
];

#[derive(Debug)]
pub(super) struct Veil {
    pub(super) known: &'static Known,
    /// Kind → real name → pseudonym.
    names: BTreeMap<&'static str, HashMap<String, String>>,
    /// Hosts, addresses and products as they are shown: each is met many times, and the search for it goes through
    /// the catalogue.
    hosts: HashMap<String, String>,
    addresses: HashMap<IpAddr, String>,
    vendors: HashMap<Mark, HashMap<String, Option<String>>>,
    /// Start of the run, seconds since the epoch.
    started_at: i64,
    left_out: usize,
}

impl Veil {
    pub(super) fn new(known: &'static Known, evidence: &Evidence) -> Self {
        let started: Result<jiff::Timestamp, _> = evidence.started_at.parse();
        let started_at = started.map_or(0, |time| time.as_second());
        let mut veil = Self {
            known,
            names: BTreeMap::new(),
            hosts: HashMap::new(),
            addresses: HashMap::new(),
            vendors: HashMap::new(),
            started_at,
            left_out: 0,
        };
        evidence.context.directory.iter().for_each(|directory| drop(veil.directory(directory)));
        evidence.context.instance.iter().for_each(|instance| drop(veil.instance(instance)));
        // Proxies first, so that their names are `<proxy-n>` wherever they turn up.
        for observation in &evidence.observations {
            match &observation.data {
                Data::ProxyConfig(it) => it.https.iter().for_each(|http| drop(veil.proxy(&http.host))),
                Data::ProxyConnect(it) => drop(veil.proxy(&it.proxy_host)),
                _ => {}
            }
        }
        veil
    }

    /// A time, seconds since the epoch, moved to a round distance from the start of the run: half minutes within ten
    /// minutes, hours within two days, days within two months, else 30 days. Past stays past and future stays future.
    pub(super) fn about(&self, time: i64) -> i64 {
        about(self.started_at, time)
    }

    pub(super) fn into_counts(self) -> BTreeMap<String, usize> {
        let names = self.names.iter().map(|(kind, names)| (*kind, names.len()));
        let counts = names.chain([("left_out", self.left_out)]).filter(|(_, count)| *count > 0);
        counts.map(|(kind, count)| (kind.to_owned(), count)).collect()
    }

    pub(super) fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// `<kind-n>`. A pseudonym of a report that was shared before stays what it is.
    pub(super) fn name(&mut self, kind: &'static str, real: &str) -> String {
        let names = self.names.entry(kind).or_default();
        if let Some(name) = names.get(real) {
            return name.clone();
        }
        let name = if is_pseudonym(real) { real.to_owned() } else { format!("<{kind}-{}>", names.len() + 1) };
        names.insert(real.to_owned(), name.clone());
        name
    }

    fn named(&self, kind: &str, real: &str) -> Option<&String> {
        self.names.get(kind)?.get(real)
    }

    /// The product whose mark the text is.
    pub(super) fn vendor_in(&mut self, mark: Mark, text: &str) -> Option<String> {
        let vendors = self.vendors.entry(mark).or_default();
        if let Some(vendor) = vendors.get(text) {
            return vendor.clone();
        }
        let vendor = self.known.vendor_in(mark, text);
        vendors.insert(text.to_owned(), vendor.clone());
        vendor
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
        if let Some(shown) = self.hosts.get(host) {
            return shown.clone();
        }
        let shown = self.shown_host(host);
        self.hosts.insert(host.to_owned(), shown.clone());
        shown
    }

    fn shown_host(&mut self, host: &str) -> String {
        let host = plain(host);
        if let Some(name) = self.named("proxy", &host) {
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
        if let Some(shown) = self.addresses.get(&address) {
            return shown.clone();
        }
        let shown = self.shown_address(address.to_canonical());
        self.addresses.insert(address, shown.clone());
        shown
    }

    fn shown_address(&mut self, address: IpAddr) -> String {
        if address.is_loopback() || address.is_unspecified() || net::is_documentation(&address) {
            return address.to_string();
        }
        if self.known.block_address(address) {
            return address.to_string();
        }
        let kind = if net::is_private(&address) { "private-address" } else { "public-address" };
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
            let parts: Vec<_> = text.split(", ").map(|part| self.value(part)).collect();
            return parts.into_iter().collect::<Option<Vec<_>>>().map(|part| part.join(", "));
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
        ["directory", "instance", "proxy"].into_iter().find_map(|kind| self.named(kind, &plain).cloned())
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

/// See [`Veil::about`].
pub(super) fn about(started_at: i64, time: i64) -> i64 {
    const HOUR: i64 = 3_600;
    let distance = time.saturating_sub(started_at);
    let unit = match distance.saturating_abs() {
        // Half minutes decide whether a clock explains a certificate's dates.
        near if near < HOUR / 6 => 30,
        near if near < 48 * HOUR => HOUR,
        near if near < 60 * 24 * HOUR => 24 * HOUR,
        _ => 30 * 24 * HOUR,
    };
    let whole = distance / unit;
    let past = distance < 0 && whole == 0;
    started_at.saturating_add(if past { -1 } else { whole.saturating_mul(unit) })
}

impl Names for Veil {
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

/// `<kind-n>`, or what stands for something that was left out.
pub(super) fn is_pseudonym(text: &str) -> bool {
    let Some(inside) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else { return false };
    let numbered = inside.rsplit_once('-').is_some_and(|(kind, number)| {
        KINDS.contains(&kind) && number.len() <= 7 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    numbered || text == LEFT_OUT
}

/// A host name as it is compared.
pub(super) fn plain(host: &str) -> String {
    host.trim().trim_end_matches('.').to_ascii_lowercase()
}

/// Short enough to be a count, a time, a port or a status; longer digits may be someone's number.
fn number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    (1..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2026-01-31`.
fn date(text: &str) -> bool {
    let lengths: Vec<_> = text.split('-').map(str::len).collect();
    lengths == [4, 2, 2] && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn looks_like_host(text: &str) -> bool {
    let valid = |it: char| it.is_ascii_alphanumeric() || "-._:*".contains(it);
    text.contains('.') && text.len() <= 260 && text.chars().all(valid)
}
