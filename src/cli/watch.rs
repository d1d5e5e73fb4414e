//! `watch`: the doctor again and again, printing only what changed.

use std::time::Duration;

use serde::Serialize;

use super::args::Cli;
use super::context::Context;
use super::exit::Exit;
use super::{Failed, Outside, account, doctor, interview, signals, write};
use crate::catalogue::Catalogue;
use crate::diagnosis::{self, Severity};
use crate::evidence::Evidence;
use crate::plan::{Plan, Request};
use crate::probe::world::World;
use crate::probe::{self, RunInfo, Silent};
use crate::report::compare::{self, Difference, Site, text};
use crate::report::{self, Format, Messages, Report};

pub(crate) struct Options {
    pub(crate) interval: Duration,
    pub(crate) until_green: bool,
    pub(crate) events: bool,
}

/// Runs until interrupted, or until nothing is wrong with `--until-green`. Exit 0 when green, 130 when interrupted.
pub(crate) fn run(
    options: &Options,
    cli: &Cli,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let context = Context::gather(cli, &*world.system, outside.terminal)?;
    let world = account::attach(cli, &context, world, messages.language().tag());
    let catalogue = doctor::catalogue(cli, &context)?;
    let interview = interview::possible(cli, messages, outside)?;
    let request = Request { interview, ..doctor::request(cli, &context, &world) };
    let plan = Plan::new(&catalogue, &request)?;
    let answers = interview::ask(&plan, messages, outside)?;
    let runtime = doctor::runtime()?;
    let mut last: Option<Site> = None;
    let exit = loop {
        let catalogue_date = catalogue.date().to_owned();
        let info = RunInfo { run_id: doctor::run_id(), catalogue_date, answers: answers.clone() };
        let mut evidence =
            runtime.block_on(probe::run(&plan, &world, &info, &Silent, signals::interrupted()));
        if evidence.interrupted {
            break Exit::Interrupted;
        }
        doctor::complete_context(&mut evidence, &context);
        let (site, green) =
            round(options, &context, &catalogue, &evidence, last.as_ref(), messages, outside)?;
        last = Some(site);
        if options.until_green && green {
            break Exit::Ok;
        }
        let stopped = runtime.block_on(async {
            tokio::select! {
                () = tokio::time::sleep(options.interval) => false,
                () = signals::interrupted() => true,
            }
        });
        if stopped {
            break Exit::Interrupted;
        }
    };
    runtime.shutdown_background();
    Ok(exit)
}

/// The first round prints the whole report, each later one what differs from the round before.
fn round(
    options: &Options,
    context: &Context,
    catalogue: &Catalogue,
    evidence: &Evidence,
    last: Option<&Site>,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<(Site, bool), Failed> {
    let found = diagnosis::diagnose(evidence, catalogue);
    let exit = context.policy.exit(&found, evidence.interrupted);
    let site = Site::of("now", evidence, &found);
    let change = last.map(|before| compare::diff(before, &site));
    let bytes = if options.events {
        event(evidence, exit, change.as_ref())?
    } else if let Some(change) = &change {
        let stamp = format!("{}\n{}\n", evidence.started_at, text::difference(change, messages));
        if change.is_same() { Vec::new() } else { stamp.into_bytes() }
    } else {
        let mut bytes = Vec::new();
        let report = Report { evidence, diagnosis: &found, catalogue, messages, exit_code: exit.code() };
        report::render(Format::Text, &report, context.style, &mut bytes)?;
        bytes
    };
    write::out(outside, &bytes)?;
    // What the exit code was told to overlook is not green.
    let green = !found.undetermined && !found.findings.iter().any(|it| it.severity == Severity::Fail);
    Ok((site, green))
}

/// One JSON line a round: silence would not differ from a hang.
#[derive(Serialize)]
struct Event<'a> {
    schema: &'static str,
    at: &'a str,
    run_id: &'a str,
    /// `first`, `same` or `changed`.
    kind: &'static str,
    exit_code: u8,
    #[serde(flatten)]
    difference: Option<&'a Difference>,
}

fn event(evidence: &Evidence, exit: Exit, change: Option<&Difference>) -> Result<Vec<u8>, Failed> {
    let kind = match change {
        None => "first",
        Some(change) if change.is_same() => "same",
        Some(_) => "changed",
    };
    let event = Event {
        schema: "aws-setup-doctor.event.v1",
        at: &evidence.started_at,
        run_id: &evidence.run_id,
        kind,
        exit_code: exit.code(),
        difference: change,
    };
    let mut line = serde_json::to_vec(&event).map_err(|error| Failed::broke(error.to_string()))?;
    line.push(b'\n');
    Ok(line)
}
