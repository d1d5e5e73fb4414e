//! `diff` and `fleet`: saved runs side by side. Saved evidence is judged again with today's rules.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::Cli;
use super::exit::Exit;
use super::{Failed, Outside, doctor, write};
use crate::catalogue::{Catalogue, Overlay, Partition};
use crate::diagnosis;
use crate::evidence::Evidence;
use crate::report::compare::{self, FleetBuilder, Site, text};
use crate::report::{Format, Messages};

/// Exit 0 when nothing changed, 3 when something did.
pub(crate) fn diff(
    before: &Path,
    after: &Path,
    cli: &Cli,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let (before, after) = (site(before)?, site(after)?);
    let found = compare::diff(&before, &after);
    let shown = match format(cli)? {
        Format::Json => json("aws-setup-doctor.diff.v1", &found)?,
        _ => text::difference(&found, messages).into_bytes(),
    };
    write::out(outside, &shown)?;
    Ok(if found.is_same() { Exit::Ok } else { Exit::Failing })
}

/// Bad files are named and left out; they make the exit code 2 at the end.
pub(crate) fn fleet(
    files: &[PathBuf],
    cli: &Cli,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let format = format(cli)?;
    let mut builder = FleetBuilder::default();
    let mut bad = Vec::new();
    // Places that keep their runs in folders of their own may all call them `run.json`.
    let mut namesakes = HashMap::new();
    files.iter().for_each(|it| *namesakes.entry(it.file_stem()).or_insert(0) += 1);
    for file in files {
        match site(file) {
            Ok(site) if namesakes[&file.file_stem()] == 1 => builder.add(site),
            Ok(site) => builder.add(Site { name: file.with_extension("").display().to_string(), ..site }),
            Err(failed) => bad.push(failed.message),
        }
    }
    let found = builder.finish();
    let shown = match format {
        Format::Json => json("aws-setup-doctor.fleet.v1", &found)?,
        _ => text::fleet(&found, messages).into_bytes(),
    };
    write::out(outside, &shown)?;
    if bad.is_empty() { Ok(Exit::Ok) } else { Err(Failed::input(bad.join("\n       "))) }
}

#[derive(Serialize)]
struct Wrapped<'a, T> {
    schema: &'static str,
    #[serde(flatten)]
    value: &'a T,
}

fn json<T: Serialize>(schema: &'static str, value: &T) -> Result<Vec<u8>, Failed> {
    let mut bytes =
        serde_json::to_vec(&Wrapped { schema, value }).map_err(|error| Failed::broke(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn format(cli: &Cli) -> Result<Format, Failed> {
    match cli.output.format {
        None | Some(Format::Text) => Ok(Format::Text),
        Some(Format::Json) => Ok(Format::Json),
        Some(_) => Err(Failed::usage("comparisons have two forms: --format text and --format json")),
    }
}

/// One file as a site, named after the file.
fn site(path: &Path) -> Result<Site, Failed> {
    let fail = |why: String| Failed::input(format!("{}: {why}", path.display()));
    let bytes = doctor::read(path)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if is_evidence(&bytes) {
        let evidence = Evidence::from_json(&bytes).map_err(|error| fail(error.to_string()))?;
        let partition = evidence.context.partition.unwrap_or(Partition::Aws);
        let catalogue = Catalogue::load(partition, &Overlay::default())?;
        return Ok(Site::of(&name, &evidence, &diagnosis::diagnose(&evidence, &catalogue)));
    }
    Site::from_report(&name, &bytes).map_err(|error| fail(error.to_string()))
}

/// The schema is the first member, so the start of the file tells.
pub(crate) fn is_evidence(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(200)];
    String::from_utf8_lossy(start).contains("aws-setup-doctor.evidence.")
}
