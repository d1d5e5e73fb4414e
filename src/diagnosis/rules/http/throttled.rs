//! One host's answers trickle while another's of the same length come at once.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::HttpGet;

pub(super) const RULE: Rule = Rule {
    code: Code::HttpThrottled,
    severity: Severity::Info,
    owner: Owner::NetworkTeam,
    layer: Layer::Http,
    faults: &["H09"],
    claims: &[],
    check: Check::Once(check),
};

/// Shorter answers fit into the first packets and say nothing of a rate.
const LONG_ENOUGH: u64 = 16 << 10;
const SLOW_MS: u64 = 2_000;
/// A page comes in seconds at this rate and not at a lower one.
const SLOW_RATE: u64 = 16 << 10;
const TIMES_FASTER: u64 = 8;

/// Information only: a slow server looks the same, so without a fast neighbour nothing is said at all.
fn check(view: View<'_>) -> Vec<Finding> {
    let fastest = view.hosts().filter_map(|row| rate(row.http()?.data)).max().unwrap_or(0);
    view.hosts().filter_map(|row| judge(&row, fastest)).collect()
}

fn judge(row: &RowView<'_>, fastest: u64) -> Option<Finding> {
    let seen = row.http().filter(|answer| answer.observation.seen())?;
    let slow = rate(seen.data).filter(|rate| *rate < SLOW_RATE && rate.max(&1) * TIMES_FASTER <= fastest)?;
    if seen.data.body_ms? < SLOW_MS {
        return None;
    }
    let (host, lane) = (row.host(), row.lane());
    let mut others = row.view().hosts().filter(|row| row.lane() == lane && row.host() != host);
    let (fast, observation) = others.find_map(|each_other| {
        let other = each_other.http().filter(|answer| answer.observation.seen())?;
        let fast = rate(other.data).filter(|rate| *rate >= slow.max(1) * TIMES_FASTER)?;
        Some((fast, other.observation))
    })?;
    let finding = Finding::about(&RULE, row, seen.observation)
        .arg("rate", slow.div_ceil(1 << 10))
        .arg("other", fast >> 10)
        .rules_out(&observation.id, Code::NetworkPacketLoss)
        .not_evaluated(Code::HttpBodyStalled)
        .confidence(Confidence::Low);
    Some(
        finding
            .confirm_opt(commands::curl(row, &["-sS", "-o", "/dev/null", "-w", "%{speed_download}\\n"]))
            .build(),
    )
}

/// Bytes a second of a body that is long enough to have a rate.
fn rate(http: &HttpGet) -> Option<u64> {
    let bytes = http.page.as_ref()?.bytes;
    (bytes >= LONG_ENOUGH).then(|| bytes.saturating_mul(1_000) / http.body_ms.unwrap_or(1).max(1))
}
