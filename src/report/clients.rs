//! Which client gets through to which host, worded. Said only of hosts at which clients differ.

use super::Messages;
use super::document::{Clients, Document};
use super::wording::name_of;
use crate::diagnosis::Through;

/// The order in which a table shows them.
pub(super) const COLUMNS: [Through; 3] = [Through::Yes, Through::No, Through::Unknown];

/// Groups of hosts at which one client gets through and another does not.
pub(super) fn differing(document: &Document) -> impl Iterator<Item = &Clients> {
    document.clients.iter().filter(|group| group.differ())
}

/// `browser (its large hello is cut), Go programs`; empty if no client fares so.
pub(super) fn named(group: &Clients, through: Through, messages: &Messages) -> String {
    let names = group.that(through).map(|client| {
        let name = messages.plain(&format!("client-{client}"));
        match group.because.get(client) {
            Some(why) => format!("{name} ({})", name_of(messages, "obstacle", why)),
            None => name,
        }
    });
    names.collect::<Vec<_>>().join(", ")
}

/// The same without the reasons.
pub(super) fn named_only(group: &Clients, through: Through, messages: &Messages) -> String {
    let names = group.that(through).map(|client| messages.plain(&format!("client-{client}")));
    names.collect::<Vec<_>>().join(", ")
}
