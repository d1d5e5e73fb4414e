//! `--share`: a report that may leave the company, built field by field.
//!
//! Every structure of the evidence is taken apart by name, so a new field does not compile until someone says
//! here what may be shown of it. What cannot be shown safe is left out and counted. Names are replaced
//! consistently within one report; hosts of the built-in catalogue stay readable.

mod aws;
mod environment;
mod findings;
mod known;
mod manifest;
mod network;
mod parts;
mod veil;
mod words;

use std::io;

use super::document::{Document, POLICY, Redaction};
use super::{Format, Messages, Report, Style, render_document};
use known::Known;
pub use manifest::{Manifest, ManifestFile, preview};
use veil::Veil;

/// A report whose every field was made shareable. [`share`] makes one.
#[derive(Clone, Debug)]
pub struct SharedReport {
    document: Document,
}

/// Replaces and leaves out. The same report always gives the same shared report.
pub fn share(report: &Report<'_>) -> SharedReport {
    let mut veil = Veil::new(Known::builtin(), report.evidence);
    let evidence = parts::evidence(report.evidence, &mut veil);
    let diagnosis = findings::diagnosis(report.diagnosis, &mut veil);
    let mut document = Document::new(&evidence, &diagnosis, report.messages, report.exit_code);
    document.evidence =
        report.evidence.observations.iter().map(|it| parts::observation(it, &mut veil)).collect();
    let secrets = super::clean::document(&mut document);
    let mut counts = veil.into_counts();
    if secrets > 0 {
        *counts.entry("secret".to_owned()).or_default() += secrets;
    }
    document.redaction = Redaction { shared: true, policy: POLICY.to_owned(), counts };
    SharedReport { document }
}

impl SharedReport {
    /// A document that says it was shared, e.g. read back from a file; cleaned once more.
    pub fn read(mut document: Document) -> Self {
        super::clean::document(&mut document);
        Self { document }
    }

    pub fn document(&self) -> &Document {
        &self.document
    }

    /// By the same renderers as any other report.
    pub fn render(
        &self,
        format: Format,
        messages: &Messages,
        style: Style,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        render_document(format, &self.document, messages, style, out)
    }
}
