//! Netskope: `*.example` matches the apex too; do-not-decrypt matches the server name only.

use super::names::Name;
use super::wanted::{Action, Wanted, column};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let list = names.iter().map(Name::star).collect::<Vec<_>>().join(", ");
    match action {
        Action::Allow => format!("URL list (Real-time Protection, Allow): {list}"),
        Action::DoNotDecrypt => format!("SSL Decryption, Do Not Decrypt: {list}"),
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    column(wanted.names.iter().map(Name::star))
}
