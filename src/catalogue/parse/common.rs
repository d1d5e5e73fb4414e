//! Values that every data file has.

use std::collections::BTreeMap;

use super::fields::{Fields, Text};
use super::source::Spot;
use crate::catalogue::{CatalogueError, FieldFault};

/// Entries of one file as `read` reads them, each with where it stands.
pub(super) fn placed<T>(
    file: &Fields<'_, '_>,
    entries: &[Fields<'_, '_>],
    read: impl Fn(&Fields<'_, '_>) -> Result<T, CatalogueError>,
) -> Result<Vec<(Spot, T)>, CatalogueError> {
    let mut spots = file.source.spots();
    entries.iter().map(|entry| Ok((spots.spot(&entry.at), read(entry)?))).collect()
}

/// `source = "https://…"`, the page that says so.
pub(super) fn source(entry: &Fields<'_, '_>) -> Result<String, CatalogueError> {
    let example = "source = \"https://docs.aws.amazon.com/…\"";
    let text = entry.text("source", example)?;
    if url::Url::parse(&text.value).is_ok_and(|url| url.scheme() == "https") {
        return Ok(text.value);
    }
    Err(not_https(entry, text, example))
}

/// A page is an address that begins with https://.
pub(super) fn not_https(entry: &Fields<'_, '_>, text: Text, example: &str) -> CatalogueError {
    entry.error(&text.at, FieldFault::NotHttps { given: text.value, example: example.to_owned() })
}

/// A name of the file's own.
pub(super) fn slug(entry: &Fields<'_, '_>, text: Text, example: &str) -> Result<String, CatalogueError> {
    if is_slug(&text.value) {
        return Ok(text.value);
    }
    Err(entry.error(&text.at, FieldFault::WrongName { given: text.value, example: example.to_owned() }))
}

/// `date = "2026-11-01"`.
pub(super) fn date(fields: &Fields<'_, '_>) -> Result<Option<String>, CatalogueError> {
    let Some(text) = fields.text_if_any("date", "date = \"2026-11-01\"")? else { return Ok(None) };
    if text.value.len() == 10 && text.value.parse::<jiff::civil::Date>().is_ok() {
        return Ok(Some(text.value));
    }
    Err(fields.error(&text.at, FieldFault::NotADay { given: text.value }))
}

/// The date that every file has.
pub(super) fn date_of_file(file: &Fields<'_, '_>) -> Result<String, CatalogueError> {
    date(file)?.ok_or_else(|| file.missing("date", "date = \"2026-11-01\""))
}

/// `when = { … }`: values that a finding must have, of these names.
pub(super) fn when(
    entry: &Fields<'_, '_>,
    names: &'static [&'static str],
    example: &str,
) -> Result<BTreeMap<String, String>, CatalogueError> {
    let mut when = BTreeMap::new();
    if let Some(table) = entry.table("when", names)? {
        for name in names {
            let value = table.text_if_any(name, example)?;
            when.extend(value.map(|text| ((*name).to_owned(), text.value)));
        }
    }
    Ok(when)
}

/// Not exactly one of the keys is there.
pub(super) fn one_of(given: Vec<&'static str>, keys: &'static [&'static str]) -> FieldFault {
    if given.is_empty() { FieldFault::NoneOf { keys } } else { FieldFault::SeveralOf { given, keys } }
}

/// `one-two3`: lower-case letters, digits and single inner hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    text.len() <= 63
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}
