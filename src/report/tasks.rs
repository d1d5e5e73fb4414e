//! The verdict on what people came for, worded: the end of every report.

use std::collections::BTreeMap;

use super::Messages;
use super::document::{Document, Finding, Task};
use super::wording::name_of;
use crate::diagnosis::{Status, TaskResult, Verdict};

/// A task with its title and its first step: that of the first finding behind it.
pub(super) fn worded(task: &TaskResult, findings: &[Finding], messages: &Messages) -> Task {
    let cause =
        task.because.iter().find_map(|code| findings.iter().find(|finding| finding.code == code.word()));
    Task {
        id: task.id.clone(),
        verdict: task.verdict,
        clients: task.clients.clone(),
        because: task.because.iter().map(|code| code.word().to_owned()).collect(),
        title: messages.plain(&format!("task-{}", task.id)),
        step: cause.and_then(|finding| finding.remediation.steps.first().cloned()),
        look: task.look.clone(),
    }
}

/// The glyph and colour of a verdict are those of the status that means the same.
pub(super) fn status_of(verdict: Verdict) -> Status {
    match verdict {
        Verdict::Works => Status::Ok,
        Verdict::Degraded => Status::Warn,
        Verdict::Blocked => Status::Fail,
        Verdict::Unknown => Status::Unknown,
        Verdict::NotChecked => Status::Skipped,
    }
}

/// What stands beside a verdict: the codes behind it, or how to look.
pub(super) fn beside(task: &Task, messages: &Messages) -> Vec<String> {
    let mut parts = task.because.clone();
    if task.because.is_empty() {
        parts.extend(task.look.iter().filter(|_| task.verdict == Verdict::NotChecked).cloned());
    }
    if task.clients.len() > 1 && task.verdict == Verdict::Blocked {
        let each = task.clients.iter().map(|(client, through)| {
            format!(
                "{}: {}",
                messages.plain(&format!("client-{client}")),
                name_of(messages, "through", through)
            )
        });
        parts.push(each.collect::<Vec<_>>().join(", "));
    }
    parts
}

/// What the network part and the account part of the run amount to, when nothing failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Every task that was looked at works, and the account was among them.
    Works,
    /// Tasks that need only the network were looked at and work; nobody looked at the account.
    AccountNotChecked,
    /// Something works only in part.
    Degraded,
    /// There is no task in this report, or none was looked at.
    Nothing,
}

pub(super) fn outcome(document: &Document) -> Outcome {
    let any = |verdict: Verdict| document.tasks.iter().any(|task| task.verdict == verdict);
    let verdict_of = |id: &str| document.tasks.iter().find(|task| task.id == id).map(|task| task.verdict);
    if any(Verdict::Degraded) {
        return Outcome::Degraded;
    }
    if !any(Verdict::Works) {
        return Outcome::Nothing;
    }
    // A choice of rows that leaves the account out was the user's own.
    if verdict_of("account") == Some(Verdict::NotChecked) {
        Outcome::AccountNotChecked
    } else {
        Outcome::Works
    }
}

/// The first finding that holds a task up, and the task.
pub(super) fn concern(document: &Document) -> Option<(&Task, &Finding)> {
    let degraded = document.tasks.iter().filter(|task| task.verdict == Verdict::Degraded);
    degraded.filter_map(|task| Some((task, document.finding(task.because.first()?)?))).next()
}

/// Said when the account was not looked at.
pub(super) fn look_at_account(document: &Document, messages: &Messages) -> String {
    let args = BTreeMap::from([("program", document.tool.name.clone())]);
    let network = if document.summary.warn == 0 { "next-network-fine" } else { "next-warnings" };
    format!("{} {}", messages.plain(network), messages.text("next-account-not-checked", &args))
}
