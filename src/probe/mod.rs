//! Carries out a plan and records what was seen. Every failure is an observation; only a plan that
//! cannot be started at all is an error. Nothing here judges.

pub mod account;
pub mod certificate;
pub mod clean;
mod connect_to;
mod controls;
mod dns;
mod environment;
mod errqueue;
mod failure;
#[cfg(any(test, fuzzing))]
pub(crate) mod fake;
pub mod first_bytes;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod hello;
pub mod http;
mod live;
mod lookup;
mod pac;
pub mod page;
pub mod proxy;
mod proxy_env;
mod reach;
mod record;
mod runner;
mod tap;
pub mod tls;
pub mod told;
pub mod trust;
mod way;
pub mod world;

use std::pin::pin;

use tokio::time::timeout;

pub use connect_to::{ConnectTo, ConnectToError};
pub use live::LiveOptions;
pub use proxy_env::{NoProxy, ProxyEnvironment, ProxySetting};
pub use trust::TrustError as WorldError;
pub use world::World;

use crate::evidence::{Context, Evidence, InterviewAnswer, SCHEMA, Tool};
use crate::plan::Plan;
use record::{Log, millis};
use runner::Runner;

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
    /// What the person answered before the run began.
    pub answers: Vec<InterviewAnswer>,
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
    let log = Log::new(&*world.clock);
    let limits = way::Limits::default();
    let (end, slow) = {
        let runner = Runner::new(plan, world, &log, &limits, observer, &info.answers);
        let work = timeout(plan.budget.total, runner.run());
        let end = tokio::select! {
            biased;
            () = pin!(stop) => End::Interrupted,
            done = work => if done.is_ok() { End::Complete } else { End::Deadline },
        };
        (end, runner.close(end.reason()))
    };
    let rows: Vec<_> = plan.rows.iter().map(|it| it.row.clone()).collect();
    Evidence {
        schema: SCHEMA.to_owned(),
        tool: Tool {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            catalogue: info.catalogue_date.clone(),
        },
        run_id: info.run_id.clone(),
        started_at: rfc3339(log.started_at()),
        duration_ms: millis(log.elapsed()),
        complete: matches!(end, End::Complete),
        interrupted: matches!(end, End::Interrupted),
        slow,
        context: Context { answers: info.answers.clone(), ..context(plan, world) },
        observations: log.into_observations(&rows),
        rows,
    }
}

#[derive(Clone, Copy)]
enum End {
    Complete,
    Deadline,
    Interrupted,
}

impl End {
    /// Why rows without an answer have none.
    fn reason(self) -> Option<&'static str> {
        match self {
            Self::Complete => None,
            Self::Deadline => Some("deadline"),
            Self::Interrupted => Some("interrupted"),
        }
    }
}

fn rfc3339(time: std::time::SystemTime) -> String {
    let seconds =
        jiff::Timestamp::from_second(environment::seconds(time)).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    seconds.to_string()
}

fn context(plan: &Plan, world: &World) -> Context {
    let directory = plan.place.directory.as_ref();
    Context {
        partition: plan.place.partition,
        regions: plan.place.regions.clone(),
        directory: directory.and_then(|it| it.name.clone()),
        instance: directory.and_then(|it| it.instance.clone()),
        lanes: plan.lanes.clone(),
        ca_stores: world.trust.stores(),
        controls: plan.controls.is_some(),
        timeout_ms: millis(plan.budget.stage),
        answers: Vec::new(),
    }
}
