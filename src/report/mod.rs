//! One model, many renderers. A renderer takes a report and a writer: it never fetches, times or prints.

#![forbid(clippy::disallowed_methods)]

pub mod messages;

use std::io;

use crate::catalogue::Catalogue;
use crate::diagnosis::Diagnosis;
use crate::evidence::Evidence;
pub use messages::{Language, Messages};

/// Everything a renderer may know.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    pub evidence: &'a Evidence,
    pub diagnosis: &'a Diagnosis,
    pub catalogue: &'a Catalogue,
    pub messages: &'a Messages,
    /// As `cli::exit` computed it; the format never changes it.
    pub exit_code: u8,
}

/// How text is laid out; every other format ignores it.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub width: usize,
    pub color: bool,
    pub ascii: bool,
    pub verbosity: Verbosity,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Verbosity {
    Quiet,
    #[default]
    Normal,
    Verbose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Text,
    Json,
    Markdown,
    Html,
    Junit,
    Csv,
}

pub fn render(format: Format, report: &Report<'_>, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
    let _ = (format, report, style, out);
    todo!("report work package")
}
