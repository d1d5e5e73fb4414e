//! `explain-error`: which findings a pasted text speaks of. Nothing of the text is shown or kept.

use std::io::Read as _;

use crate::case::secrets;
use crate::catalogue::Named;
use crate::cli::app::App;
use crate::cli::args::lists::ExplainErrorOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::io::Io;
use crate::report::Format;
use crate::report::explain_error::Explained;
use crate::text;

/// More than any error text has.
const LIMIT: usize = 64 << 10;

/// 5 when nothing known has this text.
pub(crate) fn run(app: &mut App<'_>, options: &ExplainErrorOptions) -> Result<Exit, Failed> {
    let format = app.context.format.unwrap_or(Format::Text);
    if !matches!(format, Format::Text | Format::Json) {
        return Err(Failed::told(
            "format-text-or-json",
            &[("command", "explain-error"), ("format", &format.to_string())],
        ));
    }
    let text = pasted(&options.text, app.io)?;
    let catalogue = app.catalogue(app.context.partition())?;
    let candidates = catalogue.error_texts().candidates(&text);
    let exit = if candidates.is_empty() { Exit::Undetermined } else { Exit::Ok };
    let found = secrets::scan("text", &text);
    let mut secrets: Vec<_> = found.iter().map(|found| found.secret.word()).collect();
    secrets.dedup();
    let explained = Explained::of(&candidates, Named::of(&text), secrets, &app.messages, exit.code())
        .map_err(|error| Failed::usage(error.to_string()))?;
    let mut page = Vec::new();
    if format == Format::Json {
        explained.json(&mut page)?;
        app.io.print(&page)?;
    } else {
        explained.text(&app.messages, &mut page)?;
        app.io.print_page(&page)?;
    }
    Ok(exit)
}

/// The words given, else standard input.
fn pasted(words: &[String], io: &mut Io) -> Result<String, Failed> {
    let text = match words {
        [] => None,
        [dash] if dash == "-" => None,
        words => Some(words.join(" ")),
    };
    let text = match text {
        Some(text) => text,
        None => {
            let mut bytes = Vec::new();
            io.input.by_ref().take(LIMIT as u64 + 1).read_to_end(&mut bytes)?;
            if bytes.len() > LIMIT {
                return Err(Failed::told("error-text-long", &[]));
            }
            text::from_bytes(&bytes)
        }
    };
    if text.trim().is_empty() {
        return Err(Failed::told("error-text-none", &[]));
    }
    if text.len() > LIMIT {
        return Err(Failed::told("error-text-long", &[]));
    }
    Ok(text)
}
