//! Keys and values that a table does not take.

use super::meant::Meant;

/// A key or its value that its table does not take. Each `example` is a line to write.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "own-")]
pub enum FieldFault {
    UnknownKey {
        /// As its header spells it; `file` for the keys before the first header.
        table: &'static str,
        key: String,
        meant: Meant,
    },
    MissingKey {
        /// As in `UnknownKey`.
        table: &'static str,
        key: String,
        example: String,
    },
    WrongType {
        key: String,
        /// The value as it is written.
        found: String,
        wanted: Wanted,
        example: String,
    },
    EmptyText {
        key: String,
        example: String,
    },
    ControlCharacter {
        key: String,
        example: String,
    },
    UnknownWord {
        given: String,
        meant: Meant,
    },
    /// A name of the file's own that is not made of lower-case letters, digits and single hyphens.
    WrongName {
        given: String,
        example: String,
    },
    NotHttps {
        given: String,
        example: String,
    },
    NotADay {
        given: String,
    },
    /// None of the keys of which one has to be there.
    NoneOf {
        keys: &'static [&'static str],
    },
    /// More than one of the keys of which one has to be there.
    SeveralOf {
        given: Vec<&'static str>,
        keys: &'static [&'static str],
    },
}

/// What a value has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Wanted {
    Text,
    Texts,
    Flag,
    Port,
    Table,
    Tables,
}

impl Wanted {
    /// The word by which the message chooses its words.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
