//! Where something broke: the rows of a finding and those that no finding is about, those that broke in one way together.

use std::collections::HashSet;

use super::layout::{Page, Tone};
use super::{Verbosity, rows};
use crate::diagnosis::{Severity, Status};
use crate::report::document::{Check, Finding};
use crate::report::summary::STATUSES;

/// Rows, or ways of breaking, named before the rest is counted.
const FOLD: usize = 3;

/// Rows that broke in one way, and that way.
pub(super) struct Way<'a> {
    trouble: Option<String>,
    ids: Vec<&'a String>,
}

pub(super) fn list(page: &mut Page<'_>, finding: &Finding) {
    let lines = match page.style.verbosity {
        Verbosity::Verbose => finding.checks.iter().map(|id| rows::place(page, id)).collect(),
        _ => shortly(page, finding),
    };
    let label = page.say("label-where");
    for (number, text) in lines.iter().enumerate() {
        if number == 0 {
            page.labelled(&label, Tone::Plain, text);
        } else {
            let column = page.text_column();
            page.paragraph(column, Tone::Plain, text);
        }
    }
}

/// Nothing where the other lines say it: the only row is about no host, or all rows broke as the finding says and the
/// only host, or every host to ask for, is named there.
fn shortly(page: &Page<'_>, finding: &Finding) -> Vec<String> {
    if let [id] = &finding.checks[..]
        && page.document.check(id).is_some_and(|check| check.host.is_none())
    {
        return Vec::new();
    }
    let ways = ways(page, &finding.checks);
    let names_all = |text: &str| {
        finding.checks.iter().all(|id| {
            let host = page.document.check(id).and_then(|check| check.host.as_ref());
            host.is_some_and(|host| text.contains(host.as_str()))
        })
    };
    let ask = finding.remediation.ask.as_deref();
    let asked = ask.is_some_and(|ask| !finding.remediation.hosts.is_empty() || names_all(ask));
    if ways.len() <= 1 && (asked || finding.checks.len() == 1 && names_all(&finding.saw)) {
        return Vec::new();
    }
    let mut lines: Vec<_> = ways.iter().take(FOLD).map(|way| way.line(page)).collect();
    let left: usize = ways.iter().skip(FOLD).map(|way| way.ids.len()).sum();
    if left > 0 {
        lines.push(page.count("more-rows", left));
    }
    lines
}

/// Rows that are not ok and that no finding is about.
pub(super) fn unexplained(page: &mut Page<'_>) {
    let findings = page.document.findings.iter().filter(|finding| finding.severity != Severity::Info);
    let spoken_for: HashSet<&String> =
        findings.flat_map(|finding| finding.checks.iter().chain(&finding.explains)).collect();
    let left: Vec<&Check> = page
        .document
        .checks
        .iter()
        .filter(|check| matches!(check.status, Status::Fail | Status::Error | Status::Unknown | Status::Warn))
        .filter(|check| !spoken_for.contains(&check.id))
        .collect();
    if page.style.verbosity == Verbosity::Verbose {
        for check in &left {
            rows::row(page, check);
        }
    } else {
        for status in STATUSES {
            let alike = left.iter().filter(|check| check.status == status).map(|check| &check.id);
            for way in ways(page, alike) {
                let lead = format!("{}  ", page.badge(status));
                let (text, indent) = (way.line(page), page.badge_width() + 2);
                page.hanging(&lead, indent, Tone::Plain, &text);
            }
        }
    }
    if !left.is_empty() {
        page.blank();
    }
}

/// The rows by the way they broke, in the order in which the ways come up.
pub(super) fn ways<'a>(page: &Page<'_>, ids: impl IntoIterator<Item = &'a String>) -> Vec<Way<'a>> {
    let mut ways: Vec<Way<'a>> = Vec::new();
    for id in ids {
        let trouble = page.document.check(id).and_then(|check| rows::trouble(page, check));
        match ways.iter_mut().find(|way| way.trouble == trouble) {
            Some(way) => way.ids.push(id),
            None => ways.push(Way { trouble, ids: vec![id] }),
        }
    }
    ways
}

impl Way<'_> {
    /// `host:443, other:443 · connect: no answer`.
    pub(super) fn line(&self, page: &Page<'_>) -> String {
        let shown = if self.ids.len() > FOLD { 1 } else { self.ids.len() };
        let names: Vec<_> = self.ids[..shown].iter().map(|id| rows::name_of_row(page, id)).collect();
        let mut names = names.join(", ");
        if self.ids.len() > shown {
            names = format!("{names} {}", page.count("more-rows", self.ids.len() - shown));
        }
        [vec![names], self.trouble.clone().into_iter().collect()].concat().join(page.dot())
    }
}
