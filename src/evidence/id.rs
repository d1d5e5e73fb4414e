//! How observations are numbered.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `e1`, `e2`, … in the order of `Evidence.observations`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct EvidenceId(pub String);

impl EvidenceId {
    pub(crate) fn numbered(number: u64) -> Self {
        Self(format!("e{number}"))
    }
}

impl fmt::Display for EvidenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
