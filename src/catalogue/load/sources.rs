//! What is said of AWS and of products has a source and a day: an entry that lost either is refused.

use super::*;
use crate::catalogue::data::CHECKS;
use crate::catalogue::parse::{Origin, endpoint_file};
use crate::catalogue::{EntryFault, Fault, FieldFault};

/// The shipped file with one line taken out, as it would be laid over the shipped ones.
fn without(path: &str, text: &str, line: usize) -> Result<Catalogue, CatalogueError> {
    let kept = text.lines().enumerate().filter(|(index, _)| *index != line).map(|(_, text)| text);
    let file = ("changed".to_owned(), path.to_owned(), kept.collect::<Vec<_>>().join("\n"));
    let overlay = Overlay { files: vec![file], ..Overlay::default() };
    let partition = Partition::ALL.iter().find(|partition| path == format!("endpoints/{partition}.toml"));
    Catalogue::load(partition.copied().unwrap_or(Partition::Aws), &overlay)
}

#[test]
fn an_entry_without_a_source_and_a_file_without_a_date_are_refused() {
    let mut tried = 0;
    for (path, text) in CHECKS {
        let lines_of = |key: &str| {
            let start = format!("{key} = ");
            let found = text.lines().enumerate().filter(move |(_, line)| line.starts_with(&start));
            found.map(|(index, _)| index).collect::<Vec<_>>()
        };
        let (sources, dates) = (lines_of("source"), lines_of("date"));
        // The checks of a category say what this program does; there is nothing to cite.
        if path.ends_with(".toml") && path.starts_with(|first: char| first.is_ascii_digit()) {
            assert_eq!((sources.len(), dates.len()), (0, 0), "{path}");
            continue;
        }
        assert!(!sources.is_empty() && !dates.is_empty(), "{path} cites nothing");
        // No overlay may change by which names AWS is known, nor what other programs say.
        if ["partitions.toml", "portal-hosts.toml"].contains(path) || path.starts_with("translations/") {
            continue;
        }
        // First, middle and last: every one of some hundred would only take longer.
        let some = [0, sources.len() / 2, sources.len() - 1].map(|index| sources[index]);
        for line in some.into_iter().chain(dates.first().copied()) {
            let fault = without(path, text, line).expect_err(path).fault;
            let wanted = if some.contains(&line) { "source" } else { "date" };
            assert!(
                matches!(&*fault, Fault::Field(FieldFault::MissingKey { key, .. }) if key == wanted),
                "{path}:{}: {fault:?}",
                line + 1
            );
            tried += 1;
        }
    }
    assert!(tried > 50, "{tried}");
}

#[test]
fn a_mark_that_no_source_shows_is_never_strong() {
    let text = "date = \"2026-12-01\"\n[[fingerprint]]\nvendor = \"Example\"\nmark = \"http-title\"\npattern = \"^Example\"\nstrong = true\nunverified = true\nsource = \"nobody\"\n";
    let load = |text: String| {
        let file = ("my".to_owned(), "fingerprints.toml".to_owned(), text);
        Catalogue::load(Partition::Aws, &Overlay { files: vec![file], ..Overlay::default() })
    };
    let error = load(text.to_owned()).unwrap_err();
    assert_eq!((error.line, error.column), (6, 10), "{error}");
    assert_eq!(*error.fault, EntryFault::StrongUnverified.into());
}

#[test]
fn each_shipped_endpoint_file_bears_the_name_of_its_partition_and_can_be_read() {
    let files: Vec<_> = CHECKS.iter().filter(|(path, _)| path.starts_with("endpoints/")).collect();
    assert_eq!(files.len(), Partition::ALL.len());
    for (file, text) in files {
        let read = endpoint_file(Source { file, text }, Origin::Checks).unwrap();
        assert_eq!(*file, draft::endpoint_path(read.partition));
    }
}
