//! Carries out a plan and records what was seen. Every failure is an observation; only a plan that
//! cannot be started at all is an error. Nothing here judges.

pub mod certificate;
pub mod clean;
mod connect_to;
mod dns;
mod errqueue;
mod failure;
#[cfg(test)]
pub(crate) mod fake;
pub mod first_bytes;
mod hello;
pub mod http;
mod live;
pub mod page;
pub mod proxy;
mod proxy_env;
mod tap;
pub mod tls;
pub mod trust;
pub mod world;

use crate::evidence::Evidence;
use crate::plan::Plan;
pub use connect_to::{ConnectTo, ConnectToError};
pub use live::LiveOptions;
pub use proxy_env::{NoProxy, ProxyEnvironment, ProxySetting};
pub use world::World;

/// Told about progress; the spinner is one observer, a test another.
pub trait Observer: Send + Sync {
    /// A row has started.
    fn started(&self, _check: &str, _host: Option<&str>) {}
    fn finished(&self, _check: &str) {}
}

/// Nobody listens.
pub struct Silent;
impl Observer for Silent {}

/// What the run is called and what goes into the evidence's head.
#[derive(Clone, Debug)]
pub struct RunInfo {
    pub run_id: String,
    pub catalogue_date: String,
}

/// Runs every row of the plan inside its budget. `stop` ends it early: what is known by then is returned,
/// with `complete: false`.
pub async fn run(
    plan: &Plan,
    world: &World,
    info: &RunInfo,
    observer: &dyn Observer,
    stop: impl Future<Output = ()> + Send,
) -> Evidence {
    let _ = (plan, world, info, observer, stop);
    todo!("probe work package")
}
