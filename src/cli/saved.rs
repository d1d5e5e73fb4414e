//! Saved runs: evidence (`--save`), a finished report (`--format json`), or both in one file (`--bundle`). Every command that reads one reads it here,
//! so that `--checks`, `--endpoints`, `--error` and `--share` mean the same in each of them.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read as _, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rustls::pki_types::CertificateDer;
use serde::Deserialize;

use super::app::App;
use super::failed::Failed;
use super::output;
use super::run;
use super::told::{self, Told};
use crate::browser;
use crate::catalogue::{Catalogue, Lane};
use crate::diagnosis;
use crate::evidence::{self, Evidence, EvidenceError};
use crate::json_fault::JsonFault;
use crate::plan::{Plan, Request};
use crate::probe;
use crate::report::compare::{Site, SiteError};
use crate::report::document::{self, BackError};
use crate::report::{Document, bundle};

/// A report of a hundred hosts is about 200 KiB, evidence with pages a few MiB.
const LIMIT: u64 = 64 << 20;

pub(crate) enum Saved {
    /// To be judged, with the catalogue to judge it by.
    Evidence(Box<Evidence>, Arc<Catalogue>),
    /// Judged already; the bytes of a report.
    Report(Vec<u8>),
}

/// Reads a saved run. What was pasted with `--error` is added to evidence; a finished report cannot take it.
pub(crate) fn open(app: &mut App<'_>, path: &Path) -> Result<Saved, Failed> {
    let fail = |why| unreadable(path, why);
    if let Some(kind) = browser_file(path) {
        return from_browser(app, path, kind);
    }
    let bytes = content(read(path).map_err(fail)?).map_err(fail)?;
    match kind(&bytes).map_err(fail)? {
        Kind::Evidence => {
            let mut evidence = Evidence::from_json(&bytes).map_err(|error| fail(not_evidence(&error)))?;
            let catalogue = app.catalogue(evidence.context.partition)?;
            probe::pasted_error::add(&mut evidence, &catalogue, &app.context.errors);
            Ok(Saved::Evidence(Box::new(evidence), catalogue))
        }
        Kind::Report if !app.context.errors.is_empty() => {
            let file = path.display().to_string();
            Err(Failed::told("report-not-judged", &[("file", &file), ("option", "--error")]))
        }
        Kind::Report => Ok(Saved::Report(bytes)),
    }
}

/// A browser's file: of any size, so it is read as it comes and never as a whole.
fn from_browser(app: &mut App<'_>, path: &Path, kind: browser::Kind) -> Result<Saved, Failed> {
    let fail = |error: std::io::Error| unreadable(path, told::io(&error));
    let file = BufReader::with_capacity(1 << 16, File::open(path).map_err(fail)?);
    let general = app.catalogue(None)?;
    let log = browser::read(file, kind, general.fingerprints())
        .map_err(|error| unreadable(path, told::json(&JsonFault::from(&error))))?;
    if log.is_cut_short() {
        let note = app.text("browser-file-cut-short", &[("file", &path.display().to_string())]);
        app.note(&note);
    }
    let place = browser::place(&log);
    let catalogue = app.catalogue(place.partition)?;
    let request = Request {
        lanes: vec![Lane::Direct],
        controls: false,
        ..run::request(&app.context, place, &app.world)
    };
    let plan = Plan::new(&catalogue, &request)?;
    let trust = Arc::clone(&app.world.trust);
    let verify = |chain: &[CertificateDer<'_>], host: &str, at: i64| {
        let since = Duration::from_secs(u64::try_from(at).unwrap_or(0));
        trust.verify(chain, host, SystemTime::UNIX_EPOCH + since)
    };
    let source =
        browser::Source { kind, catalogue: &catalogue, plan: &plan, verify: &verify, stores: trust.stores() };
    let mut evidence = browser::evidence(&log, &source);
    probe::pasted_error::add(&mut evidence, &catalogue, &app.context.errors);
    Ok(Saved::Evidence(Box::new(evidence), catalogue))
}

