//! Comparisons for people.

use std::fmt::Write as _;

use super::site::is_broken;
use super::{Cell, Change, Difference, Fleet, Kind, RowKey};
use crate::diagnosis::Status;
use crate::report::Messages;

/// What changed between two runs, newly broken rows first.
pub fn difference(found: &Difference, messages: &Messages) -> String {
    let mut out = String::new();
    let mut last = None;
    if !found.is_same() {
        let (fixed, worse) = (found.fixed(), found.worse());
        let other = found.changes.len() - fixed - worse;
        let counts = [("fixed", fixed), ("worse", worse), ("changed", other)];
        let args = counts.into_iter().map(|(name, count)| (name, count.to_string())).collect();
        let _ = writeln!(out, "{}\n", messages.text("diff-summary", &args));
    }
    for change in &found.changes {
        if last != Some(change.kind) {
            let gap = if last.is_some() { "\n" } else { "" };
            let _ = writeln!(out, "{gap}{}", messages.plain(&format!("diff-{}", word(change.kind))));
            last = Some(change.kind);
        }
        line(&mut out, change, messages);
    }
    if found.is_same() {
        let _ = writeln!(out, "{}", messages.plain("diff-same"));
    }
    let counts = [("same", found.same), ("still", found.still_broken)];
    let args = counts.into_iter().map(|(name, count)| (name, count.to_string())).collect();
    let _ = writeln!(out, "\n{}", messages.text("diff-counts", &args));
    out
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::NewlyBroken => "newly-broken",
        Kind::Fixed => "fixed",
        Kind::NotShownFixed => "not-shown-fixed",
        Kind::BrokenOtherwise => "broken-otherwise",
        Kind::Changed => "changed",
        Kind::Added => "added",
        Kind::Removed => "removed",
    }
}

fn line(out: &mut String, change: &Change, messages: &Messages) {
    let _ = writeln!(out, "  {}", name(&change.row));
    for (label, cell) in [("diff-before", &change.before), ("diff-after", &change.after)] {
        if let Some(cell) = cell {
            let _ = writeln!(out, "      {} {}", messages.plain(label), words(cell, messages));
        }
    }
}

/// The host when there is one, since that is what a network team looks for; the lane when it is not the direct one.
pub fn name(row: &RowKey) -> String {
    let lane = row
        .lane
        .as_deref()
        .filter(|lane| *lane != "direct")
        .map(|lane| format!(" [{lane}]"))
        .unwrap_or_default();
    match &row.host {
        Some(host) => format!("{host}{lane} ({})", row.check),
        None => row.check.clone(),
    }
}

fn words(cell: &Cell, messages: &Messages) -> String {
    let status = messages.plain(&format!("status-{}", status_word(cell)));
    let layer = cell
        .layer
        .filter(|_| cell.broken())
        .map(|layer| format!(", {}", messages.plain(&format!("layer-{}", layer.word().replace('_', "-")))))
        .unwrap_or_default();
    let codes =
        if cell.findings.is_empty() { String::new() } else { format!(": {}", cell.findings.join(", ")) };
    format!("{status}{layer}{codes}")
}

