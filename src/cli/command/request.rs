//! `request`: a change request to the network team, from a run or from a saved one.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::app::App;
use crate::cli::args::lists::RequestOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::io::write_file;
use crate::cli::run::Live;
use crate::cli::{output, saved};
use crate::report::{Format, request};

/// Exit 0 when there is a request, also when there is nothing to ask for: the document then says so.
pub(crate) fn run(app: &mut App<'_>, options: &RequestOptions) -> Result<Exit, Failed> {
    let other = |path: &&PathBuf| !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
    if let Some(path) = app.context.files.iter().find(other) {
        return Err(Failed::told("request-ending", &[("file", &path.display().to_string())]));
    }
    if !matches!(app.context.format, None | Some(Format::Markdown)) {
        return Err(Failed::told("request-format", &[]));
    }
    output::check(&app.context)?;
    let (document, catalogue) = match &options.from {
        Some(file) => saved::document(app, file)?,
        None => {
            let live = Live::prepare(app)?;
            let evidence = live.probe(app)?;
            output::save(&app.context, &evidence)?;
            (output::document(app, &live.catalogue, &evidence), live.catalogue)
        }
    };
    let text = match request::wanted(&document).is_empty() {
        true => format!("{}\n", app.messages.plain("request-nothing")),
        false => {
            let local_time = local_time(&document.started_at);
            let reader = request::Reader { product: options.product, local_time: &local_time };
            request::markdown(&document, &catalogue, reader, &app.messages)
        }
    };
    for path in &app.context.files {
        write_file(path, text.as_bytes())?;
    }
    app.io.print(text)?;
    Ok(Exit::Ok)
}

/// `2026-01-01 09:00:00 +09:00`, in the zone of this computer; as it is if it is no time.
fn local_time(started_at: &str) -> String {
    let started: Result<Timestamp, _> = started_at.parse();
    started.map_or_else(
        |_| started_at.to_owned(),
        |started| {
            let local = started.to_zoned_datetime(TimeZone::system());
            local.strftime("%Y-%m-%d %H:%M:%S %:z").to_string()
        },
    )
}
