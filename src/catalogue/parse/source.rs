//! A file being read, and where its mistakes are.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::catalogue::{CatalogueError, Fault, SyntaxFault, SyntaxKind};
use crate::text;

/// File name for messages, and its text.
#[derive(Clone, Copy, Debug)]
pub(in crate::catalogue) struct Source<'t> {
    pub(in crate::catalogue) file: &'t str,
    pub(in crate::catalogue) text: &'t str,
}

/// Where an entry was written, kept for mistakes that only show once all files are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::catalogue) struct Spot {
    pub(in crate::catalogue) file: String,
    /// From 1.
    pub(in crate::catalogue) line: usize,
    /// In characters, from 1.
    pub(in crate::catalogue) column: usize,
}

impl Spot {
    pub(in crate::catalogue) fn error(&self, fault: impl Into<Fault>) -> CatalogueError {
        let Self { file, line, column } = self.clone();
        CatalogueError { file, line, column, fault: Box::new(fault.into()) }
    }
}

impl<'t> Source<'t> {
    pub(in crate::catalogue) fn document(&self) -> Result<Spanned<DeTable<'t>>, CatalogueError> {
        DeTable::parse(self.text).map_err(|error| {
            let at = error.span().unwrap_or(0..0);
            let said = error.message();
            let fault = SyntaxFault {
                kind: SyntaxKind::of(said, !at.is_empty()),
                text: self.line_from(at.start),
                said: text::line(said, text::SENTENCE),
            };
            self.error(&at, fault)
        })
    }

    /// The rest of the line from there on, or the line itself at its end.
    fn line_from(&self, at: usize) -> String {
        let (before, rest) = self.text.split_at_checked(at).unwrap_or((self.text, ""));
        let rest = text::line(rest.lines().next().unwrap_or_default(), 60);
        if rest.is_empty() { text::line(before.lines().next_back().unwrap_or_default(), 60) } else { rest }
    }

    /// The value as it is written.
    pub(super) fn written(&self, at: &Range<usize>) -> String {
        text::line(self.text.get(at.clone()).unwrap_or_default(), 60)
    }

    pub(in crate::catalogue) fn spot(&self, at: &Range<usize>) -> Spot {
        self.spots().spot(at)
    }

    pub(in crate::catalogue) fn error(&self, at: &Range<usize>, fault: impl Into<Fault>) -> CatalogueError {
        self.spot(at).error(fault)
    }

    /// The places of many entries, in the order of the file.
    pub(in crate::catalogue) fn spots(&self) -> Spots<'t> {
        Spots { source: *self, counted: 0, line: 1, column: 1 }
    }
}

/// Counts each line and character once, where entries are asked for in their order.
pub(in crate::catalogue) struct Spots<'t> {
    source: Source<'t>,
    /// In bytes; `line` and `column` are of the character that begins there.
    counted: usize,
    line: usize,
    column: usize,
}

impl Spots<'_> {
    pub(in crate::catalogue) fn spot(&mut self, at: &Range<usize>) -> Spot {
        let text = self.source.text.as_bytes();
        let end = at.start.min(text.len());
        if end < self.counted {
            (self.counted, self.line, self.column) = (0, 1, 1);
        }
        let between = &text[self.counted..end];
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        match between.iter().rposition(|byte| *byte == b'\n') {
            Some(end_of_line) => self.column = 1 + characters(&between[end_of_line + 1..]),
            None => self.column += characters(between),
        }
        self.counted = end;
        Spot { file: self.source.file.to_owned(), line: self.line, column: self.column }
    }
}