fn status_word(cell: &Cell) -> String {
    serde_json::to_value(cell.status)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The matrix of places and hosts, then who fails alike.
pub fn fleet(found: &Fleet, messages: &Messages) -> String {
    let mut out = String::new();
    if found.matrix.is_empty() {
        let _ = writeln!(out, "{}", messages.plain("fleet-all-fine"));
    } else if found.sites.len() <= COLUMNS {
        matrix(&mut out, found, messages);
    } else {
        counts(&mut out, found, messages);
    }
    let _ = writeln!(out, "{}", messages.plain("fleet-groups"));
    for group in &found.groups {
        let _ = writeln!(out, "  {} × {}", group.sites.len(), shortened(&group.sites));
        if group.broken.is_empty() {
            let _ = writeln!(out, "      {}", messages.plain("fleet-nothing-broken"));
        }
        for (row, codes) in group.broken.iter().take(12) {
            let _ = writeln!(out, "      {}: {}", name(row), codes.join(", "));
        }
        if group.broken.len() > 12 {
            let more = [("count", (group.broken.len() - 12).to_string())].into_iter().collect();
            let _ = writeln!(out, "      {}", messages.text("fleet-more", &more));
        }
    }
    if !found.odd.is_empty() {
        let _ = writeln!(out, "\n{} {}", messages.plain("fleet-odd"), found.odd.join(", "));
    }
    out
}

/// Places a line has room for beside a host's name.
const COLUMNS: usize = 40;
/// Hosts and rows shown before the rest is counted; `--format json` has them all.
const ROWS: usize = 40;

/// One column for each place, with a letter at its head.
fn matrix(out: &mut String, found: &Fleet, messages: &Messages) {
    let _ = writeln!(out, "{}", messages.plain("fleet-matrix"));
    let letters = || ('A'..='Z').chain('a'..='z');
    let _ = writeln!(out, "  {}", letters().take(found.sites.len()).collect::<String>());
    for (row, line) in &found.matrix {
        let marks: String = line.iter().map(|line| mark(*line)).collect();
        let _ = writeln!(out, "  {marks}  {}", name(row));
    }
    let _ = writeln!(out, "  {}", messages.plain("fleet-legend"));
    for (letter, site) in letters().zip(&found.sites) {
        let _ = writeln!(out, "  {letter} = {site}");
    }
    out.push('\n');
}

/// At how many places a host is broken, the most first.
fn counts(out: &mut String, found: &Fleet, messages: &Messages) {
    let number = |name, count: usize| [(name, count.to_string())].into_iter().collect();
    let _ = writeln!(out, "{}", messages.text("fleet-counts", &number("count", found.sites.len())));
    let broken = |line: &[Option<Status>]| line.iter().flatten().filter(|line| is_broken(**line)).count();
    let mut rows: Vec<_> = found.matrix.iter().map(|(row, line)| (broken(line), row)).collect();
    rows.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    for (count, row) in rows.iter().take(ROWS) {
        let _ = writeln!(out, "  {count:>5}  {}", name(row));
    }
    if rows.len() > ROWS {
        let _ =
            writeln!(out, "         {}", messages.text("fleet-more", &number("count", rows.len() - ROWS)));
    }
    out.push('\n');
}

fn mark(status: Option<Status>) -> char {
    match status {
        Some(Status::Ok) => '.',
        Some(Status::Warn) => 'w',
        Some(Status::Fail) => 'X',
        Some(Status::Blocked) => 'b',
        Some(Status::Na | Status::Skipped) => '-',
        Some(Status::Unknown | Status::Error) => '?',
        None => ' ',
    }
}

fn shortened(sites: &[String]) -> String {
    const SHOWN: usize = 8;
    let mut text = sites.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if sites.len() > SHOWN {
        let _ = write!(text, ", … (+{})", sites.len() - SHOWN);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Language;

    fn fleet_of(places: usize) -> Fleet {
        let key = |host: &str| RowKey { check: host.to_owned(), host: Some(host.to_owned()), lane: None };
        let all = vec![Some(Status::Fail); places];
        let mut once = vec![Some(Status::Ok); places];
        once[0] = Some(Status::Blocked);
        Fleet {
            sites: (0..places).map(|it| format!("place-{it}")).collect(),
            matrix: vec![(key("once.example"), once), (key("all.example"), all)],
            groups: Vec::new(),
            odd: Vec::new(),
        }
    }

    #[test]
    fn more_places_than_a_line_holds_are_counted_the_most_broken_host_first() {
        let messages = Messages::new(Language::En);
        let few = fleet(&fleet_of(COLUMNS), &messages);
        assert!(few.contains(&"X".repeat(COLUMNS)), "{few}");
        let many = fleet(&fleet_of(1_000), &messages);
        assert!(many.lines().all(|line| line.len() <= 80), "{many}");
        let at = |text: &str| many.find(text).unwrap_or_else(|| panic!("{text} is not in {many}"));
        assert!(at("1000  all.example") < at("1  once.example"));
    }
}
