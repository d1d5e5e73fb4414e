//! Measurements that exclude a failure's neighbours. Made only for rows that failed, together,
//! inside the run's own deadline, and only towards hosts and addresses the plan names.

mod act;
mod choice;
mod global;

use futures_util::stream::{self, StreamExt};

use super::record::Scope;
use super::runner::Runner;
use crate::catalogue::{CheckId, Lane};
use crate::plan::{Act, Controls};
use choice::{Candidate, choose};
use global::Globals;

/// Global controls are recorded under this row.
pub(crate) const ROW: &str = "network.controls";

/// Chooses and makes the controls of every row that failed.
pub(crate) async fn run(runner: &Runner<'_>) {
    let Some(controls) = &runner.plan.controls else { return };
    let row = CheckId::new(ROW);
    let walked = runner.walked();
    let candidates: Vec<_> = runner
        .plan
        .rows
        .iter()
        .enumerate()
        .filter_map(|(row, planned)| match &planned.act {
            Act::Reach { target, lane } => {
                Some(Candidate { row, lane: *lane, host: target.host(), walked: walked.get(&row)? })
            }
            _ => None,
        })
        .collect();
    let own_hosts = own_hosts(runner, controls);
    let choice = choose(&candidates, &own_hosts);
    if choice.is_empty() {
        if runner.plan.rows.iter().any(|it| it.row.id == row) {
            runner.stage.log.not_run(&Scope::of(&row, None), "nothing-failed");
        }
        return;
    }
    runner.observer.started(ROW, None);
    let globals = Globals::new(runner, controls);
    let rows = stream::iter(&choice.rows).for_each_concurrent(runner.concurrency(), |(row, wanted)| {
        let walked = &walked[row];
        runner.guarded(ROW, act::row(runner, &globals, *row, walked, wanted))
    });
    let once = runner.guarded(ROW, globals.run(&choice));
    futures_util::future::join(once, rows).await;
    runner.observer.finished(ROW);
}

fn own_hosts<'a>(runner: &'a Runner<'_>, controls: &'a Controls) -> Vec<&'a str> {
    let planned = runner.plan.rows.iter().filter_map(|it| match &it.act {
        Act::Reach { target, .. } => Some(target.host()),
        _ => None,
    });
    planned.chain(controls.hosts.iter().map(|it| it.host())).collect()
}

/// The scope of a control that is made once for the whole run.
fn once(lane: Option<Lane>, control: crate::evidence::Control) -> Scope {
    Scope { check: CheckId::new(ROW), lane, control: Some(control) }
}
