//! `case draft`: a folder with everything a case needs, and a preview. Nothing is sent to AWS Support.

use std::fmt::Write as _;
use std::path::Path;

use super::args::DraftArgs;
use super::source::Source;
use crate::case::{self, Account, CaseLanguage, CodesFrom, Draft, Reachable, Story, folder, hex, secrets};
use crate::catalogue::{Catalogue, Overlay};
use crate::cli::args::Cli;
use crate::cli::exit::Exit;
use crate::cli::{Failed, Outside, doctor, write};
use crate::probe::world::World;
use crate::report::{Language, Messages};

pub(super) fn run(
    args: &DraftArgs,
    cli: &Cli,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let reachable = reachable(&args.reachable)?;
    let language = args.case_lang.unwrap_or(match messages.language() {
        Language::Ko => CaseLanguage::Ko,
        Language::En => CaseLanguage::En,
    });
    let case_messages = Messages::new(language.text());
    let source = match &args.from {
        Some(file) => Source::read(file, &case_messages)?,
        None => live(cli, world, &case_messages, messages, outside)?,
    };
    let categories = Catalogue::load(source.partition, &Overlay::default())?;
    let story = Story {
        topic: args.topic,
        tried: args.tried.clone(),
        answers: source.answers.clone(),
        reachable,
        since: args.since.clone(),
        contact: args.contact,
        language,
        known: source.known.clone(),
    };
    let attachments = source.attachments(&case_messages)?;
    let draft = case::draft(source.shared.document(), categories.case_categories(), &story, attachments)
        .map_err(|it| Failed::usage(it.to_string()))?;
    folder::save(&draft, &args.folder)?;
    let shown = preview(&draft, &story, &args.folder, messages);
    write::out(outside, shown.as_bytes())
}

/// Checked before anything runs; a refusal must not repeat a secret.
fn reachable(given: &[String]) -> Result<Vec<Reachable>, Failed> {
    let one = |(index, text): (usize, &String)| {
        let found = secrets::scan(&format!("--reachable {}", index + 1), text);
        if let Some(found) = found.first() {
            return Err(Failed::usage(format!("the text holds what must not be sent: {found}")));
        }
        Reachable::parse(text).map_err(|it| Failed::usage(it.to_string()))
    };
    given.iter().enumerate().map(one).collect()
}

fn live(
    cli: &Cli,
    world: World,
    case_messages: &Messages,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Source, Failed> {
    let (catalogue, evidence) = doctor::examine(cli, world, messages, outside)?;
    Ok(Source::of(&evidence, &catalogue, case_messages))
}

/// What would be sent, and where each choice came from.
fn preview(draft: &Draft, story: &Story, folder: &Path, messages: &Messages) -> String {
    let mut text = String::new();
    let say = |key: &str, args: &[(&'static str, &str)]| super::say(messages, key, args);
    let place = folder.display().to_string();
    let _ = writeln!(text, "{}\n", say("case-draft-written", &[("folder", &place)]));
    text += &heading(draft, draft.account.as_ref(), messages);
    for attachment in &draft.attachments {
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &attachment.bytes);
        let line =
            format!("{} ({} B, SHA-256 {})", attachment.name, attachment.bytes.len(), hex(digest.as_ref()));
        let _ = writeln!(text, "{} {line}", say("case-label-attached", &[]));
    }
    for note in notes(draft, story, messages) {
        let _ = writeln!(text, "\n{note}");
    }
    let _ = writeln!(text, "\n{}", words(draft, messages));
    // Consent is for a text in an account.
    let _ = match &draft.account {
        Some(account) => writeln!(text, "SHA-256 {}\n", draft.sha256(account)),
        None => writeln!(text, "{}\n", say("case-note-account-unknown", &[])),
    };
    let command = format!("aws-setup-doctor case file {place}");
    let _ = writeln!(text, "{}", say("case-draft-next", &[("command", &command)]));
    text
}

/// Account, type, category and language with their origin.
pub(super) fn heading(draft: &Draft, account: Option<&Account>, messages: &Messages) -> String {
    let say = |key: &str, args: &[(&'static str, &str)]| super::say(messages, key, args);
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

fn notes(draft: &Draft, story: &Story, messages: &Messages) -> Vec<String> {
    let mut notes = Vec::new();
    let written_in_english = draft.language.text() == Language::En && draft.language != CaseLanguage::En;
    if written_in_english {
        notes.push(super::say(messages, "case-note-english", &[("language", draft.language.word())]));
    }
    let now = jiff::Timestamp::now();
    for span in story.reachable.iter().filter(|it| it.is_past(now)) {
        notes.push(super::say(messages, "case-note-past", &[("span", &span.text())]));
    }
    let korean = draft.language == CaseLanguage::Ko;
    if korean && !story.reachable.is_empty() && !story.reachable.iter().any(Reachable::touches_korean_desk) {
        notes.push(messages.plain("case-note-korean-desk"));
    }
    if story.reachable.is_empty() {
        notes.push(messages.plain("case-note-not-reachable"));
    }
    if draft.shortened > 0 {
        notes.push(super::say(messages, "case-note-shortened", &[("count", &draft.shortened.to_string())]));
    }
    notes
}
