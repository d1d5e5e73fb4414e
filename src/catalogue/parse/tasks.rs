//! `checks/tasks.toml`.

use super::common::{date_of_file, slug, when};
use super::fields::{Fields, Text};
use super::source::Source;
use crate::catalogue::tasks::{Does, Effect, Need, Task, Tasks};
use crate::catalogue::{CatalogueError, Category, CheckId, EndpointId, EntryFault, List, Meant, Purpose};

const FILE: &[&str] = &["date", "task", "effect"];
const TASK: &[&str] = &["id", "needs", "one-of", "decided-by", "rows", "categories", "look", "source"];
const NEED: &[&str] = &["client", "reach", "purposes", "also"];
const EFFECT: &[&str] = &["codes", "does", "clients", "tasks", "when"];
/// Names of values that a finding may carry.
const WHEN: &[&str] = &["family", "store", "stores", "problem", "part", "fault", "how"];

pub(in crate::catalogue) struct TaskFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) tasks: Tasks,
}

pub(in crate::catalogue) fn task_file(source: Source<'_>) -> Result<TaskFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let date = date_of_file(&file)?;
    let all = file.tables("task", TASK)?.iter().map(task).collect::<Result<Vec<_>, _>>()?;
    let effects = file.tables("effect", EFFECT)?;
    let effects = effects.iter().map(|entry| effect(entry, &all)).collect::<Result<_, _>>()?;
    Ok(TaskFile { date, tasks: Tasks { all, effects } })
}

fn task(entry: &Fields<'_, '_>) -> Result<Task, CatalogueError> {
    let example = "id = \"portal\"";
    let id = slug(entry, entry.text("id", example)?, example)?;
    entry.text("source", "source = \"https://…\"")?;
    let needs = entry.tables("needs", NEED)?;
    let task = Task {
        id,
        needs: needs.iter().map(need).collect::<Result<_, _>>()?,
        one_of: endpoints(entry, "one-of")?,
        decided_by: rows(entry, "decided-by")?,
        rows: rows(entry, "rows")?,
        categories: entry.words("categories", Category::ALL, Category::word)?,
        look: values(entry.texts("look", "look = [\"aws-setup-doctor --interview\"]")?),
    };
    if task.needs.is_empty() && task.decided_by.is_empty() {
        return Err(entry.error(&entry.at, EntryFault::TaskNeedsNothing));
    }
    Ok(task)
}

fn need(entry: &Fields<'_, '_>) -> Result<Need, CatalogueError> {
    let example = "client = \"browser\"";
    Ok(Need {
        client: slug(entry, entry.text("client", example)?, example)?,
        reach: entry.words("reach", List::ALL, List::word)?,
        purposes: entry.words("purposes", Purpose::ALL, Purpose::word)?,
        also: endpoints(entry, "also")?,
    })
}

fn effect(entry: &Fields<'_, '_>, tasks: &[Task]) -> Result<Effect, CatalogueError> {
    let codes = entry.texts("codes", "codes = [\"tls.post-quantum-refused\"]")?;
    if codes.is_empty() {
        return Err(entry.missing("codes", "codes = [\"tls.post-quantum-refused\"]"));
    }
    let named = entry.texts("tasks", "tasks = [\"portal\"]")?;
    for text in &named {
        if !tasks.iter().any(|task| task.id == text.value) {
            let meant = Meant::of(&text.value, tasks.iter().map(|task| task.id.as_str()));
            return Err(entry.error(&text.at, EntryFault::UnknownTask { given: text.value.clone(), meant }));
        }
    }
    Ok(Effect {
        codes: values(codes),
        does: entry.word("does", Does::ALL, Does::word)?,
        clients: values(entry.texts("clients", "clients = [\"browser\"]")?),
        tasks: values(named),
        when: when(entry, WHEN, "store = \"bundle\"")?,
    })
}

fn endpoints(entry: &Fields<'_, '_>, key: &str) -> Result<Vec<EndpointId>, CatalogueError> {
    let texts = entry.texts(key, "[\"awsapps-com\"]")?;
    Ok(texts.into_iter().map(|text| EndpointId::new(text.value)).collect())
}

fn rows(entry: &Fields<'_, '_>, key: &str) -> Result<Vec<CheckId>, CatalogueError> {
    let texts = entry.texts(key, "[\"activation.account-state\"]")?;
    Ok(texts.into_iter().map(|text| CheckId::new(text.value)).collect())
}

fn values(texts: Vec<Text>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
