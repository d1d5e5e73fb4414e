//! Files of `--checks` and the other options that name data, within limits.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::failed::Failed;
use super::told::{self, Told};

pub(super) fn toml_files(folder: &Path, found: &mut Vec<PathBuf>, depth: usize) -> Result<(), Failed> {
    let entries = std::fs::read_dir(folder).map_err(|error| unread("--checks", folder, told::io(&error)))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && depth < 2 {
            toml_files(&path, found, depth + 1)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    Ok(())
}

/// At most 4 MiB: the catalogue is read by people. A pipe or a device has no size to look at beforehand.
pub(super) fn read_text(option: &str, path: &Path) -> Result<String, Failed> {
    const LIMIT: u64 = 4 << 20;
    let fail = |error: std::io::Error| unread(option, path, told::io(&error));
    if std::fs::metadata(path).map_err(fail)?.is_dir() {
        return Err(fail(ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes)).map_err(fail)?;
    if bytes.len() as u64 > LIMIT {
        return Err(unread(option, path, Told::new("file-too-large", &[("limit", &LIMIT.to_string())])));
    }
    let bytes = crate::text::without_mark(bytes);
    String::from_utf8(bytes).map_err(|error| fail(std::io::Error::new(ErrorKind::InvalidData, error)))
}

fn unread(option: &str, path: &Path, why: Told) -> Failed {
    let message = Told::new("checks-unread", &[("option", option), ("file", &path.display().to_string())]);
    Failed::said(message.with("why", why))
}
