//! `case status`: what this computer filed, and what became of it. Reading only.

use std::fmt::Write as _;

use super::desk::SupportLine;
use super::{refused, say};
use crate::case::desk::{Case, DeskError, Lookup, SupportDesk};
use crate::case::state::{self, Record};
use crate::cli::args::Cli;
use crate::cli::exit::Exit;
use crate::cli::{Failed, Outside, doctor, write};
use crate::probe::world::World;
use crate::report::Messages;
use crate::report::clean;

/// Longest part of a reply that is shown; the whole is in the Support Center.
const REPLY: usize = 1_500;

pub(super) fn run(
    cli: &Cli,
    world: &World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let records = state::read_all(&super::state_folder(&*world.system)?)?;
    if records.is_empty() {
        return write::out(outside, format!("{}\n", messages.plain("case-status-none")).as_bytes());
    }
    let (_, session) = super::session(cli, world, messages, outside)?;
    let ids: Vec<String> = records.iter().filter_map(|it| it.case_id.clone()).take(100).collect();
    let runtime = doctor::runtime()?;
    let asked = runtime.block_on(async {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        match session.write_client().await {
            Some(changing) => SupportLine::new(changing).cases(Lookup::These(ids)).await,
            None => Err(DeskError::Credentials(String::new())),
        }
    });
    runtime.shutdown_background();
    let mut text = String::new();
    for record in &records {
        text += &one(record, asked.as_deref().unwrap_or_default(), messages);
    }
    write::out(outside, text.as_bytes())?;
    match asked {
        Ok(_) => Ok(Exit::Ok),
        Err(error) => {
            let why = refused(&error, false, messages);
            let text = say(messages, "case-status-unknown", &[("why", &why)]);
            std::io::Write::write_fmt(&mut outside.err, format_args!("{text}\n"))?;
            Ok(Exit::Undetermined)
        }
    }
}

fn one(record: &Record, cases: &[Case], messages: &Messages) -> String {
    let case = cases.iter().find(|it| Some(&it.case_id) == record.case_id.as_ref());
    let number = case.map(Case::number).or(record.display_id.as_deref()).or(record.case_id.as_deref());
    let mut text = format!(
        "{}  {}  {}\n",
        clean::text(number.unwrap_or("-")),
        clean::text(&record.subject),
        messages.plain(super::file::stage(record)),
    );
    let _ = writeln!(text, "  {} {}", messages.plain("case-status-filed-at"), record.intended_at);
    let Some(case) = case else { return text };
    let state = messages.find(&format!("case-state-{}", case.status), &Default::default());
    let state = state.unwrap_or_else(|| clean::text(&case.status));
    let _ = writeln!(text, "  {} {state}", messages.plain("case-status-state"));
    // AWS's own replies name no mail address; what the person wrote carries theirs, or the marker.
    let reply = case.communications.iter().find(|it| it.by.contains("Amazon Web Services"));
    match reply {
        Some(reply) => {
            let label = say(messages, "case-status-reply", &[("at", &clean::text(&reply.at))]);
            let _ = writeln!(text, "  {label}");
            let body: String = clean::text(&reply.body).chars().take(REPLY).collect();
            body.lines().for_each(|it| {
                let _ = writeln!(text, "    {it}");
            });
        }
        None => {
            let _ = writeln!(text, "  {}", messages.plain("case-status-no-reply"));
        }
    }
    text
}
