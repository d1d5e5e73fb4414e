//! What the user asked for.

use std::net::SocketAddr;
use std::time::Duration;

use crate::catalogue::{Lane, Place};

/// What the user asked for.
#[derive(Clone, Debug)]
pub struct Request {
    pub place: Place,
    /// `--only`: categories or check ids (a prefix of an id selects all below it). Empty = all.
    pub only: Vec<String>,
    pub skip: Vec<String>,
    pub allowlist: Allowlist,
    /// `Direct`, `Proxy` when a proxy is configured, and `Pac` when a proxy script is.
    pub lanes: Vec<Lane>,
    pub controls: bool,
    pub second_resolver: Option<SocketAddr>,
    pub budget: Budget,
    /// Rows whose requires are credentials are skipped when there are none.
    pub interview: bool,
}

/// `--allowlist`: which published lists are probed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Allowlist {
    Guide,
    Portal,
    /// The console, with every domain ending AWS names for it.
    Console,
    #[default]
    All,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// One stage: a lookup, a connect, a handshake, an answer (`--timeout`).
    pub stage: Duration,
    /// Everything about one host.
    pub endpoint: Duration,
    /// The whole run (`--deadline`).
    pub total: Duration,
    pub concurrency: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            stage: Duration::from_secs(4),
            endpoint: Duration::from_secs(20),
            total: Duration::from_secs(60),
            concurrency: 64,
        }
    }
}
