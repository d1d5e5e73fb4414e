//! What must never leave in a case: card numbers and their codes, keys, tokens, one-time codes, passwords.
//!
//! Finding one names the place and the kind, never the value. A text is first brought to one spelling
//! (`spelling`), then each kind looks for its own forms.

mod cards;
mod codes;
mod keys;
mod kind;
mod spelling;

use std::fmt;

pub use kind::Secret;

/// A secret in a text: which kind and where, so that the user can take it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub secret: Secret,
    /// `--tried`, `--reachable`, `answer 3`, …
    pub place: String,
    /// 1-based line within that text.
    pub line: usize,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {}, line {}", self.secret.word(), self.place, self.line)
    }
}

/// Every secret in `text`, by line.
pub fn scan(place: &str, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before = String::new();
    for (index, raw) in text.lines().enumerate() {
        let spelt = spelling::of(raw);
        let plain = spelling::without_identifiers(&spelt);
        let line = spelling::without_harmless(&plain);
        let mut kinds = keys::kinds(&spelt);
        kinds.extend(cards::kinds(&line));
        if !kinds.contains(&Secret::CardNumber) && cards::has_plain_number(&plain) {
            kinds.push(Secret::CardNumber);
        }
        kinds.extend(codes::kinds(&line, &before));
        found.extend(kinds.into_iter().map(|secret| at(secret, place, index + 1)));
        if !line.trim().is_empty() {
            before = line;
        }
    }
    // A number broken over lines is still a number.
    let whole = spelling::without_identifiers(&spelling::of(&text.replace(['\n', '\r'], " ")));
    if found.is_empty() && cards::has_number(&spelling::without_harmless(&whole)) {
        found.push(at(Secret::CardNumber, place, 1));
    }
    found
}

/// Keys, tokens and passwords in addresses only, quickly: for reports of megabytes that are full of harmless digits.
pub fn scan_keys(place: &str, text: &str) -> Vec<Found> {
    let of_line = |(index, line): (usize, &str)| {
        keys::in_report(line).into_iter().map(|secret| at(secret, place, index + 1)).collect::<Vec<_>>()
    };
    text.lines().enumerate().flat_map(of_line).collect()
}

fn at(secret: Secret, place: &str, line: usize) -> Found {
    Found { secret, place: place.to_owned(), line }
}

#[cfg(test)]
mod tests;
