//! Errors on their way out: worded on standard error and, with `--format json`, as a document on standard output.

use std::ffi::OsString;

use super::exit::Exit;
use super::failed::Failed;
use super::io::Io;
use crate::catalogue::{Catalogue, Overlay, Partition};
use crate::report::{Format, Messages, json};

/// Prints the error and returns its exit code.
pub(crate) fn report(failed: &Failed, format: Format, messages: &Messages, io: &mut Io) -> u8 {
    let message = failed.message(messages);
    if format == Format::Json && !failed.reported {
        let mut document = Vec::new();
        if json::write_error(failed.kind, &message, &mut document).is_ok() {
            let _ = io.print(&document);
        }
    }
    io.tell(&format!("error: {message}"));
    failed.exit.code()
}

/// clap's own errors, help and version: help goes to standard output and is a success.
pub(crate) fn syntax(error: &clap::Error, args: &[OsString], io: &mut Io) -> u8 {
    let text = error.render();
    if error.kind() == clap::error::ErrorKind::DisplayVersion {
        let shown = format!("{} (catalogue {})\n", text.to_string().trim_end(), catalogue_date());
        let _ = io.print(&shown);
        return Exit::Ok.code();
    }
    if !error.use_stderr() {
        let shown = if io.terminal.stdout { text.ansi().to_string() } else { text.to_string() };
        let _ = io.print(&shown);
        return Exit::Ok.code();
    }
    if wants_json(args) {
        let mut document = Vec::new();
        let plain = text.to_string();
        let message = plain.trim().trim_start_matches("error: ");
        if json::write_error("usage", message, &mut document).is_ok() {
            let _ = io.print(&document);
        }
    }
    let shown = if io.terminal.stderr { text.ansi().to_string() } else { text.to_string() };
    let _ = std::io::Write::write_all(&mut io.err, shown.as_bytes());
    Exit::Usage.code()
}

/// The date of the newest data file inside the program.
fn catalogue_date() -> String {
    Catalogue::load(Partition::Aws, &Overlay::default())
        .map_or_else(|_| "-".to_owned(), |load| load.date().to_owned())
}

/// A command line that does not parse can still say that it wanted JSON.
fn wants_json(args: &[OsString]) -> bool {
    args.windows(2).any(|window| window[0] == "--format" && window[1] == "json")
        || args.iter().any(|arg| arg == "--format=json")
}
