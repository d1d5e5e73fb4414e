//! The calls to AWS of a run, as AWS Support looks them up: by request id and time.

use jiff::{SignedDuration, Timestamp};

use super::document::Document;

/// One answered call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Call {
    /// `sts:GetCallerIdentity`.
    pub(super) name: String,
    pub(super) region: String,
    /// In UTC; empty where the run does not tell when it began.
    pub(super) at: String,
    /// HTTP status, with AWS's error code where there was one.
    pub(super) result: String,
    pub(super) request_id: String,
}

/// Calls that AWS gave a request id for, in the order they were made.
pub(super) fn calls(document: &Document) -> Vec<Call> {
    let started: Option<Timestamp> = document.started_at.parse().ok();
    let calls = document.evidence.iter().filter_map(|seen| {
        let text = |name: &str| seen.data.get(name).and_then(|value| value.as_str()).unwrap_or_default();
        let request_id = text("request_id").to_owned();
        let offset = SignedDuration::from_millis(i64::try_from(seen.at_ms).ok()?);
        let at = started.and_then(|started| started.checked_add(offset).ok());
        let status = seen.data.get("status").and_then(serde_json::Value::as_u64);
        let result = [status.map(|status| status.to_string()), Some(text("code").to_owned())];
        let result = result.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        (!request_id.is_empty()).then(|| Call {
            name: text("call").to_owned(),
            region: text("region").to_owned(),
            at: at.map(|at| format!("{at:.3}")).unwrap_or_default(),
            result: result.join(" "),
            request_id,
        })
    });
    calls.collect()
}