/// How many characters of UTF-8 begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (usize, usize, &'static str) {
        let error = Source { file: "a.toml", text }.document().expect_err(text);
        assert_eq!(error.file, "a.toml");
        (error.line, error.column, error.fault.key())
    }

    #[test]
    fn a_mistake_is_placed_on_its_line_and_column() {
        assert_eq!(refused("one = 1\ntwo = = 2\n"), (2, 7, "own-extra-mark"));
        assert_eq!(refused("one = 1\r\ntwo = = 2\r\n"), (2, 7, "own-extra-mark"));
        assert_eq!(refused("\t\tone = = 2"), (1, 9, "own-extra-mark"));
        assert_eq!(refused("\"한글\" = = 2"), (1, 8, "own-extra-mark"));
    }

    #[test]
    fn each_usual_slip_is_told_by_its_kind() {
        for (text, line, column, key) in [
            ("a = 1\na = 2", 2, 1, "own-duplicate-key"),
            ("[a]\nb = 1\n[a]", 3, 2, "own-duplicate-key"),
            ("a = {b = 1, b = 2}", 1, 13, "own-duplicate-key"),
            ("a = 1\na.b = 2", 2, 1, "own-key-has-value"),
            ("a = \"x\nb = 1", 1, 7, "own-unclosed-string"),
            ("a = 'x\nb = 1", 1, 7, "own-unclosed-string"),
            ("a = \"\"\"x\nb = 1", 2, 6, "own-unclosed-string"),
            ("a = '''x\nb = 1", 2, 6, "own-unclosed-string"),
            ("a = [1, 2", 1, 10, "own-unclosed-bracket"),
            ("a = { b = 1", 1, 12, "own-unclosed-bracket"),
            ("[a\nb = 1", 1, 3, "own-unclosed-bracket"),
            ("[[a]\nb = 1", 1, 5, "own-unclosed-bracket"),
            ("a", 1, 2, "own-missing-equals"),
            ("a: 1", 1, 4, "own-missing-equals"),
            ("a = \nb = 1", 1, 5, "own-missing-value"),
            ("a = [\"x\" \"y\"]", 1, 10, "own-missing-comma"),
            ("a = {b = 1 c = 2}", 1, 14, "own-missing-comma"),
            ("a == 1", 1, 4, "own-extra-mark"),
            ("a = [1,,2]", 1, 8, "own-extra-mark"),
            ("a = https://x", 1, 5, "own-unquoted-text"),
            ("a = “x”", 1, 5, "own-unquoted-text"),
            ("a = True", 1, 5, "own-wrong-flag"),
            ("a = 007", 1, 5, "own-wrong-number"),
            ("a = 1_", 1, 6, "own-wrong-number"),
            ("a = 0X1", 1, 5, "own-wrong-number"),
            ("a = 2026-13-45", 1, 5, "own-wrong-number"),
            ("a = ++1", 1, 6, "own-wrong-number"),
            ("a = \"\\d\"", 1, 7, "own-wrong-escape"),
            ("a = \"\\u12\"", 1, 10, "own-wrong-escape"),
            ("한글 = 1", 1, 1, "own-wrong-key"),
            ("= 1", 1, 1, "own-empty-key"),
            ("[]", 1, 2, "own-empty-key"),
            ("a = 1 b = 2", 1, 9, "own-trailing-text"),
            ("[a]]", 1, 4, "own-trailing-text"),
            ("a = \"\u{1}\"", 1, 6, "own-hidden-character"),
            ("a = 1 # \u{1}", 1, 9, "own-hidden-character"),
            ("a = 1\rb = 2", 1, 7, "own-line-ending"),
            ("{\"a\": 1}", 1, 1, "own-not-toml"),
        ] {
            assert_eq!(refused(text), (line, column, key), "{text}");
        }
        assert_eq!(refused(&("a = ".to_owned() + &"[".repeat(300))), (1, 85, "own-too-deep"));
    }

    #[test]
    fn the_text_of_the_line_is_shown_from_there_or_whole_at_its_end() {
        let shown = |text: &str| match *(Source { file: "a.toml", text }).document().unwrap_err().fault {
            Fault::Syntax(fault) => fault.text,
            other => panic!("{other:?}"),
        };
        assert_eq!(shown("one = 1\ntwo = \u{202e}xy z\nthree = 3"), "xy z");
        assert_eq!(shown("one = 1\ntwo = \"x\nthree = 3"), "two = \"x");
        assert_eq!(shown("one = \"x"), "one = \"x");
        assert!(shown(&format!("one = {}", "한".repeat(500))).chars().count() <= 60);
    }

    #[test]
    fn places_are_right_in_order_and_out_of_it() {
        let source = Source { file: "a.toml", text: "one\ntwö!\n\nfour" };
        let mut spots = source.spots();
        let places = [0, 2, 4, 8, 10, 11, 2, 6, 99].map(|at| {
            let spot = spots.spot(&(at..at));
            (spot.line, spot.column)
        });
        assert_eq!(places, [(1, 1), (1, 3), (2, 1), (2, 4), (3, 1), (4, 1), (1, 3), (2, 3), (4, 5)]);
    }
}
