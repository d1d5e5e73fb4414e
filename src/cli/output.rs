//! Judges a run and puts the result where it belongs: standard output, `--output`, `--save`.

use std::path::Path;

use super::app::App;
use super::context::Context;
use super::exit::Exit;
use super::failed::Failed;
use super::io::{check_writable, write_file};
use crate::catalogue::Catalogue;
use crate::diagnosis::{self, Diagnosis};
use crate::evidence::Evidence;
use crate::report::share::share;
use crate::report::{self, Document, Format, Report, Style, Verbosity};

/// Before anything is probed: a run whose report has nowhere to go would be lost.
pub(crate) fn check(context: &Context) -> Result<(), Failed> {
    for path in &context.files {
        format_of(path)?;
        check_writable("--output", path)?;
    }
    context.save.as_deref().map_or(Ok(()), |path| check_writable("--save", path))?;
    context.bundle.as_deref().map_or(Ok(()), |path| check_writable("--bundle", path))
}

/// Judges, prints, saves, and answers with the exit code that the judgement alone decides. What cannot be written
/// does not keep the report from standard output.
pub(crate) fn conclude(
    app: &mut App<'_>,
    catalogue: &Catalogue,
    evidence: &Evidence,
) -> Result<Exit, Failed> {
    conclude_with(app, catalogue, evidence, None)
}

/// The same, with a cleaned archive of the browser for the bundle.
pub(crate) fn conclude_with(
    app: &mut App<'_>,
    catalogue: &Catalogue,
    evidence: &Evidence,
    har: Option<&[u8]>,
) -> Result<Exit, Failed> {
    let saved = save(&app.context, evidence);
    let diagnosis = diagnosis::diagnose(evidence, catalogue);
    let exit = app.context.policy.exit(&diagnosis, evidence.interrupted);
    let report = Report {
        evidence,
        diagnosis: &diagnosis,
        catalogue,
        messages: &app.messages,
        exit_code: exit.code(),
    };
    let (shared, style) = (app.context.share, app.context.style);
    let format = app.context.format.unwrap_or(Format::Text);
    app.io.print(rendered(shared, format, &report, style)?)?;
    if shared && let Some(path) = app.context.save.as_deref() {
        let note = app.text("saved-is-not-shared", &[("file", &path.display().to_string())]);
        app.io.tell(&app.messages.text("note-line", &[("message", note)].into()));
    }
    let written = write_reports(&app.context, |format, style| rendered(shared, format, &report, style));
    let bundled = bundle(&app.context, &report, har);
    saved.and(written).and(bundled).map_err(Failed::after_report)?;
    Ok(exit)
}

/// Prints a finished report as it is: it is not judged again, so only the exit code it tells of can be given.
pub(crate) fn quote(app: &mut App<'_>, mut document: Document) -> Result<Exit, Failed> {
    report::clean::document(&mut document);
    let render = |format, style| {
        let mut bytes = Vec::new();
        report::render_document(format, &document, &app.messages, style, &mut bytes)?;
        Ok(bytes)
    };
    app.io.print(render(app.context.format.unwrap_or(Format::Text), app.context.style)?)?;
    write_reports(&app.context, render).map_err(Failed::after_report)?;
    let exit = Exit::ALL.into_iter().find(|exit| exit.code() == document.exit_code);
    Ok(exit.unwrap_or(Exit::Undetermined))
}

/// A run as a document, shared if that was asked for.
pub(crate) fn document(app: &App<'_>, catalogue: &Catalogue, evidence: &Evidence) -> Document {
    document_of(app, catalogue, evidence, &diagnosis::diagnose(evidence, catalogue), 0)
}

fn document_of(
    app: &App<'_>,
    catalogue: &Catalogue,
    evidence: &Evidence,
    diagnosis: &Diagnosis,
    exit_code: u8,
) -> Document {
    let report = Report { evidence, diagnosis, catalogue, messages: &app.messages, exit_code };
    if app.context.share { share(&report).document().clone() } else { Document::of(&report) }
}

/// A judged run as a document and as a page, as `--output FILE.html` writes it.
pub(crate) fn html(
    app: &App<'_>,
    catalogue: &Catalogue,
    evidence: &Evidence,
    diagnosis: &Diagnosis,
) -> Result<(Document, Vec<u8>), Failed> {
    let exit = app.context.policy.exit(diagnosis, evidence.interrupted);
    let document = document_of(app, catalogue, evidence, diagnosis, exit.code());
    let mut bytes = Vec::new();
    report::render_document(Format::Html, &document, &app.messages, app.context.style, &mut bytes)?;
    Ok((document, bytes))
}

/// `--save`: the evidence, for `diagnose`.
pub(crate) fn save(context: &Context, evidence: &Evidence) -> Result<(), Failed> {
    let Some(path) = context.save.as_deref() else { return Ok(()) };
    let mut bytes = serde_json::to_vec(evidence).map_err(|error| Failed::broke(error.to_string()))?;
    bytes.push(b'\n');
    write_file(path, &bytes)
}

/// `--bundle`: what leaves the company is always shared.
fn bundle(context: &Context, report: &Report<'_>, har: Option<&[u8]>) -> Result<(), Failed> {
    let Some(path) = context.bundle.as_deref() else { return Ok(()) };
    write_file(path, &report::bundle::make(report, har)?)
}

/// Every `--output`, also when one of them fails; the first failure is told.
fn write_reports(
    context: &Context,
    render: impl Fn(Format, Style) -> Result<Vec<u8>, Failed>,
) -> Result<(), Failed> {
    let mut result = Ok(());
    for path in &context.files {
        let bytes = format_of(path).and_then(|format| render(format, on_paper(context.style)));
        result = result.and(bytes.and_then(|bytes| write_file(path, &bytes)));
    }
    result
}

/// A file is no terminal: no colour, and never the one line of `--quiet`.
fn on_paper(style: Style) -> Style {
    let verbosity = match style.verbosity {
        Verbosity::Quiet => Verbosity::Normal,
        other => other,
    };
    Style { color: false, verbosity, ..style }
}

fn rendered(shared: bool, format: Format, report: &Report<'_>, style: Style) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    if shared {
        share(report).render(format, report.messages, style, &mut bytes)?;
    } else {
        report::render(format, report, style, &mut bytes)?;
    }
    Ok(bytes)
}

fn format_of(path: &Path) -> Result<Format, Failed> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    Format::from_ending(ending)
        .ok_or_else(|| Failed::told("output-ending", &[("file", &path.display().to_string())]))
}
