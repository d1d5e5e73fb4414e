//! The default routes of this computer, their interfaces, and whether the gateway was heard on the link.
//!
//! One module reads one system's form of them, and does nothing else. Where none is found the evidence has none.

mod found;
mod linux;
mod macos;
mod windows;

use crate::evidence::environment::DefaultRoute;
use crate::probe::world::System;

const MOST: usize = 16;

/// The preferred one of each family first; `None` where they could not be read.
pub(crate) fn default_routes(system: &dyn System) -> Option<Vec<DefaultRoute>> {
    let found = linux::read(system).or_else(|| macos::read(system)).or_else(|| windows::read(system));
    let mut found = found?;
    found.sort_by_key(|(cover, route)| (route.family, *cover, route.metric));
    found.truncate(MOST);
    Some(found.into_iter().map(|(_, route)| route).collect())
}

/// The interface of the first default route of another interface than the preferred one.
pub(crate) fn second_interface(routes: &[DefaultRoute], ipv4: bool) -> Option<&str> {
    DefaultRoute::first_and_next(routes, ipv4).map(|(_, next)| next.interface.as_str())
}
