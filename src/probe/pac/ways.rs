//! What a script returns: ways to try in order, as Chromium reads them.

use crate::evidence::environment::ScriptWay;
use crate::text;

/// Longest list that is kept: a browser would give up before.
const MOST_WAYS: usize = 8;
const PART_LENGTH: usize = 100;

/// The ways of a result such as `PROXY a:8080; SOCKS5 b; DIRECT`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ways {
    /// In the order they are tried. Where nothing could be read it is the direct way, as in browsers.
    pub(crate) ways: Vec<ScriptWay>,
    /// Parts that browsers pass over, cleaned.
    pub(crate) ignored: Vec<String>,
}

pub(crate) fn read(result: &str) -> Ways {
    let mut found = Ways::default();
    for part in result.split(';').map(|part| part.trim_matches([' ', '\t'])).filter(|part| !part.is_empty()) {
        match way(part) {
            Some(way) if found.ways.len() < MOST_WAYS => found.ways.push(way),
            Some(_) => {}
            None if found.ignored.len() < MOST_WAYS => found.ignored.push(text::line(part, PART_LENGTH)),
            None => {}
        }
    }
    if found.ways.is_empty() {
        found.ways.push(ScriptWay::direct());
    }
    found
}

fn way(part: &str) -> Option<ScriptWay> {
    let (word, place) = part.split_once([' ', '\t']).unwrap_or((part, ""));
    let (scheme, port) = match word.to_ascii_uppercase().as_str() {
        "DIRECT" => return Some(ScriptWay::direct()),
        "PROXY" => ("http", 80),
        "HTTPS" => ("https", 443),
        // Written before there was a version 5.
        "SOCKS" | "SOCKS4" => ("socks4", 1080),
        "SOCKS5" => ("socks5", 1080),
        _ => return None,
    };
    let (host, port) = host_and_port(place.trim_matches([' ', '\t']), port)?;
    Some(ScriptWay { scheme: scheme.to_owned(), host, port })
}

/// `host`, `host:port`, `[v6]:port`; the host in lower case, an IPv6 address without brackets.
fn host_and_port(place: &str, default: u16) -> Option<(String, u16)> {
    let url = url::Url::parse(&format!("http://{place}")).ok()?;
    let plain =
        url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if !plain || place.contains(['/', '\\', '@', '?', '#']) {
        return None;
    }
    let host = url.host_str()?.trim_matches(['[', ']']).to_owned();
    let after = place.rsplit_once(':').map(|(_, port)| port).filter(|_| !place.ends_with(']'));
    let port = match after {
        None => default,
        Some(port) => port.parse().ok()?,
    };
    Some((host, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(result: &str) -> String {
        read(result).ways.iter().map(ScriptWay::to_string).collect::<Vec<_>>().join(";")
    }

    #[test]
    fn every_kind_of_way_is_read_and_others_are_kept_aside() {
        assert_eq!(
            spelled("PROXY a.example:8080; https b ;direct"),
            "PROXY a.example:8080;HTTPS b:443;DIRECT"
        );
        assert_eq!(
            spelled("SOCKS a; SOCKS5 b:1; PROXY [2001:DB8::1]:80"),
            "SOCKS a:1080;SOCKS5 b:1;PROXY [2001:db8::1]:80"
        );
        assert_eq!(spelled(""), "DIRECT");
        let read = read("PROXY; HTTP a:1; PROXY a:99999; PROXY u@a:1; PROXY http://a:1; PROXY ok:1");
        assert_eq!(read.ways.len(), 1);
        assert_eq!(read.ignored.len(), 5);
    }
}
