//! The proxy settings of the computer itself, which browsers follow.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::skip::is_false;
use crate::net;

/// Settings of one kind, or of one network interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SystemProxy {
    /// A word: `windows`, `windows-policy`, `winhttp`, `macos`, `gnome`, `kde`.
    pub origin: String,
    /// The network interface they belong to, where they are not for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// They are the system's own, or those of the desktop that runs here.
    #[serde(default, skip_serializing_if = "is_false")]
    pub in_force: bool,
    /// They say that nothing goes by a proxy.
    #[serde(default, skip_serializing_if = "is_false")]
    pub direct: bool,
    /// The fixed proxy of HTTPS requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub https: Option<SystemProxyAddress>,
    /// Entries of hosts that go past it, as written (at most 100).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bypass: Vec<String>,
    /// Hosts of this run that go past it, with the entry that matched.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bypassed: Vec<Bypass>,
    /// The address of a proxy script, without credentials and query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// The same as written: to fetch it, and not kept.
    #[serde(skip)]
    pub script_address: Option<String>,
    /// The network is asked for a script.
    #[serde(default, skip_serializing_if = "is_false")]
    pub auto_detect: bool,
    /// The address of a script stands where a proxy belongs.
    #[serde(default, skip_serializing_if = "is_false")]
    pub script_as_proxy: bool,
    /// The part of the fixed proxy's address that cannot be read: `scheme`, `host`, `port`, `socks`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreadable: Option<String>,
    /// Every value in force, with its place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<SystemValue>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SystemProxyAddress {
    /// `http`, `https`, `socks4` or `socks5h`.
    pub scheme: String,
    pub host: String,
    pub port: u16,
}

/// As a proxy variable takes it.
impl fmt::Display for SystemProxyAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scheme, host, port } = self;
        write!(f, "{scheme}://{}:{port}", net::bracketed(host))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SystemValue {
    pub name: String,
    /// Without credentials; at most 200 characters.
    pub value: String,
    /// The file, registry key or command it was read from.
    pub source: String,
}

/// A host that goes past a proxy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Bypass {
    pub host: String,
    /// The entry of the list that matched.
    pub entry: String,
}
