//! Programs of the system that print its settings.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// They take hundredths of a second.
const LIMIT: Duration = Duration::from_secs(2);
const LONGEST: u64 = 256 << 10;

/// What it prints, cut at 256 KiB. One that does not end in time is ended, and is an error.
pub(super) fn output(program: &Path, arguments: &[&str]) -> io::Result<String> {
    if !program.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let printed = printed(&mut child);
    // It may have closed its output and still run, or run on after its output was cut.
    let _ = child.kill();
    child.wait()?;
    printed
}

/// A thread of its own reads: what a program leaves running behind it may hold the pipe open for ever.
fn printed(child: &mut Child) -> io::Result<String> {
    let stdout = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = stdout.take(LONGEST).read_to_end(&mut bytes).map(|_| bytes);
        let _ = send.send(read);
    });
    let bytes = receive.recv_timeout(LIMIT).map_err(|_| io::ErrorKind::TimedOut)??;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Instant;

    use super::*;

    fn shell(script: &str) -> io::Result<String> {
        output(Path::new("/bin/sh"), &["-c", script])
    }

    #[test]
    fn what_is_printed_is_read() {
        assert_eq!(shell("echo a; exit 3").unwrap(), "a\n");
        assert_eq!(shell("cat").unwrap(), "", "it is given no input");
        assert_eq!(shell("yes | head -c 400000").unwrap().len() as u64, LONGEST);
        assert_eq!(output(Path::new("/nowhere/program"), &[]).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn what_does_not_end_is_ended() {
        for script in ["exec sleep 9", "sleep 9 & exit 0"] {
            let start = Instant::now();
            assert_eq!(shell(script).unwrap_err().kind(), io::ErrorKind::TimedOut);
            assert!(start.elapsed() < Duration::from_secs(8), "{script}");
        }
    }
}
