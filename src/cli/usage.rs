//! Errors on their way out: worded on standard error and, with `--format json`, as a document on standard output.

use std::ffi::OsString;

use clap::error::ErrorKind;

use super::exit::Exit;
use super::failed::Failed;
use super::io::Io;
use super::syntax;
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
    io.tell(&messages.text("error-line", &[("message", message)].into()));
    failed.exit.code()
}

/// What clap answers instead of values. Help and the version go to standard output and are a success.
pub(crate) fn syntax(error: &clap::Error, args: &[OsString], messages: &Messages, io: &mut Io) -> u8 {
    match error.kind() {
        ErrorKind::DisplayVersion => {
            let version = error.to_string().trim_end().to_owned();
            let _ = io.print(
                messages.text("version-line", &[("version", version), ("date", catalogue_date())].into())
                    + "\n",
            );
            Exit::Ok.code()
        }
        ErrorKind::DisplayHelp => {
            let page = error.render();
            let _ = io.print(if io.terminal.stdout { page.ansi().to_string() } else { page.to_string() });
            Exit::Ok.code()
        }
        // A group of commands without one of them: its help.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let page = error.render();
            io.tell(if io.terminal.stderr { page.ansi().to_string() } else { page.to_string() }.trim_end());
            Exit::Usage.code()
        }
        _ => refused(error, args, messages, io),
    }
}

fn refused(error: &clap::Error, args: &[OsString], messages: &Messages, io: &mut Io) -> u8 {
    let message = syntax::message(error, messages);
    if wants_json(args) {
        let mut document = Vec::new();
        if json::write_error("usage", &message, &mut document).is_ok() {
            let _ = io.print(&document);
        }
    }
    io.tell(&messages.text("error-line", &[("message", message)].into()));
    if let Some(usage) = syntax::usage(error, messages) {
        io.tell(&usage);
    }
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
