//! One entry of the table.

use super::paste::Paste;
use super::pattern::{ErrorTextFault, Pattern, fault_of_texts};
use super::sure::{HowSure, Wording};

/// One kind of text.
#[derive(Clone, Debug)]
pub struct ErrorText {
    pub(in crate::catalogue) id: String,
    pub(in crate::catalogue) patterns: Vec<Pattern>,
    /// The text is another one if one of these is in it too.
    pub(in crate::catalogue) unless: Vec<Pattern>,
    pub(in crate::catalogue) means: Vec<Meaning>,
    /// Ids of entries that say nothing more once this one matches; `tls-*` is every id that begins so.
    pub(in crate::catalogue) covers: Vec<String>,
    pub(in crate::catalogue) examples: Vec<String>,
    pub(in crate::catalogue) not: Vec<String>,
    pub(in crate::catalogue) source: String,
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) language: String,
    pub(in crate::catalogue) clients: Vec<String>,
    pub(in crate::catalogue) wording: Wording,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub code: String,
    pub sure: HowSure,
}

impl ErrorText {
    pub(super) fn is_in(&self, paste: &Paste) -> bool {
        self.is_any_in(&self.patterns, paste) && !self.is_another_text(paste)
    }

    /// Whether the paste has what makes it another text.
    pub(super) fn is_another_text(&self, paste: &Paste) -> bool {
        self.is_any_in(&self.unless, paste)
    }

    fn is_any_in(&self, patterns: &[Pattern], paste: &Paste) -> bool {
        let readings = if self.is_dense() { &paste.dense } else { &paste.lines };
        let is_in =
            |pattern: &Pattern| readings.iter().any(|reading| pattern.is_in(&reading.text, &reading.small));
        patterns.iter().any(is_in)
    }

    /// Korean spacing varies from page to page, Japanese and Chinese have none: their patterns are compared without spaces.
    pub(super) fn is_dense(&self) -> bool {
        is_dense(&self.language)
    }

    pub(super) fn covers(&self, id: &str) -> bool {
        self.id != id && self.covers.iter().any(|covered| is_named(covered, id))
    }

    /// What it covers that no entry is called.
    pub(in crate::catalogue) fn unknown_cover(&self, ids: &[&str]) -> Option<&str> {
        let known = |covered: &&String| ids.iter().any(|id| is_named(covered, id));
        self.covers.iter().find(|covered| !known(covered)).map(String::as_str)
    }

    /// What is wrong with the patterns or with the entry's own examples, if anything is.
    pub fn fault(&self) -> Option<ErrorTextFault> {
        let fault = self.patterns.iter().chain(&self.unless).find_map(Pattern::fault);
        fault.or_else(|| fault_of_texts(&self.id, &self.examples, &self.not, |text| self.has(text)))
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    /// The findings it may speak of, likeliest first.
    pub fn means(&self) -> &[Meaning] {
        &self.means
    }

    /// Texts as people see them.
    pub fn examples(&self) -> &[String] {
        &self.examples
    }

    /// Texts that look alike and are not this.
    pub fn counter_examples(&self) -> &[String] {
        &self.not
    }

    /// Entries it keeps silent, by id or by the beginning of ids.
    pub fn covered(&self) -> &[String] {
        &self.covers
    }

    /// Where the text was learnt.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The day it was last compared with its source.
    pub fn date(&self) -> &str {
        &self.date
    }

    /// The language of the text, as a tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The programs and pages that show it.
    pub fn clients(&self) -> &[String] {
        &self.clients
    }

    /// Whether the source was seen to have the text.
    pub fn wording(&self) -> Wording {
        self.wording
    }

    pub(super) fn is_any_sure(&self) -> bool {
        self.means.iter().any(|meaning| meaning.sure < HowSure::Low)
    }

    /// Whether the text is of this kind, whatever other entries say of it.
    pub fn has(&self, text: &str) -> bool {
        self.is_in(&Paste::of(text))
    }
}

/// Whether texts of the language are compared without spaces.
pub(in crate::catalogue) fn is_dense(language: &str) -> bool {
    matches!(language, "ko" | "ja" | "zh")
}

/// Whether `covered` is the id, or the beginning of it followed by `*`.
fn is_named(covered: &str, id: &str) -> bool {
    covered.strip_suffix('*').map_or(covered == id, |beginning| id.starts_with(beginning))
}
