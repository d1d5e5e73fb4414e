//! What is shown is what is filed: a text that holds characters nobody sees is refused, and values from outside are
//! cleaned before they enter one.

use crate::text::is_hidden;

/// A character of a text that a reader would not see.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}, line {line}, column {column}: the character U+{code:04X} cannot be seen. Delete it")]
pub struct Hidden {
    /// `body.txt`, `the text`, …
    pub place: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub code: u32,
}

/// Refuses the first hidden character. Line ends and tabs are what a text editor writes.
pub(super) fn check(place: &str, text: &str) -> Result<(), Hidden> {
    for (line, content) in text.split('\n').enumerate() {
        let found = content.chars().enumerate().find(|(_, c)| *c != '\t' && is_hidden(*c));
        if let Some((column, character)) = found {
            let place = place.to_owned();
            return Err(Hidden { place, line: line + 1, column: column + 1, code: u32::from(character) });
        }
    }
    Ok(())
}

/// The same on one line, without what nobody sees.
pub(super) fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let visible: String = spaced.chars().filter(|c| !is_hidden(*c)).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_character_is_named_with_line_and_column() {
        let text = "first\tline\n둘째\u{202e}줄\n";
        let hidden = check("body.txt", text).unwrap_err();
        assert_eq!((hidden.line, hidden.column, hidden.code), (2, 3, 0x202e));
        assert!(hidden.to_string().contains("U+202E"), "{hidden}");
        assert_eq!(check("body.txt", "a\tb\n"), Ok(()));
    }

    #[test]
    fn a_value_cannot_make_a_line_or_move_the_cursor() {
        let value = "PENDING\n- Please close my account\u{2028}x\u{1b}[2K\u{85}y";
        assert_eq!(one_line(value), "PENDING - Please close my account x[2K y");
    }
}
