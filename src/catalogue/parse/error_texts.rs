//! `checks/error-texts.toml`.

use regex_lite::Regex;

use super::endpoints::{date, is_slug};
use super::fields::{Fields, Text};
use super::source::{Source, Spot};
use crate::catalogue::CatalogueError;
use crate::catalogue::error_texts::{ErrorText, HowSure, Meaning};

const FILE: &[&str] = &["date", "text"];
const TEXT: &[&str] = &["id", "pattern", "unless", "example", "means", "source", "date"];
const MEANING: &[&str] = &["code", "sure"];
const MEANS: &str = "means = [{ code = \"account.blocked\", sure = \"high\" }]";

pub(in crate::catalogue) struct ErrorTextFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) all: Vec<(Spot, ErrorText)>,
}

pub(in crate::catalogue) fn error_text_file(source: Source<'_>) -> Result<ErrorTextFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let Some(day) = date(&file)? else { return Err(file.missing("date", "date = \"2026-11-01\"")) };
    let entries = file.tables("text", "text", TEXT)?;
    let read = |it: &Fields<'_, '_>| Ok((source.spot(&it.at), text(it, &day)?));
    let all = entries.iter().map(read).collect::<Result<_, _>>()?;
    Ok(ErrorTextFile { date: day, all })
}

fn text(entry: &Fields<'_, '_>, day: &str) -> Result<ErrorText, CatalogueError> {
    let id = entry.text("id", "id = \"ec2-blocked\"")?;
    if !is_slug(&id.value) {
        let what = format!("`{}` cannot be an id", id.value);
        return Err(entry.error(&id.at, what, "Use lower-case letters, digits and single hyphens"));
    }
    let written = entry.text("pattern", "pattern = 'is currently blocked'")?;
    let unless = entry.text_if_any("unless", "unless = 'Premium Support'")?;
    let means: Vec<Meaning> =
        entry.tables("means", "meaning", MEANING)?.iter().map(meaning).collect::<Result<_, _>>()?;
    if means.is_empty() {
        return Err(entry.missing("means", MEANS));
    }
    let text = ErrorText {
        id: id.value,
        pattern: pattern(entry, &written)?,
        unless: unless.map(|it| pattern(entry, &it)).transpose()?,
        means,
        source: entry.text("source", "source = \"https://…\"")?.value,
        date: date(entry)?.unwrap_or_else(|| day.to_owned()),
    };
    // Without one nobody sees what the pattern is for, and a slip in it is found only by a person in need.
    let example = entry.text("example", "example = \"This account is currently blocked\"")?;
    match text.is_in(&example.value) {
        true => Ok(text),
        false => {
            let what = format!("the example of `{}` does not match its own pattern", text.id);
            Err(entry.error(&example.at, what, "Correct `pattern`, `unless` or `example`"))
        }
    }
}

fn meaning(entry: &Fields<'_, '_>) -> Result<Meaning, CatalogueError> {
    let code = entry.text("code", "code = \"account.blocked\"")?;
    let is_code = code.value.split_once('.').is_some_and(|(family, name)| is_slug(family) && is_slug(name));
    if !is_code {
        let what = format!("`{}` is not the code of a finding", code.value);
        return Err(entry.error(&code.at, what, "`aws-setup-doctor explain` lists every code"));
    }
    let sure = entry.word("sure", HowSure::ALL, HowSure::word)?;
    let sure = sure.ok_or_else(|| entry.missing("sure", "sure = \"high\""))?;
    Ok(Meaning { code: code.value, sure })
}

fn pattern(entry: &Fields<'_, '_>, text: &Text) -> Result<Regex, CatalogueError> {
    let built = regex_lite::RegexBuilder::new(&text.value).case_insensitive(true).size_limit(1 << 18).build();
    let (what, mend) = match built {
        Ok(regex) if !regex.is_match("") => return Ok(regex),
        Ok(_) => (format!("`{}` matches everything", text.value), "Write a pattern only this error has"),
        Err(error) => (
            format!("`{}` is not a regular expression: {error}", text.value),
            "Escape `. ( ) [ ] { } + * ? |` with a backslash; use a TOML '…' string",
        ),
    };
    Err(entry.error(&text.at, what, mend))
}
