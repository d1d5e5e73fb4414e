//! A named value of a finding's wording, typed by where it comes from. The type decides how it is written and what
//! of it a shared report shows; nobody looks at the text to find out.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use crate::evidence::environment::ScriptWay;

/// What a message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// A word of this program, of the catalogue or of a protocol's closed list.
    Word(&'static str),
    /// A count, an amount, a port or a status.
    Number(i64),
    /// A length of time in seconds.
    Span(i64),
    /// A day: seconds since the epoch, UTC.
    Day(i64),
    Host(String),
    /// In plan order.
    Hosts(Vec<String>),
    Address(IpAddr),
    /// Address and port, as a resolver's.
    Socket(SocketAddr),
    /// `host:port` that was asked for.
    Authority(String),
    /// `host:port` of proxies, or one as the user wrote it.
    Proxies(Vec<String>),
    /// What a proxy script gives for a host.
    ScriptWay(ScriptWay),
    Url(String),
    /// A path of a URL or of a file.
    Path(String),
    /// Subject or issuer of a certificate.
    DistinguishedName(String),
    /// Directory of an access portal.
    Directory(String),
    AccountId(String),
    /// A network interface of this computer.
    Interface(String),
    /// Masked already.
    Phone(String),
    /// Names that AWS, a standard or the catalogue publishes: Regions, states, error codes, IAM actions, headers,
    /// variables. A shared report shows those that it knows to be published.
    Published(Vec<String>),
    /// Text that someone else wrote: a far end, a file, an error message. Never in a shared report.
    Remote(String),
}

impl Arg {
    /// Stands where the value is not known. Messages have words for that.
    pub(crate) const UNKNOWN: Self = Self::Word("?");
    /// Stands where there is nothing to name.
    pub(crate) const NONE: Self = Self::Word("-");

    /// The kind that `make` gives, or [`Arg::UNKNOWN`].
    pub(crate) fn or_unknown<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::UNKNOWN, make)
    }

    /// The kind that `make` gives, or [`Arg::NONE`].
    pub(crate) fn or_none<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::NONE, make)
    }

    /// One published name.
    pub(crate) fn published(name: &str) -> Self {
        Self::Published(vec![name.to_owned()])
    }

    /// Published names in this order.
    pub(crate) fn published_all<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Published(names.into_iter().map(str::to_owned).collect())
    }

    pub(crate) fn host(name: &str) -> Self {
        Self::Host(name.to_owned())
    }

    pub(crate) fn hosts<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Hosts(names.into_iter().map(str::to_owned).collect())
    }

    /// A word of an enumeration of this program, by its spelling in JSON.
    pub(crate) fn word(value: impl serde::Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(serde_json::Value::String(word)) => Self::Published(vec![word]),
            _ => Self::UNKNOWN,
        }
    }

    pub(crate) fn path(path: &str) -> Self {
        Self::Path(path.to_owned())
    }

    pub(crate) fn remote(text: &str) -> Self {
        Self::Remote(text.to_owned())
    }

    /// A socket address as text, as evidence keeps it; anything else is a name.
    pub(crate) fn server(text: &str) -> Self {
        match text.parse() {
            _ if text == "?" => Self::UNKNOWN,
            Ok(socket) => Self::Socket(socket),
            Err(_) => Self::Authority(text.to_owned()),
        }
    }

    /// The issuer or subject of a certificate, `?` where it has none.
    pub(crate) fn certificate_name(text: &str) -> Self {
        if text == "?" { Self::UNKNOWN } else { Self::DistinguishedName(text.to_owned()) }
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => out.write_str(word),
            Self::Number(number) => number.fmt(out),
            Self::Span(seconds) => {
                let units = span_units(*seconds).into_iter().map(|(count, unit)| format!("{count} {unit}"));
                out.write_str(&units.collect::<Vec<_>>().join(" "))
            }
            Self::Day(seconds) => out.write_str(&day(*seconds)),
            Self::Address(address) => address.fmt(out),
            Self::Socket(socket) => socket.fmt(out),
            Self::ScriptWay(way) => way.fmt(out),
            Self::Hosts(list) | Self::Proxies(list) | Self::Published(list) => {
                out.write_str(&list.join(", "))
            }
            Self::Host(text)
            | Self::Authority(text)
            | Self::Url(text)
            | Self::Path(text)
            | Self::DistinguishedName(text)
            | Self::Directory(text)
            | Self::AccountId(text)
            | Self::Interface(text)
            | Self::Phone(text)
            | Self::Remote(text) => out.write_str(text),
        }
    }
}

impl From<&'static str> for Arg {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<IpAddr> for Arg {
    fn from(address: IpAddr) -> Self {
        Self::Address(address)
    }
}

impl From<SocketAddr> for Arg {
    fn from(socket: SocketAddr) -> Self {
        Self::Socket(socket)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

/// A length of time in its two largest units: `d`, `h`, `min`.
pub(crate) fn span_units(seconds: i64) -> Vec<(i64, &'static str)> {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    match (days, hours, minutes) {
        (0, 0, minutes) => vec![(minutes, "min")],
        (0, hours, 0) => vec![(hours, "h")],
        (0, hours, minutes) => vec![(hours, "h"), (minutes, "min")],
        (days, 0, _) => vec![(days, "d")],
        (days, hours, _) => vec![(days, "d"), (hours, "h")],
    }
}

fn day(seconds: i64) -> String {
    let time = jiff::Timestamp::from_second(seconds);
    time.map_or_else(|_| "?".to_owned(), |time| time.strftime("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_written_with_their_two_largest_units() {
        for (seconds, text) in [(420, "7 min"), (3_600, "1 h"), (11_100, "3 h 5 min"), (90_061, "1 d 1 h")] {
            assert_eq!(Arg::Span(seconds).to_string(), text);
        }
    }

    #[test]
    fn a_server_that_is_no_address_is_a_name() {
        assert_eq!(Arg::server("10.0.0.1:53"), Arg::Socket("10.0.0.1:53".parse().unwrap()));
        assert_eq!(Arg::server("?"), Arg::UNKNOWN);
    }
}
