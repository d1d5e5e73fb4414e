//! What a browser wrote of itself, or reported to the page that this program serves.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One file of a browser's, or one visit of the page, as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BrowserLog {
    /// `har`, `net_log` or `page`.
    pub source: String,
    /// The browser's name and version, as far as the file says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    pub requests: u64,
    /// Hosts that are rows of this run.
    pub hosts: u64,
    /// Hosts of other sites: counted, and nothing of them is kept.
    pub left_out: u64,
    /// The file ends in the middle.
    #[serde(default)]
    pub cut_short: bool,
    /// The ways the browser's proxy settings gave, and for how many of the hosts.
    #[serde(default)]
    pub ways: Vec<BrowserWay>,
    /// The host of the proxy script in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// Hosts that AWS's pages asked for and that are on no list of AWS's.
    #[serde(default)]
    pub unlisted: Vec<UnlistedHost>,
    /// Whether the page could try hosts in this browser; absent for files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial: Option<PageTrial>,
}

/// What shows whether an answer, or none, means anything in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PageTrial {
    /// A request to another name of this computer was answered: the browser lets the page ask other sites.
    pub other_site_answered: bool,
    /// A name that cannot exist was answered: something on the way answers for every name.
    pub invalid_name_answered: bool,
    /// The browser said that it is offline.
    pub offline: bool,
    /// Every host was tried.
    pub finished: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BrowserWay {
    /// `direct`, `http`, `https` or `socks`.
    pub scheme: String,
    /// `host:port` of the proxy; absent for `direct`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<String>,
    pub hosts: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnlistedHost {
    pub host: String,
    /// The pages of AWS's that asked for it.
    #[serde(default)]
    pub needed_by: Vec<String>,
    pub answered: bool,
}
