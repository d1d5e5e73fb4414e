//! The only place that writes: standard output, reports and evidence files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::{Failed, Outside};
use crate::report;

/// Writes to standard output. A reader that went away (`| head`) is no error of ours.
pub(crate) fn out(outside: &mut Outside, bytes: &[u8]) -> Result<Exit, Failed> {
    match outside.out.write_all(bytes).and_then(|()| outside.out.flush()) {
        Ok(()) => Ok(Exit::Ok),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Exit::Ok),
        Err(error) => Err(Failed::broke(format!("cannot write to standard output: {error}"))),
    }
}

/// A page for people: broken at words to the terminal's width; whole lines for a pipe, which may be searched.
pub(crate) fn page(outside: &mut Outside, text: &[u8]) -> Result<Exit, Failed> {
    match outside.terminal.width {
        Some(width) => {
            let folded = report::folded(&String::from_utf8_lossy(text), width.clamp(40, 100));
            out(outside, folded.as_bytes())
        }
        None => out(outside, text),
    }
}

/// Whether there can be a file of that name; leaves none behind.
pub(crate) fn may(option: &str, path: &Path) -> Result<(), Failed> {
    let fail = |why: String| {
        let mend = "Name a file in a folder that exists and may be written to";
        Failed::usage(format!("{option} {}: cannot be written: {why}. {mend}", path.display()))
    };
    match path.metadata() {
        Ok(it) if it.is_dir() => return Err(fail("it is a folder".to_owned())),
        Ok(it) if !it.is_file() => return Ok(()),
        _ => {}
    }
    let beside = beside(path)?;
    private(&beside).map_err(|error| fail(error.to_string()))?;
    std::fs::remove_file(&beside).map_err(|error| fail(error.to_string()))
}

/// Where a file is written before it gets its name.
fn beside(path: &Path) -> Result<PathBuf, Failed> {
    let name =
        path.file_name().ok_or_else(|| Failed::usage(format!("{} is not a file name", path.display())))?;
    Ok(path.with_file_name(format!(".{}.{}.part", name.to_string_lossy(), std::process::id())))
}

/// Writes a file beside its final name and then renames it, so that a full disk never leaves half a report.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    let fail = |error: io::Error| Failed::broke(format!("cannot write {}: {error}", path.display()));
    // Devices and pipes (`/dev/stdout`, `/dev/full`) cannot be renamed over.
    if path.metadata().is_ok_and(|it| !it.is_file()) {
        let mut open = std::fs::OpenOptions::new().write(true).open(path).map_err(fail)?;
        return open.write_all(bytes).and_then(|()| open.flush()).map_err(fail);
    }
    let beside = beside(path)?;
    let written = private(&beside).and_then(|mut open| {
        open.write_all(bytes)?;
        open.sync_all()
    });
    let renamed = written.and_then(|()| std::fs::rename(&beside, path));
    if renamed.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    renamed.map_err(fail)
}

/// Readable by its owner only: evidence names hosts, accounts and paths.
fn private(path: &Path) -> io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Columns of the terminal on standard output.
pub(crate) fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0))
}
