//! Single rows: those no finding speaks for, those left out, and with `--verbose` all of them.

use std::collections::BTreeMap;

use super::layout::{Page, Tone};
use super::{Verbosity, reason};
use crate::catalogue::Category;
use crate::diagnosis::{Severity, Status};
use crate::evidence::Reason;
use crate::report::document::Check;
use crate::report::wording::trouble as trouble_of;

/// `host:port` (or the id), where it broke and how.
pub(super) fn place(page: &Page<'_>, id: &str) -> String {
    let Some(check) = page.document.check(id) else { return id.to_owned() };
    let mut parts = vec![name(page, check)];
    parts.extend(trouble(page, check));
    parts.join(page.dot())
}

/// `host:port`, or the id.
pub(super) fn name_of_row(page: &Page<'_>, id: &str) -> String {
    page.document.check(id).map_or_else(|| id.to_owned(), |check| name(page, check))
}

/// Rows that were not probed, by reason, with how to give what was missing. The line of a category counts those
/// that were left out on purpose; where the network stops the user, the others can wait as well.
pub(super) fn folded(page: &mut Page<'_>) {
    let verbose = page.style.verbosity == Verbosity::Verbose;
    if !verbose && network_stops(page) {
        return;
    }
    let by_choice = |reason: Option<Reason>| {
        matches!(reason, Some(Reason::NotSelected | Reason::LeftOut | Reason::PatternNotTestable))
    };
    let mut groups: BTreeMap<(Status, Option<Reason>), usize> = BTreeMap::new();
    for check in &page.document.checks {
        let left_out = matches!(check.status, Status::Na | Status::Skipped);
        if left_out && (verbose || !by_choice(check.because)) {
            *groups.entry((check.status, check.because)).or_default() += 1;
        }
    }
    for ((status, because), count) in &groups {
        let (text, give) = reason(page.messages, *because);
        let checks = page.count("some-checks", *count);
        let mut line = format!("{}  {checks}", page.name("status", status));
        if !text.is_empty() {
            line = format!("{line}: {text}");
        }
        if let Some(give) = give {
            line = format!("{line}. {give}");
        }
        let glyph = format!("{} ", page.glyph(*status));
        let lead = page.paint(Tone::Dim, &glyph);
        page.hanging(&lead, 2, Tone::Dim, &line);
    }
    if !groups.is_empty() {
        page.blank();
    }
}

/// The most likely cause lies between this computer and AWS.
fn network_stops(page: &Page<'_>) -> bool {
    let Some(cause) = page.document.cause().filter(|cause| cause.severity == Severity::Fail) else {
        return false;
    };
    let near = |id: &String| {
        let category = page.document.check(id).map(|check| check.category);
        matches!(category, Some(Category::Environment | Category::Network))
    };
    cause.checks.iter().any(near)
}

/// Questions no API answers. Where the network stops the user, the line of the account's task names the way to them.
pub(super) fn only_you(page: &mut Page<'_>) {
    let verbose = page.style.verbosity == Verbosity::Verbose;
    if page.document.only_you.is_empty() || (!verbose && network_stops(page)) {
        return;
    }
    let title = page.say("only-you-title");
    page.paragraph(0, Tone::Strong, &title);
    for question in &page.document.only_you {
        page.hanging("- ", 2, Tone::Plain, &question.text);
    }
    let hint = page.say("only-you-hint");
    page.paragraph(2, Tone::Dim, &hint);
    page.blank();
}

/// Every row with its time.
pub(super) fn everything(page: &mut Page<'_>) {
    let title = page.say("title-all-checks");
    page.paragraph(0, Tone::Strong, &title);
    for check in &page.document.checks {
        row(page, check);
    }
    page.blank();
}

pub(super) fn row(page: &mut Page<'_>, check: &Check) {
    let mut parts = vec![check.id.clone()];
    parts.extend(check.host.as_ref().map(|_| name(page, check)));
    parts.extend(trouble(page, check));
    if check.duration_ms > 0 {
        parts.push(format!("{} ms", check.duration_ms));
    }
    let lead = format!("{}  ", page.badge(check.status));
    let text = parts.join(page.dot());
    let indent = page.badge_width() + 2;
    page.hanging(&lead, indent, Tone::Plain, &text);
}

fn name(page: &Page<'_>, check: &Check) -> String {
    let Some(host) = &check.host else { return check.id.clone() };
    let port = check.port.map(|port| format!(":{port}")).unwrap_or_default();
    let path = check.path.as_deref().filter(|path| *path != "/").unwrap_or_default();
    let both = page.document.context.lanes.len() > 1;
    let lane = check.lane.filter(|_| both).map(|lane| format!(" ({})", page.name("lane", lane)));
    format!("{host}{port}{path}{}", lane.unwrap_or_default())
}

/// The layer and the failure, or why there is no answer.
pub(super) fn trouble(page: &Page<'_>, check: &Check) -> Option<String> {
    if check.status == Status::Ok {
        return None;
    }
    if check.status == Status::Blocked && !check.blocked_by.is_empty() {
        return Some(format!("{} {}", page.say("waits-for"), check.blocked_by.join(", ")));
    }
    let trouble = trouble_of(page.document, check, page.messages)?;
    // What AWS said of a call needs no layer in front of it.
    let told = check.because.is_some_and(Reason::tells_aws_answer);
    Some(match check.layer.filter(|_| !told && page.document.failure(check).is_some()) {
        Some(layer) => format!("{}: {trouble}", page.name("layer", layer)),
        None => trouble,
    })
}
