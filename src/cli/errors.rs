//! What ends a run without a verdict, worded and, with `--format json`, as a document on standard output.

use std::ffi::OsString;
use std::io::Write;

use super::exit::Exit;
use super::{Outside, write};
use crate::catalogue::{Catalogue, CatalogueError, Overlay, Partition};
use crate::plan::UnknownSelector;
use crate::probe::WorldError;
use crate::report::{Format, json};

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Failed {
    pub exit: Exit,
    /// A word for JSON: `usage`, `catalogue`, `input`, `internal`.
    pub kind: &'static str,
    pub message: String,
    /// A report stands on standard output: a second document after it would spoil both.
    pub reported: bool,
}

impl Failed {
    /// The person can mend it: what, where, how.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, kind: "usage", message: message.into(), reported: false }
    }

    /// A file given by the person cannot be read or understood.
    pub fn input(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, kind: "input", message: message.into(), reported: false }
    }

    /// It happened after the report was printed.
    pub(crate) fn after_report(self) -> Self {
        Self { reported: true, ..self }
    }

    /// The doctor broke.
    pub fn broke(message: impl Into<String>) -> Self {
        Self { exit: Exit::Broke, kind: "internal", message: message.into(), reported: false }
    }
}

impl From<CatalogueError> for Failed {
    fn from(error: CatalogueError) -> Self {
        Self { exit: Exit::Usage, kind: "catalogue", message: error.to_string(), reported: false }
    }
}

impl From<UnknownSelector> for Failed {
    fn from(error: UnknownSelector) -> Self {
        Self::usage(error.to_string())
    }
}

impl From<WorldError> for Failed {
    fn from(error: WorldError) -> Self {
        Self::input(error.to_string())
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::broke(error.to_string())
    }
}

/// Prints the error and returns its exit code.
pub(crate) fn report(failed: &Failed, format: Format, outside: &mut Outside) -> u8 {
    if format == Format::Json && !failed.reported {
        let mut document = Vec::new();
        if json::write_error(failed.kind, &failed.message, &mut document).is_ok() {
            let _ = write::out(outside, &document);
        }
    }
    // Standard error may be closed; there is nowhere left to say so.
    let _ = writeln!(outside.err, "error: {}", failed.message);
    failed.exit.code()
}

/// clap's own errors, help and version: help goes to standard output and is a success.
pub(crate) fn usage(error: &clap::Error, args: &[OsString], outside: &mut Outside) -> u8 {
    let text = error.render();
    if error.kind() == clap::error::ErrorKind::DisplayVersion {
        let shown = format!("{} (catalogue {})\n", text.to_string().trim_end(), catalogue_date());
        let _ = write::out(outside, shown.as_bytes());
        return Exit::Ok.code();
    }
    if !error.use_stderr() {
        let shown = if outside.terminal.stdout { text.ansi().to_string() } else { text.to_string() };
        let _ = write::out(outside, shown.as_bytes());
        return Exit::Ok.code();
    }
    if wants_json(args) {
        let mut document = Vec::new();
        let plain = text.to_string();
        let message = plain.trim().trim_start_matches("error: ");
        if json::write_error("usage", message, &mut document).is_ok() {
            let _ = write::out(outside, &document);
        }
    }
    let shown = if outside.terminal.stderr { text.ansi().to_string() } else { text.to_string() };
    let _ = outside.err.write_all(shown.as_bytes());
    Exit::Usage.code()
}

/// The date of the newest data file inside the program.
fn catalogue_date() -> String {
    Catalogue::load(Partition::Aws, &Overlay::default())
        .map_or_else(|_| "-".to_owned(), |it| it.date().to_owned())
}

/// A command line that does not parse can still say that it wanted JSON.
fn wants_json(args: &[OsString]) -> bool {
    args.windows(2).any(|it| it[0] == "--format" && it[1] == "json")
        || args.iter().any(|it| it == "--format=json")
}
