//! `har clean`: a browser's archive for support, built anew from what is harmless.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _};
use std::path::Path;

use aws_lc_rs::digest::{Context, SHA256};
use serde_json::json;

use crate::browser::{self, Cleaned};
use crate::cli::app::App;
use crate::cli::args::lists::HarCleanOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::io::{check_writable, write_file, write_with};
use crate::cli::told::{self, Told};
use crate::json_fault::JsonFault;

pub(crate) fn clean(app: &mut App<'_>, options: &HarCleanOptions) -> Result<Exit, Failed> {
    let copy = options.to.clone().unwrap_or_else(|| options.file.with_extension("clean.har"));
    let list = copy.with_extension("manifest.json");
    for path in [&copy, &list] {
        check_writable("--to", path)?;
    }
    let unreadable = |why: Told| {
        let message = Told::new("file-unreadable", &[("file", &options.file.display().to_string())]);
        Failed::unreadable(message.with("why", why))
    };
    let catalogue = app.catalogue(None)?;
    if options.file.is_dir() {
        return Err(unreadable(Told::new("file-is-folder", &[])));
    }
    let file = File::open(&options.file).map_err(|error| unreadable(told::io(&error)))?;
    let from = BufReader::with_capacity(1 << 16, file);
    let read = write_with(&copy, |to| browser::clean(from, &mut BufWriter::new(to), &catalogue))?;
    let cleaned = read.map_err(|error| {
        let _ = std::fs::remove_file(&copy);
        unreadable(told::json(&JsonFault::from(&error)))
    })?;
    let (bytes, sha256) = digest(&copy).map_err(|error| unreadable(told::io(&error)))?;
    let name = copy.file_name().map(|name| name.to_string_lossy().into_owned());
    let manifest = json!({
        "schema": "aws-setup-doctor.har-manifest.v1",
        "file": {"name": name, "bytes": bytes, "sha256": sha256},
        "requests": cleaned.requests, "taken_out": cleaned.taken_out, "cut_short": cleaned.cut_short,
    });
    write_file(&list, format!("{manifest:#}\n").as_bytes())?;
    let summary = summary(app, &cleaned, &copy, &list);
    app.io.print(summary)?;
    Ok(Exit::Ok)
}

/// What is left, and what was taken out by kind.
fn summary(app: &App<'_>, cleaned: &Cleaned, copy: &Path, list: &Path) -> String {
    let (copy, list) = (copy.display().to_string(), list.display().to_string());
    let requests = cleaned.requests.to_string();
    let mut text = app.text("har-cleaned", &[("file", &copy), ("requests", &requests)]);
    for (kind, count) in &cleaned.taken_out {
        let what = app.messages.plain(&format!("har-taken-out-{kind}"));
        text += &format!("\n  {count:>6}  {what}");
    }
    text + "\n" + &app.text("har-manifest", &[("file", &list)]) + "\n"
}

fn digest(path: &Path) -> io::Result<(u64, String)> {
    let (mut file, mut context) = (File::open(path)?, Context::new(&SHA256));
    let (mut bytes, mut part) = (0_u64, vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut part)?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        context.update(&part[..read]);
    }
    let digest = context.finish();
    Ok((bytes, digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()))
}
