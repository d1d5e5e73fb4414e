//! What every part of the page needs.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::diagnosis::Status;
use crate::report::document::Document;
use crate::report::messages::Messages;
use crate::report::wording::name_of;

/// What every part of the page needs.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) document: &'a Document,
    pub(super) messages: &'a Messages,
}

impl Page<'_> {
    pub(super) fn say(self, key: &str) -> String {
        self.messages.plain(key)
    }

    pub(super) fn count(self, key: &str, count: usize) -> String {
        self.messages.text(key, &BTreeMap::from([("count", count.to_string())]))
    }

    pub(super) fn name<T: serde::Serialize>(self, family: &str, value: T) -> String {
        name_of(self.messages, family, value)
    }

    /// Glyph and word: colour only repeats what they say.
    pub(super) fn badge(self, status: Status) -> Markup {
        let (glyph, class) = glyph_of(status);
        html! {
            span class=(format!("badge {class}")) {
                span aria-hidden="true" { (glyph) " " } (self.name("status", status))
            }
        }
    }
}

pub(super) fn glyph_of(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Ok => ("✓", "ok"),
        Status::Warn => ("!", "warn"),
        Status::Fail => ("✗", "fail"),
        Status::Error => ("#", "fail"),
        Status::Unknown => ("?", "unknown"),
        Status::Blocked => ("⊘", "dim"),
        Status::Na | Status::Skipped => ("–", "dim"),
    }
}

pub(super) fn tone(status: Status) -> &'static str {
    match status {
        Status::Fail | Status::Error => "fail",
        Status::Warn => "warn",
        Status::Ok => "ok",
        _ => "dim",
    }
}
