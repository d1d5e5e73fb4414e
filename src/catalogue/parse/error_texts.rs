//! `checks/error-texts/*.toml`.

use std::ops::Range;

use super::common::{date, is_slug, placed, slug};
use super::fields::{Fields, Text};
use super::source::{Source, Spot};
use crate::catalogue::error_texts::{ErrorText, HowSure, Meaning, Pattern, Wording, is_dense};
use crate::catalogue::{CatalogueError, EntryFault};

const FILE: &[&str] = &["date", "text"];
const TEXT: &[&str] = &[
    "id", "pattern", "unless", "example", "not", "means", "covers", "source", "date", "language", "client",
    "wording",
];
const MEANING: &[&str] = &["code", "sure"];
const MEANS: &str = "means = [{ code = \"account.blocked\", sure = \"high\" }]";

pub(in crate::catalogue) struct ErrorTextFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) all: Vec<ErrorTextEntry>,
}

/// An entry and where it stands.
pub(in crate::catalogue) struct ErrorTextEntry {
    pub(in crate::catalogue) spot: Spot,
    pub(in crate::catalogue) text: ErrorText,
    /// Where each key of the entry stands.
    keys: Vec<(&'static str, Range<usize>)>,
}

impl ErrorTextEntry {
    /// Makes the patterns and tries them on the entry's examples. The built-in ones are tried by a test.
    /// `source` is the file that the entry was read from.
    pub(in crate::catalogue) fn check(&self, source: Source<'_>) -> Result<(), CatalogueError> {
        let Some(fault) = self.text.fault() else { return Ok(()) };
        let key = self.keys.iter().find(|(key, _)| *key == fault.key);
        let spot = key.map_or_else(|| self.spot.clone(), |(_, at)| source.spot(at));
        Err(spot.error(fault.fault))
    }
}

pub(in crate::catalogue) fn error_text_file(source: Source<'_>) -> Result<ErrorTextFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let Some(day) = date(&file)? else { return Err(file.missing("date", "date = \"2026-11-01\"")) };
    let entries = file.tables("text", TEXT)?;
    let all = placed(&file, &entries, |entry| Ok((text(entry)?, keys(entry))))?;
    let all = all.into_iter().map(|(spot, (text, keys))| ErrorTextEntry { spot, text, keys }).collect();
    Ok(ErrorTextFile { date: day, all })
}

/// Counting lines takes long for hundreds of entries: only a fault asks for the line of a key.
fn keys(entry: &Fields<'_, '_>) -> Vec<(&'static str, Range<usize>)> {
    ["pattern", "unless", "example", "not"].map(|key| (key, entry.at(key))).into()
}

fn text(entry: &Fields<'_, '_>) -> Result<ErrorText, CatalogueError> {
    let example = "id = \"ec2-blocked\"";
    let id = slug(entry, entry.text("id", example)?, example)?;
    let language = entry.text_if_any("language", "language = \"en\"")?;
    let language = language.map_or_else(|| "en".to_owned(), |language| language.value);
    let patterns = entry.one_or_more("pattern", "pattern = 'is currently blocked'")?;
    let unless = entry.some("unless", "unless = 'Premium Support'")?;
    let pattern = |key: &'static str, text: &Text| Pattern::new(key, &text.value, is_dense(&language));
    let Some(day) = date(entry)? else { return Err(entry.missing("date", "date = \"2026-11-01\"")) };
    let wording = entry.word("wording", Wording::ALL, Wording::word)?;
    let wording = wording.ok_or_else(|| entry.missing("wording", "wording = \"seen\""))?;
    Ok(ErrorText {
        id,
        patterns: patterns.iter().map(|text| pattern("pattern", text)).collect(),
        unless: unless.iter().map(|text| pattern("unless", text)).collect(),
        means: meanings(entry, wording)?,
        covers: values(entry.some("covers", "covers = [\"access-denied\"]")?),
        examples: values(entry.one_or_more("example", "example = \"This account is currently blocked\"")?),
        not: values(entry.some("not", "not = \"a text that looks alike\"")?),
        source: entry.text("source", "source = \"https://…\"")?.value,
        date: day,
        language,
        clients: values(entry.some("client", "client = \"aws-cli\"")?),
        wording,
    })
}

fn values(texts: Vec<Text>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The findings of an entry. A wording that no source was seen to have makes none of them sure.
fn meanings(entry: &Fields<'_, '_>, wording: Wording) -> Result<Vec<Meaning>, CatalogueError> {
    let means: Vec<Meaning> =
        entry.tables("means", MEANING)?.iter().map(meaning).collect::<Result<_, _>>()?;
    if means.is_empty() {
        return Err(entry.missing("means", MEANS));
    }
    // `HowSure` begins with the surest.
    let surest = wording.surest();
    if means.iter().any(|meaning| meaning.sure < surest) {
        let (wording, surest) = (wording.word(), surest.word());
        return Err(entry.error(&entry.at("means"), EntryFault::SurerThanWording { wording, surest }));
    }
    Ok(means)
}

fn meaning(entry: &Fields<'_, '_>) -> Result<Meaning, CatalogueError> {
    let code = entry.text("code", "code = \"account.blocked\"")?;
    let is_code = code.value.split_once('.').is_some_and(|(family, name)| is_slug(family) && is_slug(name));
    if !is_code {
        return Err(entry.error(&code.at, EntryFault::NotACode { given: code.value }));
    }
    let sure = entry.word("sure", HowSure::ALL, HowSure::word)?;
    let sure = sure.ok_or_else(|| entry.missing("sure", "sure = \"high\""))?;
    Ok(Meaning { code: code.value, sure })
}
