//! Check Point: a custom site, never a non-FQDN domain object: that matches by reverse DNS.

use super::names::Name;
use super::wanted::{Action, Wanted};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let list = names.iter().flat_map(Name::star_and_apex).collect::<Vec<_>>().join(", ");
    match action {
        Action::Allow => format!("Custom Application/Site, URL list: {list}"),
        Action::DoNotDecrypt => format!("HTTPS Inspection, Bypass, Custom Application/Site: {list}"),
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let urls: Vec<_> = wanted
        .names
        .iter()
        .flat_map(Name::star_and_apex)
        .enumerate()
        .map(|(at, entry)| format!(" \\\n  url-list.{} \"{entry}\"", at + 1))
        .collect();
    format!(
        "{}{}mgmt_cli add application-site name \"aws-setup\" \\\n  \
         primary-category \"Custom_Application_Site\" \\\n  urls-defined-as-regular-expression false{}\n",
        wanted.note("product-check-point-note"),
        wanted.note("product-check-point-note.decrypt"),
        urls.concat(),
    )
}
