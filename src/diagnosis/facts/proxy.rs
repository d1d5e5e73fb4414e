//! One CONNECT and its answer.

use crate::evidence::network::ProxyConnect;
use crate::evidence::{Data, Observation};

impl Observation {
    pub(crate) fn as_proxy(&self) -> Option<&ProxyConnect> {
        match &self.data {
            Data::ProxyConnect(proxy) => Some(proxy),
            _ => None,
        }
    }
}

impl ProxyConnect {
    /// The proxy's own host and port.
    pub(crate) fn address(&self) -> String {
        format!("{}:{}", self.proxy_host, self.proxy_port)
    }
}
