//! Why a run ended without a verdict.

use super::exit::Exit;
use super::told::{self, Told, did_you_mean};
use crate::case::state::StateError;
use crate::catalogue::CatalogueError;
use crate::plan::UnknownSelector;
use crate::probe::WorldError;
use crate::report::Messages;

/// Why there is no verdict.
#[derive(Debug)]
pub struct Failed {
    pub exit: Exit,
    /// A word for JSON: `usage`, `catalogue`, `input`, `internal`.
    pub kind: &'static str,
    message: Message,
    /// A report stands on standard output: a second document after it would spoil both.
    pub reported: bool,
}

#[derive(Debug)]
enum Message {
    /// Worded already.
    Text(String),
    /// Worded once the language is known.
    Told(Told),
}

impl Failed {
    fn new(exit: Exit, kind: &'static str, message: Message) -> Self {
        Self { exit, kind, message, reported: false }
    }

    /// The user can fix it: what, where, how.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, "usage", Message::Text(message.into()))
    }

    /// The same, worded by the locale files.
    pub(crate) fn told(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        Self::said(Told::new(key, args))
    }

    /// The same, of a message that is put together already.
    pub(crate) fn said(message: Told) -> Self {
        Self::new(Exit::Usage, "usage", Message::Told(message))
    }

    /// A file cannot be read or understood, worded by the locale files.
    pub(crate) fn unreadable(message: Told) -> Self {
        Self::new(Exit::Usage, "input", Message::Told(message))
    }

    /// The doctor broke, worded by the locale files.
    pub(crate) fn broke_at(message: Told) -> Self {
        Self::new(Exit::Broke, "internal", Message::Told(message))
    }

    /// A file given by the user cannot be read or understood.
    pub fn input(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, "input", Message::Text(message.into()))
    }

    /// The doctor broke.
    pub fn broke(message: impl Into<String>) -> Self {
        Self::new(Exit::Broke, "internal", Message::Text(message.into()))
    }

    /// It happened after the report was printed.
    pub(crate) fn after_report(self) -> Self {
        Self { reported: true, ..self }
    }

    /// The message in the language of `messages`.
    pub fn message(&self, messages: &Messages) -> String {
        match &self.message {
            Message::Text(text) => text.clone(),
            Message::Told(told) => told.words(messages),
        }
    }
}

impl From<CatalogueError> for Failed {
    fn from(error: CatalogueError) -> Self {
        Self::new(Exit::Usage, "catalogue", Message::Told(told::catalogue(&error)))
    }
}

impl From<UnknownSelector> for Failed {
    fn from(error: UnknownSelector) -> Self {
        let near = did_you_mean(error.nearest.as_deref());
        Self::said(
            Told::new("selector-unknown", &[("option", error.option), ("given", &error.given)])
                .with("near", near),
        )
    }
}

impl From<WorldError> for Failed {
    fn from(error: WorldError) -> Self {
        let why = match &error.why {
            Some(why) => told::io(why),
            None => Told::new("trust-no-certificate", &[]),
        };
        let file = error.path.display().to_string();
        let args = [("option", error.option), ("file", file.as_str())];
        Self::unreadable(Told::new("trust-unusable", &args).with("why", why))
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::broke_at(told::io(&error))
    }
}

impl From<StateError> for Failed {
    fn from(error: StateError) -> Self {
        Self::unreadable(told::state(&error))
    }
}
