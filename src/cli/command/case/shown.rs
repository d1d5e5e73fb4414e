//! What a draft and a filed case look like on the terminal.

use std::fmt::Write as _;

use crate::case::state::{Record, Stage};
use crate::case::{Account, CodesFrom, Draft};
use crate::cli::support::say;
use crate::report::Messages;

/// Account, type, category and language with their origin.
pub(super) fn heading(draft: &Draft, account: Option<&Account>, messages: &Messages) -> String {
    let say = |key: &str, args: &[(&'static str, &str)]| say(messages, key, args);
    let codes = format!("{} / {}", draft.service_code, draft.category_code);
    let mut text = String::new();
    if let Some(account) = account {
        let _ = writeln!(text, "{} {account}", say("case-label-account", &[]));
    }
    let _ = writeln!(text, "{} {}", say("case-label-type", &[]), draft.issue_type);
    let _ = writeln!(text, "{} {codes}", say("case-label-category", &[]));
    let origin = match &draft.codes_from {
        CodesFrom::DescribeServices => say("case-codes-live", &[]),
        CodesFrom::Dated { seen, shown } => say("case-codes-dated", &[("seen", seen), ("shown", shown)]),
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

/// Subject and text, exactly as they would be sent.
pub(super) fn words(draft: &Draft, messages: &Messages) -> String {
    let rule = "-".repeat(60);
    format!(
        "{} {}\n{rule}\n{}\n{rule}",
        messages.plain("case-label-subject"),
        draft.subject,
        draft.body.trim_end()
    )
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
