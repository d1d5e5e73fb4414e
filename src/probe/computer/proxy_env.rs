//! Which proxy the environment names, and which hosts go around it, as curl and the AWS CLI read them.
//!
//! Precedence: `https_proxy`, `HTTPS_PROXY`, `all_proxy`, `ALL_PROXY`; an empty variable counts as unset.
//! curl reads all four. The AWS CLI and the SDKs read the first two only, which the variable's name in the
//! evidence makes visible. A missing port is 80 (`http`) or 443 (`https`) as in the AWS CLI; curl takes 1080.
//! What curl takes and the AWS CLI does not is measured, and `malformed` says so. `NO_PROXY` is read as the AWS CLI
//! reads it (Python's `urllib.request.proxy_bypass_environment`); what others make of it is in `unlike`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};

use super::no_proxy::{NoProxy, split_port};
use crate::evidence::environment::{MalformedProxy, Proxy, ScriptWay};
use crate::probe::world::System;

const PROXY_VARIABLES: &[&str] = &["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const NO_PROXY_VARIABLES: &[&str] = &["no_proxy", "NO_PROXY"];

/// What the environment says about proxies.
#[derive(Clone, Debug, Default)]
pub struct ProxyEnvironment {
    pub https: Option<ProxySetting>,
    pub malformed: Option<MalformedProxy>,
    pub no_proxy: NoProxy,
}

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

/// The proxy for plain HTTP, which the address that ends a sign-in has: only a proxy that can be read and that
/// `NO_PROXY` does not leave out. In capitals the variable counts for Python and browsers, and not for curl.
pub(crate) fn plain_proxy(system: &dyn System, host: &str, port: u16) -> Option<ProxySetting> {
    let (variable, value) = first_set(system, &["http_proxy", "HTTP_PROXY"])?;
    let (_, bypass) = first_set(system, NO_PROXY_VARIABLES).unwrap_or_default();
    let around = NoProxy::parse(&bypass).matches(host, port).is_some();
    ProxySetting::parse(&value, variable).ok().filter(|_| !around)
}

impl ProxyEnvironment {
    /// Reads the variables once. The first variable that is set decides, even when it is malformed:
    /// falling through to the next would measure a route no program takes.
    pub fn read(system: &dyn System) -> Self {
        let no_proxy = first_set(system, NO_PROXY_VARIABLES)
            .map(|(_, value)| NoProxy::parse(&value))
            .unwrap_or_default();
        let Some((variable, value)) = first_set(system, PROXY_VARIABLES) else {
            return Self { no_proxy, ..Self::default() };
        };
        match ProxySetting::parse(&value, variable) {
            Ok(setting) => {
                let malformed = unlike_the_aws_cli(system, variable, &value);
                Self { https: Some(setting), malformed, no_proxy }
            }
            Err(malformed) => Self { https: None, malformed: Some(malformed), no_proxy },
        }
    }
}

/// curl takes this value and the AWS CLI does not. Python's `getproxies_environment` drops a proxy whose lower-case
/// variable is empty; botocore's `_fix_proxy_url` puts `http://` before all that does not begin with `http:` or
/// `https:` in lower case.
fn unlike_the_aws_cli(system: &dyn System, variable: &str, value: &str) -> Option<MalformedProxy> {
    let malformed = |variable: &str, part: &str| {
        Some(MalformedProxy { variable: variable.to_owned(), part: part.to_owned() })
    };
    if variable == "HTTPS_PROXY" && system.variable("https_proxy").is_some_and(|value| value.is_empty()) {
        return malformed("https_proxy", "empty");
    }
    let scheme = value.split_once("://").map(|(scheme, _)| scheme)?;
    if scheme.chars().any(|letter| letter.is_ascii_uppercase()) { malformed(variable, "case") } else { None }
}

fn first_set(system: &dyn System, names: &'static [&'static str]) -> Option<(&'static str, String)> {
    names.iter().find_map(|name| {
        let value = system.variable(name)?.trim().to_owned();
        (!value.is_empty()).then_some((*name, value))
    })
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
        match scheme.as_str() {
            "http" | "https" => {}
            "socks4" | "socks4a" | "socks5" | "socks5h" => {}
            // Which version is meant, programs read differently.
            "socks" => return Err(malformed("socks")),
            _ => return Err(malformed("scheme")),
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
    use secrecy::ExposeSecret;

    use super::super::no_proxy::Reader;
    use super::*;
    use crate::probe::fake::FakeSystem;

    fn system(variables: &[(&str, &str)]) -> FakeSystem {
        FakeSystem::with_variables(variables)
    }

    #[test]
    fn the_first_variable_that_is_set_wins_and_an_empty_one_is_unset() {
        let both = system(&[("HTTPS_PROXY", "http://upper:1"), ("https_proxy", "http://lower:2")]);
        assert_eq!(ProxyEnvironment::read(&both).https.unwrap().variable, "https_proxy");
        let empty = system(&[("https_proxy", ""), ("HTTPS_PROXY", " "), ("ALL_PROXY", "p:3128")]);
        let setting = ProxyEnvironment::read(&empty).https.unwrap();
        assert_eq!(
            (setting.scheme.as_str(), setting.host.as_str(), setting.port),
            ("http", "p", 3128),
            "without a scheme it is http"
        );
        assert_eq!(setting.variable, "ALL_PROXY");
    }

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

    #[test]
    fn no_proxy_matches_as_curl_and_the_aws_cli_do() {
        let rows = [
            ("*", "sts.amazonaws.com", 443, true),
            ("amazonaws.com", "sts.amazonaws.com", 443, true),
            (".amazonaws.com", "sts.amazonaws.com", 443, true),
            (".amazonaws.com", "amazonaws.com", 443, true),
            ("amazonaws.com.", "sts.amazonaws.com", 443, true),
            ("AmazonAWS.com", "STS.amazonaws.com.", 443, true),
            ("amazonaws.com", "notamazonaws.com", 443, false),
            ("*.amazonaws.com", "sts.amazonaws.com", 443, false),
            ("sts.amazonaws.com:443", "sts.amazonaws.com", 443, true),
            ("sts.amazonaws.com:80", "sts.amazonaws.com", 443, false),
            ("10.0.0.0/8", "10.1.2.3", 443, true),
            ("10.0.0.0/8", "11.1.2.3", 443, false),
            ("0.0.0.0/0", "11.1.2.3", 443, true),
            ("10.1.2.3", "10.1.2.3", 443, true),
            ("10.1.2.3:443", "10.1.2.3", 443, true),
            ("10.1.2.3:80", "10.1.2.3", 443, false),
            ("fd00::/8", "[fd00::1]", 443, true),
            ("[fd00::1]:443", "fd00::1", 443, true),
            ("10.0.0.0/33", "10.1.2.3", 443, false),
            (" , ,", "sts.amazonaws.com", 443, false),
            ("10.0.0.0/8", "sts.amazonaws.com", 443, false),
        ];
        for (entry, host, port, expected) in rows {
            assert_eq!(
                NoProxy::parse(entry).matches(host, port).is_some(),
                expected,
                "{entry} {host}:{port}"
            );
        }
    }

    #[test]
    fn programs_read_one_list_differently() {
        let rows = [
            ("*", [true, true, true]),
            ("localhost,*", [false, false, true]),
            ("localhost, awsapps.com", [true, true, true]),
            ("localhost awsapps.com", [false, true, false]),
            ("*.awsapps.com", [false, false, true]),
            ("awsapps.com.example", [false, false, false]),
        ];
        for (value, expected) in rows {
            let list = NoProxy::parse(value);
            let read = [Reader::AwsCli, Reader::Curl, Reader::Go]
                .map(|reader| list.matches_for(reader, "d-1.awsapps.com", 443).is_some());
            assert_eq!(read, expected, "{value}");
        }
        assert_eq!(NoProxy::parse("*.awsapps.com").matches_for(Reader::Go, "awsapps.com", 443), None);
    }

    #[test]
    fn what_curl_takes_and_the_aws_cli_does_not_is_said_and_still_measured() {
        let cases: [(&[(&str, &str)], _); 4] = [
            (&[("HTTPS_PROXY", "HTTP://p:3128")], Some(("HTTPS_PROXY", "case"))),
            (&[("https_proxy", ""), ("HTTPS_PROXY", "http://p:3128")], Some(("https_proxy", "empty"))),
            (&[("HTTPS_PROXY", "http://p:3128")], None),
            (&[("HTTPS_PROXY", "p:3128")], None),
        ];
        for (variables, expected) in cases {
            let read = ProxyEnvironment::read(&system(variables));
            assert_eq!(read.https.unwrap().host, "p", "{variables:?}");
            let malformed = read
                .malformed
                .as_ref()
                .map(|malformed| (malformed.variable.as_str(), malformed.part.as_str()));
            assert_eq!(malformed, expected, "{variables:?}");
        }
    }

    #[test]
    fn the_entry_that_matched_is_named() {
        let list = NoProxy::parse("localhost, 127.0.0.1, .awsapps.com");
        assert_eq!(list.matches("d-1.awsapps.com", 443), Some(".awsapps.com"));
        assert_eq!(NoProxy::default().matches("localhost", 80), None);
    }
}
