//! What people came for: whether each task can be done from here, and what stands in its way.
//!
//! A task works only if something shows that it does; what nobody looked at is `not_checked`, never `works`.

mod effect;
mod verdict;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::clients::Through;
use super::code::Code;
use super::{Finding, RowView, Severity, View};
use crate::catalogue::Does;

pub(super) use verdict::verdicts;

/// Whether a task can be done from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Everything it needs was reached and answered.
    Works,
    /// Nothing stops it, and something about it does not work.
    Degraded,
    Blocked,
    /// It was looked at, and nothing shows whether it works.
    Unknown,
    /// Nobody looked: not chosen, or something was not given.
    NotChecked,
}

/// The verdict on one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskResult {
    /// An id of `checks/tasks.toml`.
    pub id: String,
    pub verdict: Verdict,
    /// By client; a client whose hosts nobody tried is left out.
    pub clients: BTreeMap<String, Through>,
    /// Codes of the findings behind a verdict that is not `works`, root cause first.
    pub because: Vec<Code>,
    /// Commands that look, where nobody looked.
    pub look: Vec<String>,
}

/// Some task cannot do without the row's host.
pub(super) fn need(row: &RowView<'_>) -> bool {
    let required = Some(effect::Weight::Required);
    let tasks = row.view().catalogue.tasks().all();
    tasks.iter().any(|task| task.needs().iter().any(|need| effect::weight(row, task, need) == required))
}

/// A finding that stops a task is a failure, whatever its layer.
pub(super) fn raise(view: View<'_>, finding: &mut Finding) {
    let tasks = view.catalogue.tasks().all();
    let stops = |task| effect::on(view, finding, task).iter().any(|hit| hit.does == Does::Stops);
    if finding.severity != Severity::Fail && tasks.iter().any(stops) {
        finding.severity = Severity::Fail;
    }
}
