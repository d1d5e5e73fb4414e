//! Zscaler: a custom URL category with a leading dot; lower case, no scheme.

use super::names::Name;
use super::wanted::{Action, Wanted, column};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let list = names.iter().map(Name::dotted).collect::<Vec<_>>().join(", ");
    match action {
        Action::Allow => format!("URL category: {list}"),
        Action::DoNotDecrypt => format!("SSL Inspection, Do Not Inspect, URL category: {list}"),
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    column(wanted.names.iter().map(Name::dotted))
}
