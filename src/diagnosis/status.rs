//! The status of one row, from what was seen and what was found.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::Code;
use super::compare::browser::{self, Told};
use super::compare::proxy::{bypasses_proxy, closed_by_design, proxy_twin};
use super::compare::{account, payments};
use super::facts::Seen;
use super::facts::aws::Call;
use super::finding::{Finding, Severity};
use super::view::RowView;
use crate::catalogue::{AwsCall, CheckId, Disposition, Lane, Layer};
use crate::evidence::aws::{AwsAnswer, AwsFacts};
use crate::evidence::{Data, EvidenceId, FailureKind, Observation, Outcome, Reason};

/// `blocked` names `blocked_by`; `na` does not apply; `unknown` could not be determined;
/// `error` means the probe itself broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Ok,
    Warn,
    Fail,
    Blocked,
    Na,
    Skipped,
    Unknown,
    Error,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckResult {
    pub id: CheckId,
    pub status: Status,
    pub blocked_by: Vec<CheckId>,
    /// The lowest layer that failed, or the highest that was reached.
    pub layer: Option<Layer>,
    pub duration_ms: u64,
    pub evidence: Vec<EvidenceId>,
    /// Codes, in order.
    pub findings: Vec<Code>,
    /// Why it is `na`, `skipped` or `unknown`: a `reason-<key>` message key.
    pub because: Option<Reason>,
    /// IAM actions without which it is `unknown`.
    pub missing_actions: Vec<&'static str>,
}

pub type Summary = BTreeMap<Status, usize>;

/// What the findings say of each row.
#[derive(Default)]
pub(super) struct ByRow<'a> {
    about: HashMap<&'a CheckId, Vec<&'a Finding>>,
    /// The row that carries the cause of which this one is a consequence.
    blocked_by: HashMap<&'a CheckId, &'a CheckId>,
}

impl<'a> ByRow<'a> {
    pub(super) fn of(findings: &'a [Finding]) -> Self {
        let mut by_row = Self::default();
        for finding in findings {
            for check in &finding.checks {
                let about = by_row.about.entry(check).or_default();
                if !about.iter().any(|it| std::ptr::eq(*it, finding)) {
                    about.push(finding);
                }
            }
            let cause = finding.checks.first().filter(|_| finding.severity == Severity::Fail);
            for (check, cause) in finding.explains.iter().zip(cause.into_iter().cycle()) {
                by_row.blocked_by.entry(check).or_insert(cause);
            }
        }
        by_row
    }

    fn has_failed(&self, check: &CheckId) -> bool {
        let about = self.about.get(check).map_or(&[][..], Vec::as_slice);
        about.iter().any(|finding| finding.severity == Severity::Fail)
    }
}

pub(super) fn of(row: &RowView<'_>, found: &ByRow<'_>) -> CheckResult {
    let findings = found.about.get(row.id()).map_or(&[][..], Vec::as_slice);
    let about = |severity| findings.iter().any(|finding| finding.severity == severity);
    let cause = found
        .blocked_by
        .get(row.id())
        .copied()
        .or_else(|| unanswered_because(row, found))
        .or_else(|| uncredentialed_because(row, found))
        .or_else(|| unanswered_in_browser_because(row, found));
    let blocked_by: Vec<CheckId> = cause.cloned().into_iter().collect();
    let (status, because) = if let Disposition::Na { because } = &row.row.disposition {
        (Status::Na, Some(*because))
    } else if let Disposition::Skipped { because } = &row.row.disposition {
        (Status::Skipped, Some(*because))
    } else if row
        .own()
        .any(|observation| matches!(observation.data, Data::Probe(_)) && observation.failure().is_some())
    {
        (Status::Error, None)
    } else if about(Severity::Fail) {
        (Status::Fail, None)
    } else if !blocked_by.is_empty() {
        (Status::Blocked, None)
    } else if row.lane() == Some(Lane::Proxy) && !row.reached_aws() && bypasses_proxy(row) {
        (Status::Na, Some(Reason::BypassesProxy))
    } else if proxy_twin(row).is_some() && !row.reached_aws() && closed_by_design(row.view()) {
        (Status::Na, Some(Reason::DirectClosedByDesign))
    } else if about(Severity::Warn) {
        (Status::Warn, None)
    } else {
        plain(row)
    };
    CheckResult {
        id: row.id().clone(),
        status,
        blocked_by: if status == Status::Blocked { blocked_by } else { Vec::new() },
        layer: layer(row),
        duration_ms: row.own().map(|observation| observation.duration_ms).sum(),
        evidence: row.all_made().map(|observation| observation.id.clone()).collect(),
        findings: findings.iter().map(|finding| finding.code).collect(),
        because,
        missing_actions: if status == Status::Unknown { missing_actions(row) } else { Vec::new() },
    }
}

