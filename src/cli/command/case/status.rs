//! `case status`: what this computer filed, and what became of it. Reading only.

use std::fmt::Write as _;

use super::shown;
use crate::aws::Session;
use crate::case::SupportApi;
use crate::case::desk::{Case, DeskError, Lookup, SupportDesk};
use crate::case::state::{self, Record};
use crate::cli::app::App;
use crate::cli::caller::{NoCaller, caller};
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::runtime;
use crate::cli::support::{refused, say, state_folder};
use crate::report::Messages;

/// Longest part of a reply that is shown; the whole is in the Support Center.
const REPLY: usize = 1_500;

pub(crate) fn run(app: &mut App<'_>) -> Result<Exit, Failed> {
    let account = app.account()?;
    let records = state::read_all(&state_folder(&*app.world.system)?)?;
    if records.is_empty() {
        app.io.print(format!("{}\n", app.messages.plain("case-status-none")))?;
        return Ok(Exit::Ok);
    }
    let session = app.session(&account);
    let runtime = runtime::new()?;
    let asked = runtime.block_on(ask(&session, &records));
    runtime.shutdown_background();
    let mut text = String::new();
    for record in &asked.own {
        text += &one(record, &asked.cases, &app.messages);
    }
    if asked.others > 0 {
        let _ = writeln!(text, "{}", app.text("case-status-others", &[("count", &asked.others.to_string())]));
    }
    app.io.print(text)?;
    let Some(error) = asked.failed else { return Ok(Exit::Ok) };
    let why = refused(&error, false, &app.messages);
    let text = app.text("case-status-unknown", &[("why", &why)]);
    app.io.tell(&text);
    Ok(Exit::Undetermined)
}

/// The records to show, and what AWS says of them.
struct Asked<'a> {
    own: Vec<&'a Record>,
    /// Records of other accounts: these credentials cannot ask about them.
    others: usize,
    cases: Vec<Case>,
    failed: Option<DeskError>,
}

/// Only the cases of the account the credentials belong to are asked for: AWS refuses a list that names others.
async fn ask<'a>(session: &Session, records: &'a [Record]) -> Asked<'a> {
    // Reading only: whichever credentials there are may be used.
    let caller = match caller(session, true).await {
        Ok(caller) => caller,
        Err(reason) => {
            let said = if let NoCaller::Unidentified(said) = reason { said } else { String::new() };
            let failed = Some(DeskError::Credentials(said));
            return Asked { own: records.iter().collect(), others: 0, cases: Vec::new(), failed };
        }
    };
    let (others, own): (Vec<_>, Vec<_>) =
        records.iter().partition(|record| record.is_of_another(&caller.account));
    let (account, others) = (caller.account.clone(), others.len());
    let desk = SupportApi::new(caller.writer, caller.account);
    let mut asked = Asked { own, others, cases: Vec::new(), failed: None };
    let of = |known: bool| {
        let records = asked.own.iter().filter(|record| record.is_of(&account) == known);
        records.filter_map(|record| record.case_id.clone()).collect::<Vec<_>>()
    };
    let (known, unsure) = (of(true), of(false));
    // A record of an earlier version may be of another account, so each is asked for by itself.
    let questions = known.chunks(100).map(<[String]>::to_vec).chain(unsure.into_iter().map(|id| vec![id]));
    for ids in questions.collect::<Vec<_>>() {
        match desk.cases(Lookup::These(ids)).await {
            Ok(listing) => asked.cases.extend(listing.cases),
            Err(DeskError::CaseNotFound) => {}
            Err(error) => {
                asked.failed = Some(error);
                break;
            }
        }
    }
    asked
}

fn one(record: &Record, cases: &[Case], messages: &Messages) -> String {
    let case = cases.iter().find(|case| Some(&case.case_id) == record.case_id.as_ref());
    let number = case.map(Case::number).or(record.display_id.as_deref()).or(record.case_id.as_deref());
    let mut text = format!(
        "{}  {}  {}\n",
        crate::text::visible(number.unwrap_or("-")),
        crate::text::visible(&record.subject),
        messages.plain(shown::stage(record)),
    );
    let _ = writeln!(text, "  {} {}", messages.plain("case-status-filed-at"), record.intended_at);
    let Some(case) = case else { return text };
    let state = messages.find(&format!("case-state-{}", case.status), &Default::default());
    let state = state.unwrap_or_else(|| crate::text::visible(&case.status));
    let _ = writeln!(text, "  {} {state}", messages.plain("case-status-state"));
    // AWS's own replies name no mail address; what the user wrote carries theirs, or the marker.
    let reply =
        case.communications.iter().find(|communication| communication.by.contains("Amazon Web Services"));
    match reply {
        Some(reply) => {
            let label = say(messages, "case-status-reply", &[("at", &crate::text::visible(&reply.at))]);
            let _ = writeln!(text, "  {label}");
            let body: String = crate::text::visible(&reply.body).chars().take(REPLY).collect();
            body.lines().for_each(|line| {
                let _ = writeln!(text, "    {line}");
            });
        }
        None => {
            let _ = writeln!(text, "  {}", messages.plain("case-status-no-reply"));
        }
    }
    text
}
