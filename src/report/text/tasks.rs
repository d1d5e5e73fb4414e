//! What people came for, a line each, above the result.

use super::layout::{Page, Tone, pad, width};
use crate::diagnosis::Verdict;
use crate::report::document::Task;
use crate::report::tasks::{beside, status_of};

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
    let widest = |of: &dyn Fn(&Task) -> usize| tasks.iter().map(of).max().unwrap_or_default();
    let verdicts = widest(&|task| width(&page.name("verdict", task.verdict)));
    let titles = widest(&|task| width(&task.title));
    for task in tasks {
        let status = status_of(task.verdict);
        let verdict = pad(&page.name("verdict", task.verdict), verdicts);
        let mark = page.paint(Tone::Of(status), &format!("{} {verdict}", page.glyph(status)));
        let lead = format!("{mark}  {}  ", pad(&task.title, titles));
        let text = beside(task, page.messages);
        page.parts(&lead, verdicts + titles + 6, Tone::Dim, &text);
    }
}