/// The row of the same host that a finding says is cut, where AWS gave no answer to any call of this one.
fn unanswered_because<'a>(row: &RowView<'a>, found: &ByRow<'_>) -> Option<&'a CheckId> {
    let mut calls = row.calls().peekable();
    calls.peek()?;
    let hosts: Option<Vec<&str>> = calls
        .map(|call| {
            let unanswered = call.observation.failed_with(FailureKind::AwsUnreachable);
            call.data.host.as_deref().filter(|_| unanswered)
        })
        .collect();
    let mut ways = hosts?.into_iter().flat_map(|host| row.view().hosts_named(host));
    ways.find(|way| found.has_failed(way.id())).map(|way| way.id())
}

/// The row of the same host that a finding says is cut, where the browser got no answer either.
fn unanswered_in_browser_because<'a>(row: &RowView<'a>, found: &ByRow<'_>) -> Option<&'a CheckId> {
    let Some(Told::Nothing(_)) = browser::told(row) else { return None };
    row.view().hosts_named(row.host()).map(|way| way.id()).find(|id| found.has_failed(id))
}

/// What keeps the credentials from being had keeps everything that is asked with them.
fn uncredentialed_because<'a>(row: &RowView<'_>, found: &ByRow<'a>) -> Option<&'a CheckId> {
    let unasked = |it: &Outcome| matches!(it, Outcome::NotRun { because: Reason::CredentialsUnusable });
    row.own().find(|observation| unasked(&observation.outcome))?;
    found.blocked_by.get(&CheckId::new("credentials.identity")).copied()
}

/// No finding speaks of the row.
fn plain(row: &RowView<'_>) -> (Status, Option<Reason>) {
    let mut own = row.own().peekable();
    if own.peek().is_none() {
        let controls = row.all_made().next().is_some();
        let is_controls = row.id().as_str() == "network.controls";
        return match (is_controls, controls) {
            (true, true) => (Status::Ok, None),
            // Nobody knows whether the rest of the run would have needed them.
            (true, false) => match row.view().cut() {
                Some(because) => (Status::Unknown, Some(because)),
                None => (Status::Na, Some(Reason::ControlsNotNeeded)),
            },
            (false, _) => (Status::Unknown, Some(Reason::NotObserved)),
        };
    }
    let not_run = why_not_run(row);
    if let Some(told) = browser::told(row) {
        return match told {
            Told::Answer(_) if browser::is_proven_elsewhere(row) => (Status::Ok, None),
            Told::Answer(_) | Told::AnswerForAnyName => (Status::Unknown, Some(Reason::BrowserHidesAnswer)),
            Told::Nothing(_) => (Status::Unknown, Some(Reason::BrowserDoesNotSay)),
        };
    }
    if row.lane().is_some() {
        return match (row.reached_aws(), not_run) {
            (true, _) => (Status::Ok, None),
            (false, Some(because)) => (Status::Unknown, Some(because)),
            (false, None) => (Status::Unknown, Some(Reason::NotProvenAws)),
        };
    }
    let failed = row.own().any(|observation| observation.failure().is_some());
    let seen = row.own().any(|observation| observation.seen());
    if row.calls().any(|call| names_unknown_state(call.data)) {
        return (Status::Unknown, Some(Reason::AwsStateUnknown));
    }
    if let Some(because) = row.own().find_map(only_told) {
        return (Status::Unknown, Some(because));
    }
    match (not_run, failed) {
        (_, true) => (Status::Unknown, Some(why_failed(row))),
        (Some(because), false) => match not_run_is(because) {
            // What was asked was answered, and the rest does not arise.
            Status::Na if seen => (Status::Ok, None),
            status => (status, Some(because)),
        },
        (None, false) if !left_out(row).is_empty() => (Status::Unknown, Some(Reason::AwsMayLeaveOut)),
        (None, false) => (Status::Ok, None),
    }
}

