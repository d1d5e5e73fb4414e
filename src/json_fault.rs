//! Why a JSON document cannot be used, without the words of the library that reads it.

use std::fmt;

use serde_json::error::Category;

/// What is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonFault {
    pub kind: JsonFaultKind,
    /// Counted from 1; 0 where the place is not known.
    pub line: usize,
    /// Counted from 1: in characters where the text is at hand, else in bytes.
    pub column: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonFaultKind {
    /// The text stops being JSON.
    NotJson,
    /// The text ends before the document does.
    CutShort,
    /// A member that must be there is not.
    Missing(String),
    /// A member holds a value of a kind or spelling that is not known for it.
    WrongValue,
    /// The file could not be read to its end.
    Unread,
}

impl From<&serde_json::Error> for JsonFault {
    fn from(error: &serde_json::Error) -> Self {
        let kind = match error.classify() {
            Category::Io => JsonFaultKind::Unread,
            Category::Syntax => JsonFaultKind::NotJson,
            Category::Eof => JsonFaultKind::CutShort,
            Category::Data => missing_member(error).map_or(JsonFaultKind::WrongValue, JsonFaultKind::Missing),
        };
        let column = if error.line() == 0 { 0 } else { error.column().max(1) };
        Self { kind, line: error.line(), column }
    }
}

impl JsonFault {
    /// The same with the column in characters, as an editor counts it.
    pub(crate) fn in_text(error: &serde_json::Error, text: &[u8]) -> Self {
        let fault = Self::from(error);
        let Some(line) =
            fault.line.checked_sub(1).and_then(|above| text.split(|byte| *byte == b'\n').nth(above))
        else {
            return fault;
        };
        let until = line.get(..fault.column).unwrap_or(line);
        let characters = until.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count();
        Self { column: characters.max(1), ..fault }
    }
}

/// The library tells the member's name only in its text.
fn missing_member(error: &serde_json::Error) -> Option<String> {
    let text = error.to_string();
    let name = text.strip_prefix("missing field `")?.split('`').next()?;
    Some(crate::text::line(name, crate::text::NAME))
}

/// English, for whoever prints an error without knowing the language.
impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}, column {}: ", self.line, self.column)?;
        }
        match &self.kind {
            JsonFaultKind::NotJson => f.write_str("here the text is no JSON"),
            JsonFaultKind::CutShort => f.write_str("the text ends in the middle"),
            JsonFaultKind::Missing(member) => write!(f, "`{member}` is missing"),
            JsonFaultKind::WrongValue => f.write_str("another value is due here"),
            JsonFaultKind::Unread => f.write_str("the file could not be read to its end"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Sample {
        #[allow(dead_code)] // Only whether it can be read matters.
        name: String,
    }

    fn fault(text: &str) -> JsonFault {
        JsonFault::in_text(&serde_json::from_str::<Sample>(text).unwrap_err(), text.as_bytes())
    }

    #[test]
    fn each_kind_of_fault_is_told_with_its_place() {
        let of = |kind, line, column| JsonFault { kind, line, column };
        assert_eq!(fault("{\n  \"name\": oops\n}"), of(JsonFaultKind::NotJson, 2, 11));
        assert_eq!(fault("{\"name\": \"a"), of(JsonFaultKind::CutShort, 1, 11));
        assert_eq!(fault(""), of(JsonFaultKind::CutShort, 1, 1));
        assert_eq!(fault("\n{\"이름\": oops}"), of(JsonFaultKind::NotJson, 2, 8));
        assert_eq!(fault("{}"), of(JsonFaultKind::Missing("name".to_owned()), 1, 2));
        assert_eq!(fault("{\"name\": 7}"), of(JsonFaultKind::WrongValue, 1, 10));
    }

    #[test]
    fn the_library_s_words_are_not_repeated() {
        for text in ["", "oops", "{}", "{\"name\": 7}", "{\"name\": \"a\" \"b\"}", "[1,"] {
            let words = fault(text).to_string();
            for foreign in ["expected", "invalid type", "EOF", "trailing", "at line"] {
                assert!(!words.contains(foreign), "{text}: {words}");
            }
        }
    }
}
