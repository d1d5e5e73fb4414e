//! What people came for, above the result: a line for each verdict, with --verbose one for each task.

use std::collections::BTreeMap;

use super::Verbosity;
use super::layout::{Page, Tone, pad, width};
use crate::diagnosis::Verdict;
use crate::report::document::Task;
use crate::report::summary::is_about_the_account;
use crate::report::tasks::{beside, status_of};

/// Causes of one task that are named before the rest is counted: each has a block or a line above.
const CAUSES: usize = 3;

/// Nothing at all if nobody looked at any of them: a run of one row says nothing about tasks.
pub(super) fn table(page: &mut Page<'_>) {
    let tasks = &page.document.tasks;
    if tasks.iter().all(|task| task.verdict == Verdict::NotChecked) {
        return;
    }
    page.blank();
    let title = page.say("title-tasks");
    let title = page.paint(Tone::Strong, &title);
    page.line(&title);
    if page.style.verbosity == Verbosity::Verbose {
        return each(page);
    }
    let verdicts = widest(page, |page, task| width(&page.name("verdict", task.verdict)));
    let mut groups: Vec<(Verdict, Vec<String>, Vec<&Task>)> = Vec::new();
    for task in tasks {
        // How to look can wait while something else stops the user, and the next step may name it.
        let named = page.document.primary.is_some() || is_about_the_account(page.document);
        let waits = matches!(task.verdict, Verdict::NotChecked | Verdict::Unknown) && named;
        let beside = if waits { Vec::new() } else { shortly(task) };
        match groups.iter_mut().find(|group| group.0 == task.verdict && group.1 == beside) {
            Some(group) => group.2.push(task),
            None => groups.push((task.verdict, beside, vec![task])),
        }
    }
    for (verdict, beside, tasks) in groups {
        let lead = format!("{}  ", mark(page, verdict, verdicts));
        let titles = tasks.iter().map(|task| task.title.clone()).collect::<Vec<_>>().join(", ");
        let beside: Vec<_> = beside.iter().map(|part| part.replace(' ', "\u{a0}")).collect();
        let text = if beside.is_empty() { titles } else { format!("{titles}: {}", named(page, &beside)) };
        page.solid(&lead, verdicts + 4, Tone::Plain, &text);
    }
}

/// `a, b, c and 2 more`.
fn named(page: &Page<'_>, names: &[String]) -> String {
    let shown = names[..names.len().min(CAUSES)].join(", ");
    match names.len().saturating_sub(CAUSES) {
        0 => shown,
        more => {
            let args = BTreeMap::from([("names", shown), ("count", more.to_string())]);
            page.messages.text("hosts-more", &args)
        }
    }
}

/// The codes, or how to look. Which program gets through is in the table of clients.
fn shortly(task: &Task) -> Vec<String> {
    match task.because.is_empty() {
        true => task.look.clone(),
        false => task.because.clone(),
    }
}

fn each(page: &mut Page<'_>) {
    let verdicts = widest(page, |page, task| width(&page.name("verdict", task.verdict)));
    let titles = widest(page, |_, task| width(&task.title));
    for task in &page.document.tasks {
        let lead = format!("{}  {}  ", mark(page, task.verdict, verdicts), pad(&task.title, titles));
        let text = beside(task, page.messages);
        page.parts(&lead, verdicts + titles + 6, Tone::Dim, &text);
    }
}

fn mark(page: &Page<'_>, verdict: Verdict, columns: usize) -> String {
    let status = status_of(verdict);
    let word = pad(&page.name("verdict", verdict), columns);
    page.paint(Tone::Of(status), &format!("{} {word}", page.glyph(status)))
}

fn widest(page: &Page<'_>, of: impl Fn(&Page<'_>, &Task) -> usize) -> usize {
    page.document.tasks.iter().map(|task| of(page, task)).max().unwrap_or_default()
}
