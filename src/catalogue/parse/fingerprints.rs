//! `checks/fingerprints.toml`.

use std::net::IpAddr;

use super::common::{date, slug};
use super::fields::{Fields, Text};
use super::source::Source;
use crate::catalogue::fingerprints::{Fingerprint, Mark, Pattern, Vendor};
use crate::catalogue::{CatalogueError, EntryFault, Owner};

const FILE: &[&str] = &["date", "fingerprint"];
const FINGERPRINT: &[&str] =
    &["vendor", "slug", "mark", "pattern", "strong", "unverified", "means", "owner", "source", "date"];

pub(in crate::catalogue) struct FingerprintFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) all: Vec<Fingerprint>,
}

pub(in crate::catalogue) fn fingerprint_file(source: Source<'_>) -> Result<FingerprintFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let Some(day) = date(&file)? else { return Err(file.missing("date", "date = \"2026-11-01\"")) };
    let entries = file.tables("fingerprint", FINGERPRINT)?;
    let all = entries.iter().map(fingerprint).collect::<Result<_, _>>()?;
    Ok(FingerprintFile { date: day, all })
}

fn fingerprint(entry: &Fields<'_, '_>) -> Result<Fingerprint, CatalogueError> {
    let name = entry.text("vendor", "vendor = \"Zscaler\"")?.value;
    let example = "slug = \"zscaler\"";
    let slug = entry.text_if_any("slug", example)?.map(|text| slug(entry, text, example)).transpose()?;
    let mark = entry.word("mark", Mark::ALL, Mark::word)?;
    let mark = mark.ok_or_else(|| entry.missing("mark", "mark = \"certificate-issuer\""))?;
    let text = entry.text("pattern", "pattern = 'O=Zscaler Inc\\.'")?;
    date(entry)?;
    let strong = entry.flag("strong")?.unwrap_or(false);
    if strong && entry.flag("unverified")?.unwrap_or(false) {
        return Err(entry.error(&entry.at("strong"), EntryFault::StrongUnverified));
    }
    Ok(Fingerprint {
        vendor: Vendor { name, slug },
        mark,
        pattern: pattern(entry, mark, &text)?,
        strong,
        means: entry.text_if_any("means", "means = \"malware\"")?.map(|text_if_any| text_if_any.value),
        owner: entry.word("owner", &[Owner::You, Owner::ItDesktop], Owner::word)?,
        source: entry.text("source", "source = \"https://…\"")?.value,
    })
}

fn pattern(entry: &Fields<'_, '_>, mark: Mark, text: &Text) -> Result<Pattern, CatalogueError> {
    if mark == Mark::DnsAddress {
        return match text.value.parse::<IpAddr>() {
            Ok(address) => Ok(Pattern::Address(address.to_canonical())),
            Err(_) => Err(entry.error(&text.at, EntryFault::NotAnAddress { given: text.value.clone() })),
        };
    }
    let built = regex_lite::RegexBuilder::new(&text.value).case_insensitive(true).size_limit(1 << 18).build();
    match built {
        Ok(regex) if regex.is_match("") => {
            Err(entry.error(&text.at, EntryFault::MatchesEverything { given: text.value.clone() }))
        }
        Ok(regex) => Ok(Pattern::Text(regex)),
        Err(error) => {
            let (given, said) = (text.value.clone(), error.to_string());
            Err(entry.error(&text.at, EntryFault::NotARegex { given, said }))
        }
    }
}
