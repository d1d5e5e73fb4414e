//! PAN-OS: a custom URL category; `*.example/` leaves out the apex, and `/` ends the name so that it cannot over-match.

use super::names::Name;
use super::wanted::{Action, Wanted};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let list = list(names);
    match action {
        Action::Allow => format!("set profiles custom-url-category aws-setup list [ {list} ]"),
        Action::DoNotDecrypt => {
            format!("set profiles custom-url-category aws-setup list [ {list} ]; {DO_NOT_DECRYPT}")
        }
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    format!(
        "set profiles custom-url-category aws-setup type \"URL List\"\n\
         set profiles custom-url-category aws-setup list [ {} ]\n{DO_NOT_DECRYPT}\n",
        list(&wanted.names),
    )
}

const DO_NOT_DECRYPT: &str = "set rulebase decryption rules aws-setup-no-decrypt from any to any source any \
                              destination any service any category aws-setup type ssl-forward-proxy action no-decrypt";

fn list(names: &[Name]) -> String {
    let entries: Vec<_> =
        names.iter().flat_map(Name::star_and_apex).map(|star_and_apex| star_and_apex + "/").collect();
    entries.join(" ")
}
