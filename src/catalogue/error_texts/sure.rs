//! How sure a text makes a finding, and whether anybody saw the text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalogue::ids::words;

/// How sure a text alone makes a finding.
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
pub enum HowSure {
    High,
    Medium,
    Low,
}
words!(HowSure);

/// Where the words of an entry come from.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Wording {
    /// The source was read, and it has a text of this kind.
    Seen,
    /// Nothing that was read has the text; the source says where it should be.
    Unverified,
    /// Ours, from another language.
    Rendering,
}
words!(Wording);

impl Wording {
    /// The surest that a text of this wording makes a finding.
    pub fn surest(self) -> HowSure {
        match self {
            Self::Seen => HowSure::High,
            Self::Unverified => HowSure::Medium,
            Self::Rendering => HowSure::Low,
        }
    }
}