/// Why a step was not made. The end of the run goes first: steps before it may have had reasons of their own, such as
/// a name without addresses of one kind, and none of them is why there is no answer.
fn why_not_run(row: &RowView<'_>) -> Option<Reason> {
    let mut first = None;
    for observation in row.own() {
        if let Outcome::NotRun { because } = &observation.outcome {
            if matches!(because, Reason::Interrupted | Reason::Deadline) {
                return Some(*because);
            }
            first = first.or(Some(*because));
        }
    }
    first
}

fn not_run_is(because: Reason) -> Status {
    match because.disposition() {
        Some(Disposition::Na { .. }) => Status::Na,
        Some(Disposition::Skipped { .. }) => Status::Skipped,
        Some(Disposition::Run) | None => Status::Unknown,
    }
}

/// No rule rests a finding on this pasted text alone.
fn only_told(observation: &Observation) -> Option<Reason> {
    match &observation.data {
        Data::ErrorText(text) if text.candidates.is_empty() => Some(Reason::ErrorTextUnknown),
        Data::ErrorText(_) => Some(Reason::ErrorTextOnly),
        _ => None,
    }
}

/// Why a call has no usable answer. None of it says anything about the account.
fn why_failed(row: &RowView<'_>) -> Reason {
    let some = |is: fn(&Call<'_>) -> bool| row.calls().any(|call| is(&call));
    if some(|call| call.is_denied()) {
        Reason::AwsAccessDenied
    } else if some(|call| call.is_throttled()) {
        Reason::AwsThrottled
    } else if some(|call| call.not_a_customer()) {
        Reason::AwsServiceRefused
    } else if some(|it| it.observation.failed_with(FailureKind::AwsUnreachable)) {
        Reason::AwsUnreachable
    } else {
        Reason::AwsCallFailed
    }
}

/// AWS leaves payment actions out of its recommendations where the caller may not read what they are about, and
/// says nothing of it. These are the permissions nothing else in the run shows to be there.
fn left_out(row: &RowView<'_>) -> Vec<&'static str> {
    let recommends =
        |call: Call<'_>| call.observation.seen() && call.data.call == AwsCall::ListRecommendedActions;
    if row.calls().any(recommends) { payments::unproven_actions(row.view()) } else { Vec::new() }
}

fn missing_actions(row: &RowView<'_>) -> Vec<&'static str> {
    let denied = row.calls().filter(Seen::is_denied);
    let mut actions: Vec<_> = denied.filter_map(|call| call.data.call.iam_action()).collect();
    actions.extend(left_out(row));
    actions.sort_unstable();
    actions.dedup();
    actions
}

/// A word of AWS's that no rule knows is neither health nor a fault.
fn names_unknown_state(answer: &AwsAnswer) -> bool {
    match &answer.facts {
        Some(AwsFacts::Account { state, .. }) => !account::ACCOUNT_STATES.contains(&state.as_str()),
        _ => false,
    }
}

/// One address that fails beside one that works does not end the way.
fn layer(row: &RowView<'_>) -> Option<Layer> {
    let of = |seen: bool| {
        row.own().filter(
            move |observation| if seen { observation.seen() } else { observation.failure().is_some() },
        )
    };
    let passed: Vec<_> = of(true).filter_map(|of| of.data.layer()).collect();
    let failed = of(false).filter_map(|of| of.data.layer()).filter(|layer| !passed.contains(layer)).min();
    let reached = passed.iter().copied().max();
    if row.reached_aws() { reached } else { failed.or(reached) }
}
