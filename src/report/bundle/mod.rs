//! One file for a ticket: a shared report in three formats, shared evidence that can be judged again, the browser's
//! archive it was read from, what to open in the network, and a manifest of all of it.

mod read;

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub use read::{Bundle, BundleError, read};

use super::needed::Needed;
use super::products::{Product, render_allowlist};
use super::share::{Manifest, SharedReport, share, share_evidence, share_evidence_and_har};
use super::{Format, Report, Style, Verbosity, request};

/// What every ZIP file with something in it starts with.
pub const MAGIC: &[u8] = b"PK\x03\x04";

const MANIFEST: &str = "manifest.json";
const EVIDENCE: &str = "evidence.json";
const REPORT: &str = "report.json";

/// The same report always gives the same bytes. `har`: a cleaned archive of the browser that the evidence came from.
pub fn make(report: &Report<'_>, har: Option<&[u8]>) -> io::Result<Vec<u8>> {
    let shared = share(report);
    let mut files = reports(&shared, report)?;
    let (evidence, har) = match har {
        Some(har) => share_evidence_and_har(report.evidence, har),
        None => (share_evidence(report.evidence), None),
    };
    let mut evidence = serde_json::to_vec(&evidence)?;
    evidence.push(b'\n');
    files.push((EVIDENCE, evidence));
    files.extend(har.map(|har| ("browser.har", har)));
    let needed = Needed::of_report(shared.document(), report.catalogue, report.messages);
    if !needed.entries.is_empty() {
        let list = render_allowlist(Product::Plain, &needed.entries, report.messages);
        files.push(("allowlist.txt", list.into_bytes()));
    }
    if !request::wanted(shared.document()).is_empty() {
        let reader = request::Reader { product: None, local_time: &report.evidence.started_at };
        let text = request::markdown(shared.document(), report.catalogue, reader, report.messages);
        files.push(("request.md", text.into_bytes()));
    }
    let named: Vec<_> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let mut manifest = serde_json::to_vec_pretty(&Manifest::of(&shared, &named))?;
    manifest.push(b'\n');
    files.insert(0, (MANIFEST, manifest));
    packed(&files)
}

fn reports(shared: &SharedReport, report: &Report<'_>) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let style = Style { width: 80, color: false, ascii: false, verbosity: Verbosity::Normal };
    let formats = [("report.md", Format::Markdown), ("report.html", Format::Html), (REPORT, Format::Json)];
    let rendered = formats.into_iter().map(|(name, format)| {
        let mut bytes = Vec::new();
        shared.render(format, report.messages, style, &mut bytes)?;
        Ok((name, bytes))
    });
    rendered.collect()
}

/// Without the time, the user or the system of whoever packs.
fn packed(files: &[(&str, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, options).map_err(io::Error::from)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish().map_err(io::Error::from)?.into_inner())
}
