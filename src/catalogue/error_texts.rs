//! Error texts that people paste, and which findings they speak of: `checks/error-texts.toml`.

use regex_lite::Regex;

use super::ids::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

words! {
    /// How sure a text alone makes a finding.
    HowSure {
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

/// One kind of text.
#[derive(Clone, Debug)]
pub struct ErrorText {
    pub(super) id: String,
    pub(super) pattern: Regex,
    /// The text is another one if this is in it too.
    pub(super) unless: Option<Regex>,
    pub(super) means: Vec<Meaning>,
    pub(super) source: String,
    pub(super) date: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub code: String,
    pub sure: HowSure,
}

impl ErrorText {
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The findings it may speak of, likeliest first.
    pub fn means(&self) -> &[Meaning] {
        &self.means
    }

    /// Where the text was learnt.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The day it was last compared with its source.
    pub fn date(&self) -> &str {
        &self.date
    }
}

/// A finding a text may speak of, and the entry that says so.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub code: &'a str,
    pub sure: HowSure,
    pub entry: &'a ErrorText,
}

#[derive(Clone, Debug, Default)]
pub struct ErrorTexts {
    pub(super) all: Vec<ErrorText>,
}

impl ErrorTexts {
    pub fn iter(&self) -> impl Iterator<Item = &ErrorText> {
        self.all.iter()
    }

    /// Every finding the text may speak of, the surest first, each code once. Line breaks and hidden characters of
    /// a paste do not matter.
    pub fn candidates(&self, text: &str) -> Vec<Candidate<'_>> {
        let text = on_one_line(text);
        let matched = self.all.iter().filter(|it| {
            it.pattern.is_match(&text) && !it.unless.as_ref().is_some_and(|it| it.is_match(&text))
        });
        let mut found: Vec<Candidate<'_>> = Vec::new();
        for entry in matched {
            for Meaning { code, sure } in &entry.means {
                match found.iter_mut().find(|it| it.code == code) {
                    Some(known) if *sure < known.sure => *known = Candidate { code, sure: *sure, entry },
                    Some(_) => {}
                    None => found.push(Candidate { code, sure: *sure, entry }),
                }
            }
        }
        found.sort_by_key(|it| it.sure);
        found
    }
}

fn on_one_line(text: &str) -> String {
    const LONGEST: usize = 64 << 10;
    let hidden = |it: char| {
        it.is_control()
            || matches!(it, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let plain: String = text
        .chars()
        .take(LONGEST)
        .map(|it| match it {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            it if hidden(it) => ' ',
            it => it,
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
