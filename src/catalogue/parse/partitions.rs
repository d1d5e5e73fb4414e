//! `checks/partitions.toml`.

use super::common::{date, slug, source};
use super::fields::Fields;
use super::source::Source;
use crate::catalogue::CatalogueError;
use crate::catalogue::known_partition::KnownPartition;

const FILE: &[&str] = &["date", "source", "partition"];
const PARTITION: &[&str] = &["id", "prefixes", "domains"];

pub(in crate::catalogue) fn partition_file(from: Source<'_>) -> Result<Vec<KnownPartition>, CatalogueError> {
    let document = from.document()?;
    let file = Fields::new(from, document.get_ref(), 0..0, "file", FILE)?;
    if date(&file)?.is_none() {
        return Err(file.missing("date", "date = \"2026-11-01\""));
    }
    source(&file)?;
    file.tables("partition", PARTITION)?.iter().map(partition).collect()
}

fn partition(entry: &Fields<'_, '_>) -> Result<KnownPartition, CatalogueError> {
    let example = "id = \"aws-iso\"";
    let id = slug(entry, entry.text("id", example)?, example)?;
    let words = |key: &str, example: &str| -> Result<Vec<String>, CatalogueError> {
        Ok(entry.texts(key, example)?.into_iter().map(|text| text.value).collect())
    };
    let domains = words("domains", "domains = [\"amazonaws.com\"]")?;
    if domains.is_empty() {
        return Err(entry.missing("domains", "domains = [\"amazonaws.com\"]"));
    }
    Ok(KnownPartition { id, prefixes: words("prefixes", "prefixes = [\"us-gov-\"]")?, domains })
}