/// What `har clean` leaves of a browser's archive; `None` for any other file, and for one of more than 16 MiB cleaned.
pub(crate) fn cleaned_har(path: &Path, catalogue: &Catalogue) -> Option<Vec<u8>> {
    const LIMIT: usize = 16 << 20;
    struct Bounded(Vec<u8>);
    impl Write for Bounded {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if self.0.len() + bytes.len() > LIMIT {
                return Err(ErrorKind::FileTooLarge.into());
            }
            self.0.write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    browser_file(path).filter(|kind| *kind == browser::Kind::Har)?;
    let mut copy = Bounded(Vec::new());
    let from = BufReader::with_capacity(1 << 16, File::open(path).ok()?);
    browser::clean(from, &mut copy, catalogue).ok()?.ok()?;
    Some(copy.0)
}

/// Whether the file is a browser's, by how it begins.
fn browser_file(path: &Path) -> Option<browser::Kind> {
    if !std::fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let mut start = Vec::new();
    File::open(path).ok()?.take(1024).read_to_end(&mut start).ok()?;
    browser::Kind::of(&start)
}

/// A saved run as a report: evidence is judged with today's rules, and shared if that was asked for.
pub(crate) fn document(app: &mut App<'_>, path: &Path) -> Result<(Document, Arc<Catalogue>), Failed> {
    match open(app, path)? {
        Saved::Evidence(evidence, catalogue) => Ok((output::document(app, &catalogue, &evidence), catalogue)),
        Saved::Report(bytes) => {
            let document = report(app, path, &bytes)?;
            let catalogue = app.catalogue(document.context.partition)?;
            Ok((document, catalogue))
        }
    }
}

/// A finished report. What is not shared cannot be made so afterwards.
pub(crate) fn report(app: &App<'_>, path: &Path, bytes: &[u8]) -> Result<Document, Failed> {
    let document = Document::from_json(bytes).map_err(|error| unreadable(path, not_report(&error)))?;
    let document = crate::report::share::believed(document);
    if app.context.share && !document.redaction.shared {
        return Err(unreadable(path, Told::new("report-not-shareable", &[])));
    }
    Ok(document)
}

/// A saved run reduced to what is compared.
pub(crate) fn site(app: &mut App<'_>, path: &Path, name: &str) -> Result<Site, Failed> {
    match open(app, path)? {
        Saved::Evidence(evidence, catalogue) => {
            Ok(Site::of(name, &evidence, &diagnosis::diagnose(&evidence, &catalogue)))
        }
        Saved::Report(bytes) => {
            Site::from_report(name, &bytes).map_err(|error| unreadable(path, not_compared(&error)))
        }
    }
}

fn unreadable(path: &Path, why: Told) -> Failed {
    Failed::unreadable(
        Told::new("file-unreadable", &[("file", &path.display().to_string())]).with("why", why),
    )
}

fn not_evidence(error: &EvidenceError) -> Told {
    match error {
        EvidenceError::Malformed(fault) => told::json(fault),
        EvidenceError::Schema(schema) => other_schema(schema),
    }
}

/// Why a finished report cannot be read.
pub(crate) fn not_report(error: &BackError) -> Told {
    match error {
        BackError::Malformed(fault) => told::json(fault),
        BackError::Schema(schema) => other_schema(schema),
        BackError::ErrorDocument(said) => Told::new("file-holds-an-error", &[("said", said)]),
    }
}

fn not_compared(error: &SiteError) -> Told {
    match error {
        SiteError::NotJson(fault) => told::json(fault),
        SiteError::Schema(schema) => other_schema(schema),
        SiteError::ErrorDocument(said) => Told::new("file-holds-an-error", &[("said", said)]),
    }
}

fn other_schema(schema: &str) -> Told {
    let schema: String = schema.chars().filter(|letter| letter.is_ascii_graphic()).take(60).collect();
    let read = format!("`{}`, `{}`", evidence::SCHEMA, document::SCHEMA);
    Told::new("file-other-schema", &[("schema", &schema), ("read", &read)])
}

/// What is to be judged in a bundle, or shown where there is nothing to judge; any other file as it is.
fn content(bytes: Vec<u8>) -> Result<Vec<u8>, Told> {
    if !bytes.starts_with(bundle::MAGIC) {
        return Ok(bytes);
    }
    let opened = bundle::read(&bytes).map_err(|error| {
        Told::new("bundle-not-read", &[("problem", error.word()), ("about", &error.about())])
    })?;
    Ok(opened.evidence.or(opened.report).unwrap_or_default())
}

enum Kind {
    Evidence,
    Report,
}

/// The schema is the first member of what this program writes; another writer may have sorted the members.
fn kind(bytes: &[u8]) -> Result<Kind, Told> {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default)]
        schema: String,
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    if start.contains(evidence::SCHEMA) {
        return Ok(Kind::Evidence);
    }
    if start.contains(document::SCHEMA) {
        return Ok(Kind::Report);
    }
    let foreign = || Told::new("file-foreign", &[]);
    let head: Head = serde_json::from_slice(bytes).map_err(|_| foreign())?;
    match head.schema.as_str() {
        evidence::SCHEMA => Ok(Kind::Evidence),
        document::SCHEMA => Ok(Kind::Report),
        other if other.starts_with("aws-setup-doctor.") => Err(other_schema(other)),
        _ => Err(foreign()),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Told> {
    let fail = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Told::new("file-missing", &[]),
        _ => told::io(&error),
    };
    if std::fs::metadata(path).map_err(fail)?.is_dir() {
        return Err(Told::new("file-is-folder", &[]));
    }
    // A pipe has no size to look at beforehand.
    let mut bytes = Vec::new();
    std::fs::File::open(path).map_err(fail)?.take(LIMIT + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > LIMIT {
        return Err(Told::new("file-over-limit", &[("limit", &LIMIT.to_string())]));
    }
    // `> run.json` in PowerShell writes UTF-16.
    Ok(crate::text::without_mark(bytes))
}
