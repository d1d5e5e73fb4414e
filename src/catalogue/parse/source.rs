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
        Spot { file: self.file.to_owned(), line: self.line(at.start) }
    }

    pub(in crate::catalogue) fn error(
        &self,
        at: &Range<usize>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> CatalogueError {
        self.spot(at).error(what, fix)
    }

    fn line(&self, offset: usize) -> usize {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        1 + before.iter().filter(|before| **before == b'\n').count()
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
}
