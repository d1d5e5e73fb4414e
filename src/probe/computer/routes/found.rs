//! A default route that one system's module found.

use std::net::IpAddr;

use crate::evidence::environment::DefaultRoute;
use crate::text;

/// How much one route covers. Of the routes to an address the one that covers least is taken, whatever its metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cover {
    /// OpenVPN and WireGuard cover everything with two halves, so that the real default route can stay.
    Half,
    Everything,
}

pub(super) type Found = (Cover, DefaultRoute);

impl Cover {
    /// `None` unless the prefix is everything or one of its halves.
    pub(super) fn of(first_octet: u8, length: u32) -> Option<Self> {
        match (first_octet, length) {
            (0, 0) => Some(Self::Everything),
            (0 | 0x80, 1) => Some(Self::Half),
            _ => None,
        }
    }
}

pub(super) fn route(family: u8, interface: &str, gateway: Option<IpAddr>, metric: u32) -> DefaultRoute {
    DefaultRoute { family, interface: text::name(interface), gateway, metric, ..DefaultRoute::default() }
}

/// The word of the evidence.
pub(super) fn heard(heard: bool) -> String {
    if heard { "answers" } else { "silent" }.to_owned()
}
