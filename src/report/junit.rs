//! JUnit for CI: a suite per category, a case per check.

use std::io;
use std::time::Duration;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::Messages;
use super::document::{Check, Document, Task, reason, word};
use super::wording::name_of;
use crate::catalogue::Category;
use crate::diagnosis::{Status, Verdict};

pub(super) fn write(document: &Document, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
    let mut report = Report::new(document.tool.name.clone());
    report.set_time(Duration::from_millis(document.duration_ms));
    for category in Category::ALL {
        let mut suite = TestSuite::new(category.word());
        suite.add_property(("run_id", document.run_id.as_str()));
        suite.add_property(("catalogue", document.tool.catalogue.as_str()));
        let cases = document.checks.iter().filter(|check| check.category == *category);
        suite.add_test_cases(cases.map(|each_case| case(document, messages, each_case)));
        if !suite.test_cases.is_empty() {
            report.add_test_suite(suite);
        }
    }
    if !document.tasks.is_empty() {
        let mut suite = TestSuite::new("tasks");
        suite.add_property(("run_id", document.run_id.as_str()));
        suite.add_test_cases(document.tasks.iter().map(|task| task_case(document, messages, task)));
        report.add_test_suite(suite);
    }
    report.serialize(out).map_err(io::Error::other)
}

/// What works in part is no failure; what nobody looked at was not tested.
fn task_case(document: &Document, messages: &Messages, task: &Task) -> TestCase {
    let mut status = match task.verdict {
        Verdict::Works | Verdict::Degraded => TestCaseStatus::success(),
        Verdict::Blocked => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Verdict::Unknown => TestCaseStatus::non_success(NonSuccessKind::Error),
        Verdict::NotChecked => TestCaseStatus::skipped(),
    };
    let cause = task.because.first().and_then(|code| document.finding(code));
    let told = [cause.map(|finding| finding.title.clone()), task.step.clone()];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let passed = matches!(task.verdict, Verdict::Works | Verdict::Degraded);
    if !passed {
        status.set_message(format!("{}: {}", task.title, name_of(messages, "verdict", task.verdict)));
        status.set_type(task.because.first().cloned().unwrap_or_else(|| word(task.verdict)));
        status.set_description(told.clone());
    }
    let mut case = TestCase::new(format!("task.{}", task.id), status);
    case.set_classname("tasks");
    if task.verdict == Verdict::Degraded {
        case.set_system_out(told);
    }
    case
}

fn case(document: &Document, messages: &Messages, check: &Check) -> TestCase {
    let mut case = TestCase::new(check.id.clone(), status(document, messages, check));
    let host = check.host.as_deref().unwrap_or(check.category.word());
    case.set_classname(host);
    case.set_time(Duration::from_millis(check.duration_ms));
    if check.status == Status::Warn {
        case.set_system_out(story(document, messages, check));
    }
    case
}

/// Blocked, na and skipped were not tested: `skipped`. Unknown and error gave no verdict: `error`.
fn status(document: &Document, messages: &Messages, check: &Check) -> TestCaseStatus {
    let mut status = match check.status {
        Status::Ok | Status::Warn => return TestCaseStatus::success(),
        Status::Fail => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Status::Unknown | Status::Error => TestCaseStatus::non_success(NonSuccessKind::Error),
        Status::Blocked | Status::Na | Status::Skipped => TestCaseStatus::skipped(),
    };
    status.set_message(message(document, messages, check));
    match check.findings.first() {
        Some(code) if check.status == Status::Fail => status.set_type(code.as_str()),
        _ => status.set_type(word(check.status)),
    };
    let story = story(document, messages, check);
    if !story.is_empty() {
        status.set_description(story);
    }
    status
}

fn message(document: &Document, messages: &Messages, check: &Check) -> String {
    if !check.blocked_by.is_empty() {
        return format!("{} {}", messages.plain("waits-for"), check.blocked_by.join(", "));
    }
    let finding = document.about(&check.id).next();
    if let Some(finding) = finding {
        return finding.title.clone();
    }
    if let Some(because) = check.because {
        let (text, give) = reason(messages, Some(because));
        return [Some(text), give].into_iter().flatten().collect::<Vec<_>>().join(". ");
    }
    let failed = document.failure(check).and_then(|failure| failure.failed.as_ref());
    failed.map(|failed| name_of(messages, "failure", failed.kind)).unwrap_or_default()
}

/// What was seen, what it means, what to ask for. A finding about many rows is told in full under its first.
fn story(document: &Document, messages: &Messages, check: &Check) -> String {
    let lines = document.about(&check.id).flat_map(|about| {
        let title = format!("{}: {}", about.code, about.title);
        match about.checks.first().filter(|first| **first != check.id) {
            Some(first) => vec![title, format!("{} {first}", messages.plain("told-under"))],
            None => {
                let ask = about.remediation.ask.clone().unwrap_or_default();
                vec![title, about.saw.clone(), about.meaning.clone(), ask]
            }
        }
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
