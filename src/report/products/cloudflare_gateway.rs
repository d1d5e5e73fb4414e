//! Cloudflare Gateway: wirefilter expressions; Do Not Inspect is evaluated before allow and block.

use super::names::Name;
use super::wanted::{Action, Wanted};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    match action {
        Action::Allow => format!("HTTP policy, Allow: {}", expression(names)),
        Action::DoNotDecrypt => format!("HTTP policy, Do Not Inspect: {}", expression(names)),
    }
}

pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let expression = expression(&wanted.names);
    format!(
        "{}{expression}\n\n{}{expression}\n",
        wanted.note("product-cloudflare-gateway-note.decrypt"),
        wanted.note("product-cloudflare-gateway-note"),
    )
}

/// `domains` holds every parent of the name asked for, so it covers apex and subdomains.
fn expression(names: &[Name]) -> String {
    let set = |wildcard: bool| -> Vec<String> {
        names
            .iter()
            .filter(|name| name.wildcard == wildcard)
            .map(|name| format!("\"{}\"", name.domain))
            .collect()
    };
    let (domains, hosts) = (set(true), set(false));
    let mut parts = Vec::new();
    if !domains.is_empty() {
        parts.push(format!("any(http.conn.domains[*] in {{{}}})", domains.join(" ")));
    }
    if !hosts.is_empty() {
        parts.push(format!("http.conn.hostname in {{{}}}", hosts.join(" ")));
    }
    parts.join(" or ")
}
