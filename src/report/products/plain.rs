//! Names as AWS publishes them, with port and purpose.

use super::names::Name;
use super::wanted::Wanted;

pub(super) fn rule(names: &[Name]) -> String {
    names.iter().map(Name::star).collect::<Vec<_>>().join("\n")
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let mut lines: Vec<String> = wanted
        .entries
        .iter()
        .map(|entry| format!("{}:{}\t{}\n", entry.host, entry.port, entry.purpose.replace(['\n', '\t'], " ")))
        .collect();
    lines.sort();
    lines.dedup();
    format!("{}{}", wanted.note("product-plain-note"), lines.concat())
}
