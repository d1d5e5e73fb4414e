//! What the catalogue itself does not know of a place; said wherever its hosts are listed.

use crate::catalogue::Catalogue;
use crate::report::Messages;

/// No page of AWS's lists the hosts of this partition: there may be others.
pub(crate) fn of(catalogue: &Catalogue, messages: &Messages) -> Vec<String> {
    let partition = catalogue.partition().word().to_owned();
    let unlisted = !catalogue.list_is_known();
    unlisted
        .then(|| messages.text("place-list-not-known", &[("partition", partition)].into()))
        .into_iter()
        .collect()
}
