//! What people came for, in the document.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnosis::{Through, Verdict};

/// Whether one thing people come for can be done from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Task {
    /// `sign-up`, `console`, `portal`, `cli`, `account`, `administrator`.
    pub id: String,
    pub verdict: Verdict,
    /// Whether each client gets through to the hosts this task needs of it; one whose hosts nobody tried is absent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub clients: BTreeMap<String, Through>,
    /// Codes of the findings behind the verdict, root cause first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
    /// Prose in `context.language`; never parse it.
    pub title: String,
    /// What to do first about the first finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Commands that look, where nobody looked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub look: Vec<String>,
}
