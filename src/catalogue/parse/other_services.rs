//! `checks/other-services.toml`.

use super::common::{date_of_file, is_slug, slug};
use super::fields::{Fields, Text};
use super::source::Source;
use crate::catalogue::error_texts::{OtherService, OtherServices, Pattern};
use crate::catalogue::{CatalogueError, EntryFault};

const FILE: &[&str] = &["date", "about-aws", "aws", "service"];
const SERVICE: &[&str] = &["id", "pattern", "example", "not", "source"];

pub(in crate::catalogue) struct OtherServicesFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) services: OtherServices,
}

/// Reads the file. `tried` says whether every service is tried on its own examples; a test does that for the shipped one.
pub(in crate::catalogue) fn other_services_file(
    source: Source<'_>,
    tried: bool,
) -> Result<OtherServicesFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let date = date_of_file(&file)?;
    let families = file.one_or_more("about-aws", "about-aws = [\"account\", \"credentials\"]")?;
    if let Some(wrong) = families.iter().find(|family| !is_slug(&family.value)) {
        return Err(file.error(&wrong.at, EntryFault::NotACode { given: wrong.value.clone() }));
    }
    let aws = patterns(&file.one_or_more("aws", "aws = ['\\baws\\b']")?);
    if let Some(fault) = aws.iter().find_map(Pattern::fault).filter(|_| tried) {
        return Err(file.error(&file.at("aws"), fault.fault));
    }
    let mut all: Vec<OtherService> = Vec::new();
    for entry in file.tables("service", SERVICE)? {
        let read = service(&entry)?;
        if let Some(fault) = read.fault().filter(|_| tried) {
            return Err(entry.error(&entry.at(fault.key), fault.fault));
        }
        all.push(read);
    }
    let families = values(families);
    Ok(OtherServicesFile { date, services: OtherServices { families, aws, all } })
}

fn service(entry: &Fields<'_, '_>) -> Result<OtherService, CatalogueError> {
    let example = "id = \"azure\"";
    let id = slug(entry, entry.text("id", example)?, example)?;
    entry.text("source", "source = \"https://…\"")?;
    Ok(OtherService {
        id,
        patterns: patterns(&entry.one_or_more("pattern", "pattern = '\\baz login\\b'")?),
        examples: values(entry.one_or_more("example", "example = \"Please run 'az login'\"")?),
        not: values(entry.some("not", "not = \"a text that looks alike\"")?),
    })
}

fn patterns(texts: &[Text]) -> Vec<Pattern> {
    texts.iter().map(|text| Pattern::new("pattern", &text.value, false)).collect()
}

fn values(texts: Vec<Text>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"date = "2026-12-01"
about-aws = ["account"]
aws = ['\baws\b']

[[service]]
id = "flux"
pattern = 'flux login'
example = "please run flux login"
not = "flux capacitor"
source = "https://wiki.example/"
"#;

    fn fault(text: &str) -> (usize, &'static str) {
        let Err(error) = other_services_file(Source { file: "other-services.toml", text }, true) else {
            panic!("read: {text}")
        };
        (error.line, error.fault.key())
    }

    #[test]
    fn the_shipped_services_have_their_examples_and_no_counter_example() {
        let (file, text) = crate::catalogue::data::embedded("other-services.toml");
        let read = other_services_file(Source { file, text }, true);
        assert!(read.is_ok_and(|read| read.services.iter().count() > 8));
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        assert!(other_services_file(Source { file: "own", text: GOOD }, true).is_ok());
        for (old, new, line, key) in [
            ("date = \"2026-12-01\"", "", 1, "own-missing-key"),
            ("about-aws = [\"account\"]", "", 1, "own-missing-key"),
            ("\"account\"", "\"My account\"", 2, "own-not-a-code"),
            ("'\\baws\\b'", "'('", 3, "own-not-a-regex"),
            ("id = \"flux\"", "id = \"Flux\"", 6, "own-wrong-name"),
            ("'flux login'", "'x*'", 7, "own-matches-everything"),
            ("please run flux login", "please sign in", 8, "own-example-missed"),
            ("flux capacitor", "flux login", 9, "own-counter-example-matched"),
            ("source = \"https://wiki.example/\"", "", 5, "own-missing-key"),
            ("source", "sauce", 10, "own-unknown-key"),
        ] {
            assert!(GOOD.contains(old), "{old}");
            assert_eq!(fault(&GOOD.replacen(old, new, 1)), (line, key), "{new}");
        }
    }
}
