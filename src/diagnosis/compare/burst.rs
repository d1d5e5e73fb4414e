//! Connections begun at once, beside the same ones made alone.

use std::collections::HashMap;

use crate::catalogue::CheckId;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::view::View;
use crate::evidence::{Control, FailureKind, Observation};

/// Fewer may be chance.
const FEWEST: usize = 8;
/// A connection that took less stood with its first packet.
const AT_ONCE_MS: u64 = 500;

/// A limit on the rate of new connections, as it shows.
pub(crate) struct RateLimit<'a> {
    /// Connections that got no answer, of all that were begun with them.
    pub(crate) silent: usize,
    pub(crate) all: usize,
    pub(crate) first_silent: &'a Observation,
    /// Stood while those got no answer, when its packet was sent again.
    pub(crate) late: &'a Observation,
    /// The first of those that got no answer, as it stood when it was made alone.
    pub(crate) alone: &'a Observation,
}

/// At least half of the connections begun at once got no answer, and then each of them stood. With loss by chance, half
/// of them would have got none again; had the network been gone, none would have stood in between.
pub(crate) fn rate_limit(view: View<'_>) -> Option<RateLimit<'_>> {
    let connects: Vec<_> = view.all().filter(|seen| seen.as_connect().is_some()).collect();
    let silent: Vec<_> = connects.iter().copied().filter(|seen| is_silent_in_burst(seen)).collect();
    let first_silent = *silent.first()?;
    let first_end = silent.iter().map(|seen| end(seen)).min()?;
    let (together, alone): (Vec<_>, Vec<_>) =
        connects.iter().copied().filter(|seen| stood(seen)).partition(|seen| seen.at_ms < first_end);
    let mut alone_of: HashMap<&CheckId, &Observation> = HashMap::new();
    for seen in alone {
        alone_of.entry(&seen.check).or_insert(seen);
    }
    if !silent.iter().all(|seen| alone_of.contains_key(&seen.check)) {
        return None;
    }
    let late = together.iter().filter(|seen| tcp::stood_when_sent_again(seen) && end(seen) < first_end);
    // A busy computer is late by any time, a packet that is sent again by whole seconds.
    let between = together
        .iter()
        .filter(|seen| seen.duration_ms >= AT_ONCE_MS && !tcp::stood_when_sent_again(seen))
        .count();
    let is_limit =
        silent.len() >= FEWEST && silent.len() >= together.len() && between <= late.clone().count();
    let (late, alone) = (*late.clone().next()?, *alone_of.get(&first_silent.check)?);
    let all = silent.len() + together.len();
    is_limit.then_some(RateLimit { silent: silent.len(), all, first_silent, late, alone })
}

fn is_silent_in_burst(seen: &Observation) -> bool {
    let timed_out = seen.failure().is_some_and(|failure| failure.kind == FailureKind::ConnectTimeout);
    seen.control == Some(Control::Burst) && timed_out
}

fn stood(seen: &Observation) -> bool {
    seen.control.is_none() && seen.seen()
}

fn end(seen: &Observation) -> u64 {
    seen.at_ms + seen.duration_ms
}
