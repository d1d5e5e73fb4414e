//! One run reduced to what can be compared: per row a status, the layer it broke at and the codes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::Layer;
use crate::diagnosis::{Diagnosis, Status};
use crate::evidence::Evidence;
use crate::json_fault::JsonFault;
use crate::text;

/// A row is the same row in another run if id, host and lane agree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct RowKey {
    pub check: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lane: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Cell {
    pub status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer: Option<Layer>,
    pub findings: Vec<String>,
}

impl Cell {
    pub fn broken(&self) -> bool {
        is_broken(self.status)
    }

    pub fn works(&self) -> bool {
        matches!(self.status, Status::Ok | Status::Warn)
    }
}

pub(super) fn is_broken(status: Status) -> bool {
    matches!(status, Status::Fail | Status::Blocked)
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// What the user calls it: the file's stem.
    pub name: String,
    pub run_id: String,
    pub started_at: String,
    pub complete: bool,
    pub rows: BTreeMap<RowKey, Cell>,
}

#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    #[error("it is not JSON ({0})")]
    NotJson(JsonFault),
    #[error(
        "its schema is `{0}`; this version reads `aws-setup-doctor.report.v1` and `aws-setup-doctor.evidence.v1`"
    )]
    Schema(String),
    #[error("it holds no report but an error: {0}")]
    ErrorDocument(String),
}

impl Site {
    pub fn of(name: &str, evidence: &Evidence, diagnosis: &Diagnosis) -> Self {
        let rows = evidence.rows.iter().zip(&diagnosis.checks).map(|(row, check)| {
            let key = RowKey {
                check: word(row.id.as_str()),
                host: row.host.as_deref().map(word),
                lane: row.lane.map(|lane| lane.word().to_owned()),
            };
            let findings = check.findings.iter().map(|code| code.word().to_owned()).collect();
            (key, Cell { status: check.status, layer: check.layer, findings })
        });
        Self {
            name: word(name),
            run_id: word(&evidence.run_id),
            started_at: word(&evidence.started_at),
            complete: evidence.complete,
            rows: rows.collect(),
        }
    }

    /// From a `--format json` report. Only what is compared is read, so memory stays small over a thousand files.
    pub fn from_report(name: &str, bytes: &[u8]) -> Result<Self, SiteError> {
        let document: Document = serde_json::from_slice(bytes)
            .map_err(|error| SiteError::NotJson(JsonFault::in_text(&error, bytes)))?;
        if document.schema != "aws-setup-doctor.report.v1" {
            return Err(SiteError::Schema(text::sentence(&document.schema)));
        }
        if let Some(error) = document.error {
            return Err(SiteError::ErrorDocument(text::sentence(&error.message)));
        }
        let rows = document.checks.into_iter().map(|each_check| {
            let key = RowKey {
                check: word(&each_check.id),
                host: each_check.host.as_deref().map(word),
                lane: each_check.lane.as_deref().map(word),
            };
            let findings = each_check.findings.iter().map(|code| word(code)).collect();
            (key, Cell { status: each_check.status, layer: each_check.layer, findings })
        });
        Ok(Self {
            name: word(name),
            run_id: word(&document.run_id),
            started_at: word(&document.started_at),
            complete: document.complete,
            rows: rows.collect(),
        })
    }
}

/// A word of a file that may come from elsewhere: nothing in it acts on the terminal it is shown on.
fn word(raw: &str) -> String {
    text::line(raw, text::NAME)
}

#[derive(Deserialize)]
struct Document {
    schema: String,
    #[serde(default)]
    run_id: String,
    #[serde(default)]
    started_at: String,
    #[serde(default)]
    complete: bool,
    #[serde(default)]
    checks: Vec<Check>,
    #[serde(default)]
    error: Option<DocumentError>,
}

#[derive(Deserialize)]
struct DocumentError {
    message: String,
}

#[derive(Deserialize)]
struct Check {
    id: String,
    #[serde(default)]
    host: Option<String>,
    #[serde(default)]
    lane: Option<String>,
    status: Status,
    #[serde(default)]
    layer: Option<Layer>,
    #[serde(default)]
    findings: Vec<String>,
}
