//! Cisco Umbrella and Secure Access: bare domains, everything below is implied, asterisks are invalid.

use super::names::Name;
use super::wanted::{Action, Wanted, column};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let list = names.iter().map(|name| name.domain.clone()).collect::<Vec<_>>().join(", ");
    match action {
        Action::Allow => format!("Destination list (allow): {list}"),
        Action::DoNotDecrypt => format!("Selective decryption list: {list}"),
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    column(wanted.names.iter().map(|name| name.domain.clone()))
}
