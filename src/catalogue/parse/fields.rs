//! One TOML table whose keys are all known: a misspelt key is refused before anything is read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::source::Source;
use crate::catalogue::CatalogueError;
use crate::catalogue::nearest::nearest;

/// A string and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) at: Range<usize>,
}

pub(super) struct Fields<'s, 't> {
    pub(super) source: Source<'t>,
    table: &'s DeTable<'t>,
    /// The table itself, for what is missing in it.
    pub(super) at: Range<usize>,
    /// What the table is, for messages: `endpoint`, `file`, …
    what: &'static str,
}

impl<'s, 't> Fields<'s, 't> {
    pub(super) fn new(
        source: Source<'t>,
        table: &'s DeTable<'t>,
        at: Range<usize>,
        what: &'static str,
        known: &[&'static str],
    ) -> Result<Self, CatalogueError> {
        let unknown = table.keys().filter(|table| !known.contains(&table.get_ref().as_ref()));
        if let Some(key) = unknown.min_by_key(|unknown| unknown.span().start) {
            let given = key.get_ref();
            let fix = match nearest(given, known.iter().copied()) {
                Some(word) => format!("Did you mean `{word}`?"),
                None => format!("Known keys of this {what}: {}", known.join(", ")),
            };
            return Err(source.error(&key.span(), format!("unknown key `{given}`"), fix));
        }
        Ok(Self { source, table, at, what })
    }

    pub(super) fn error(
        &self,
        at: &Range<usize>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> CatalogueError {
        self.source.error(at, what, fix)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Where the value of `key` stands; the table itself if there is none.
    pub(super) fn at(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.at.clone(), Spanned::span)
    }

    pub(super) fn text(&self, key: &str, example: &str) -> Result<Text, CatalogueError> {
        self.text_if_any(key, example)?.ok_or_else(|| self.missing(key, example))
    }

    pub(super) fn text_if_any(&self, key: &str, example: &str) -> Result<Option<Text>, CatalogueError> {
        self.table.get(key).map(|value| self.as_text(key, value, example)).transpose()
    }

    pub(super) fn texts(&self, key: &str, example: &str) -> Result<Vec<Text>, CatalogueError> {
        let Some(value) = self.table.get(key) else { return Ok(Vec::new()) };
        let Some(list) = value.get_ref().as_array() else {
            return Err(self.wrong_type(key, value, "a list of strings", example));
        };
        list.iter().map(|list| self.as_text(key, list, example)).collect()
    }

    /// A string or a list of strings; absent is none.
    pub(super) fn some(&self, key: &str, example: &str) -> Result<Vec<Text>, CatalogueError> {
        match self.table.get(key) {
            Some(value) if value.get_ref().as_array().is_none() => {
                Ok(vec![self.as_text(key, value, example)?])
            }
            _ => self.texts(key, example),
        }
    }

    /// A string or a list of strings, not empty.
    pub(super) fn one_or_more(&self, key: &str, example: &str) -> Result<Vec<Text>, CatalogueError> {
        let texts = self.some(key, example)?;
        if texts.is_empty() { Err(self.missing(key, example)) } else { Ok(texts) }
    }

    pub(super) fn flag(&self, key: &str) -> Result<Option<bool>, CatalogueError> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        let flag = value.get_ref().as_bool();
        flag.map(Some).ok_or_else(|| self.wrong_type(key, value, "true or false", &format!("{key} = true")))
    }

    pub(super) fn port(&self, key: &str) -> Result<Option<u16>, CatalogueError> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|integer| u16::from_str_radix(integer.as_str(), integer.radix()).ok());
        match number {
            Some(port) if port > 0 => Ok(Some(port)),
            _ => Err(self.wrong_type(key, value, "a port from 1 to 65535", &format!("{key} = 443"))),
        }
    }

    /// A word of a closed list.
    pub(super) fn word<T: Copy>(
        &self,
        key: &str,
        all: &[T],
        spelt: fn(T) -> &'static str,
    ) -> Result<Option<T>, CatalogueError> {
        let example = format!("{key} = {:?}", all.first().map_or("", |it| spelt(*it)));
        let text = self.text_if_any(key, &example)?;
        text.map(|text| self.known(&text, all, spelt)).transpose()
    }

    pub(super) fn words<T: Copy>(
        &self,
        key: &str,
        all: &[T],
        spelt: fn(T) -> &'static str,
    ) -> Result<Vec<T>, CatalogueError> {
        let example = format!("{key} = [{:?}]", all.first().map_or("", |it| spelt(*it)));
        self.texts(key, &example)?.iter().map(|text| self.known(text, all, spelt)).collect()
    }

    pub(super) fn tables(
        &self,
        key: &str,
        what: &'static str,
        known: &[&'static str],
    ) -> Result<Vec<Self>, CatalogueError> {
        let Some(value) = self.table.get(key) else { return Ok(Vec::new()) };
        let Some(list) = value.get_ref().as_array() else {
            return Err(self.wrong_type(key, value, "a list of tables", &format!("[[{key}]]")));
        };
        list.iter().map(|list| self.as_table(key, list, what, known)).collect()
    }

    pub(super) fn table(
        &self,
        key: &str,
        what: &'static str,
        known: &[&'static str],
    ) -> Result<Option<Self>, CatalogueError> {
        self.table.get(key).map(|table| self.as_table(key, table, what, known)).transpose()
    }

    pub(super) fn missing(&self, key: &str, example: &str) -> CatalogueError {
        self.error(&self.at, format!("this {} has no `{key}`", self.what), format!("Add `{example}`"))
    }

    pub(super) fn known<T: Copy>(
        &self,
        text: &Text,
        all: &[T],
        spelt: fn(T) -> &'static str,
    ) -> Result<T, CatalogueError> {
        if let Some(found) = all.iter().find(|it| spelt(**it) == text.value) {
            return Ok(*found);
        }
        let words: Vec<_> = all.iter().map(|it| spelt(*it)).collect();
        let fix = match nearest(&text.value, words.iter().copied()) {
            Some(word) => format!("Did you mean `{word}`?"),
            None => format!("Known words: {}", words.join(", ")),
        };
        Err(self.error(&text.at, format!("unknown word `{}`", text.value), fix))
    }

    fn as_table(
        &self,
        key: &str,
        value: &'s Spanned<DeValue<'t>>,
        what: &'static str,
        known: &[&'static str],
    ) -> Result<Self, CatalogueError> {
        match value.get_ref().as_table() {
            Some(table) => Self::new(self.source, table, value.span(), what, known),
            None => Err(self.wrong_type(key, value, "a table", &format!("[{key}]"))),
        }
    }

    fn as_text(
        &self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        example: &str,
    ) -> Result<Text, CatalogueError> {
        let Some(text) = value.get_ref().as_str() else {
            return Err(self.wrong_type(key, value, "a string", example));
        };
        if text.trim().is_empty() || text.chars().any(char::is_control) {
            let what = format!("`{key}` is empty or has a control character in it");
            return Err(self.error(&value.span(), what, format!("Write it like `{example}`")));
        }
        Ok(Text { value: text.to_owned(), at: value.span() })
    }

    fn wrong_type(
        &self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        wanted: &str,
        example: &str,
    ) -> CatalogueError {
        self.error(&value.span(), format!("`{key}` must be {wanted}"), format!("Write it like `{example}`"))
    }
}
