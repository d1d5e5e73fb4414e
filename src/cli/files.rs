//! Files of `--checks` and the other options that name data, within limits.

use std::io::ErrorKind;
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

/// At most 4 MiB: the catalogue is read by people.
pub(super) fn read_text(option: &str, path: &Path) -> Result<String, Failed> {
    const LIMIT: u64 = 4 << 20;
    let fail = |error: std::io::Error| unread(option, path, told::io(&error));
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > LIMIT {
        let sizes = [("size", size.to_string()), ("limit", LIMIT.to_string())];
        let sizes: Vec<_> = sizes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        return Err(unread(option, path, Told::new("file-too-large", &sizes)));
    }
    let bytes = crate::text::without_mark(std::fs::read(path).map_err(fail)?);
    String::from_utf8(bytes).map_err(|error| fail(std::io::Error::new(ErrorKind::InvalidData, error)))
}

fn unread(option: &str, path: &Path, why: Told) -> Failed {
    let message = Told::new("checks-unread", &[("option", option), ("file", &path.display().to_string())]);
    Failed::said(message.with("why", why))
}
