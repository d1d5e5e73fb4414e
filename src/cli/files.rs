//! Files of `--checks` and the other options that name data, within limits.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::failed::Failed;
use super::told::{self, Told};
use crate::probe::proxy_script_address;

/// Nobody writes more checks than that; somebody may name the folder of a whole project.
const MOST_FILES: usize = 500;

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
        if found.len() > MOST_FILES {
            let folder = folder.display().to_string();
            return Err(Failed::told(
                "checks-too-many",
                &[("folder", &folder), ("limit", &MOST_FILES.to_string())],
            ));
        }
    }
    Ok(())
}

/// The path below the folder, written alike on every system: the catalogue knows its files by these names.
pub(super) fn path_below(folder: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).iter();
    parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// At most 4 MiB: the catalogue is read by people. A pipe or a device has no size to look at beforehand.
pub(super) fn read_text(option: &str, path: &Path) -> Result<String, Failed> {
    const LIMIT: u64 = 4 << 20;
    let fail = |error: std::io::Error| unread(option, path, told::io(&error));
    let mut bytes = Vec::new();
    open(path).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes)).map_err(fail)?;
    if bytes.len() as u64 > LIMIT {
        return Err(unread(option, path, Told::new("file-too-large", &[("limit", &LIMIT.to_string())])));
    }
    let bytes = crate::text::without_mark(bytes);
    String::from_utf8(bytes).map_err(|error| fail(std::io::Error::new(ErrorKind::InvalidData, error)))
}

/// `--proxy-script` gives an address that the program can ask, or a file that can be opened. Seen before anything is
/// probed: without its script a run would leave every host open.
pub(super) fn check_proxy_script(given: &str) -> Result<(), Failed> {
    let fail = |why: Told| Failed::said(Told::new("script-unread", &[("given", given)]).with("why", why));
    let path = match proxy_script_address(given) {
        Some(url) if matches!(url.scheme(), "http" | "https") => return Ok(()),
        Some(url) if url.scheme() == "file" => url.to_file_path().ok(),
        Some(_) => None,
        None => Some(PathBuf::from(given)),
    };
    let path = path.ok_or_else(|| fail(Told::new("script-no-address", &[])))?;
    open(&path).map(drop).map_err(|error| fail(told::io(&error)))
}

/// Opens a file; on some systems a folder can be opened as well.
fn open(path: &Path) -> std::io::Result<File> {
    if std::fs::metadata(path)?.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    File::open(path)
}

fn unread(option: &str, path: &Path, why: Told) -> Failed {
    let message = Told::new("checks-unread", &[("option", option), ("file", &path.display().to_string())]);
    Failed::said(message.with("why", why))
}
