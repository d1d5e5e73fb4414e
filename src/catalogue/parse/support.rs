//! `checks/support-categories.toml`.

use super::common::{date_of_file, not_https, slug};
use super::fields::Fields;
use super::source::Source;
use crate::catalogue::support::{CaseCategories, CaseCategory, CaseTopic};
use crate::catalogue::{CatalogueError, Partition};

const FILE: &[&str] = &["date", "console", "category"];
const CONSOLE: &[&str] = &["aws", "aws-us-gov", "aws-cn", "aws-eusc"];
const CATEGORY: &[&str] = &["topic", "service", "category", "shown", "source", "seen"];

pub(in crate::catalogue) struct SupportFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) categories: CaseCategories,
}

pub(in crate::catalogue) fn support_file(source: Source<'_>) -> Result<SupportFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let date = date_of_file(&file)?;
    let mut consoles = Vec::new();
    if let Some(table) = file.table("console", CONSOLE)? {
        for partition in Partition::ALL {
            let url = table.text_if_any(partition.word(), "aws = \"https://…\"")?;
            match url {
                Some(url) if url.value.starts_with("https://") => consoles.push((*partition, url.value)),
                Some(other) => return Err(not_https(&table, other, "aws = \"https://…\"")),
                None => {}
            }
        }
    }
    let entries = file.tables("category", CATEGORY)?;
    let all = entries.iter().map(category).collect::<Result<_, _>>()?;
    Ok(SupportFile { date, categories: CaseCategories { all, consoles } })
}

fn category(entry: &Fields<'_, '_>) -> Result<CaseCategory, CatalogueError> {
    let topic = entry.word("topic", CaseTopic::ALL, CaseTopic::word)?;
    let topic = topic.ok_or_else(|| entry.missing("topic", "topic = \"activation\""))?;
    let code = |key: &str, example: &str| slug(entry, entry.text(key, example)?, example);
    Ok(CaseCategory {
        topic,
        service: code("service", "service = \"customer-account\"")?,
        category: code("category", "category = \"activation\"")?,
        shown: entry.text("shown", "shown = \"Account / Activation\"")?.value,
        source: entry.text("source", "source = \"https://…\"")?.value,
        seen: entry.text("seen", "seen = \"2026-09-23\"")?.value,
    })
}
