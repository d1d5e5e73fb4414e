//! `case draft`: a folder with everything a case needs, and a preview. Nothing is sent to AWS Support.

use std::fmt::Write as _;
use std::path::Path;

use jiff::tz::TimeZone;

use super::shown::{attached, heading, text_of};
use super::source::Source;
use super::{ask, words};
use crate::case::{self, CaseLanguage, Draft, DraftError, Reachable, Story, folder, secrets};
use crate::catalogue::CaseTopic;
use crate::cli::app::App;
use crate::cli::args::case::DraftArgs;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::output;
use crate::cli::run::Live;
use crate::cli::support::say;
use crate::report::{Language, Messages};

pub(crate) fn run(app: &mut App<'_>, options: &DraftArgs) -> Result<Exit, Failed> {
    let mut reachable = reachable(&options.reachable, &app.messages)?;
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
    if reachable.is_empty() && ask::possible(app.io) {
        let (here, messages) = (TimeZone::system(), &app.messages);
        let read = |text: &str| one_reachable("--reachable", text, &here, messages);
        reachable.extend(ask::ask(&messages.plain("case-ask-reachable"), app.io, read)?);
    }
    let mut story = Story {
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
    let document = source.shared.document();
    let mut drafted = case::draft(document, categories.case_categories(), &story, attachments.clone());
    if matches!(drafted, Err(DraftError::NoTopic)) && ask::possible(app.io) {
        let again = app.messages.plain("case-ask-topic-again");
        let read = |text: &str| topic(text).ok_or_else(|| again.clone());
        story.topic = ask::ask(&app.messages.plain("case-ask-topic"), app.io, read)?;
        drafted = case::draft(document, categories.case_categories(), &story, attachments);
    }
    let draft = drafted.map_err(|error| words::draft_error(&error, &app.messages))?;
    folder::save(&draft, &options.folder).map_err(|error| words::folder_error(&error, &app.messages))?;
    let shown = preview(&draft, &story, &options.folder, &app.messages);
    app.io.print(words::wrapped(&shown, app.io.terminal))?;
    Ok(Exit::Ok)
}

/// `1` or `activation`, `2` or `verification`, in both languages.
fn topic(text: &str) -> Option<CaseTopic> {
    match text.trim_end_matches(['.', ')']).to_lowercase().as_str() {
        "1" | "activation" | "활성화" => Some(CaseTopic::Activation),
        "2" | "verification" | "확인" | "차단" => Some(CaseTopic::Verification),
        _ => None,
    }
}

fn live(app: &mut App<'_>, case_messages: &Messages) -> Result<Source, Failed> {
    output::check(&app.context)?;
    let live = Live::prepare(app)?;
    let evidence = live.probe(app)?;
    output::save(&app.context, &evidence)?;
    Source::of(&evidence, &live.catalogue, case_messages)
}

/// Checked before anything runs; a refusal must not repeat a secret.
fn reachable(given: &[String], messages: &Messages) -> Result<Vec<Reachable>, Failed> {
    let here = TimeZone::system();
    let one = |(index, text): (usize, &String)| {
        let place = format!("--reachable {}", index + 1);
        one_reachable(&place, text, &here, messages).map_err(Failed::usage)
    };
    given.iter().enumerate().map(one).collect()
}

fn one_reachable(place: &str, text: &str, here: &TimeZone, messages: &Messages) -> Result<Reachable, String> {
    let found = secrets::scan(place, text);
    if !found.is_empty() {
        return Err(words::secret_places(&found, messages));
    }
    Reachable::parse(text, here).map_err(|why| words::unreadable(text, why, messages))
}

/// What would be sent, and where each choice came from.
fn preview(draft: &Draft, story: &Story, folder: &Path, messages: &Messages) -> String {
    let mut text = String::new();
    let say = |key: &str, args: &[(&'static str, &str)]| say(messages, key, args);
    let place = folder.display().to_string();
    let _ = writeln!(text, "{}\n", say("case-draft-written", &[("folder", &place)]));
    text += &heading(draft, draft.account.as_ref(), messages);
    text += &attached(draft, messages);
    for note in notes(draft, story, messages) {
        let _ = writeln!(text, "\n{note}");
    }
    let _ = writeln!(text, "\n{}", text_of(draft, messages));
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
    for span in story.reachable.iter().filter(|reachable| reachable.is_past(now)) {
        notes.push(say(messages, "case-note-past", &[("span", &span.text())]));
    }
    if draft.language == CaseLanguage::Ko && !story.reachable.is_empty() {
        let open = story.reachable.iter().any(Reachable::touches_korean_desk);
        notes.push(messages.plain(if open { "case-korean-desk" } else { "case-note-korean-desk" }));
    }
    if story.reachable.is_empty() {
        notes.push(messages.plain("case-note-not-reachable"));
    }
    if draft.shortened > 0 {
        notes.push(say(messages, "case-note-shortened", &[("count", &draft.shortened.to_string())]));
    }
    notes
}
