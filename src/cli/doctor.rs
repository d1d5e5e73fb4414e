//! `aws-setup-doctor` itself, and `diagnose`: the same judgement over fresh and over saved evidence.

use std::io::{Read as _, Write as _};
use std::path::Path;

use super::args::Cli;
use super::context::{self, Context};
use super::exit::Exit;
use super::progress::Spinner;
use super::{Failed, Outside, account, age, interview, portal, write};
use crate::catalogue::{Catalogue, Lane, Partition};
use crate::diagnosis;
use crate::evidence::Evidence;
use crate::plan::{Plan, Request};
use crate::probe::world::World;
use crate::probe::{self, RunInfo};
use crate::report::{self, Format, Messages, Report, Style, Verbosity};

/// Probes, judges, prints.
pub(crate) fn run(
    cli: &Cli,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let mut context = Context::gather(cli, &*world.system, outside.terminal)?;
    check_outputs(cli)?;
    let (catalogue, evidence) = probed(cli, &mut context, world, messages, outside)?;
    let saved = cli.output.save.as_deref().map(|path| save(path, &evidence));
    let exit = conclude(cli, &context, &catalogue, &evidence, messages, outside)?;
    saved.transpose().map_err(Failed::after_report)?;
    Ok(exit)
}

/// A run without a report, for commands that make something else of its evidence; `--save` works as ever.
pub(crate) fn examine(
    cli: &Cli,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<(Catalogue, Evidence), Failed> {
    let mut context = Context::gather(cli, &*world.system, outside.terminal)?;
    let (catalogue, evidence) = probed(cli, &mut context, world, messages, outside)?;
    cli.output.save.as_deref().map(|path| save(path, &evidence)).transpose()?;
    Ok((catalogue, evidence))
}

fn probed(
    cli: &Cli,
    context: &mut Context,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<(Catalogue, Evidence), Failed> {
    let world = account::attach(cli, context, world, messages.language().tag());
    let catalogue = catalogue(cli, context)?;
    let interview = interview::possible(cli, messages, outside)?;
    let request = Request { interview, ..request(cli, context, &world) };
    let plan = Plan::new(&catalogue, &request)?;
    age::warn_if_old(&catalogue, world.clock.wall(), messages, outside);
    let answers = interview::ask(&plan, messages, outside)?;
    let info = RunInfo { run_id: run_id(), catalogue_date: catalogue.date().to_owned(), answers };
    let spinner = Spinner::new(outside.terminal.stderr, context.style.ascii, messages);
    let run = portal::Run { catalogue: &catalogue, request, plan, info: &info, observer: &spinner };
    let (mut evidence, place) = run.go(world)?;
    drop(spinner);
    context.place = place;
    complete_context(&mut evidence, context);
    probe::pasted_error::add(&mut evidence, &catalogue, &cli.output.error);
    Ok((catalogue, evidence))
}

/// Judges saved evidence with the rules of this version.
pub(crate) fn again(
    cli: &Cli,
    file: &Path,
    world: &World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let mut evidence = load(file)?;
    let context = Context::gather(cli, &*world.system, outside.terminal)?;
    check_outputs(cli)?;
    let partition = evidence.context.partition.unwrap_or(Partition::Aws);
    let catalogue = Catalogue::load(partition, &context::overlay(cli)?)?;
    probe::pasted_error::add(&mut evidence, &catalogue, &cli.output.error);
    conclude(cli, &context, &catalogue, &evidence, messages, outside)
}

/// Only a schema this version knows.
pub(crate) fn load(file: &Path) -> Result<Evidence, Failed> {
    Evidence::from_json(&read(file)?).map_err(|error| Failed::input(format!("{}: {error}", file.display())))
}

pub(crate) fn read(file: &Path) -> Result<Vec<u8>, Failed> {
    bytes_of(file).map_err(|why| Failed::input(format!("{}: {why}", file.display())))
}

/// A saved run: a report of a hundred hosts is about 200 KiB, evidence with pages a few MiB; 64 MiB is too much.
pub(crate) fn bytes_of(file: &Path) -> Result<Vec<u8>, String> {
    const LIMIT: u64 = 64 << 20;
    let fail = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            "there is no such file. `--save FILE` writes a run into one".to_owned()
        }
        _ => error.to_string(),
    };
    if std::fs::metadata(file).map_err(fail)?.is_dir() {
        return Err("it is a folder; give a file".to_owned());
    }
    // A pipe has no size to look at beforehand.
    let mut bytes = Vec::new();
    std::fs::File::open(file).map_err(fail)?.take(LIMIT + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > LIMIT {
        return Err(format!("it is larger than the {LIMIT} bytes a saved run may have"));
    }
    Ok(bytes)
}

pub(crate) fn catalogue(cli: &Cli, context: &Context) -> Result<Catalogue, Failed> {
    let partition = context.place.partition.unwrap_or(Partition::Aws);
    Ok(Catalogue::load(partition, &context::overlay(cli)?)?)
}

pub(crate) fn request(cli: &Cli, context: &Context, world: &World) -> Request {
    let proxied = probe::ProxyEnvironment::read(&*world.system).https.is_some();
    Request {
        place: context.place.clone(),
        only: cli.selection.only.clone(),
        skip: cli.selection.skip.clone(),
        allowlist: context.allowlist,
        lanes: if proxied { vec![Lane::Direct, Lane::Proxy] } else { vec![Lane::Direct] },
        controls: !cli.probing.no_controls,
        second_resolver: cli.probing.second_resolver,
        budget: context.budget,
        interview: cli.output.interview,
    }
}

pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failed> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?)
}

