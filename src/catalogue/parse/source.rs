//! A file being read, and how its mistakes are told.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::catalogue::CatalogueError;
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
    pub(in crate::catalogue) line: usize,
}

impl Spot {
    pub(in crate::catalogue) fn error(
        &self,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> CatalogueError {
        CatalogueError { file: self.file.clone(), line: self.line, what: what.into(), fix: fix.into() }
    }
}

impl<'t> Source<'t> {
    pub(in crate::catalogue) fn document(&self) -> Result<Spanned<DeTable<'t>>, CatalogueError> {
        DeTable::parse(self.text).map_err(|error| {
            let at = error.span().unwrap_or(0..0);
            let what = match self.text[at.start.min(self.text.len())..].lines().next().map(str::trim) {
                Some(rest) if !rest.is_empty() => {
                    format!("from here on it is no TOML: `{}`", text::line(rest, 60))
                }
                _ => "it is no TOML: something before this is not closed, or a value is missing".to_owned(),
            };
            self.error(&at, what, "checks/README.md shows the format")
        })
    }

    pub(in crate::catalogue) fn spot(&self, at: &Range<usize>) -> Spot {
        self.spots().spot(at)
    }

    pub(in crate::catalogue) fn error(
        &self,
        at: &Range<usize>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> CatalogueError {
        self.spot(at).error(what, fix)
    }

    /// The places of many entries, in the order of the file.
    pub(in crate::catalogue) fn spots(&self) -> Spots<'t> {
        Spots { source: *self, counted: 0, line: 1 }
    }
}

/// Counts each line once, where entries are asked for in their order.
pub(in crate::catalogue) struct Spots<'t> {
    source: Source<'t>,
    counted: usize,
    line: usize,
}

impl Spots<'_> {
    pub(in crate::catalogue) fn spot(&mut self, at: &Range<usize>) -> Spot {
        let text = self.source.text.as_bytes();
        let end = at.start.min(text.len());
        if end < self.counted {
            (self.counted, self.line) = (0, 1);
        }
        self.line += text[self.counted..end].iter().filter(|byte| **byte == b'\n').count();
        self.counted = end;
        Spot { file: self.source.file.to_owned(), line: self.line }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_placed_on_its_line() {
        let source = Source { file: "a.toml", text: "one = 1\ntwo = = 2\n" };
        let error = source.document().unwrap_err();
        assert_eq!((error.file.as_str(), error.line), ("a.toml", 2));
    }

    #[test]
    fn places_are_right_in_order_and_out_of_it() {
        let source = Source { file: "a.toml", text: "one\ntwo\n\nfour" };
        let mut spots = source.spots();
        let lines = [0, 4, 5, 8, 9, 4, 99].map(|at| spots.spot(&(at..at)).line);
        assert_eq!(lines, [1, 2, 2, 3, 4, 2, 4]);
    }
}
