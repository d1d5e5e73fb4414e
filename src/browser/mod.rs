//! The browser's side: what browsers write of themselves becomes ordinary evidence, in the lane `browser`.
//!
//! - `har`, `netlog`: HTTP archives and Chromium's network log, read as they come, in bounded memory.
//! - `seen`: what is kept of each host. Nothing of cookies, headers, bodies, paths or queries.
//! - `reported`: what a browser told the page that this program serves.
//! - `evidence`: the same as observations, for the rules that judge every other run.

mod bounded;
mod clean;

mod each;
mod evidence;
mod har;
mod marks;
mod net_errors;
mod netlog;
mod observe;
mod reported;
mod seen;
mod soft;

use std::io::{BufRead, BufReader, Read};

use serde::de::DeserializeSeed as _;

use crate::catalogue::Fingerprints;
use bounded::Bounded;

pub use clean::{Cleaned, clean};
pub use evidence::{Source, evidence, place};
pub use reported::{Reported, Tried, nobody_came, reported};
pub use seen::Log;

/// What a file is, by its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Har,
    NetLog,
}

impl Kind {
    /// By the first member of the document.
    pub fn of(start: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(start);
        let first = text.trim_start_matches('\u{feff}').trim_start().strip_prefix('{')?.trim_start();
        match first.strip_prefix('"')?.split('"').next()? {
            "log" => Some(Self::Har),
            "constants" | "events" | "polledData" => Some(Self::NetLog),
            _ => None,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Har => "har",
            Self::NetLog => "net_log",
        }
    }
}

/// Reads a file of this kind. What ends in the middle is read up to there; an error is what cannot be read at all.
pub fn read(from: impl BufRead, kind: Kind, known: &Fingerprints) -> Result<Log, serde_json::Error> {
    let mut log = Log::default();
    let mut json = json(from)?;
    let read = match kind {
        Kind::Har => har::Walk(&mut har::Reading::new(&mut log, known)).deserialize(&mut json),
        Kind::NetLog => netlog::Reading::new(&mut log, known).deserialize(&mut json),
    };
    match read {
        Ok(()) => Ok(log),
        // Browsers that were killed leave such files, and so do people who copy them too early.
        Err(_) if log.requests > 0 => Ok(Log { is_cut_short: true, ..log }),
        Err(error) => Err(error),
    }
}

/// JSON of any size, kept small.
fn json<R: BufRead>(
    from: R,
) -> Result<serde_json::Deserializer<serde_json::de::IoRead<impl Read>>, serde_json::Error> {
    Ok(serde_json::Deserializer::from_reader(BufReader::new(Bounded::new(without_mark(from)?))))
}

/// Some programs write a byte order mark, which is no JSON.
fn without_mark(mut from: impl BufRead) -> Result<impl BufRead, serde_json::Error> {
    let has_mark = from.fill_buf().map_err(serde_json::Error::io)?.starts_with("\u{feff}".as_bytes());
    if has_mark {
        from.consume(3);
    }
    Ok(from)
}
