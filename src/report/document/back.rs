//! A report read back: as a document, and as the evidence it was made from.

use serde_json::{Value, json};

use super::*;
use crate::catalogue::{CheckId, Disposition, EndpointId, Purpose, Row};
use crate::evidence;
use crate::json_fault::JsonFault;

#[derive(Debug, thiserror::Error)]
pub enum BackError {
    #[error("it is not a report of this program ({0})")]
    Malformed(JsonFault),
    #[error("its schema is `{0}`; this version reads `{SCHEMA}`. `--format json` writes it")]
    Schema(String),
    #[error("it holds no report but an error: {0}")]
    ErrorDocument(String),
}

impl From<serde_json::Error> for BackError {
    fn from(error: serde_json::Error) -> Self {
        Self::Malformed(JsonFault::from(&error))
    }
}

impl Document {
    /// Reads what `--format json` wrote. The schema is looked at before anything else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, BackError> {
        #[derive(Deserialize)]
        struct Head {
            #[serde(default)]
            schema: Value,
            #[serde(default)]
            error: Value,
        }
        let malformed = |error| BackError::Malformed(JsonFault::in_text(&error, bytes));
        let head: Head = serde_json::from_slice(bytes).map_err(malformed)?;
        let text = |at: &Value| at.as_str().unwrap_or_default().chars().take(200).collect::<String>();
        if head.schema != SCHEMA {
            return Err(BackError::Schema(text(&head.schema)));
        }
        if !head.error.is_null() {
            return Err(BackError::ErrorDocument(text(&head.error["message"])));
        }
        // Read from the text and not from a value: only that knows the line of a fault.
        serde_json::from_slice(bytes).map_err(malformed)
    }

    /// The evidence behind the report, to be judged again. What the report does not keep (what was answered to
    /// `--interview`, whether a row was required) is absent.
    pub fn to_evidence(&self) -> Result<evidence::Evidence, BackError> {
        let observations = self.evidence.iter().map(|cited| Ok(serde_json::from_value(json!(cited))?));
        Ok(evidence::Evidence {
            schema: evidence::SCHEMA.to_owned(),
            tool: evidence::Tool {
                name: self.tool.name.clone(),
                version: self.tool.version.clone(),
                catalogue: self.tool.catalogue.clone(),
            },
            run_id: self.run_id.clone(),
            started_at: self.started_at.clone(),
            duration_ms: self.duration_ms,
            complete: self.complete,
            interrupted: self.interrupted,
            slow: self.slow.iter().map(CheckId::new).collect(),
            context: evidence::Context {
                partition: self.context.partition,
                regions: self.context.regions.clone(),
                directory: self.context.directory.clone(),
                instance: self.context.instance.clone(),
                lanes: self.context.lanes.clone(),
                ca_stores: self.context.ca_stores.clone(),
                controls: self.context.controls,
                timeout_ms: self.context.timeout_ms,
                first_hello: self.context.first_hello,
                os: self.context.os,
                answers: Vec::new(),
            },
            rows: self.checks.iter().map(row).collect(),
            observations: observations.collect::<Result<_, BackError>>()?,
        })
    }
}

fn row(check: &Check) -> Row {
    let because = check.because.unwrap_or(Reason::Unknown);
    Row {
        id: CheckId::new(&check.id),
        category: check.category,
        endpoint: check.endpoint.as_ref().map(EndpointId::new),
        pattern: check.pattern.clone(),
        host: check.host.clone(),
        port: check.port,
        path: check.path.clone(),
        purpose: check
            .purpose
            .as_ref()
            .and_then(|purpose| Purpose::ALL.iter().find(|word| word.word() == purpose))
            .copied(),
        lane: check.lane,
        requires: check.requires.iter().map(CheckId::new).collect(),
        required: false,
        disposition: match check.status {
            Status::Na => Disposition::Na { because },
            Status::Skipped => Disposition::Skipped { because },
            _ => Disposition::Run,
        },
    }
}
