//! `case draft`: a folder with everything a case needs, and a preview. Nothing is sent to AWS Support.

use std::fmt::Write as _;
use std::path::Path;

use super::shown::{heading, words};
use super::source::Source;
use crate::case::{self, CaseLanguage, Draft, Reachable, Story, folder, hex, secrets};
use crate::cli::app::App;
use crate::cli::args::case::DraftArgs;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::output;
use crate::cli::run::Live;
use crate::cli::support::say;
use crate::report::{Language, Messages};

pub(crate) fn run(app: &mut App<'_>, options: &DraftArgs) -> Result<Exit, Failed> {
    let reachable = reachable(&options.reachable)?;
    let language = options.case_lang.unwrap_or(match app.messages.language() {
        Language::Ko => CaseLanguage::Ko,
        Language::En => CaseLanguage::En,
    });
    let case_messages = Messages::new(language.text());
    let source = match &options.from {
        Some(file) => Source::read(app, file, &case_messages)?,
        None => live(app, &case_messages)?,
    };
    let categories = app.catalogue(Some(source.partition))?;
    let story = Story {
        topic: options.topic,
        tried: options.tried.clone(),
        answers: source.answers.clone(),
        reachable,
        since: options.since.clone(),
        contact: options.contact,
        language,
        known: source.known.clone(),
    };
    let attachments = source.attachments(&case_messages)?;
    let draft = case::draft(source.shared.document(), categories.case_categories(), &story, attachments)
        .map_err(|error| Failed::usage(error.to_string()))?;
    folder::save(&draft, &options.folder)?;
    app.io.print(preview(&draft, &story, &options.folder, &app.messages))?;
    Ok(Exit::Ok)
}

fn live(app: &mut App<'_>, case_messages: &Messages) -> Result<Source, Failed> {
    output::check(&app.context)?;
    let live = Live::prepare(app)?;
    let evidence = live.probe(app)?;
    output::save(&app.context, &evidence)?;
    Ok(Source::of(&evidence, &live.catalogue, case_messages))
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

/// What would be sent, and where each choice came from.
fn preview(draft: &Draft, story: &Story, folder: &Path, messages: &Messages) -> String {
    let mut text = String::new();
    let say = |key: &str, args: &[(&'static str, &str)]| say(messages, key, args);
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

fn notes(draft: &Draft, story: &Story, messages: &Messages) -> Vec<String> {
    let mut notes = Vec::new();
    let written_in_english = draft.language.text() == Language::En && draft.language != CaseLanguage::En;
    if written_in_english {
        notes.push(say(messages, "case-note-english", &[("language", draft.language.word())]));
    }
    let now = jiff::Timestamp::now();
    for span in story.reachable.iter().filter(|it| it.is_past(now)) {
        notes.push(say(messages, "case-note-past", &[("span", &span.text())]));
    }
    let korean = draft.language == CaseLanguage::Ko;
    if korean && !story.reachable.is_empty() && !story.reachable.iter().any(Reachable::touches_korean_desk) {
        notes.push(messages.plain("case-note-korean-desk"));
    }
    if story.reachable.is_empty() {
        notes.push(messages.plain("case-note-not-reachable"));
    }
    if draft.shortened > 0 {
        notes.push(say(messages, "case-note-shortened", &[("count", &draft.shortened.to_string())]));
    }
    notes
}
