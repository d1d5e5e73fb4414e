//! The published JSON Schemas, generated from the types; `schemas/` holds them, a test keeps them current.

use serde_json::Value;

use super::Document;
use crate::evidence::Evidence;

/// (file name below `schemas/`, schema).
pub fn all() -> [(&'static str, Value); 2] {
    [
        ("aws-setup-doctor.report.v1.json", schemars::schema_for!(Document).to_value()),
        ("aws-setup-doctor.evidence.v1.json", schemars::schema_for!(Evidence).to_value()),
    ]
}
