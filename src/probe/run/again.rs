//! Where packets are lost, what failed while everything was asked at once is asked again, a few rows at a time.
//!
//! A lost packet, or a limit on the rate of new connections, must not read as a filter. What the row met first stays in
//! the evidence as `burst`; its own observations are those of the last try.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use futures_util::future::LocalBoxFuture;
use futures_util::stream::{self, StreamExt};
use tokio::time::Instant;

use super::shared::RunContext;
use crate::catalogue::Layer;
use crate::evidence::{Data, FailureKind};
use crate::plan::{Act, PlannedRow};
use crate::probe::record::{Log, Scope};
use crate::probe::wire::walked::Walked;

const AT_ONCE: usize = 4;
const TIMES: usize = 3;
/// Connections that stood only when the SYN was sent again: one may be chance.
const SIGNS: usize = 2;
/// Where packets arrive, more rows than this do not fail by chance.
const MOST_SERVFAILS: usize = 16;

/// Kinds of failure that a lost packet, or a device that counts connections, can make.
const BY_CHANCE: &[FailureKind] = &[
    FailureKind::ConnectTimeout,
    FailureKind::ReadTimeout,
    FailureKind::BodyStalled,
    FailureKind::DnsTimeout,
    FailureKind::TemporaryFailure,
    FailureKind::ConnectionReset,
    FailureKind::ConnectionClosed,
];

/// Walks the row with this index of the plan.
pub(super) type Walk<'a> = dyn Fn(usize) -> LocalBoxFuture<'a, Option<Walked>> + 'a;

/// How far the rows got that were asked again.
pub(super) async fn ask_again(
    context: &RunContext<'_>,
    walked: &BTreeMap<usize, Walked>,
    walk: &Walk<'_>,
) -> BTreeMap<usize, Walked> {
    let lossy = loses_packets(context.stage.log);
    let is_worth = |walked: &Walked| lossy && may_be_chance(walked) || servfail(walked);
    let rows = context.plan.rows.iter().enumerate();
    let failed: Vec<_> = rows.filter(|(at, _)| walked.get(at).is_some_and(is_worth)).collect();
    let again = Mutex::new(BTreeMap::new());
    if lossy || failed.len() <= MOST_SERVFAILS {
        // Half of what is left is for the controls.
        let left = context.plan.budget.total.saturating_sub(context.stage.log.elapsed());
        let until = Instant::now() + left / 2;
        let tries = stream::iter(failed).for_each_concurrent(AT_ONCE, |(at, planned)| {
            let again = &again;
            async move {
                if let Some(walked) = settle(context, at, planned, until, walk).await {
                    again.lock().unwrap_or_else(PoisonError::into_inner).insert(at, walked);
                }
            }
        });
        tries.await;
    }
    again.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The last walk of a row; `None` where there was no time for one.
async fn settle(
    context: &RunContext<'_>,
    at: usize,
    planned: &PlannedRow,
    until: Instant,
    walk: &Walk<'_>,
) -> Option<Walked> {
    let Act::Reach { target, .. } = &planned.act else { return None };
    let scope = Scope::of(&planned.row.id, planned.row.lane);
    let log = context.stage.log;
    let mut last = None;
    for _ in 0..TIMES {
        context.forget(target.host());
        let since = log.begin();
        let Ok(Some(walked)) = tokio::time::timeout_at(until, walk(at)).await else {
            // What was begun and not ended would be half a walk.
            log.drop_since(&scope, since);
            break;
        };
        log.set_aside(&scope, since);
        // A resolver that fails twice does not do so by chance.
        let settled = !may_be_chance(&walked) || servfail(&walked);
        last = Some(walked);
        if settled {
            break;
        }
    }
    last
}

fn may_be_chance(walked: &Walked) -> bool {
    walked.large_hello_failed || walked.broke.is_some_and(|(_, kind)| BY_CHANCE.contains(&kind))
}

/// The resolver failed: with a cold cache it may answer the next question.
fn servfail(walked: &Walked) -> bool {
    let mut queries = walked.lookup.iter().flat_map(|lookup| &lookup.queries);
    let resolves = matches!(walked.broke, Some((Layer::Resolve, _)));
    resolves && queries.any(|query| query.kind() == Some(FailureKind::DnsServfail))
}

/// Linux, Windows and macOS send a SYN again after about one second; on a path that loses none nobody waits for it.
fn loses_packets(log: &Log<'_>) -> bool {
    let mut late = 0;
    log.each(|seen| {
        let is_late = seen.seen() && matches!(seen.data, Data::Connect(_)) && seen.duration_ms >= 950;
        late += usize::from(is_late);
    });
    late >= SIGNS
}
