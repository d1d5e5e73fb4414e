//! `checks/actions.toml`.

use super::common::{date_of_file, not_https, one_of, when};
use super::fields::Fields;
use super::source::Source;
use crate::catalogue::actions::{KnownAction, KnownActions, KnownDeed, KnownValue};
use crate::catalogue::{CaseTopic, CatalogueError, EntryFault, Owner};

const FILE: &[&str] = &["date", "source", "action"];
const ACTION: &[&str] = &["codes", "when", "who", "run", "open", "set", "value", "value-of", "ask-aws"];
/// Each action has one of these.
const DEEDS: &[&str] = &["run", "open", "set", "ask-aws"];
/// Names of values that a finding may carry.
const WHEN: &[&str] = &["source", "why", "part", "way", "from", "kind"];

pub(in crate::catalogue) struct ActionFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) actions: KnownActions,
}

pub(in crate::catalogue) fn action_file(source: Source<'_>) -> Result<ActionFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let date = date_of_file(&file)?;
    file.text("source", "source = \"https://…\"")?;
    let all = file.tables("action", ACTION)?.iter().map(action).collect::<Result<_, _>>()?;
    Ok(ActionFile { date, actions: KnownActions { all } })
}

fn action(entry: &Fields<'_, '_>) -> Result<KnownAction, CatalogueError> {
    let codes = entry.some("codes", "codes = [\"payment.past-due\"]")?;
    Ok(KnownAction {
        codes: codes.into_iter().map(|text| text.value).collect(),
        when: when(entry, WHEN, "source = \"login\"")?,
        who: entry.word("who", Owner::ALL, Owner::word)?,
        what: deed(entry)?,
    })
}

fn deed(entry: &Fields<'_, '_>) -> Result<KnownDeed, CatalogueError> {
    let given: Vec<_> = DEEDS.iter().copied().filter(|key| entry.has(key)).collect();
    let [key] = given[..] else {
        return Err(entry.error(&entry.at, one_of(given, DEEDS)));
    };
    Ok(match key {
        "run" => {
            let words = entry.some("run", "run = [\"aws\", \"login\"]")?;
            KnownDeed::Run(words.into_iter().map(|text| text.value).collect())
        }
        "open" => {
            let page = entry.text("open", "open = \"https://…\"")?;
            if !page.value.starts_with("https://") {
                return Err(not_https(entry, page, "open = \"https://…\""));
            }
            KnownDeed::Open(page.value)
        }
        "set" => KnownDeed::Set {
            variable: entry.text("set", "set = \"HTTPS_PROXY\"")?.value,
            value: value(entry)?,
        },
        _ => {
            let topic = entry.word("ask-aws", CaseTopic::ALL, CaseTopic::word)?;
            KnownDeed::AskAws(topic.ok_or_else(|| entry.missing("ask-aws", "ask-aws = \"activation\""))?)
        }
    })
}

fn value(entry: &Fields<'_, '_>) -> Result<Option<KnownValue>, CatalogueError> {
    let fixed = entry.text_if_any("value", "value = \"regional\"")?;
    let named = entry.text_if_any("value-of", "value-of = \"proxy\"")?;
    match (fixed, named) {
        (Some(_), Some(named)) => Err(entry.error(&named.at, EntryFault::ValueTwice)),
        (fixed, named) => Ok(fixed
            .map(|text| KnownValue::Fixed(text.value))
            .or(named.map(|text| KnownValue::OfFinding(text.value)))),
    }
}
