//! `NO_PROXY`: which hosts go around the proxy.

use std::net::IpAddr;

use crate::net;

/// `NO_PROXY` as set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoProxy {
    raw: Option<String>,
}

/// Programs that read `NO_PROXY` in ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Python: entries stand between commas, a `*` counts only alone.
    AwsCli,
    /// White space separates entries as well.
    Curl,
    /// `*` and `*.` count within a list.
    Go,
}

impl NoProxy {
    pub fn parse(value: &str) -> Self {
        Self { raw: Some(value.to_owned()) }
    }

    /// The value as set, cleaned.
    pub fn raw(&self) -> Option<String> {
        self.raw.as_deref().map(|raw| crate::text::line(raw, 2000))
    }

    /// The first entry that sends the AWS CLI around the proxy for `host:port`.
    pub fn matches(&self, host: &str, port: u16) -> Option<&str> {
        self.matches_for(Reader::AwsCli, host, port)
    }

    /// The first entry that sends `reader` around the proxy for `host:port`.
    ///
    /// A name matches itself and everything below it, with or without a leading dot; an address or CIDR block matches
    /// addresses; `:port` after an entry narrows it to that port.
    pub fn matches_for(&self, reader: Reader, host: &str, port: u16) -> Option<&str> {
        let raw = self.raw.as_deref()?;
        if raw.trim() == "*" {
            return Some("*");
        }
        let host = host.trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase();
        let separates = |it: char| it == ',' || reader == Reader::Curl && it.is_whitespace();
        let entries = raw.split(separates).map(str::trim).filter(|entry| !entry.is_empty()).take(1000);
        let star = |entry: &str| reader == Reader::Go && entry == "*";
        let below = |entry: &str| match entry.strip_prefix("*.").filter(|_| reader == Reader::Go) {
            Some(domain) => entry_matches(domain, &host, port) && host != domain.to_ascii_lowercase(),
            None => entry_matches(entry, &host, port),
        };
        entries.into_iter().find(|entry| star(entry) || below(entry))
    }
}

fn entry_matches(entry: &str, host: &str, port: u16) -> bool {
    if let Ok(address) = host.parse::<IpAddr>() {
        return address_matches(entry, address, port);
    }
    let (name, only_port) = match entry.rsplit_once(':') {
        Some((name, only_port)) => (name, Some(only_port)),
        None => (entry, None),
    };
    if only_port.is_some_and(|only_port| only_port.parse() != Ok(port)) {
        return false;
    }
    let name = name.trim_start_matches('.').trim_end_matches('.').to_ascii_lowercase();
    !name.is_empty() && (host == name || host.strip_suffix(&name).is_some_and(|rest| rest.ends_with('.')))
}

fn address_matches(entry: &str, address: IpAddr, port: u16) -> bool {
    if let Some((network, bits)) = entry.split_once('/') {
        let network = network.trim_matches(['[', ']']).parse();
        return matches!((network, bits.parse()), (Ok(network), Ok(bits)) if net::in_network(address, network, bits));
    }
    if entry.trim_matches(['[', ']']).parse() == Ok(address) {
        return true;
    }
    match split_port(entry) {
        Some((host, Some(only_port))) => host.parse() == Ok(address) && only_port.parse() == Ok(port),
        _ => false,
    }
}

/// `host`, `host:port`, `[v6]`, `[v6]:port`.
pub(super) fn split_port(place: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = place.strip_prefix('[') {
        let (host, after) = rest.split_once(']')?;
        host.parse::<std::net::Ipv6Addr>().ok()?;
        return match after {
            "" => Some((host, None)),
            _ => after.strip_prefix(':').map(|port| (host, Some(port))),
        };
    }
    match place.split_once(':') {
        Some((host, port)) => Some((host, Some(port))),
        None => Some((place, None)),
    }
}
