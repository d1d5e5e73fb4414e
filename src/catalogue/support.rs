//! Where a support case goes: dated pairs of codes, for when AWS's own list cannot be read.

use super::Partition;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::words;

/// What the case is about.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CaseTopic {
    Activation,
    Verification,
}
words!(CaseTopic);

/// A pair of codes as it was last seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseCategory {
    pub topic: CaseTopic,
    pub service: String,
    pub category: String,
    /// How the Support Center names them.
    pub shown: String,
    pub source: String,
    /// When it was last seen there.
    pub seen: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseCategories {
    pub(super) all: Vec<CaseCategory>,
    pub(super) consoles: Vec<(Partition, String)>,
}

impl CaseCategories {
    pub fn of(&self, topic: CaseTopic) -> Option<&CaseCategory> {
        self.all.iter().find(|it| it.topic == topic)
    }

    pub fn all(&self) -> &[CaseCategory] {
        &self.all
    }

    /// The Support Center of a partition.
    pub fn console(&self, partition: Partition) -> Option<&str> {
        self.consoles.iter().find(|(it, _)| *it == partition).map(|(_, url)| url.as_str())
    }
}
