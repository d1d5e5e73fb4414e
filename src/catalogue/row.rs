//! One row of the result as planned: plain data, shared by plan, evidence and report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reason::Disposition;
use super::{Category, CheckId, EndpointId, Lane, Purpose};

/// What a row is about. A row from a saved file is only a description: it cannot be probed,
/// because only the catalogue makes a [`super::Target`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    pub id: CheckId,
    pub category: Category,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<EndpointId>,
    /// The pattern as AWS publishes it, e.g. `[Directory ID or alias].awsapps.com`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lane: Option<Lane>,
    #[serde(default)]
    pub requires: Vec<CheckId>,
    /// Whether an undetermined answer makes the whole run undetermined (exit code 5).
    pub required: bool,
    pub disposition: Disposition,
}

impl Row {
    /// A row about no host, which is looked at whatever came of others.
    pub(crate) fn of_check(id: CheckId, category: Category) -> Self {
        Self {
            id,
            category,
            endpoint: None,
            pattern: None,
            host: None,
            port: None,
            path: None,
            purpose: None,
            lane: None,
            requires: Vec::new(),
            required: false,
            disposition: Disposition::Run,
        }
    }
}
