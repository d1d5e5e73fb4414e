//! The text of a case: the user's words whole, then as much evidence as fits.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::marker;
use super::reachable::Reachable;
use super::story::{BODY_LIMIT, DraftError, Story};
use super::visible;
use crate::catalogue::CaseTopic;
use crate::diagnosis::Severity;
use crate::evidence::Operation;
use crate::report::document::Finding;
use crate::report::{Document, Messages};

/// The body, and how many findings had no room in it.
pub(super) fn write(
    document: &Document,
    story: &Story,
    topic: CaseTopic,
    marker: &str,
    messages: &Messages,
) -> Result<(String, usize), DraftError> {
    let own = own(story, topic, messages);
    let closing = format!("{}\n{}\n", messages.plain("case-closing"), marker::line(marker));
    let heading = format!("{}\n", messages.plain("case-findings"));
    let note = format!("{}\n", messages.plain("case-shortened"));

    let length = |text: &str| text.chars().count();
    let taken = length(&own) + length(&closing);
    if taken > BODY_LIMIT {
        return Err(DraftError::TooLong(taken));
    }
    let lines = findings(document, messages);
    let Some(room) = (BODY_LIMIT - taken).checked_sub(length(&heading) + length(&note) + 1) else {
        return Ok((own + &closing, lines.len()));
    };
    let (evidence, shortened) = fitting(&lines, room);
    let mut body = own;
    if !evidence.is_empty() || shortened > 0 {
        body += &heading;
        body += &evidence;
        if shortened > 0 {
            body += &note;
        }
        body.push('\n');
    }
    body += &closing;
    Ok((body, shortened))
}

fn own(story: &Story, topic: CaseTopic, messages: &Messages) -> String {
    let mut own = format!("{}\n\n", messages.plain(&format!("case-opening-{topic}")));
    if let Some(since) = &story.since {
        let _ = writeln!(own, "{} {}\n", messages.plain("case-since"), one_line(since));
    }
    section(&mut own, messages, "case-account", &account(story, messages));
    section(&mut own, messages, "case-tried", &tried(story, messages));
    section(&mut own, messages, "case-reachable", &reachable(story));
    let contact = messages.plain(&format!("contact-{}", story.contact));
    let _ = writeln!(own, "{} {contact}\n", messages.plain("case-contact"));
    own
}

fn section(out: &mut String, messages: &Messages, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "{}", messages.plain(title));
    for line in lines {
        let _ = writeln!(out, "- {line}");
    }
    out.push('\n');
}

fn account(story: &Story, messages: &Messages) -> Vec<String> {
    let line = |(label, value, id): &(&'static str, String, Option<String>)| {
        let id = id.as_ref().map(|id| format!(" ({} {})", messages.plain("case-request-id"), one_line(id)));
        format!("{}: {}{}", messages.plain(label), one_line(value), id.unwrap_or_default())
    };
    story.known.account.iter().map(line).collect()
}

/// What the interview was told, as statements, then the user's own list.
fn tried(story: &Story, messages: &Messages) -> Vec<String> {
    let answered = story.answers.iter().filter(|given| given.answer != "unsure");
    let said = answered.map(|given| {
        let key = format!("said-{}-{}", given.question, given.answer);
        // A question of an overlay has no statement of its own.
        messages.find(&key, &BTreeMap::new()).unwrap_or_else(|| {
            let question = messages.plain(&format!("ask-{}", given.question));
            format!("{question} {}", messages.plain(&format!("answer-{}", given.answer)))
        })
    });
    said.chain(story.tried.iter().map(|text| one_line(text))).filter(|text| !text.is_empty()).collect()
}

fn reachable(story: &Story) -> Vec<String> {
    story.reachable.iter().map(Reachable::text).collect()
}

/// What the desk for accounts can act on; the rest of the run is in the attachments.
const OF_ACCOUNTS: &[&str] = &["account.", "phone.", "payment."];

fn findings(document: &Document, messages: &Messages) -> Vec<String> {
    let of_accounts = |finding: &&Finding| {
        finding.severity != Severity::Info
            && OF_ACCOUNTS.iter().any(|family| finding.code.starts_with(family))
    };
    let all = document.findings.iter().filter(of_accounts);
    all.map(|finding| finding_line(document, finding, messages)).collect()
}

fn finding_line(document: &Document, finding: &Finding, messages: &Messages) -> String {
    let mut answers = Vec::new();
    for cited in finding.evidence.iter().filter_map(|cited| cited.id.as_ref()) {
        let Some(seen) = document
            .evidence
            .iter()
            .find(|each_cited| each_cited.id == *cited && each_cited.operation == Operation::AwsCall)
        else {
            continue;
        };
        let text = |key: &str| seen.data.get(key).and_then(|value| value.as_str()).unwrap_or_default();
        let said = [text("call"), text("code")].map(one_line).into_iter().filter(|word| !word.is_empty());
        let mut answer = said.collect::<Vec<_>>().join(" ");
        if !text("request_id").is_empty() {
            let _ =
                write!(answer, ", {} {}", messages.plain("case-request-id"), one_line(text("request_id")));
        }
        answers.push(answer);
    }
    answers.truncate(4);
    let mut line = format!("- [{}] {}", one_line(&finding.code), one_line(&finding.title));
    if !answers.is_empty() {
        let _ = write!(line, " ({})", answers.join("; "));
    }
    line
}

/// A value from outside on one line of the text: nothing hidden, no line of its own, no longer than a sentence needs.
fn one_line(text: &str) -> String {
    visible::one_line(text)
}

/// Whole lines only; how many were left out.
fn fitting(lines: &[String], room: usize) -> (String, usize) {
    let mut text = String::new();
    let mut used = 0;
    for (index, line) in lines.iter().enumerate() {
        let length = line.chars().count() + 1;
        if used + length > room {
            return (text, lines.len() - index);
        }
        used += length;
        text += line;
        text.push('\n');
    }
    (text, 0)
}
