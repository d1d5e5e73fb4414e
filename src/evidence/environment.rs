//! Facts about this computer that decide how hosts are reached.

use std::fmt;
use std::net::IpAddr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FailureKind;
use super::skip::{is_false, is_zero};
pub use super::system_proxy::Bypass;
use super::system_proxy::SystemProxy;
use crate::net;

/// Whether the kernel has a route, per family: learnt from `connect` on a UDP socket, which sends nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Link {
    pub ipv4: bool,
    pub ipv6: bool,
    /// Default routes at the end of the run, the preferred one of each family first; absent where the system does not
    /// show them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routes: Option<Vec<DefaultRoute>>,
}

/// A route to everywhere. Two halves (`0.0.0.0/1`, `128.0.0.0/1`), as VPN clients set them, are two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DefaultRoute {
    /// 4 or 6.
    pub family: u8,
    /// As the system names it; on Windows the address of the interface, for IPv6 its index.
    pub interface: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gateway: Option<IpAddr>,
    /// The lowest is preferred. On macOS, which has none: 0, and 1 for a route of sockets bound to the interface.
    pub metric: u32,
    /// A word: `wired`, `wireless`, `tunnel`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The interface's state as the system says it: `up`, `down`, `unknown`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Whether the gateway told its hardware address: `answers` or `silent`; absent where nobody asked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neighbour: Option<String>,
}

