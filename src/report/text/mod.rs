//! The terminal: what is wrong, who fixes it, what to do next, readable in ten seconds.

mod blocks;
mod clients;
mod layout;
mod places;
mod rows;
mod settings;
mod tasks;
mod top;

use std::io;

use super::document::{Document, reason};
use super::messages::Messages;
use super::{Style, Verbosity};
use layout::Page;

/// A page for people, such as that of `explain`, broken to the width of the terminal.
pub fn folded(page: &str, width: usize) -> String {
    layout::folded(page, width)
}

pub(super) fn write(
    document: &Document,
    messages: &Messages,
    style: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut page = Page::new(document, messages, style);
    if style.verbosity == Verbosity::Quiet {
        top::one_line(&mut page);
    } else {
        top::header(&mut page);
        top::categories(&mut page);
        blocks::findings(&mut page);
        places::unexplained(&mut page);
        rows::folded(&mut page);
        rows::only_you(&mut page);
        if style.verbosity == Verbosity::Verbose {
            rows::everything(&mut page);
            settings::table(&mut page);
            settings::proxies(&mut page);
        }
        tasks::table(&mut page);
        clients::table(&mut page);
        blocks::result(&mut page);
    }
    out.write_all(page.finish().as_bytes())
}
