//! What the TOML reader refuses.

/// A text that is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    pub kind: SyntaxKind,
    /// The rest of the line from there on, or the line itself at its end.
    pub text: String,
    /// The reader's own words, in English.
    pub said: String,
}

/// The usual slips, and one for all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "own-")]
pub enum SyntaxKind {
    DuplicateKey,
    /// A table is added to a key that has a value already.
    KeyHasValue,
    UnclosedString,
    UnclosedBracket,
    MissingEquals,
    MissingValue,
    MissingComma,
    /// A `=` or a comma too many.
    ExtraMark,
    /// A word that is no number, date, `true` or `false` and has no quotes.
    UnquotedText,
    /// `True`, `FALSE`.
    WrongFlag,
    WrongNumber,
    WrongEscape,
    WrongKey,
    EmptyKey,
    /// Something stands behind a value or a header.
    TrailingText,
    HiddenCharacter,
    /// A carriage return without a line feed.
    LineEnding,
    TooDeep,
    NotToml,
}

/// How the reader's words begin, the longer beginning first. They are fixed text of `toml_parser`; a test has a text for
/// each kind, so that other words of a new version show.
const BEGINNINGS: &[(&str, SyntaxKind)] = &[
    ("duplicate key", SyntaxKind::DuplicateKey),
    ("cannot extend value of type", SyntaxKind::KeyHasValue),
    ("invalid basic string, expected `\"`", SyntaxKind::UnclosedString),
    ("invalid literal string, expected `'`", SyntaxKind::UnclosedString),
    ("invalid multi-line basic string, expected `\"`", SyntaxKind::UnclosedString),
    ("invalid multi-line literal string, expected `'`", SyntaxKind::UnclosedString),
    ("invalid basic string", SyntaxKind::HiddenCharacter),
    ("invalid literal string", SyntaxKind::HiddenCharacter),
    ("invalid multi-line", SyntaxKind::HiddenCharacter),
    ("invalid comment character", SyntaxKind::HiddenCharacter),
    ("carriage return", SyntaxKind::LineEnding),
    ("unclosed", SyntaxKind::UnclosedBracket),
    ("missing assignment", SyntaxKind::MissingEquals),
    ("key with no value", SyntaxKind::MissingEquals),
    ("missing comma", SyntaxKind::MissingComma),
    ("extra assignment", SyntaxKind::MissingComma),
    ("extra `=`", SyntaxKind::ExtraMark),
    ("extra comma", SyntaxKind::ExtraMark),
    ("string values must be quoted", SyntaxKind::UnquotedText),
    ("invalid boolean", SyntaxKind::WrongFlag),
    ("invalid date", SyntaxKind::WrongNumber),
    ("unexpected leading zero", SyntaxKind::WrongNumber),
    ("`_` may only go between digits", SyntaxKind::WrongNumber),
    ("radix must be lowercase", SyntaxKind::WrongNumber),
    ("redundant numeric sign", SyntaxKind::WrongNumber),
    ("missing escaped value", SyntaxKind::WrongEscape),
    ("too few unicode", SyntaxKind::WrongEscape),
    ("invalid unquoted key", SyntaxKind::WrongKey),
    ("unquoted keys cannot be empty", SyntaxKind::EmptyKey),
    ("unexpected key or value", SyntaxKind::TrailingText),
    ("cannot recurse further", SyntaxKind::TooDeep),
];

impl SyntaxKind {
    /// By the reader's words, and whether it points at some text or between two.
    pub(in crate::catalogue) fn of(said: &str, at_text: bool) -> Self {
        let known = BEGINNINGS.iter().find(|(beginning, _)| said.starts_with(beginning));
        match known.map_or(Self::NotToml, |(_, kind)| *kind) {
            Self::UnquotedText if !at_text => Self::MissingValue,
            kind => kind,
        }
    }
}