impl DefaultRoute {
    /// Of routes in the order in which they are preferred: the first of the family, and the next by another interface.
    pub(crate) fn first_and_next(routes: &[Self], ipv4: bool) -> Option<(&Self, &Self)> {
        let family = if ipv4 { 4 } else { 6 };
        let mut of_family = routes.iter().filter(|route| route.family == family);
        let first = of_family.next()?;
        Some((first, of_family.find(|route| route.interface != first.interface)?))
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResolverConfig {
    /// `ADDR:PORT`, in order of use.
    pub servers: Vec<String>,
    #[serde(default)]
    pub search: Vec<String>,
    /// Given by `--resolver` and not by the system.
    #[serde(default)]
    pub overridden: bool,
    /// Lines of the hosts file that name a host of this run.
    #[serde(default)]
    pub hosts_lines: Vec<HostsLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HostsLine {
    pub file: String,
    pub line: usize,
    pub address: IpAddr,
    pub name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProxyConfig {
    /// The proxy HTTPS requests use, when one is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub https: Option<Proxy>,
    /// `NO_PROXY` as set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_proxy: Option<String>,
    /// Hosts of this run that `NO_PROXY` sends direct, with the entry that matched.
    #[serde(default)]
    pub bypassed: Vec<Bypass>,
    /// Hosts of this run that other programs send direct by `NO_PROXY` and the AWS CLI does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlike: Vec<Unlike>,
    /// A variable that could not be read as a proxy address, or that the AWS CLI cannot read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub malformed: Option<MalformedProxy>,
    /// Where a PAC address was found (`wpad`, `gnome`, a variable, …), if one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pac: Option<String>,
    /// What the computer's own settings say, those in force first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub system: Vec<SystemProxy>,
    /// The script itself, read only where the user's own settings give its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pac_file: Option<PacFile>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PacFile {
    /// Without credentials and query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether the address is a file of this computer.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_local: bool,
    /// Why nothing was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<FailureKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default)]
    pub bytes: u64,
    /// Whether the function that browsers call is in it.
    #[serde(default)]
    pub is_script: bool,
    /// `host:port` of the proxies its text names (at most 8).
    #[serde(default)]
    pub proxies: Vec<String>,
    /// Whether it is a page of HTML.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_page: bool,
    /// `Content-Type`, where one was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// What came of running it; absent where it was not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<ScriptRun>,
}

/// One run of a proxy script over the hosts of the run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScriptRun {
    /// Why it could not be loaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<ScriptFault>,
    /// In the order of host names.
    #[serde(default)]
    pub answers: Vec<ScriptAnswer>,
    /// Names it looked up.
    #[serde(default)]
    pub lookups: usize,
    /// Names it was given no address for because its time for them was spent.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub lookups_refused: usize,
    /// What it said by `alert`, at most 5 lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alerts: Vec<String>,
}

/// The way a script gives for one host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScriptAnswer {
    pub host: String,
    pub port: u16,
    /// In the order browsers try them; empty where there is a fault.
    #[serde(default)]
    pub ways: Vec<ScriptWay>,
    /// Parts of the result that browsers pass over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<ScriptFault>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct ScriptWay {
    /// A word: `direct`, `http`, `https`, `socks4`, `socks5`.
    pub scheme: String,
    /// Empty for `direct`.
    #[serde(default)]
    pub host: String,
    #[serde(default)]
    pub port: u16,
}

impl ScriptWay {
    /// As scripts name the kinds of proxies.
    pub(crate) const WORDS: [&str; 4] = ["PROXY", "HTTPS", "SOCKS", "SOCKS5"];

    /// Past every proxy.
    pub fn direct() -> Self {
        Self { scheme: "direct".to_owned(), host: String::new(), port: 0 }
    }

    pub fn is_direct(&self) -> bool {
        self.scheme == "direct"
    }
}

/// As a script writes it: `PROXY proxy.example:8080`.
impl fmt::Display for ScriptWay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scheme, host, port } = self;
        let word = match scheme.as_str() {
            "direct" => return f.write_str("DIRECT"),
            "http" => "PROXY",
            "https" => "HTTPS",
            "socks4" => "SOCKS",
            _ => "SOCKS5",
        };
        write!(f, "{word} {}:{port}", net::bracketed(host))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScriptFault {
    pub kind: ScriptFaultKind,
    /// The engine's words, or what was returned; cleaned.
    #[serde(default)]
    pub detail: String,
    /// The line of the script, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

impl ScriptFault {
    /// Without details.
    pub fn of(kind: ScriptFaultKind) -> Self {
        Self { kind, detail: String::new(), line: None }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScriptFaultKind {
    /// It threw, or is no JavaScript.
    Exception,
    /// It has no function `FindProxyForURL`.
    NoFunction,
    /// What it returned is no text, or too long.
    NotText,
    TooSlow,
    /// It asked for more names than its budget allows.
    TooManyNames,
    OutOfMemory,
    /// The interpreter itself failed: says nothing about the script.
    Broken,
}

/// A proxy without its credentials: they are never part of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proxy {
    /// `http` or `https`.
    pub scheme: String,
    pub host: String,
    pub port: u16,
    pub credentials: bool,
    /// The environment variable it came from; `windows` or `macos` where none is set and the AWS CLI takes the system's.
    pub variable: String,
}

/// One entry of `NO_PROXY` that a program takes for a host and the AWS CLI does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unlike {
    /// A word: `curl`, `go`.
    pub reader: String,
    pub host: String,
    pub entry: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MalformedProxy {
    pub variable: String,
    /// A word: `scheme`, `host`, `port`, `socks`; `case` and `empty` where curl reads it and the AWS CLI does not.
    pub part: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TrustStores {
    /// Bundled public roots (or `--roots`).
    pub bundled: usize,
    /// Certificates in the operating system's store; absent if it could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<usize>,
    /// Whether one of Amazon's roots or Starfield Services G2 is among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os_has_amazon: Option<bool>,
    /// The CA bundle that the AWS CLI would use, or `--ca-bundle`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bundle: Option<Bundle>,
    /// The operating system: `linux`, `macos`, `windows`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Bundle {
    pub path: String,
    /// `--ca-bundle`, `AWS_CA_BUNDLE`, …
    pub origin: String,
    pub certificates: usize,
    /// A word: `missing`, `unreadable`, `no_certificates`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// `Date` headers against the local clock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clock {
    /// Local wall clock at the start, seconds since the epoch.
    pub local: i64,
    pub readings: Vec<ClockReading>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClockReading {
    pub host: String,
    /// The lane and layer it came by: a plain-HTTP date can be a proxy's.
    pub over_tls: bool,
    /// Remote minus local, seconds.
    pub offset_s: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Locale {
    pub language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    pub utf8: bool,
}

/// Whether a sign-in of the AWS CLI that ends on this computer can end: the browser is led back to a program that
/// listens on 127.0.0.1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Callback {
    /// A request of our own to 127.0.0.1 arrived.
    pub straight: bool,
    /// Whether one through the proxy of `http_proxy` arrived; absent where no proxy is set for this address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxied: Option<bool>,
    /// The variable that names that proxy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_from: Option<String>,
    /// Signs that the browser may run on another computer: `wsl`, `ssh`, `container`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<String>,
}
