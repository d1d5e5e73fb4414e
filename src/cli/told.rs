//! A message of the locale files that is worded once the language is known.

use std::fmt;
use std::io::{Error, ErrorKind};

use crate::report::{Language, Messages};

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
    let key = match error.kind() {
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::PermissionDenied => "io-denied",
        ErrorKind::IsADirectory => "io-is-folder",
        ErrorKind::NotADirectory => "io-not-a-folder",
        ErrorKind::AddrInUse => "io-address-in-use",
        ErrorKind::AddrNotAvailable => "io-address-not-here",
        ErrorKind::StorageFull => "io-disk-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only",
        ErrorKind::InvalidData => "io-not-text",
        _ => "io-other",
    };
    Told::new(key, &[("said", &error.to_string())])
}

/// `Did you mean …?`, where something is near enough.
pub(crate) fn did_you_mean(word: Option<&str>) -> Told {
    match word {
        Some(word) => Told::new("did-you-mean", &[("word", word)]),
        None => Told::new("did-you-mean-nothing", &[]),
    }
}
