//! Names as AWS publishes them, with port and purpose.

use super::{Name, Wanted};

pub(super) fn rule(names: &[Name]) -> String {
    names.iter().map(Name::star).collect::<Vec<_>>().join("\n")
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let mut lines: Vec<String> = wanted
        .entries
        .iter()
        .map(|it| format!("{}:{}\t{}\n", it.host, it.port, it.purpose.replace(['\n', '\t'], " ")))
        .collect();
    lines.sort();
    lines.dedup();
    format!("{}{}", wanted.note("product-plain-note"), lines.concat())
}
