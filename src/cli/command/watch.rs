//! `watch`: the doctor again and again, printing only what changed.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::cli::app::App;
use crate::cli::args::watch::Options;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::run::Live;
use crate::diagnosis::{self, Severity};
use crate::evidence::Evidence;
use crate::probe::Silent;
use crate::report::compare::{self, Difference, Site, text};
use crate::report::{self, Format, Report};

/// Runs until interrupted, or until nothing is wrong with `--until-green`. Exit 0 when green, 130 when interrupted.
pub(crate) fn run(app: &mut App<'_>, options: &Options) -> Result<Exit, Failed> {
    let live = Live::prepare(app)?;
    let mut last: Option<Site> = None;
    loop {
        let evidence = live.observed(&Silent)?;
        if evidence.interrupted {
            return Ok(Exit::Interrupted);
        }
        let (site, green) = round(app, options, &live.catalogue, &evidence, last.as_ref())?;
        last = Some(site);
        if options.until_green && green {
            return Ok(Exit::Ok);
        }
        if Live::pause(options.interval)? {
            return Ok(Exit::Interrupted);
        }
    }
}

/// The first round prints the whole report, each later one what differs from the round before.
fn round(
    app: &mut App<'_>,
    options: &Options,
    catalogue: &Catalogue,
    evidence: &Evidence,
    last: Option<&Site>,
) -> Result<(Site, bool), Failed> {
    let found = diagnosis::diagnose(evidence, catalogue);
    let exit = app.context.policy.exit(&found, evidence.interrupted);
    let site = Site::of("now", evidence, &found);
    let change = last.map(|before| compare::diff(before, &site));
    let bytes = if options.events {
        event(evidence, exit, change.as_ref())?
    } else if let Some(change) = &change {
        let stamp = format!("{}\n{}\n", evidence.started_at, text::difference(change, &app.messages));
        if change.is_same() { Vec::new() } else { stamp.into_bytes() }
    } else {
        let mut bytes = Vec::new();
        let messages = &app.messages;
        let report = Report { evidence, diagnosis: &found, catalogue, messages, exit_code: exit.code() };
        report::render(Format::Text, &report, app.context.style, &mut bytes)?;
        bytes
    };
    app.io.print(bytes)?;
    // What the exit code was told to overlook is not green.
    let failing = found.findings.iter().any(|finding| finding.severity == Severity::Fail);
    Ok((site, !found.undetermined && !failing))
}

/// One JSON line per round: silence would not differ from a hang.
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
