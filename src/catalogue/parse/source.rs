//! A file being read, and how its mistakes are told.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::catalogue::CatalogueError;

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
        mend: impl Into<String>,
    ) -> CatalogueError {
        CatalogueError { file: self.file.clone(), line: self.line, what: what.into(), mend: mend.into() }
    }
}

impl<'t> Source<'t> {
    pub(in crate::catalogue) fn document(&self) -> Result<Spanned<DeTable<'t>>, CatalogueError> {
        DeTable::parse(self.text).map_err(|error| {
            let at = error.span().unwrap_or(0..0);
            let what = error.message().lines().collect::<Vec<_>>().join(", ");
            self.error(&at, format!("not valid TOML: {what}"), "checks/README.md shows the format")
        })
    }

    pub(in crate::catalogue) fn spot(&self, at: &Range<usize>) -> Spot {
        Spot { file: self.file.to_owned(), line: self.line(at.start) }
    }

    pub(in crate::catalogue) fn error(
        &self,
        at: &Range<usize>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> CatalogueError {
        self.spot(at).error(what, mend)
    }

    fn line(&self, offset: usize) -> usize {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        1 + before.iter().filter(|before| **before == b'\n').count()
    }
}

/// The known word closest to a misspelt one, if one is close enough to be what was meant.
pub(crate) fn nearest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let given = given.to_lowercase();
    let length = given.chars().count();
    let far = |word: &str| match word.to_lowercase() {
        word if length > 3 && word.starts_with(&given) => 1,
        word => distance(&given, &word),
    };
    known
        .into_iter()
        .map(|word| (far(word), word))
        .filter(|(far, _)| *far <= 1 + length / 4)
        .min_by_key(|(far, _)| *far)
        .map(|(_, word)| word)
}

/// Levenshtein distance, bounded by what a key or word can be long.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(80).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, from) in left.chars().take(80).enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (index, to) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[index + 1];
            row[index + 1] = replaced.min(diagonal + 1).min(row[index] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(nearest("purpos", ["purpose", "port"]), Some("purpose"));
        assert_eq!(nearest("Hosts", ["hosts", "port"]), Some("hosts"));
        assert_eq!(nearest("sts:getcaller", ["sts:GetCallerIdentity"]), Some("sts:GetCallerIdentity"));
        assert_eq!(nearest("colour", ["purpose", "port"]), None);
    }

    #[test]
    fn a_mistake_is_placed_on_its_line() {
        let source = Source { file: "a.toml", text: "one = 1\ntwo = = 2\n" };
        let error = source.document().unwrap_err();
        assert_eq!((error.file.as_str(), error.line), ("a.toml", 2));
    }
}
