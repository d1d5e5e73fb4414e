//! One run of a plan: its rows side by side, the controls of those that failed, and the evidence of both.

mod again;
mod controls;
mod found_script;
mod proxy_script;
mod runner;
mod script_run;
mod shared;

use std::pin::pin;

use tokio::time::timeout;

use crate::evidence::network::Hello;
use crate::evidence::{Context, Evidence, InterviewAnswer, Os, Reason, SCHEMA, Tool};
use crate::plan::Plan;
use crate::probe::computer::environment::seconds;
use crate::probe::observer::Observer;
use crate::probe::record::{Log, millis};
use crate::probe::wire::route::Limits;
use crate::probe::world::World;
use runner::Runner;

/// What the run is called and what goes into the evidence's head.
#[derive(Clone, Debug)]
pub struct RunInfo {
    pub run_id: String,
    pub catalogue_date: String,
    /// The answers the user gave before the run began.
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
    let limits = Limits::default();
    let (end, slow) = {
        let runner = Runner::new(plan, world, &log, &limits, observer, &info.answers);
        let work = timeout(plan.budget.total, runner.run());
        let end = tokio::select! {
            biased;
            () = pin!(stop) => End::Interrupted,
            // Rows and controls may have limits that end with the run: work that these ended was cut by the deadline too.
            done = work => match done {
                Ok(()) if log.elapsed() < plan.budget.total => End::Complete,
                _ => End::Deadline,
            },
        };
        (end, runner.close(end.reason()))
    };
    let rows: Vec<_> = plan.rows.iter().map(|row| row.row.clone()).collect();
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
    fn reason(self) -> Option<Reason> {
        match self {
            Self::Complete => None,
            Self::Deadline => Some(Reason::Deadline),
            Self::Interrupted => Some(Reason::Interrupted),
        }
    }
}

fn rfc3339(time: std::time::SystemTime) -> String {
    let seconds = jiff::Timestamp::from_second(seconds(time)).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    seconds.to_string()
}

fn context(plan: &Plan, world: &World) -> Context {
    let directory = plan.place.directory.as_ref();
    Context {
        partition: plan.place.partition,
        regions: plan.place.regions.clone(),
        directory: directory.and_then(|directory| directory.name.clone()),
        instance: directory.and_then(|directory| directory.instance.clone()),
        lanes: plan.lanes.clone(),
        ca_stores: world.trust.stores(),
        controls: plan.controls.is_some(),
        timeout_ms: millis(plan.budget.stage),
        first_hello: Some(Hello::PostQuantum),
        os: Some(Os::here()),
        answers: Vec::new(),
    }
}
