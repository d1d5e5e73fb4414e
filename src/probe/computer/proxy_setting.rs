//! The address of a proxy, as variables, settings and scripts write it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};

use super::no_proxy::split_port;
use crate::evidence::environment::{MalformedProxy, Proxy, ScriptWay};

/// A proxy and the credentials for it. They are secret: neither `Debug` nor evidence shows them.
#[derive(Clone, Debug)]
pub struct ProxySetting {
    /// `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h`: how the proxy itself is spoken to.
    pub scheme: String,
    /// Lower case; an IPv6 address without brackets.
    pub host: String,
    pub port: u16,
    pub user: Option<SecretString>,
    pub password: Option<SecretString>,
    /// The environment variable it came from; `pac` for a proxy script.
    pub variable: String,
}

impl ProxySetting {
    /// User name and password; empty where one is not set.
    pub(crate) fn credentials(&self) -> (&str, &str) {
        fn part(secret: Option<&SecretString>) -> &str {
            secret.map_or("", ExposeSecret::expose_secret)
        }
        (part(self.user.as_ref()), part(self.password.as_ref()))
    }

    /// The same as `Basic` authentication sends them, if either is set.
    pub(crate) fn basic_credentials(&self) -> Option<String> {
        let (user, password) = self.credentials();
        let set = self.user.is_some() || self.password.is_some();
        set.then(|| STANDARD.encode(format!("{user}:{password}")))
    }

    /// `[scheme://][user[:password]@]host[:port][/]`. The error names the part and never repeats the value,
    /// which may hold a password.
    pub fn parse(value: &str, variable: &str) -> Result<Self, MalformedProxy> {
        let malformed = |part: &str| MalformedProxy { variable: variable.to_owned(), part: part.to_owned() };
        let (scheme, rest) = match value.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => ("http".to_owned(), value),
        };
        if !is_scheme(&scheme) {
            return Err(malformed("scheme"));
        }
        // `http://socks5://host` would be a host called `socks5`.
        if rest.split_once("://").is_some_and(|(second, _)| is_scheme(second)) {
            return Err(malformed("twice"));
        }
        // Which version is meant, programs read differently.
        if scheme == "socks" {
            return Err(malformed("socks"));
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (user_info, place) = match authority.rsplit_once('@') {
            Some((user_info, place)) => (Some(user_info), place),
            None => (None, authority),
        };
        let (host, port) = split_port(place).ok_or_else(|| malformed("host"))?;
        if !is_host(host) {
            return Err(malformed("host"));
        }
        let port = match port {
            None | Some("") => default_port(&scheme),
            Some(text) => {
                text.parse().ok().filter(|parsed: &u16| *parsed != 0).ok_or_else(|| malformed("port"))?
            }
        };
        let (user, password) = credentials(user_info);
        let host = host.to_ascii_lowercase();
        Ok(Self { scheme, host, port, user, password, variable: variable.to_owned() })
    }

    /// A way of a proxy script; `None` for the direct one. In version 5 of SOCKS browsers leave names to the proxy.
    pub fn of_script(way: &ScriptWay) -> Option<Self> {
        let scheme = match way.scheme.as_str() {
            "http" | "https" | "socks4" => way.scheme.clone(),
            "socks5" => "socks5h".to_owned(),
            _ => return None,
        };
        let (host, port) = (way.host.clone(), way.port);
        Some(Self { scheme, host, port, user: None, password: None, variable: "pac".to_owned() })
    }

    /// Whether it speaks a version of SOCKS and not HTTP.
    pub fn is_socks(&self) -> bool {
        self.scheme.starts_with("socks")
    }

    /// The part of it that may appear in evidence.
    pub fn facts(&self) -> Proxy {
        Proxy {
            scheme: self.scheme.clone(),
            host: self.host.clone(),
            port: self.port,
            credentials: self.user.is_some() || self.password.is_some(),
            variable: self.variable.clone(),
        }
    }
}

fn is_scheme(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    matches!(text.as_str(), "http" | "https" | "socks" | "socks4" | "socks4a" | "socks5" | "socks5h")
}

fn default_port(scheme: &str) -> u16 {
    match scheme {
        "https" => 443,
        "http" => 80,
        _ => 1080,
    }
}

fn credentials(user_info: Option<&str>) -> (Option<SecretString>, Option<SecretString>) {
    let Some(user_info) = user_info else { return (None, None) };
    let (user, password) = match user_info.split_once(':') {
        Some((user, password)) => (user, Some(password)),
        None => (user_info, None),
    };
    (Some(percent_decoded(user).into()), password.map(|password| percent_decoded(password).into()))
}

fn percent_decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn is_host(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 253
        && host
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_an_address_is_read() {
        let it = ProxySetting::parse("HTTPS://us%40er:p%3Aa:s@Proxy.Corp.Example:8443/x", "V").unwrap();
        assert_eq!((it.scheme.as_str(), it.host.as_str(), it.port), ("https", "proxy.corp.example", 8443));
        assert_eq!(it.user.as_ref().unwrap().expose_secret(), "us@er");
        assert_eq!(it.password.as_ref().unwrap().expose_secret(), "p:a:s");
        let v6 = ProxySetting::parse("http://[fd00::1]:3128", "V").unwrap();
        assert_eq!((v6.host.as_str(), v6.port), ("fd00::1", 3128));
        assert_eq!(ProxySetting::parse("http://p", "V").unwrap().port, 80);
        assert_eq!(ProxySetting::parse("https://p", "V").unwrap().port, 443);
    }

    #[test]
    fn a_malformed_address_names_the_part_that_is_wrong() {
        for (value, part) in [
            ("ftp://p:1", "scheme"),
            ("socks://p:1", "socks"),
            ("http://socks5://p:1", "twice"),
            ("HTTPS://SOCKS5H://p:1", "twice"),
            ("http://http://p:1", "twice"),
            ("http://", "host"),
            ("http://a b:1", "host"),
            ("http://[::1:80", "host"),
            ("http://p:http", "port"),
            ("http://p:0", "port"),
            ("http://p:99999", "port"),
        ] {
            assert_eq!(ProxySetting::parse(value, "V").unwrap_err().part, part, "{value}");
        }
    }

    #[test]
    fn credentials_appear_neither_in_debug_nor_in_evidence() {
        let it = ProxySetting::parse("http://alice:hunter2@p:1", "V").unwrap();
        assert!(it.facts().credentials);
        let shown = format!("{it:?} {:?}", it.facts());
        assert!(!shown.contains("hunter2") && !shown.contains("alice"), "{shown}");
    }
}
