//! Which proxy the environment names, and which hosts go around it, as curl and the AWS CLI read them.
//!
//! Precedence: `https_proxy`, `HTTPS_PROXY`, `all_proxy`, `ALL_PROXY`; an empty variable counts as unset.
//! curl reads all four. The AWS CLI and the SDKs read the first two only, which the variable's name in the
//! evidence makes visible. A missing port is 80 (`http`) or 443 (`https`) as in the AWS CLI; curl takes 1080.
//! Where no variable is set, the AWS CLI takes the fixed proxy of Windows and macOS.
//! What curl takes and the AWS CLI does not is measured, and `malformed` says so. `NO_PROXY` is read as the AWS CLI
//! reads it (Python's `urllib.request.proxy_bypass_environment`); what others make of it is in `unlike`.

use super::no_proxy::NoProxy;
use super::proxy_setting::ProxySetting;
use super::system_proxy;
use crate::evidence::environment::MalformedProxy;
use crate::evidence::system_proxy::SystemProxy;
use crate::probe::world::{System, World};

const PROXY_VARIABLES: &[&str] = &["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
/// Python looks at no settings of the system where one of these is set (`urllib.request.getproxies`).
const ANY_VARIABLES: &[&str] = &[
    "https_proxy",
    "HTTPS_PROXY",
    "http_proxy",
    "HTTP_PROXY",
    "all_proxy",
    "ALL_PROXY",
    "ftp_proxy",
    "FTP_PROXY",
    "no_proxy",
    "NO_PROXY",
];
const NO_PROXY_VARIABLES: &[&str] = &["no_proxy", "NO_PROXY"];

/// What the environment says about proxies.
#[derive(Clone, Debug, Default)]
pub struct ProxyEnvironment {
    pub https: Option<ProxySetting>,
    pub malformed: Option<MalformedProxy>,
    pub no_proxy: NoProxy,
    /// The system's own settings, where the proxy is theirs.
    system: Option<SystemProxy>,
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
    /// What the AWS CLI has in this world.
    pub fn of(world: &World) -> Self {
        Self::read(&*world.system, system_proxy::of(world))
    }

    /// Reads the variables once. The first variable that is set decides, even when it is malformed:
    /// falling through to the next would measure a route no program takes.
    pub(crate) fn read(system: &dyn System, own: &[SystemProxy]) -> Self {
        let no_proxy = first_set(system, NO_PROXY_VARIABLES)
            .map(|(_, value)| NoProxy::parse(&value))
            .unwrap_or_default();
        let Some((variable, value)) = first_set(system, PROXY_VARIABLES) else {
            let own = taken_by_the_aws_cli(system, own);
            let https = own.and_then(of_the_system);
            return Self { https, malformed: None, no_proxy, system: own.cloned() };
        };
        match ProxySetting::parse(&value, variable) {
            Ok(setting) => {
                let malformed = unlike_the_aws_cli(system, variable, &value);
                Self { https: Some(setting), malformed, no_proxy, system: None }
            }
            Err(malformed) => Self { https: None, malformed: Some(malformed), no_proxy, system: None },
        }
    }
}

impl ProxyEnvironment {
    /// The entry that sends the AWS CLI past the proxy for `host:port`.
    pub(crate) fn bypass_entry(&self, host: &str, port: u16) -> Option<&str> {
        match &self.system {
            Some(settings) => system_proxy::bypass_entry(settings, host),
            None => self.no_proxy.matches(host, port),
        }
    }

    /// The system's own proxy as a variable would name it, where the AWS CLI takes it for AWS's APIs.
    pub fn system_proxy_of_apis(&self) -> Option<String> {
        let proxy = self.system.as_ref()?.https.as_ref()?;
        self.bypass_entry("sts.amazonaws.com", 443).is_none().then(|| proxy.to_string())
    }

    /// Whether the proxy is named by the system's settings and by no variable.
    pub(crate) fn is_of_the_system(&self) -> bool {
        self.system.is_some()
    }
}

/// The user's own settings of Windows and those of macOS's first service, if they name a fixed proxy: Python reads no
/// script, no group policy and no desktop's settings, and botocore speaks no SOCKS.
fn taken_by_the_aws_cli<'a>(system: &dyn System, own: &'a [SystemProxy]) -> Option<&'a SystemProxy> {
    if first_set(system, ANY_VARIABLES).is_some() {
        return None;
    }
    let is_read = |settings: &&SystemProxy| {
        matches!(settings.origin.as_str(), "windows" | "macos") && settings.service.is_none()
    };
    let settings = own.iter().find(is_read)?;
    settings.https.as_ref().filter(|proxy| !proxy.scheme.starts_with("socks")).map(|_| settings)
}

