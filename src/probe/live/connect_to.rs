//! `--connect-to HOST:PORT:ADDR:PORT`, as curl reads it.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

/// Dial `ADDR:PORT` where `HOST:PORT` was meant. An empty `HOST` or `PORT` on the left matches any;
/// an empty part on the right keeps what was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectTo {
    host: Option<String>,
    port: Option<u16>,
    address: Option<IpAddr>,
    to_port: Option<u16>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "`{given}` cannot be used with --connect-to: {why}. Write HOST:PORT:ADDR:PORT, like \
     sts.amazonaws.com:443:127.0.0.1:8443, with IPv6 addresses in brackets; an empty HOST or PORT matches any"
)]
pub struct ConnectToError {
    pub given: String,
    pub why: ConnectToFlaw,
}

#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ConnectToFlaw {
    #[error("it has {0} parts and not 4")]
    Parts(usize),
    #[error("the port `{0}` is not between 1 and 65535")]
    Port(String),
    #[error("`{0}` is not an IP address")]
    Address(String),
    #[error("a bracket is not closed")]
    OpenBracket,
    #[error("something follows a closing bracket")]
    AfterBracket,
}

impl ConnectTo {
    pub(crate) fn parse(given: &str) -> Result<Self, ConnectToError> {
        let wrong = |why| ConnectToError { given: crate::text::line(given, 200), why };
        let parts = split(given).map_err(wrong)?;
        let [host, port, address, to_port] = parts.as_slice() else {
            return Err(wrong(ConnectToFlaw::Parts(parts.len())));
        };
        let number = |text: &str| match text {
            "" => Ok(None),
            _ => text
                .parse()
                .ok()
                .filter(|parsed: &u16| *parsed != 0)
                .map(Some)
                .ok_or_else(|| wrong(ConnectToFlaw::Port(text.to_owned()))),
        };
        let address = match *address {
            "" => None,
            text => Some(text.parse().map_err(|_| wrong(ConnectToFlaw::Address(text.to_owned())))?),
        };
        let host = (!host.is_empty()).then(|| host.trim_end_matches('.').to_ascii_lowercase());
        Ok(Self { host, port: number(port)?, address, to_port: number(to_port)? })
    }

    /// Where the first rule that matches sends this connection; `None` if no rule does.
    pub(crate) fn first_match<'a>(rules: &'a [Self], host: &str, port: u16) -> Option<&'a Self> {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        rules.iter().find(|rule| {
            rule.host.as_ref().is_none_or(|name| *name == host) && rule.port.is_none_or(|only| only == port)
        })
    }

    /// Whether it was written for no host in particular.
    pub(crate) fn takes_any_host(&self) -> bool {
        self.host.is_none()
    }

    /// The address this rule dials instead of `meant`.
    pub(crate) fn replace(&self, meant: SocketAddr) -> SocketAddr {
        SocketAddr::new(self.address.unwrap_or(meant.ip()), self.to_port.unwrap_or(meant.port()))
    }

    /// The address it dials, when the rule gives one.
    pub(crate) fn address(&self, port: u16) -> Option<SocketAddr> {
        self.address.map(|address| SocketAddr::new(address, self.to_port.unwrap_or(port)))
    }
}

impl FromStr for ConnectTo {
    type Err = ConnectToError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// At the colons outside brackets; brackets are taken off.
fn split(given: &str) -> Result<Vec<&str>, ConnectToFlaw> {
    let mut parts = Vec::new();
    let mut rest = given;
    loop {
        let (part, after) = match rest.strip_prefix('[') {
            Some(inner) => inner.split_once(']').ok_or(ConnectToFlaw::OpenBracket)?,
            None => rest.split_at(rest.find(':').unwrap_or(rest.len())),
        };
        parts.push(part);
        match after.strip_prefix(':') {
            Some(next) => rest = next,
            None if after.is_empty() => return Ok(parts),
            None => return Err(ConnectToFlaw::AfterBracket),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialled(rules: &[&str], host: &str, meant: &str) -> String {
        let rules: Vec<_> = rules.iter().map(|rule| ConnectTo::parse(rule).unwrap()).collect();
        let meant: SocketAddr = meant.parse().unwrap();
        ConnectTo::first_match(&rules, host, meant.port())
            .map_or(meant, |first_match| first_match.replace(meant))
            .to_string()
    }

    #[test]
    fn host_and_port_must_match_and_empty_parts_match_any() {
        for (rule, host, meant, expected) in [
            ("a.example:443:127.0.0.1:8443", "a.example", "192.0.2.9:443", "127.0.0.1:8443"),
            ("A.Example.:443:127.0.0.1:8443", "a.example", "192.0.2.9:443", "127.0.0.1:8443"),
            ("a.example:443:127.0.0.1:8443", "b.example", "192.0.2.9:443", "192.0.2.9:443"),
            ("a.example:443:127.0.0.1:8443", "a.example", "192.0.2.9:80", "192.0.2.9:80"),
            ("a.example::127.0.0.1:8443", "a.example", "192.0.2.9:80", "127.0.0.1:8443"),
            (":443:127.0.0.1:8443", "any.example", "192.0.2.9:443", "127.0.0.1:8443"),
            ("::127.0.0.1:", "any.example", "192.0.2.9:443", "127.0.0.1:443"),
            ("a.example:443::8443", "a.example", "192.0.2.9:443", "192.0.2.9:8443"),
            (":::", "a.example", "192.0.2.9:443", "192.0.2.9:443"),
            ("a.example:443:[::1]:8443", "a.example", "192.0.2.9:443", "[::1]:8443"),
            ("[2001:db8::5]:443:127.0.0.1:1", "2001:db8::5", "[2001:db8::5]:443", "127.0.0.1:1"),
        ] {
            assert_eq!(dialled(&[rule], host, meant), expected, "{rule}");
        }
    }

    #[test]
    fn the_first_rule_that_matches_wins() {
        let rules = ["a.example::127.0.0.1:1", ":::2"];
        assert_eq!(dialled(&rules, "a.example", "192.0.2.9:443"), "127.0.0.1:1");
        assert_eq!(dialled(&rules, "b.example", "192.0.2.9:443"), "192.0.2.9:2");
    }

    #[test]
    fn a_wrong_value_is_refused_with_the_reason_and_an_example() {
        for (given, why) in [
            ("", "1 parts"),
            ("a:1:2", "3 parts"),
            ("a:1:127.0.0.1:2:3", "5 parts"),
            ("a:x:127.0.0.1:1", "port `x`"),
            ("a:1:127.0.0.1:70000", "port `70000`"),
            ("a:0:127.0.0.1:1", "port `0`"),
            ("a:1:localhost:1", "`localhost` is not an IP address"),
            ("a:1:[::1:1", "not closed"),
            ("a:1:[::1]x:1", "closing bracket"),
        ] {
            let error = ConnectTo::parse(given).unwrap_err().to_string();
            assert!(error.contains(why) && error.contains("127.0.0.1:8443"), "{given}: {error}");
        }
    }
}
