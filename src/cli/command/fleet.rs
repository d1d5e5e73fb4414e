//! `fleet`: saved runs of many places side by side. Saved evidence is judged again with today's rules.

use std::collections::HashMap;

use crate::cli::app::App;
use crate::cli::args::lists::FleetOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::{compared, saved};
use crate::report::Format;
use crate::report::compare::{FleetBuilder, text};

/// Bad files are named and left out; they make the exit code 2 at the end.
pub(crate) fn run(app: &mut App<'_>, options: &FleetOptions) -> Result<Exit, Failed> {
    let format = compared::format(&app.context)?;
    let mut builder = FleetBuilder::default();
    let mut bad = Vec::new();
    // Places that keep their runs in folders of their own may all call them `run.json`.
    let mut namesakes = HashMap::new();
    for file in &options.files {
        *namesakes.entry(file.file_stem()).or_insert(0) += 1;
    }
    for file in &options.files {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let unique = namesakes[&file.file_stem()] == 1;
        let name = if unique { stem.into_owned() } else { file.with_extension("").display().to_string() };
        match saved::site(app, file, &name) {
            Ok(site) => builder.add(site),
            Err(failed) => bad.push(failed.message(&app.messages)),
        }
    }
    let found = builder.finish();
    let shown = match format {
        Format::Json => compared::json("aws-setup-doctor.fleet.v1", &found)?,
        _ => text::fleet(&found, &app.messages).into_bytes(),
    };
    app.io.print(shown)?;
    if bad.is_empty() { Ok(Exit::Ok) } else { Err(Failed::input(bad.join("\n       "))) }
}