fn of_the_system(settings: &SystemProxy) -> Option<ProxySetting> {
    let proxy = settings.https.as_ref()?;
    let (scheme, host, port) = (proxy.scheme.clone(), proxy.host.clone(), proxy.port);
    Some(ProxySetting { scheme, host, port, user: None, password: None, variable: settings.origin.clone() })
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

#[cfg(test)]
mod tests {
    use super::super::no_proxy::Reader;
    use super::*;
    use crate::evidence::system_proxy::SystemProxyAddress;
    use crate::probe::fake::FakeSystem;

    fn system(variables: &[(&str, &str)]) -> FakeSystem {
        FakeSystem::with_variables(variables)
    }

    #[test]
    fn the_first_variable_that_is_set_wins_and_an_empty_one_is_unset() {
        let both = system(&[("HTTPS_PROXY", "http://upper:1"), ("https_proxy", "http://lower:2")]);
        assert_eq!(ProxyEnvironment::read(&both, &[]).https.unwrap().variable, "https_proxy");
        let empty = system(&[("https_proxy", ""), ("HTTPS_PROXY", " "), ("ALL_PROXY", "p:3128")]);
        let setting = ProxyEnvironment::read(&empty, &[]).https.unwrap();
        assert_eq!(
            (setting.scheme.as_str(), setting.host.as_str(), setting.port),
            ("http", "p", 3128),
            "without a scheme it is http"
        );
        assert_eq!(setting.variable, "ALL_PROXY");
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
            let read = ProxyEnvironment::read(&system(variables), &[]);
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

    #[test]
    fn without_any_variable_the_aws_cli_takes_the_system_s_fixed_proxy() {
        let settings = |origin: &str, scheme: &str| SystemProxy {
            origin: origin.to_owned(),
            in_force: true,
            https: Some(SystemProxyAddress {
                scheme: scheme.to_owned(),
                host: "p.example".to_owned(),
                port: 8080,
            }),
            bypass: vec!["*.corp.example".to_owned()],
            ..SystemProxy::default()
        };
        let with =
            |variables: &[(&str, &str)], own: SystemProxy| ProxyEnvironment::read(&system(variables), &[own]);
        for origin in ["windows", "macos"] {
            let read = with(&[], settings(origin, "http"));
            assert_eq!(read.https.as_ref().unwrap().variable, origin);
            assert_eq!(read.bypass_entry("a.corp.example", 443), Some("*.corp.example"));
            assert!(read.bypass_entry("sts.amazonaws.com", 443).is_none() && read.is_of_the_system());
        }
        for origin in ["windows-policy", "winhttp", "gnome", "kde"] {
            assert!(with(&[], settings(origin, "http")).https.is_none(), "{origin}");
        }
        assert!(with(&[], settings("macos", "socks5h")).https.is_none());
        assert!(with(&[("NO_PROXY", "localhost")], settings("windows", "http")).https.is_none());
        let set = with(&[("HTTPS_PROXY", "http://v.example:1")], settings("windows", "http"));
        assert_eq!(set.https.as_ref().unwrap().variable, "HTTPS_PROXY");
        assert!(set.bypass_entry("a.corp.example", 443).is_none());
    }
}
