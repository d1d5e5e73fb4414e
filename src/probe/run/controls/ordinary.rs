//! A second opinion on a few rows that failed: the same address, asked for as an ordinary program asks.

use std::collections::BTreeSet;

use futures_util::future::join_all;

use super::choice::{Candidate, failed};
use crate::catalogue::{Lane, Layer};
use crate::evidence::{Control, Data, FailureKind};
use crate::plan::Act;
use crate::probe::record::Scope;
use crate::probe::run::shared::RunContext;

/// Rows that are asked for again, those that failed in different ways first. All at once: the other controls take one
/// time-out, and this one may take no more.
const MOST_ROWS: usize = 8;

pub(super) async fn run(context: &RunContext<'_>, candidates: &[Candidate<'_>], own_hosts: &[&str]) {
    let chosen = choose(candidates, own_hosts, |host| lane_of(context, host));
    join_all(chosen.into_iter().map(|row| ask(context, row))).await;
}

/// The way that an ordinary program takes to this host, by the variables and the system's settings.
fn lane_of(context: &RunContext<'_>, host: &str) -> Lane {
    let passes_by = || context.proxy.bypass_entry(host, 443).is_some();
    if context.proxy.https.is_some() && !passes_by() { Lane::Proxy } else { Lane::Direct }
}

/// Rows of the way that the ordinary client takes: what another way shows is no disagreement.
fn choose(candidates: &[Candidate<'_>], own_hosts: &[&str], lane_of: impl Fn(&str) -> Lane) -> Vec<usize> {
    let eligible = |candidate: &&Candidate<'_>| {
        candidate.lane == lane_of(candidate.host) && failed(candidate, own_hosts)
    };
    let mut hosts = BTreeSet::new();
    let mut shapes: BTreeSet<Option<(Layer, FailureKind)>> = BTreeSet::new();
    let (mut first, mut more) = (Vec::new(), Vec::new());
    for candidate in candidates.iter().filter(eligible) {
        if !hosts.insert(candidate.host) {
            continue;
        }
        match shapes.insert(candidate.walked.broke) {
            true => first.push(candidate.row),
            false => more.push(candidate.row),
        }
    }
    first.into_iter().chain(more).take(MOST_ROWS).collect()
}

async fn ask(context: &RunContext<'_>, row: usize) {
    let planned = &context.plan.rows[row];
    let (Act::Reach { target, lane }, Some(client)) = (&planned.act, &context.stage.world.ordinary) else {
        return;
    };
    let log = context.stage.log;
    let scope = Scope::of(&planned.row.id, Some(*lane)).control(Control::OrdinaryClient);
    let port = if target.port() == 443 { String::new() } else { format!(":{}", target.port()) };
    let url = format!("https://{}{port}{}", target.host(), target.path());
    let begun = log.begin();
    let (outcome, data) = client.get(target.host(), &url, context.stage.budget.stage).await;
    log.end(&scope, begun, outcome, Data::OrdinaryGet(Box::new(data)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::wire::walked::Walked;

    #[test]
    fn a_few_rows_of_the_own_way_are_asked_each_kind_of_failure_first() {
        let broke = |layer, kind| Walked { broke: Some((layer, kind)), ..Walked::default() };
        let cut = broke(Layer::Tls, FailureKind::ConnectionReset);
        let lost = broke(Layer::Connect, FailureKind::ConnectTimeout);
        let fine = Walked::default();
        let hosts: Vec<String> = (0..20).map(|number| format!("h{number}.example")).collect();
        let mut candidates: Vec<Candidate<'_>> = hosts
            .iter()
            .enumerate()
            .map(|(row, host)| Candidate { row, lane: Lane::Direct, host, walked: &cut })
            .collect();
        candidates[1].walked = &fine;
        candidates[2].lane = Lane::Proxy;
        candidates[3].host = &hosts[0];
        candidates[15].walked = &lost;
        assert_eq!(choose(&candidates, &[], |_| Lane::Direct), [0, 15, 4, 5, 6, 7, 8, 9]);
        assert_eq!(choose(&candidates, &[], |_| Lane::Proxy), [2]);
    }
}
