//! Which client gets through to which host, in the document.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnosis::{HostPassages, Obstacle, Through};

/// Hosts at which every client fares alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clients {
    pub hosts: Vec<String>,
    /// By client id.
    pub through: BTreeMap<String, Through>,
    /// Why a client does not get through, or why that is not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub because: BTreeMap<String, Obstacle>,
}

impl Clients {
    /// One client gets through and another does not.
    pub fn differ(&self) -> bool {
        let any = |wanted| self.through.values().any(|through| *through == wanted);
        any(Through::Yes) && any(Through::No)
    }

    /// Clients that fare so, in a fixed order.
    pub fn that(&self, wanted: Through) -> impl Iterator<Item = &str> {
        self.through.iter().filter(move |(_, through)| **through == wanted).map(|(client, _)| client.as_str())
    }
}

/// In the order of the first host of each group.
pub(in crate::report) fn grouped(all: &[HostPassages]) -> Vec<Clients> {
    let mut groups: Vec<Clients> = Vec::new();
    for one in all {
        let through: BTreeMap<_, _> =
            one.clients.iter().map(|(client, passage)| (client.clone(), passage.through)).collect();
        let obstacles = one.clients.iter();
        let because: BTreeMap<_, _> =
            obstacles.filter_map(|(client, passage)| Some((client.clone(), passage.because?))).collect();
        match groups.iter_mut().find(|group| group.through == through && group.because == because) {
            Some(group) => group.hosts.push(one.host.clone()),
            None => groups.push(Clients { hosts: vec![one.host.clone()], through, because }),
        }
    }
    groups
}
