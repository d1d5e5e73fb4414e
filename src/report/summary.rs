//! The verdict and the next step in one sentence each, the same in every format.

use std::collections::BTreeMap;

use super::document::{Check, Document, Summary, word};
use super::tasks::{self, Outcome};
use super::wording::name_of;
use super::{Messages, Report};
use crate::catalogue::{Category, Owner};
use crate::diagnosis::{Severity, Status};

/// `2 problems, 3 blocked`. Warnings are never called passed.
pub(super) fn verdict(document: &Document, messages: &Messages) -> String {
    let count = |key: &str, count: usize| messages.text(key, &BTreeMap::from([("count", count.to_string())]));
    let findings =
        |severity: Severity| document.findings.iter().filter(|finding| finding.severity == severity).count();
    let mut parts = Vec::new();
    let warnings = findings(Severity::Warn).max(document.summary.warn.min(1));
    let account_open = tasks::outcome(document) == Outcome::AccountNotChecked;
    match (findings(Severity::Fail), document.summary.fail) {
        (0, 0) if account_open && document.summary.warn == 0 => {
            parts.push(messages.plain("result-network-fine"))
        }
        (0, 0) if warnings > 0 => {}
        (0, 0) => parts.push(messages.plain("result-none")),
        (0, rows) => parts.push(count("count-fail", rows)),
        (problems, _) => parts.push(count("result-problems", problems)),
    }
    if warnings > 0 {
        parts.push(count("result-warnings", warnings));
    }
    for status in [Status::Blocked, Status::Unknown, Status::Error] {
        if document.summary.count(status) > 0 {
            parts.push(count(&format!("count-{}", word(status)), document.summary.count(status)));
        }
    }
    if account_open {
        parts.push(messages.plain("result-account-not-checked"));
    }
    if !document.complete {
        parts.push(messages.plain("result-incomplete"));
    }
    parts.join(", ")
}

/// What to do now, and where to read more.
pub(super) fn next_step(document: &Document, messages: &Messages) -> String {
    if is_about_the_account(document) {
        return tasks::look_at_account(document, messages);
    }
    let Some(cause) = document.cause() else {
        if document.ok && tasks::outcome(document) == Outcome::Degraded {
            return next_degraded(document, messages);
        }
        let reached =
            |it: &Check| it.category == Category::Network && it.status == Status::Ok && it.host.is_some();
        let key = match (document.ok, document.summary.warn) {
            (true, 0) if !document.checks.iter().any(reached) => "next-no-host",
            (true, 0) => "next-green",
            (true, _) => "next-warnings",
            (false, _) => "next-undetermined",
        };
        return messages.plain(key);
    };
    let args = BTreeMap::from([
        ("owner", name_of(messages, "owner", cause.owner)),
        ("step", cause.remediation.steps.first().cloned().unwrap_or_default()),
        ("command", format!("{} {}", document.tool.name, cause.doc)),
    ]);
    let mine = cause.owner == Owner::You || cause.remediation.ask.is_none();
    let key = match (mine, cause.remediation.confirm.is_some()) {
        (true, _) => "next-you",
        (false, true) => "next-ask",
        // Without a command that shows it by hand, another run is what shows that it is done.
        (false, false) => "next-ask-again",
    };
    messages.text(key, &args)
}

/// Nothing failed, and nobody looked at the account: the next step is one of the ways to do that.
pub(super) fn is_about_the_account(document: &Document) -> bool {
    let nothing_failed = document.cause().is_none() && document.ok;
    nothing_failed && tasks::outcome(document) == Outcome::AccountNotChecked
}

impl Report<'_> {
    /// Whether the next step that it names is how to have the account looked at.
    pub(crate) fn ends_with_the_ways_on(&self) -> bool {
        is_about_the_account(&Document::outline(self))
    }
}

/// Nothing is blocked, and something works only in part: its first step.
fn next_degraded(document: &Document, messages: &Messages) -> String {
    let Some((task, finding)) = tasks::concern(document) else { return messages.plain("next-warnings") };
    let args = BTreeMap::from([
        ("task", task.title.clone()),
        ("step", finding.remediation.steps.first().cloned().unwrap_or_default()),
    ]);
    messages.text("next-degraded", &args)
}

/// From what matters most to what matters least.
pub(super) const STATUSES: [Status; 8] = [
    Status::Fail,
    Status::Error,
    Status::Unknown,
    Status::Warn,
    Status::Blocked,
    Status::Ok,
    Status::Skipped,
    Status::Na,
];

pub(super) fn worst(summary: Summary) -> Status {
    STATUSES.into_iter().find(|statuse| summary.count(*statuse) > 0).unwrap_or(Status::Na)
}

/// `11 ok, 2 failed, 3 blocked`: worst first.
pub(super) fn counts(summary: Summary, messages: &Messages) -> String {
    let shown = STATUSES.iter().filter(|statuse| summary.count(**statuse) > 0).map(|statuse| {
        let count = BTreeMap::from([("count", summary.count(*statuse).to_string())]);
        messages.text(&format!("count-{}", word(statuse)), &count)
    });
    shown.collect::<Vec<_>>().join(", ")
}
