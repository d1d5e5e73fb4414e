//! `--share`: a report that may leave the company, built field by field.
//!
//! Every structure of the evidence is taken apart by name, so a new field does not compile until someone says
//! here what may be shown of it. What cannot be shown safe is left out and counted. Names are replaced
//! consistently within one report; hosts of the built-in catalogue stay readable.

mod aws;
mod browser;
mod check;
mod environment;
mod findings;
mod frame;
mod known;
mod manifest;
mod network;
mod parts;
mod saved;
mod saved_aws;
mod saved_browser;
mod saved_computer;
mod saved_har;
mod saved_network;
mod settings;
mod stand_ins;
mod system_proxy;
mod veil;
mod words;

use std::io;

use super::document::{Document, POLICY, Redaction};
use super::{Format, Messages, Report, Style, render_document};
pub use check::foreign_field;
use known::Known;
pub use manifest::{Manifest, ManifestFile, preview};
pub use saved::{share_evidence, share_evidence_and_har};
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
    document.evidence = report
        .evidence
        .observations
        .iter()
        .map(|each_observation| parts::observation(each_observation, &mut veil))
        .collect();
    let secrets = super::clean::document(&mut document);
    let mut counts = veil.into_counts();
    if secrets > 0 {
        *counts.entry("secret".to_owned()).or_default() += secrets;
    }
    document.redaction = Redaction { shared: true, policy: POLICY.to_owned(), counts };
    SharedReport { document }
}

/// The document as it may be believed: without the word `shared` where it does not hold.
pub fn believed(document: Document) -> Document {
    match document.redaction.shared {
        false => document,
        true => SharedReport::read(document).map_or_else(|plain| *plain, |shared| shared.document),
    }
}

impl SharedReport {
    /// A document read back from a file, cleaned once more. That it says it was shared proves nothing: it is
    /// believed only if each of its fields is in a form that sharing leaves. Else it comes back, called plain.
    pub fn read(mut document: Document) -> Result<Self, Box<Document>> {
        super::clean::document(&mut document);
        if document.redaction.shared && check::foreign_field(&document).is_none() {
            return Ok(Self { document });
        }
        document.redaction.shared = false;
        Err(Box::new(document))
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
