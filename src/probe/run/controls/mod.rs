//! Measurements that exclude a failure's neighbours. Made only for rows that failed, together,
//! inside the run's own deadline, and only towards hosts and addresses the plan names.

mod act;
mod choice;
mod global;
mod hops;
mod ordinary;

use std::collections::BTreeMap;

use futures_util::stream::{self, StreamExt};

use crate::catalogue::CheckId;
use crate::evidence::Reason;
use crate::plan::{Act, Controls};
use crate::probe::record::Scope;
use crate::probe::run::shared::RunContext;
use crate::probe::wire::walked::Walked;
use choice::{Candidate, choose};
use global::Globals;
pub(crate) use global::ROW;

/// Chooses and makes the controls of every row that failed.
pub(crate) async fn run(context: &RunContext<'_>, walked: &BTreeMap<usize, Walked>) {
    let Some(controls) = &context.plan.controls else { return };
    let row = CheckId::new(ROW);
    let candidates: Vec<_> = context
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
    let own_hosts = own_hosts(context, controls);
    let choice = choose(&candidates, &own_hosts);
    if choice.is_empty() {
        if context.plan.rows.iter().any(|each_row| each_row.row.id == row) {
            context.stage.log.not_run(&Scope::of(&row, None), Reason::NothingFailed);
        }
        return;
    }
    context.observer.started(ROW, None);
    let globals = Globals::new(context, controls);
    let rows = stream::iter(&choice.rows).for_each_concurrent(context.concurrency(), |(row, wanted)| {
        let walked = &walked[row];
        context.guarded(ROW, act::row(context, &globals, *row, walked, wanted))
    });
    let once = context.guarded(ROW, globals.run(&choice));
    let ordinary = context.guarded(ROW, ordinary::run(context, &candidates, &own_hosts));
    futures_util::future::join3(once, rows, ordinary).await;
    context.observer.finished(ROW, false);
}

fn own_hosts<'a>(context: &'a RunContext<'_>, controls: &'a Controls) -> Vec<&'a str> {
    let planned = context.plan.rows.iter().filter_map(|row| match &row.act {
        Act::Reach { target, .. } => Some(target.host()),
        _ => None,
    });
    planned.chain(controls.hosts.iter().map(|row| row.host())).collect()
}
