//! What a case is drafted from: a live run, saved evidence, a bundle, or a JSON report.

use std::path::Path;

use crate::case::{Attachment, Known};
use crate::catalogue::{Catalogue, Partition};
use crate::cli::app::App;
use crate::cli::failed::Failed;
use crate::cli::saved::{self, Saved};
use crate::cli::told::Told;
use crate::diagnosis;
use crate::evidence::{Evidence, InterviewAnswer};
use crate::report::bundle;
use crate::report::document::BackError;
use crate::report::share::{Manifest, SharedReport, share};
use crate::report::{Document, Format, Messages, Report, Style, Verbosity};

/// Its name among the attachments of a case.
const BUNDLE: &str = "aws-setup-doctor.zip";

/// A shared report and what was known beside it.
pub(super) struct Source {
    pub(super) shared: SharedReport,
    pub(super) known: Known,
    pub(super) answers: Vec<InterviewAnswer>,
    pub(super) partition: Partition,
    /// What AWS Support can judge again; absent where a report is all there is.
    bundle: Option<Vec<u8>>,
}

impl Source {
    pub(super) fn of(
        evidence: &Evidence,
        catalogue: &Catalogue,
        messages: &Messages,
    ) -> Result<Self, Failed> {
        let diagnosis = diagnosis::diagnose(evidence, catalogue);
        let report = Report { evidence, diagnosis: &diagnosis, catalogue, messages, exit_code: 0 };
        Ok(Self {
            shared: share(&report),
            known: Known::of(evidence),
            answers: evidence.context.answers.clone(),
            partition: evidence.context.partition.unwrap_or(Partition::Aws),
            bundle: Some(bundle::make(&report, None)?),
        })
    }

    /// Saved evidence, or a report whose evidence is judged again.
    pub(super) fn read(app: &mut App<'_>, file: &Path, messages: &Messages) -> Result<Self, Failed> {
        let fail = |error: BackError| {
            let place = Told::new("file-unreadable", &[("file", &format!("--from {}", file.display()))]);
            Failed::unreadable(place.with("why", saved::not_report(&error)))
        };
        match saved::open(app, file)? {
            Saved::Evidence(evidence, catalogue) => Self::of(&evidence, &catalogue, messages),
            Saved::Report(bytes) => {
                let document = Document::from_json(&bytes).map_err(fail)?;
                let document = match SharedReport::read(document) {
                    Ok(shared) => return Ok(Self::shared(shared)),
                    Err(plain) => plain,
                };
                let evidence = document.to_evidence().map_err(fail)?;
                let catalogue = app.catalogue(evidence.context.partition)?;
                Self::of(&evidence, &catalogue, messages)
            }
        }
    }

    /// A shared report cannot be judged again, but quoted: its names are pseudonyms already.
    fn shared(shared: SharedReport) -> Self {
        let document = shared.document();
        let partition = document.context.partition.unwrap_or(Partition::Aws);
        let known = document.to_evidence().map(|evidence| Known::of(&evidence)).unwrap_or_default();
        // Pseudonyms took the place of AWS's category codes.
        let known = Known { services: None, ..known };
        Self { shared, known, answers: Vec::new(), partition, bundle: None }
    }

    /// The report to read, and the bundle; without one the report as data and the manifest of both.
    pub(super) fn attachments(&self, messages: &Messages) -> Result<Vec<Attachment>, Failed> {
        let style = Style { width: 80, color: false, ascii: false, verbosity: Verbosity::Normal };
        let mut files = Vec::new();
        for (name, format) in [("report.md", Format::Markdown), ("report.json", Format::Json)] {
            let mut bytes = Vec::new();
            self.shared.render(format, messages, style, &mut bytes)?;
            files.push(Attachment { name: name.to_owned(), bytes });
            if let Some(bundle) = &self.bundle {
                files.push(Attachment { name: BUNDLE.to_owned(), bytes: bundle.clone() });
                return Ok(files);
            }
        }
        let named: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        let manifest = Manifest::of(&self.shared, &named);
        let bytes = serde_json::to_vec_pretty(&manifest).map_err(|error| Failed::broke(error.to_string()))?;
        files.push(Attachment { name: "manifest.json".to_owned(), bytes });
        Ok(files)
    }
}
