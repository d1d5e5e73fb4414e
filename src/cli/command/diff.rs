//! `diff`: two saved runs. Saved evidence is judged again with today's rules.

use std::path::Path;

use crate::cli::app::App;
use crate::cli::args::lists::{DiffExit, DiffOptions};
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::{compared, saved};
use crate::report::Format;
use crate::report::compare::{self, Site, text};

/// Exit 3 when something changed, got worse or is broken, as `--exit-code` says; else 0.
pub(crate) fn run(app: &mut App<'_>, options: &DiffOptions) -> Result<Exit, Failed> {
    let format = compared::format(&app.context)?;
    let (before, after) = (site(app, &options.before)?, site(app, &options.after)?);
    let found = compare::diff(&before, &after);
    let shown = match format {
        Format::Json => compared::json("aws-setup-doctor.diff.v1", &found)?,
        _ => text::difference(&found, &app.messages).into_bytes(),
    };
    app.io.print(shown)?;
    let failing = match options.exit_code {
        DiffExit::Changed => !found.is_same(),
        DiffExit::Worse => found.worse() > 0,
        DiffExit::Broken => found.is_broken(),
    };
    Ok(if failing { Exit::Failing } else { Exit::Ok })
}

fn site(app: &mut App<'_>, path: &Path) -> Result<Site, Failed> {
    saved::site(app, path, &path.file_stem().unwrap_or_default().to_string_lossy())
}
