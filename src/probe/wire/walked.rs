//! How far a host was reached.

use std::net::SocketAddr;

use super::lookup::Lookup;
use crate::catalogue::Layer;
use crate::evidence::FailureKind;
use crate::evidence::network::{HttpGet, Verified};
use crate::probe::computer::proxy_setting::ProxySetting;

/// How far a host was reached, as far as the choice of controls needs it. Facts, not judgement.
#[derive(Clone, Debug, Default)]
pub(crate) struct Walked {
    /// The stage at which it ended; absent when an HTTP answer came.
    pub(crate) broke: Option<(Layer, FailureKind)>,
    pub(crate) lookup: Option<Lookup>,
    /// The proxy it went by.
    pub(crate) by: Option<ProxySetting>,
    /// The address the handshake was tried on; the first one dialled when none connected.
    pub(crate) address: Option<SocketAddr>,
    /// Addresses that failed while another of the same family connected.
    pub(crate) dead: Vec<SocketAddr>,
    /// IPv4 connected, IPv6 had a route and did not.
    pub(crate) only_ipv6_failed: bool,
    pub(crate) verified: Option<Verified>,
    pub(crate) http: Option<HttpGet>,
    /// The classical hello was answered, the long one was not.
    pub(crate) large_hello_failed: bool,
}

impl Walked {
    pub(crate) fn is_proxied(&self) -> bool {
        self.by.is_some()
    }
}
