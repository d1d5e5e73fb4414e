//! Names beside other names, and what a second resolver says.

use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::network::DnsQuery;
use crate::evidence::{Control, Observation};

/// The same resolver gave an address for a name that has nothing to do with AWS sign-in.
pub(crate) fn control_name<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    row.made(Control::ControlName).find(|it| it.seen()).or_else(|| resolved_elsewhere(row))
}

/// Another name of this run that the same resolver resolved.
fn resolved_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let host = row.host();
    let mut others = row.view().hosts_that(Fact::NameResolved, None).filter(|it| it.host() != host);
    others.find_map(|it| it.queries().map(|it| it.observation).find(|it| it.seen() && it.dns_answered()))
}

/// What the second resolver said, when one was asked.
pub(crate) fn second<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a DnsQuery)> {
    row.made(Control::SecondResolver).find(|it| it.dns_answered()).and_then(|it| Some((it, it.as_query()?)))
}
