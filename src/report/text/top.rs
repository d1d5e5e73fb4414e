//! The head of the page: what was run, and one line per category.

use std::collections::{BTreeMap, BTreeSet};

use super::Verbosity;
use super::layout::{Page, Tone, pad, width};
use crate::catalogue::Category;
use crate::diagnosis::Status;
use crate::evidence::Reason;
use crate::report::document::Summary;
use crate::report::summary::{counts, worst};

/// Run, catalogue, place and the way out: a paste describes itself.
pub(super) fn header(page: &mut Page<'_>) {
    let document = page.document;
    let tool = page.paint(Tone::Strong, &format!("{} {}", document.tool.name, document.tool.version));
    let run = format!("{} {}", page.say("header-run"), document.run_id);
    let catalogue = format!("{} {}", page.say("header-catalogue"), document.tool.catalogue);
    let rest = [run, catalogue, document.started_at.clone()].join(page.dot());
    let lead_width = width(&document.tool.name) + width(&document.tool.version) + 1;
    if lead_width + 2 + width(&rest) <= page.width() {
        page.line(&format!("{tool}  {rest}"));
    } else {
        page.line(&tool);
        page.paragraph(0, Tone::Plain, &rest);
    }
    let context = context(page).join(page.dot());
    page.paragraph(0, Tone::Dim, &context);
    if document.redaction.shared {
        let shared = page.say("header-shared");
        page.paragraph(0, Tone::Dim, &shared);
    }
    page.blank();
}

fn context(page: &Page<'_>) -> Vec<String> {
    let context = &page.document.context;
    let mut parts = Vec::new();
    if let Some(directory) = &context.directory {
        parts.push(format!("{} {directory}", page.say("header-directory")));
    }
    if !context.regions.is_empty() {
        parts.push(context.regions.join(", "));
    }
    parts.extend(context.partition.map(|context| context.word().to_owned()).filter(|word| word != "aws"));
    parts.extend(context.lanes.iter().map(|lane| page.name("lane", lane)));
    // What is found about certificates says which store accepts them.
    if !context.ca_stores.is_empty() && page.style.verbosity == Verbosity::Verbose {
        let stores: Vec<_> =
            context.ca_stores.iter().map(|ca_store| page.name("ca-store", ca_store)).collect();
        parts.push(format!("{} {}", page.say("header-trust"), stores.join(", ")));
    }
    parts
}

pub(super) fn categories(page: &mut Page<'_>) {
    let present: Vec<Category> = Category::ALL
        .iter()
        .copied()
        .filter(|each| page.document.checks.iter().any(|check| check.category == *each))
        .collect();
    let widest =
        present.iter().map(|present| width(&page.name("category", present))).max().unwrap_or_default();
    let skipped = |category: &Category| {
        let mut rows = page.document.checks.iter().filter(|check| check.category == *category);
        rows.all(|check| check.status == Status::Skipped)
    };
    let left: Vec<Category> = present.iter().copied().filter(skipped).collect();
    let together = left.len() > 1 && page.style.verbosity != Verbosity::Verbose;
    for category in present {
        if together && left.contains(&category) {
            continue;
        }
        let statuses =
            page.document.checks.iter().filter(|check| check.category == category).map(|check| &check.status);
        let summary = Summary::of(statuses);
        let name = page.name("category", category);
        let badge = page.badge(worst(summary));
        let lead = format!("{badge}  {}  ", pad(&name, widest));
        let indent = page.badge_width() + 2 + widest + 2;
        // Rows that could not apply here matter where there is nothing else, and in the whole table.
        let brief = page.style.verbosity != Verbosity::Verbose && worst(summary) != Status::Na;
        let counts = counts(if brief { Summary { na: 0, ..summary } } else { summary }, page.messages);
        page.hanging(&lead, indent, Tone::Plain, &counts);
    }
    if together {
        skipped_together(page, &left);
    }
    page.blank();
}

/// Categories of which nothing was tested, on one line with what would have them tested.
fn skipped_together(page: &mut Page<'_>, left: &[Category]) {
    let rows = || page.document.checks.iter().filter(|check| left.contains(&check.category));
    let reasons: BTreeSet<_> = rows().filter_map(|check| check.because).collect();
    let chosen = reasons.iter().all(|reason| matches!(reason, Reason::NotSelected | Reason::LeftOut));
    let names = match chosen {
        true => page.count("other-categories", left.len()),
        false => left.iter().map(|left| page.name("category", left)).collect::<Vec<_>>().join(", "),
    };
    let hint = |reason: &Reason| page.messages.find(&format!("reason-{reason}.hint"), &BTreeMap::new());
    let hints: Vec<_> = reasons.iter().filter_map(hint).collect();
    let counted = page.count("some-checks", rows().count());
    let text = [vec![counted], hints].concat().join(page.dot());
    let lead = format!("{}  ", page.badge(Status::Skipped));
    let indent = page.badge_width() + 2;
    page.hanging(&lead, indent, Tone::Dim, &format!("{names} ({text})"));
}

/// For `--quiet`: the verdict, its cause and the counts.
pub(super) fn one_line(page: &mut Page<'_>) {
    let document = page.document;
    let status = worst(document.summary);
    let mut parts = vec![format!("{} {}", page.mark(status), document.run_id)];
    parts.extend(document.primary.clone());
    parts.push(counts(document.summary, page.messages));
    if !document.complete {
        parts.push(page.say("result-incomplete"));
    }
    let line = parts.join(page.dot());
    page.line(&line);
}
