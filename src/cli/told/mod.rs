//! A message of the locale files that is worded once the language is known.

mod catalogue;

use std::fmt;
use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::case::flaw::Flaw;
use crate::case::state::StateError;
use crate::json_fault::{JsonFault, JsonFaultKind};
use crate::report::{Language, Messages};
pub(crate) use catalogue::catalogue;

/// A key of `locales/` with its arguments, one of which may be such a message itself.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    key: &'static str,
    args: Vec<(&'static str, Argument)>,
}

#[derive(Clone, Debug)]
enum Argument {
    Text(String),
    Told(Told),
}

impl Told {
    pub(crate) fn new(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        let args = args.iter().map(|(name, value)| (*name, Argument::Text((*value).to_owned())));
        Self { key, args: args.collect() }
    }

    /// The same with another message as an argument.
    pub(crate) fn with(mut self, name: &'static str, value: Self) -> Self {
        self.args.push((name, Argument::Told(value)));
        self
    }

    pub(crate) fn words(&self, messages: &Messages) -> String {
        let args = self.args.iter().map(|(name, value)| match value {
            Argument::Text(text) => (*name, text.clone()),
            Argument::Told(told) => (*name, told.words(messages)),
        });
        messages.text(self.key, &args.collect())
    }
}

/// English, for whoever prints an error without knowing the language.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(&Messages::new(Language::En)))
    }
}

impl std::error::Error for Told {}

/// Why the system refused. Its own words follow where no message says the same.
pub(crate) fn io(error: &Error) -> Told {
    let of_windows = error.raw_os_error().filter(|_| cfg!(windows)).and_then(io_of_windows);
    let key = of_windows.unwrap_or_else(|| io_of_kind(error.kind()));
    Told::new(key, &[("said", &error.to_string())])
}

/// Errors of Windows that have no kind of their own: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
fn io_of_windows(number: i32) -> Option<&'static str> {
    matches!(number, 32 | 33).then_some("io-in-use")
}

fn io_of_kind(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::PermissionDenied => "io-denied",
        ErrorKind::IsADirectory => "io-is-folder",
        ErrorKind::NotADirectory => "io-not-a-folder",
        ErrorKind::AddrInUse => "io-address-in-use",
        ErrorKind::AddrNotAvailable => "io-address-not-here",
        ErrorKind::StorageFull => "io-disk-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only",
        ErrorKind::InvalidData => "io-not-text",
        ErrorKind::InvalidFilename => "io-file-name",
        ErrorKind::FileTooLarge | ErrorKind::QuotaExceeded => "io-quota",
        ErrorKind::TimedOut => "io-timed-out",
        ErrorKind::BrokenPipe => "io-nobody-reads",
        ErrorKind::UnexpectedEof => "io-ends-early",
        _ => "io-other",
    }
}

/// What is wrong with a JSON document, and where.
pub(crate) fn json(fault: &JsonFault) -> Told {
    let (key, member) = match &fault.kind {
        JsonFaultKind::NotJson => ("json-not", ""),
        JsonFaultKind::CutShort => ("json-cut-short", ""),
        JsonFaultKind::Missing(member) => ("json-missing", member.as_str()),
        JsonFaultKind::WrongValue => ("json-wrong-value", ""),
        JsonFaultKind::Unread => ("json-unread", ""),
    };
    let (line, column) = (fault.line.to_string(), fault.column.to_string());
    let place = match fault.line {
        0 => Told::new("json-no-place", &[]),
        _ => Told::new("json-place", &[("line", &line), ("column", &column)]),
    };
    Told::new(key, &[("member", member)]).with("place", place)
}

/// What is wrong with a file of a draft or of a case record.
pub(crate) fn flaw(flaw: &Flaw) -> Told {
    match flaw {
        Flaw::Json(fault) => json(fault),
        Flaw::OtherVersion => Told::new("flaw-other-version", &[]),
        Flaw::AttachmentName => Told::new("flaw-attachment-name", &[]),
        Flaw::NotText => Told::new("io-not-text", &[]),
        Flaw::TooLarge { limit } => Told::new("flaw-too-large", &[("limit", &limit.to_string())]),
        Flaw::TwoMarkers => Told::new("flaw-two-markers", &[]),
        Flaw::NoMarker { line } => Told::new("flaw-no-marker", &[("line", line)]),
        Flaw::SubjectLines => Told::new("flaw-subject-lines", &[]),
        Flaw::TooLong { length, limit } => {
            let (length, limit) = (length.to_string(), limit.to_string());
            Told::new("flaw-too-long", &[("length", &length), ("limit", &limit)])
        }
    }
}

/// Why a case record cannot be used.
pub(crate) fn state(error: &StateError) -> Told {
    let of =
        |key, path: &Path, why| Told::new(key, &[("file", &path.display().to_string())]).with("why", why);
    match error {
        StateError::Busy(path) => Told::new("case-record-busy", &[("file", &path.display().to_string())]),
        StateError::Io { path, error } => of("file-unreadable", path, io(error)),
        StateError::Broken { path, why } => of("case-record-broken", path, flaw(why)),
    }
}

/// `Did you mean …?`, where something is near enough.
pub(crate) fn did_you_mean(word: Option<&str>) -> Told {
    match word {
        Some(word) => Told::new("did-you-mean", &[("word", word)]),
        None => Told::new("did-you-mean-nothing", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Windows gives each a sentence in its own language.
    #[test]
    fn a_file_that_another_program_has_open_is_told_by_the_number_of_the_error() {
        assert_eq!((io_of_windows(32), io_of_windows(33)), (Some("io-in-use"), Some("io-in-use")));
        assert_eq!(io_of_windows(5), None, "has a kind");
    }
}
