//! One model, many renderers. A renderer takes a report and a writer: it never fetches, times or prints.

#![deny(clippy::disallowed_methods)] // not `forbid`: derived code carries allow attributes of its own

mod build;
pub mod bundle;
mod calls;
pub mod clean;
mod clients;
pub mod compare;
mod csv;
pub mod document;
pub mod explain;
pub mod explain_error;
mod html;
mod input;
pub mod json;
mod junit;
mod links;
mod markdown;
pub mod messages;
pub mod metrics;
pub mod needed;
pub mod products;
pub mod request;
pub mod schema;
mod secrets;
pub mod share;
mod summary;
mod tasks;
mod text;
mod way;
pub mod wording;

use std::io;

pub use document::Document;
pub use input::{Report, Style, Verbosity};
pub use messages::{Language, Messages};
pub use text::folded;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Format {
    Text,
    Json,
    Markdown,
    Html,
    Junit,
    Csv,
}

impl Format {
    pub const ALL: [Self; 6] = [Self::Text, Self::Json, Self::Markdown, Self::Html, Self::Junit, Self::Csv];

    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Junit => "junit",
            Self::Csv => "csv",
        }
    }

    /// The format a file's ending asks for.
    pub fn from_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "txt" | "log" => Self::Text,
            "json" => Self::Json,
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" => Self::Html,
            "xml" => Self::Junit,
            "csv" => Self::Csv,
            _ => return None,
        })
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.word())
    }
}

pub fn render(format: Format, report: &Report<'_>, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
    let document = match format {
        Format::Json => Document::of(report),
        _ => Document::outline(report),
    };
    render_document(format, &document, report.messages, style, out)
}

/// The same, from a document: one that was shared, or read back from a file.
pub fn render_document(
    format: Format,
    document: &Document,
    messages: &Messages,
    style: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    match format {
        Format::Text => text::write(document, messages, style, out),
        Format::Json => json::write(document, out),
        Format::Markdown => markdown::write(document, messages, out),
        Format::Html => html::write(document, messages, out),
        Format::Junit => junit::write(document, messages, out),
        Format::Csv => csv::write(document, out),
    }
}
