//! Questions that cost nothing: asked at a terminal only, and left out with Enter.

use std::io::{BufRead, Read, Write};

use crate::cli::io::Io;

/// Longest line that is read as one answer.
const LINE: u64 = 1024;
/// How often one question is put when its answer cannot be read.
const TRIES: usize = 3;

pub(super) fn possible(io: &Io) -> bool {
    io.terminal.stdin && io.terminal.stderr
}

/// Puts `question` until `read` takes the answer; a reason is shown before it is put again. `None` for nothing typed, the
/// end of the input, or no readable answer.
pub(super) fn ask<T>(
    question: &str,
    io: &mut Io,
    mut read: impl FnMut(&str) -> Result<T, String>,
) -> std::io::Result<Option<T>> {
    for _ in 0..TRIES {
        write!(io.err, "{question} ")?;
        io.err.flush()?;
        let mut bytes = Vec::new();
        (&mut *io.input).take(LINE).read_until(b'\n', &mut bytes)?;
        let line = String::from_utf8_lossy(&bytes);
        if line.trim().is_empty() {
            return Ok(None);
        }
        match read(line.trim()) {
            Ok(answer) => return Ok(Some(answer)),
            Err(why) => writeln!(io.err, "{why}")?,
        }
    }
    Ok(None)
}
