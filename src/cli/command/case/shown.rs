//! What a draft and a filed case look like on the terminal.

use std::fmt::Write as _;

use super::words::RULE;
use crate::case::state::{Record, Stage};
use crate::case::{Account, Attachment, CodesFrom, Draft};
use crate::cli::support::say;
use crate::report::Messages;

/// Account, type, category and language with their origin: as the form of the Support Center names them, the codes of
/// the API after that.
pub(super) fn heading(draft: &Draft, account: Option<&Account>, messages: &Messages) -> String {
    let say = |key: &str, args: &[(&'static str, &str)]| say(messages, key, args);
    let mut text = String::new();
    if let Some(account) = account {
        let _ = writeln!(text, "{} {account}", say("case-label-account", &[]));
    }
    let _ = writeln!(text, "{} {}", say("case-label-type", &[]), say("case-type-account-and-billing", &[]));
    let _ = writeln!(text, "{} {}", say("case-label-category", &[]), category(draft, messages));
    let codes = format!("{}: {} / {}", draft.issue_type, draft.service_code, draft.category_code);
    let origin = match &draft.codes_from {
        CodesFrom::DescribeServices => say("case-codes-live", &[("codes", &codes)]),
        CodesFrom::Dated { seen, .. } => say("case-codes-dated", &[("codes", &codes), ("seen", seen)]),
    };
    let _ = writeln!(text, "  {origin}");
    let why = match &draft.because {
        Some(code) => say("case-topic-found", &[("code", code)]),
        None => say("case-topic-given", &[]),
    };
    let _ = writeln!(text, "  {why}");
    let _ = writeln!(text, "{} {}", say("case-label-language", &[]), draft.language);
    text
}

/// Service and category as the form names them.
pub(super) fn category(draft: &Draft, messages: &Messages) -> String {
    messages.plain(&format!("case-shown-{}", draft.topic))
}

/// One line: names and sizes.
pub(super) fn attached(draft: &Draft, messages: &Messages) -> String {
    let one = |file: &Attachment| format!("{} ({} kB)", file.name, file.bytes.len().div_ceil(1024));
    let all = draft.attachments.iter().map(one).collect::<Vec<_>>().join(", ");
    if all.is_empty() { all } else { format!("{} {all}\n", messages.plain("case-label-attached")) }
}

/// Subject and text, exactly as they would be sent.
pub(super) fn text_of(draft: &Draft, messages: &Messages) -> String {
    let label = messages.plain("case-label-subject");
    format!("{label} {}\n{RULE}\n{}\n{RULE}", draft.subject, draft.body.trim_end())
}

/// The message key of a stage, for `case status`.
pub(super) fn stage(record: &Record) -> &'static str {
    match record.stage {
        Stage::Intended => "case-stage-intended",
        Stage::Filed if record.added => "case-stage-added",
        Stage::Filed => "case-stage-filed",
        Stage::NotFiled => "case-stage-not-filed",
    }
}
