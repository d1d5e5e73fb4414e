//! `diff`: two saved runs. Saved evidence is judged again with today's rules.

use std::path::Path;

use crate::cli::app::App;
use crate::cli::args::lists::DiffOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::{compared, saved};
use crate::report::Format;
use crate::report::compare::{self, Site, text};

/// Exit 0 when nothing changed, 3 when something did.
pub(crate) fn run(app: &mut App<'_>, options: &DiffOptions) -> Result<Exit, Failed> {
    let format = compared::format(&app.context)?;
    let (before, after) = (site(app, &options.before)?, site(app, &options.after)?);
    let found = compare::diff(&before, &after);
    let shown = match format {
        Format::Json => compared::json("aws-setup-doctor.diff.v1", &found)?,
        _ => text::difference(&found, &app.messages).into_bytes(),
    };
    app.io.print(shown)?;
    Ok(if found.is_same() { Exit::Ok } else { Exit::Failing })
}

fn site(app: &mut App<'_>, path: &Path) -> Result<Site, Failed> {
    saved::site(app, path, &path.file_stem().unwrap_or_default().to_string_lossy())
}
