//! `checks/NN-*.toml`.

use std::net::SocketAddr;

use super::common::{is_slug, one_of, placed, slug};
use super::fields::Fields;
use super::source::{Source, Spot};
use crate::catalogue::{
    AwsCall, Canary, CatalogueError, Category, Check, CheckId, EntryFault, EnvironmentProbe, List, Step,
};

const FILE: &[&str] = &["category", "check", "canary"];
const CHECK: &[&str] = &["id", "requires", "required", "probe", "reach", "controls", "calls", "ask"];
const STEPS: &[&str] = &["probe", "reach", "controls", "calls", "ask"];
const CANARY: &[&str] = &["tcp", "dns"];

pub(in crate::catalogue) struct CheckFile {
    pub(in crate::catalogue) checks: Vec<(Spot, Check)>,
    /// (tcp, dns)
    pub(in crate::catalogue) canaries: Option<(Canary, Canary)>,
}

pub(in crate::catalogue) fn check_file(source: Source<'_>) -> Result<CheckFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let category = file.word("category", Category::ALL, Category::word)?;
    let category = category.ok_or_else(|| file.missing("category", "category = \"network\""))?;
    let entries = file.tables("check", CHECK)?;
    let checks = placed(&file, &entries, |entry| check(entry, category))?;
    let canaries = match file.table("canary", CANARY)? {
        Some(table) => Some((canary(&table, "tcp", 443)?, canary(&table, "dns", 53)?)),
        None => None,
    };
    Ok(CheckFile { checks, canaries })
}

fn check(entry: &Fields<'_, '_>, category: Category) -> Result<Check, CatalogueError> {
    let example = format!("id = \"{category}.my-check\"");
    let id = entry.text("id", &example)?;
    let rest = id.value.strip_prefix(category.word()).and_then(|rest| rest.strip_prefix('.'));
    if !rest.is_some_and(|it| it.split('.').all(is_slug)) {
        return Err(entry.error(&id.at, EntryFault::WrongCheckId { given: id.value, category }));
    }
    let requires = entry.texts("requires", "requires = [\"environment.link\"]")?;
    Ok(Check {
        id: CheckId::new(id.value),
        category,
        requires: requires.into_iter().map(|require| CheckId::new(require.value)).collect(),
        required: entry.flag("required")?.unwrap_or(false),
        step: step(entry)?,
    })
}

fn step(entry: &Fields<'_, '_>) -> Result<Step, CatalogueError> {
    let given: Vec<_> = STEPS.iter().copied().filter(|step| entry.has(step)).collect();
    let [key] = given[..] else {
        return Err(entry.error(&entry.at, one_of(given, STEPS)));
    };
    let step = match key {
        "probe" => entry.word("probe", EnvironmentProbe::ALL, EnvironmentProbe::word)?.map(Step::Environment),
        "reach" => {
            Some(entry.words("reach", List::ALL, List::word)?).filter(|it| !it.is_empty()).map(Step::Reach)
        }
        "calls" => Some(entry.words("calls", AwsCall::ALL, AwsCall::word)?)
            .filter(|it| !it.is_empty())
            .map(Step::Aws),
        "controls" => entry.flag("controls")?.filter(|flag| *flag).map(|_| Step::Controls),
        _ => Some(question(entry)?),
    };
    step.ok_or_else(|| entry.error(&entry.at(key), EntryFault::EmptyStep { key }))
}

fn question(entry: &Fields<'_, '_>) -> Result<Step, CatalogueError> {
    let example = "ask = \"phone-call-received\"";
    slug(entry, entry.text("ask", example)?, example).map(Step::Ask)
}

fn canary(table: &Fields<'_, '_>, key: &str, port: u16) -> Result<Canary, CatalogueError> {
    let example = format!("{key} = \"192.0.2.1:{port}\"");
    let text = table.text(key, &example)?;
    match text.value.parse::<SocketAddr>() {
        Ok(address) if is_documentation(address) => Ok(Canary { address }),
        _ => Err(table.error(&text.at, EntryFault::CanaryAddress { given: text.value, example })),
    }
}

/// RFC 5737 and RFC 3849: addresses nobody has.
fn is_documentation(address: SocketAddr) -> bool {
    match address {
        SocketAddr::V4(v4) => {
            matches!(v4.ip().octets(), [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _])
        }
        SocketAddr::V6(v6) => v6.ip().segments()[..2] == [0x2001, 0xdb8],
    }
}
