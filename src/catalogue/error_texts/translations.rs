//! Sentences that a program or a browser says in other languages too: `checks/translations/*.toml`. The patterns of
//! `checks/error-texts/` know the English one.

use std::sync::OnceLock;

use super::dense::dense;
use super::paste::{Paste, plain};

/// Between the parts of a sentence stands a name. No name is longer than this (RFC 1035 §2.3.4), in letters of any size.
const LONGEST_NAME: usize = 255 * 4;

/// One sentence and what translators made of it. `*` stands for a name.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub english: String,
    /// Each with its language, as a tag.
    pub translations: Vec<(String, String)>,
}

/// Every such sentence. The files are read by who explains a text: no other run needs them.
#[derive(Clone, Debug)]
pub struct Translations {
    read: fn() -> Vec<Sentence>,
    known: OnceLock<Vec<Known>>,
}

#[derive(Clone, Debug)]
struct Known {
    english: String,
    /// For each translation its parts around names, in dense small letters.
    translations: Vec<Vec<String>>,
}

impl Translations {
    pub(in crate::catalogue) fn read_by(read: fn() -> Vec<Sentence>) -> Self {
        Self { read, known: OnceLock::new() }
    }

    pub fn sentences(&self) -> Vec<Sentence> {
        (self.read)()
    }

    /// The English of what the paste says in another language, each sentence once.
    pub(super) fn english_of(&self, paste: &Paste) -> Vec<&str> {
        let readings: Vec<String> = paste.dense.iter().map(|reading| reading.text.to_lowercase()).collect();
        let is_said = |parts: &Vec<String>| readings.iter().any(|reading| are_in(parts, reading));
        let known = self.known.get_or_init(|| self.sentences().into_iter().map(Known::of).collect());
        let said = known.iter().filter(|known| known.translations.iter().any(is_said));
        said.map(|known| known.english.as_str()).collect()
    }
}

impl Default for Translations {
    fn default() -> Self {
        Self::read_by(Vec::new)
    }
}

impl Known {
    fn of(sentence: Sentence) -> Self {
        let parts = |(_, text): &(String, String)| {
            text.split('*').map(compared).filter(|part| !part.is_empty()).collect()
        };
        Self {
            english: sentence.english.replace('*', "site"),
            translations: sentence.translations.iter().map(parts).collect(),
        }
    }
}

fn compared(text: &str) -> String {
    dense(&plain(text)).to_lowercase()
}

/// Whether the parts follow one another in the text, no further apart than a name is long.
fn are_in(parts: &[String], text: &str) -> bool {
    let Some((first, others)) = parts.split_first() else { return false };
    let mut begin = 0;
    while let Some(at) = text.get(begin..).and_then(|rest| rest.find(first.as_str())) {
        let end = begin + at + first.len();
        if follow(others, text.get(end..).unwrap_or_default()) {
            return true;
        }
        begin = end;
    }
    false
}

fn follow(parts: &[String], mut text: &str) -> bool {
    for part in parts {
        match text.find(part.as_str()) {
            Some(at) if at <= LONGEST_NAME => text = text.get(at + part.len()..).unwrap_or_default(),
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english_of(text: &str) -> Vec<String> {
        let translations = Translations::read_by(|| {
            let german = ("de".to_owned(), "Die Antwort von * hat zu lange gedauert".to_owned());
            let japanese = ("ja".to_owned(), "* からの応答時間が長すぎます".to_owned());
            vec![Sentence {
                english: "* took too long to respond".to_owned(),
                translations: vec![german, japanese],
            }]
        });
        translations.english_of(&Paste::of(text)).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_sentence_is_found_around_the_name_it_holds() {
        for text in [
            "d-1234567890.awsapps.com からの応答時間が長すぎます。ERR_TIMED_OUT",
            "Die Antwort von d-1234567890.awsapps.com hat zu lange gedauert.",
            "DIE ANTWORT VON\n   d-1234567890.awsapps.com hat zu lange gedauert",
        ] {
            assert_eq!(english_of(text), ["site took too long to respond"], "{text}");
        }
    }

    #[test]
    fn parts_that_do_not_belong_together_are_no_sentence() {
        let far = format!("Die Antwort von {} hat zu lange gedauert", "x".repeat(2000));
        for text in [far.as_str(), "hat zu lange gedauert. Die Antwort von", "Die Antwort", "", "응답"] {
            assert_eq!(english_of(text), [""; 0], "{text}");
        }
    }
}
