//! Standard streams and files: the only place of the command line that writes.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use super::failed::Failed;
use super::told::{self, Told};
use crate::private;
use crate::probe::world::World;
use crate::probe::{LiveOptions, WorldError};
use crate::report;

/// Makes the world once the options that shape it are known.
pub type MakeWorld = Box<dyn Fn(&LiveOptions) -> Result<World, WorldError>>;

/// Everything outside the program that the command line touches, handed in once.
pub struct Io {
    pub out: Box<dyn Write + Send>,
    pub err: Box<dyn Write + Send>,
    pub input: Box<dyn BufRead + Send>,
    pub terminal: Terminal,
    pub world: MakeWorld,
}

/// Which standard streams are terminals, and how wide standard output is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terminal {
    pub stdin: bool,
    pub stdout: bool,
    pub stderr: bool,
    pub width: Option<usize>,
}

impl Io {
    /// The streams of this process and the real world.
    pub(crate) fn process() -> Self {
        // Windows writes colours as letters in a console where they were not asked for.
        #[cfg(windows)]
        let _ = anstyle_query::windows::enable_ansi_colors();
        let terminal = Terminal {
            stdin: std::io::stdin().is_terminal(),
            stdout: std::io::stdout().is_terminal(),
            stderr: std::io::stderr().is_terminal(),
            width: terminal_width(),
        };
        Self {
            out: Box::new(std::io::stdout()),
            err: Box::new(std::io::stderr()),
            input: Box::new(std::io::BufReader::new(std::io::stdin())),
            terminal,
            world: Box::new(World::live),
        }
    }

    /// Writes to standard output. A reader that went away (`| head`) is not an error.
    pub(crate) fn print(&mut self, bytes: impl AsRef<[u8]>) -> Result<(), Failed> {
        match self.out.write_all(bytes.as_ref()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failed::broke_at(Told::new("cannot-print", &[]).with("why", told::io(&error))))
            }
            _ => Ok(()),
        }
    }

    /// Prints a page for people: broken at words to the terminal's width; whole lines for a pipe, which may be
    /// searched.
    pub(crate) fn print_page(&mut self, text: &[u8]) -> Result<(), Failed> {
        match self.terminal.width {
            Some(width) => self.print(report::folded(&String::from_utf8_lossy(text), width.clamp(40, 100))),
            None => self.print(text),
        }
    }

    /// One line on standard error. It may be closed; there is nowhere left to say so.
    pub(crate) fn tell(&mut self, line: &str) {
        let _ = writeln!(self.err, "{line}");
    }
}

/// Whether there can be a file of that name; leaves none behind.
pub(crate) fn check_writable(option: &str, path: &Path) -> Result<(), Failed> {
    let fail = |error: &io::Error| {
        let file = path.display().to_string();
        let message = Told::new("not-writable", &[("option", option), ("file", &file)]);
        Failed::said(message.with("why", told::io(error)))
    };
    match path.metadata() {
        Ok(found) if found.is_dir() => Err(fail(&io::ErrorKind::IsADirectory.into())),
        Ok(found) if !found.is_file() => has_file_name(path),
        _ => {
            has_file_name(path)?;
            private::check_writable(path).map_err(|error| fail(&error))
        }
    }
}

/// Writes a file beside its final name and then renames it, so that a full disk never leaves half a report.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    write_with(path, |file| file.write_all(bytes))
}

/// The same for what is too long to be held in memory.
pub(crate) fn write_with<T>(
    path: &Path,
    write: impl FnOnce(&mut std::fs::File) -> io::Result<T>,
) -> Result<T, Failed> {
    let fail = |error: io::Error| {
        let message = Told::new("cannot-write", &[("file", &path.display().to_string())]);
        Failed::broke_at(message.with("why", told::io(&error)))
    };
    has_file_name(path)?;
    // Devices and pipes (`/dev/stdout`, `/dev/full`) cannot be renamed over.
    if path.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        let mut open = std::fs::OpenOptions::new().write(true).open(path).map_err(fail)?;
        let written = write(&mut open).map_err(fail)?;
        return open.flush().map(|()| written).map_err(fail);
    }
    private::write_with(path, write).map_err(fail)
}

/// On Windows, the name of a device or of a stream inside another file is none, and one that ends in a point or a blank
/// becomes that of another file.
fn has_file_name(path: &Path) -> Result<(), Failed> {
    let bad_on_windows =
        |name: &str| private::is_device_of_windows(name) || name.contains(':') || name.ends_with(['.', ' ']);
    match path.file_name() {
        Some(name) if !(cfg!(windows) && bad_on_windows(&name.to_string_lossy())) => Ok(()),
        _ => Err(Failed::told("no-file-name", &[("file", &path.display().to_string())])),
    }
}

/// Columns of the terminal on standard output.
fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0))
}
