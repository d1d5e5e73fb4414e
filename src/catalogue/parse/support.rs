//! `checks/support-categories.toml`.

use super::common::{date_of_file, is_slug};
use super::fields::{Fields, Text};
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
    if let Some(table) = file.table("console", "console", CONSOLE)? {
        for partition in Partition::ALL {
            let url = table.text_if_any(partition.word(), "aws = \"https://…\"")?;
            if let Some(bad) = url.as_ref().filter(|url| !url.value.starts_with("https://")) {
                return Err(table.error(
                    &bad.at,
                    "a console is an https:// address",
                    "Write it like `aws = \"https://…\"`",
                ));
            }
            consoles.extend(url.map(|url| (*partition, url.value)));
        }
    }
    let entries = file.tables("category", "category", CATEGORY)?;
    let all = entries.iter().map(category).collect::<Result<_, _>>()?;
    Ok(SupportFile { date, categories: CaseCategories { all, consoles } })
}

fn category(entry: &Fields<'_, '_>) -> Result<CaseCategory, CatalogueError> {
    let topic = entry.word("topic", CaseTopic::ALL, CaseTopic::word)?;
    let topic = topic.ok_or_else(|| entry.missing("topic", "topic = \"activation\""))?;
    Ok(CaseCategory {
        topic,
        service: code(entry, entry.text("service", "service = \"customer-account\"")?)?,
        category: code(entry, entry.text("category", "category = \"activation\"")?)?,
        shown: entry.text("shown", "shown = \"Account / Activation\"")?.value,
        source: entry.text("source", "source = \"https://…\"")?.value,
        seen: entry.text("seen", "seen = \"2026-09-23\"")?.value,
    })
}

fn code(entry: &Fields<'_, '_>, text: Text) -> Result<String, CatalogueError> {
    if is_slug(&text.value) {
        return Ok(text.value);
    }
    let what = format!("`{}` is not a code of AWS Support", text.value);
    Err(entry.error(&text.at, what, "Use lower-case letters, digits and single hyphens"))
}
