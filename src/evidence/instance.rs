//! What is changing in an instance of IAM Identity Center.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RegionChange {
    pub region: String,
    /// `ADDING`, `REMOVING`.
    pub status: String,
}

/// With which kind of KMS key an instance is encrypted; the key itself is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Encryption {
    /// `AWS_OWNED_KMS_KEY`, `CUSTOMER_MANAGED_KEY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `UPDATING`, `ENABLED`, `UPDATE_FAILED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// AWS's words, cleaned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
