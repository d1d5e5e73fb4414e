//! FortiGate: action `exempt`, since `allow` goes on to the category filter and may still be blocked.

use super::names::Name;
use super::wanted::{Action, Wanted, column};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let entries: Vec<_> = names.iter().flat_map(Name::star_and_apex).collect();
    let entries = entries.join(", ");
    match action {
        Action::Allow => format!("Web Filter, Static URL Filter: {entries}; type wildcard, action exempt"),
        Action::DoNotDecrypt => format!("SSL/SSH Inspection, Exempt from SSL Inspection: {entries}"),
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let entries: Vec<_> = wanted.names.iter().flat_map(Name::star_and_apex).collect();
    let filter = entries.iter().enumerate().map(|(at, entry)| {
        let kind = if entry.starts_with('*') { "wildcard" } else { "simple" };
        format!(
            "            edit {}\n                set url \"{entry}\"\n                set type {kind}\n                \
             set action exempt\n            next",
            at + 1
        )
    });
    let names = entries.iter().enumerate().map(|(at, entry)| {
        format!("    edit \"aws-setup-{}\"\n        set wildcard-fqdn \"{entry}\"\n    next", at + 1)
    });
    // 0 is the next free number: the profile's own entries stay.
    let exempt = (1..=entries.len()).map(|at| {
        format!(
            "            edit 0\n                set type wildcard-fqdn\n                \
             set wildcard-fqdn \"aws-setup-{at}\"\n            next"
        )
    });
    format!(
        "{}config webfilter urlfilter\n    edit 0\n        set name \"aws-setup\"\n        config entries\n{}        end\n    next\nend\n\n\
         {}config firewall wildcard-fqdn custom\n{}end\nconfig firewall ssl-ssh-profile\n    edit \"custom-deep-inspection\"\n        config ssl-exempt\n{}        end\n    next\nend\n",
        wanted.note("product-fortigate-note"),
        column(filter),
        wanted.note("product-fortigate-note.decrypt"),
        column(names),
        column(exempt),
    )
}
