//! Values that every data file has.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::source::Spot;
use crate::catalogue::CatalogueError;

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
    let what = format!("`{}` is not an https address", text.value);
    Err(entry.error(&text.at, what, format!("Write it like `{example}`")))
}

/// `date = "2026-11-01"`.
pub(super) fn date(fields: &Fields<'_, '_>) -> Result<Option<String>, CatalogueError> {
    let Some(text) = fields.text_if_any("date", "date = \"2026-11-01\"")? else { return Ok(None) };
    if text.value.len() == 10 && text.value.parse::<jiff::civil::Date>().is_ok() {
        return Ok(Some(text.value));
    }
    let what = format!("`{}` is not a day", text.value);
    Err(fields.error(&text.at, what, "Write it like `date = \"2026-11-01\"`"))
}

/// The date that every file has.
pub(super) fn date_of_file(file: &Fields<'_, '_>) -> Result<String, CatalogueError> {
    date(file)?.ok_or_else(|| file.missing("date", "date = \"2026-11-01\""))
}

/// `when = { … }`: values that a finding must have, of these names.
pub(super) fn when(
    entry: &Fields<'_, '_>,
    names: &[&'static str],
    example: &str,
) -> Result<BTreeMap<String, String>, CatalogueError> {
    let mut when = BTreeMap::new();
    if let Some(table) = entry.table("when", "when", names)? {
        for name in names {
            let value = table.text_if_any(name, example)?;
            when.extend(value.map(|text| ((*name).to_owned(), text.value)));
        }
    }
    Ok(when)
}

/// `one-two3`: lower-case letters, digits and single inner hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    text.len() <= 63
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}
