//! One TOML table whose keys are all known: a misspelt key is refused before anything is read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::source::Source;
use crate::catalogue::{CatalogueError, Fault, FieldFault, Meant, Wanted};

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
    /// As its header spells it; `file` for the keys before the first header.
    name: &'static str,
}

impl<'s, 't> Fields<'s, 't> {
    pub(super) fn new(
        source: Source<'t>,
        table: &'s DeTable<'t>,
        at: Range<usize>,
        name: &'static str,
        known: &'static [&'static str],
    ) -> Result<Self, CatalogueError> {
        let unknown = table.keys().filter(|table| !known.contains(&table.get_ref().as_ref()));
        if let Some(key) = unknown.min_by_key(|unknown| unknown.span().start) {
            let given = key.get_ref().to_string();
            let meant = Meant::of(&given, known.iter().copied());
            return Err(source.error(&key.span(), FieldFault::UnknownKey { table: name, key: given, meant }));
        }
        Ok(Self { source, table, at, name })
    }

    pub(super) fn error(&self, at: &Range<usize>, fault: impl Into<Fault>) -> CatalogueError {
        self.source.error(at, fault)
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
            return Err(self.wrong_type(key, value, Wanted::Texts, example));
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
        flag.map(Some).ok_or_else(|| self.wrong_type(key, value, Wanted::Flag, &format!("{key} = true")))
    }

    pub(super) fn port(&self, key: &str) -> Result<Option<u16>, CatalogueError> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|integer| u16::from_str_radix(integer.as_str(), integer.radix()).ok());
        match number {
            Some(port) if port > 0 => Ok(Some(port)),
            _ => Err(self.wrong_type(key, value, Wanted::Port, &format!("{key} = 443"))),
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
        key: &'static str,
        known: &'static [&'static str],
    ) -> Result<Vec<Self>, CatalogueError> {
        let Some(value) = self.table.get(key) else { return Ok(Vec::new()) };
        let Some(list) = value.get_ref().as_array() else {
            return Err(self.wrong_type(key, value, Wanted::Tables, &format!("[[{key}]]")));
        };
        list.iter().map(|list| self.as_table(key, list, known)).collect()
    }

    pub(super) fn table(
        &self,
        key: &'static str,
        known: &'static [&'static str],
    ) -> Result<Option<Self>, CatalogueError> {
        self.table.get(key).map(|table| self.as_table(key, table, known)).transpose()
    }

    pub(super) fn missing(&self, key: &str, example: &str) -> CatalogueError {
        let (key, example) = (key.to_owned(), example.to_owned());
        self.error(&self.at, FieldFault::MissingKey { table: self.name, key, example })
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
        let meant = Meant::of(&text.value, all.iter().map(|it| spelt(*it)));
        Err(self.error(&text.at, FieldFault::UnknownWord { given: text.value.clone(), meant }))
    }

    fn as_table(
        &self,
        key: &'static str,
        value: &'s Spanned<DeValue<'t>>,
        known: &'static [&'static str],
    ) -> Result<Self, CatalogueError> {
        match value.get_ref().as_table() {
            Some(table) => Self::new(self.source, table, value.span(), key, known),
            None => Err(self.wrong_type(key, value, Wanted::Table, &format!("[{key}]"))),
        }
    }

    fn as_text(
        &self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        example: &str,
    ) -> Result<Text, CatalogueError> {
        let Some(text) = value.get_ref().as_str() else {
            return Err(self.wrong_type(key, value, Wanted::Text, example));
        };
        let (named, line) = (key.to_owned(), example.to_owned());
        if text.trim().is_empty() {
            return Err(self.error(&value.span(), FieldFault::EmptyText { key: named, example: line }));
        }
        if text.chars().any(char::is_control) {
            return Err(self.error(&value.span(), FieldFault::ControlCharacter { key: named, example: line }));
        }
        Ok(Text { value: text.to_owned(), at: value.span() })
    }

    fn wrong_type(
        &self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        wanted: Wanted,
        example: &str,
    ) -> CatalogueError {
        let (key, found, example) = (key.to_owned(), self.source.written(&value.span()), example.to_owned());
        self.error(&value.span(), FieldFault::WrongType { key, found, wanted, example })
    }
}