pub(crate) fn complete_context(evidence: &mut Evidence, context: &Context) {
    let place = &context.place;
    evidence.context.partition = place.partition;
    evidence.context.regions.clone_from(&place.regions);
    evidence.context.directory = place.directory.as_ref().and_then(|it| it.name.clone());
    evidence.context.instance = place.directory.as_ref().and_then(|it| it.instance.clone());
}

/// Judge, print, and answer with the exit code the judgement alone decides.
fn conclude(
    cli: &Cli,
    context: &Context,
    catalogue: &Catalogue,
    evidence: &Evidence,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let diagnosis = diagnosis::diagnose(evidence, catalogue);
    let exit = context.policy.exit(&diagnosis, evidence.interrupted);
    let report = Report { evidence, diagnosis: &diagnosis, catalogue, messages, exit_code: exit.code() };
    let shown = rendered(cli, context.format, &report, context.style)?;
    write::out(outside, &shown)?;
    if cli.output.share
        && let Some(path) = cli.output.save.as_deref()
    {
        let args = [("file", path.display().to_string())].into_iter().collect();
        let _ = writeln!(outside.err, "note: {}", messages.text("saved-is-not-shared", &args));
    }
    let mut failed = None;
    for path in &cli.output.output {
        let format = format_of(path)?;
        let written = rendered(cli, format, &report, on_paper(context.style));
        let written = written.and_then(|bytes| write::file(path, &bytes));
        failed = failed.or(written.err());
    }
    failed.map_or(Ok(exit), |it| Err(it.after_report()))
}

/// A file is no terminal: no colour, and never the one line of `--quiet`.
fn on_paper(style: Style) -> Style {
    let verbosity = match style.verbosity {
        Verbosity::Quiet => Verbosity::Normal,
        other => other,
    };
    Style { color: false, verbosity, ..style }
}

fn rendered(cli: &Cli, format: Format, report: &Report<'_>, style: Style) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    if cli.output.share {
        report::share::share(report).render(format, report.messages, style, &mut bytes)?;
    } else {
        report::render(format, report, style, &mut bytes)?;
    }
    Ok(bytes)
}

/// Before anything is probed: a run whose report has nowhere to go would be lost.
fn check_outputs(cli: &Cli) -> Result<(), Failed> {
    for path in &cli.output.output {
        format_of(path)?;
        write::may("--output", path)?;
    }
    cli.output.save.as_deref().map_or(Ok(()), |it| write::may("--save", it))
}

fn format_of(path: &Path) -> Result<Format, Failed> {
    let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    Format::from_ending(ending).ok_or_else(|| {
        Failed::usage(format!(
            "--output {}: the ending tells the format; use .txt, .json, .md, .html, .xml or .csv",
            path.display()
        ))
    })
}

pub(crate) fn save(path: &Path, evidence: &Evidence) -> Result<(), Failed> {
    let mut bytes = serde_json::to_vec(evidence).map_err(|error| Failed::broke(error.to_string()))?;
    bytes.push(b'\n');
    write::file(path, &bytes)
}

/// Six characters without look-alikes: short enough to read out on the telephone.
pub(crate) fn run_id() -> String {
    const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    (0..6).map(|_| char::from(LETTERS[fastrand::usize(..LETTERS.len())])).collect()
}
