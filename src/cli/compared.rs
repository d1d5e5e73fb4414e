//! How comparisons are written: as text, or as one JSON document with its schema first.

use serde::Serialize;

use super::context::Context;
use super::failed::Failed;
use crate::report::Format;

#[derive(Serialize)]
struct Wrapped<'a, T> {
    schema: &'static str,
    #[serde(flatten)]
    value: &'a T,
}

pub(crate) fn json<T: Serialize>(schema: &'static str, value: &T) -> Result<Vec<u8>, Failed> {
    let mut bytes =
        serde_json::to_vec(&Wrapped { schema, value }).map_err(|error| Failed::broke(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Text or JSON; anything else is refused.
pub(crate) fn format(context: &Context) -> Result<Format, Failed> {
    match context.format.unwrap_or(Format::Text) {
        format @ (Format::Text | Format::Json) => Ok(format),
        other => Err(Failed::told("comparison-format", &[("format", &other.to_string())])),
    }
}
