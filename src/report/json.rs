//! One JSON document, whatever happens.

use std::io;

use serde::Serialize;

use super::document::{Document, Fatal, SCHEMA};

/// One line, a newline at the end, the same bytes for the same document.
pub fn write(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    line(document, out)
}

/// The document when there is no verdict: `kind` is a stable word (`usage`, `input`, `catalogue`, `internal`).
pub fn write_error(kind: &str, message: &str, out: &mut dyn io::Write) -> io::Result<()> {
    let mut message = crate::text::visible(message);
    super::clean::secrets(&mut message);
    line(&ErrorDocument { schema: SCHEMA, error: Fatal { kind: kind.to_owned(), message } }, out)
}

#[derive(Serialize)]
struct ErrorDocument {
    schema: &'static str,
    error: Fatal,
}

fn line<T: Serialize>(value: &T, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::other)?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_fatal_error_is_a_document_with_schema_first() {
        let mut out = Vec::new();
        super::write_error("usage", "no such file: x", &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "{\"schema\":\"aws-setup-doctor.report.v1\",\"error\":{\"type\":\"usage\",\"message\":\"no such file: x\"}}\n"
        );
    }
}
