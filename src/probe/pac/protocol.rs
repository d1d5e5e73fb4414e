//! What parent and child say to each other: one JSON document a line, each side waiting for the other.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::evidence::environment::ScriptFault;

/// Longest line either side reads, bytes: a script of 1 MiB with every character escaped.
pub(super) const LONGEST_LINE: u64 = 8 << 20;

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FromParent {
    /// First of all; answered with `Loaded` or `Fault`.
    Load { script: String, own_addresses: Vec<IpAddr> },
    /// Answered with `Answer` or `Fault`, after any number of `Resolve`.
    Find { url: String, host: String },
    /// The answer to `Resolve`; empty where there is no address.
    Resolved { addresses: Vec<IpAddr> },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FromChild {
    Loaded {},
    Resolve { name: String },
    Answer(Answer),
    Fault(ScriptFault),
}

/// What `FindProxyForURL` returned, and what the script said by `alert` meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) text: String,
    pub(crate) alerts: Vec<String>,
}
