//! Runs the rules, merges findings with the same cause, and gives every row its status.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::catalogue::{Catalogue, CheckId, Layer};
use crate::evidence::{Evidence, EvidenceId};

/// `blocked` names `blocked_by`; `na` does not apply; `unknown` could not be determined;
/// `error` means the probe itself broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Ok,
    Warn,
    Fail,
    Blocked,
    Na,
    Skipped,
    Unknown,
    Error,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckResult {
    pub id: CheckId,
    pub status: Status,
    pub blocked_by: Vec<CheckId>,
    /// The lowest layer that failed, or the highest that was reached.
    pub layer: Option<Layer>,
    pub duration_ms: u64,
    pub evidence: Vec<EvidenceId>,
    /// Codes, in order.
    pub findings: Vec<&'static str>,
    /// Why it is `na`, `skipped` or `unknown`: a `reason-<key>` message key.
    pub because: Option<String>,
}

pub type Summary = BTreeMap<Status, usize>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// One per row, in plan order.
    pub checks: Vec<CheckResult>,
    /// Root cause first.
    pub findings: Vec<Finding>,
    pub summary: Summary,
    /// The most likely cause: the first failing finding.
    pub primary: Option<&'static str>,
    /// A required row is `unknown` or `error`, or the run is incomplete.
    pub undetermined: bool,
}

/// The same evidence and catalogue always give the same diagnosis.
pub fn diagnose(evidence: &Evidence, catalogue: &Catalogue) -> Diagnosis {
    let _ = (evidence, catalogue);
    todo!("rules work package")
}
