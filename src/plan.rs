//! What will be done, in which order, within which time: a pure function of catalogue and request.

use std::net::SocketAddr;
use std::time::Duration;

use crate::catalogue::{AwsCall, Canary, Catalogue, Category, EnvironmentProbe, Lane, Place, Row, Target};

/// What the person asked for.
#[derive(Clone, Debug)]
pub struct Request {
    pub place: Place,
    /// `--only`: categories or check ids (a prefix of an id selects all below it). Empty = all.
    pub only: Vec<String>,
    pub skip: Vec<String>,
    pub allowlist: Allowlist,
    /// `Direct`, and `Proxy` when a proxy is configured for the host.
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
            concurrency: 16,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Plan {
    pub place: Place,
    pub rows: Vec<PlannedRow>,
    pub controls: Option<Controls>,
    pub lanes: Vec<Lane>,
    pub budget: Budget,
}

/// What the controls may contact; used only if a row failed.
#[derive(Clone, Debug)]
pub struct Controls {
    pub hosts: Vec<Target>,
    pub tcp_canary: Canary,
    pub dns_canary: Canary,
    pub second_resolver: Option<SocketAddr>,
}

#[derive(Clone, Debug)]
pub struct PlannedRow {
    pub row: Row,
    pub act: Act,
}

#[derive(Clone, Debug)]
pub enum Act {
    /// Nothing to do: the row's disposition says why.
    None,
    Environment(EnvironmentProbe),
    Reach {
        target: Target,
        lane: Lane,
    },
    Controls,
    Aws(Vec<AwsCall>),
    Ask(String),
}

/// `--only`/`--skip` named something that does not exist.
#[derive(Debug, thiserror::Error)]
#[error(
    "no category or check is called `{given}`. Categories: {categories}. `aws-setup-doctor plan` lists every check"
)]
pub struct UnknownSelector {
    pub given: String,
    pub categories: String,
}

impl Plan {
    pub fn new(catalogue: &Catalogue, request: &Request) -> Result<Self, UnknownSelector> {
        let _ = (catalogue, request, Category::ALL);
        todo!("catalogue work package")
    }
}
