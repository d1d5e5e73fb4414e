//! What looks like a secret is replaced, wherever it came from.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use regex_lite::Regex;

use crate::text::is_card_number;

/// What stands where a secret stood.
pub const SECRET: &str = "[secret removed]";

/// Replaces what looks like a secret; returns how many were found.
pub fn secrets(text: &mut String) -> usize {
    if text.len() < 8 {
        return 0;
    }
    let mut found = 0;
    let hinted = hinted(text);
    // Looking for a few plain words first, all at once, keeps large reports fast.
    for (_, (_, pattern, kept)) in SECRETS.iter().enumerate().filter(|(at, _)| hinted & 1 << at != 0) {
        let hits = pattern.find_iter(text).count();
        if hits > 0 {
            found += hits;
            *text = pattern.replace_all(text, *kept).into_owned();
        }
    }
    found + cards(text)
}

/// (plain words one of which must be there, what a secret looks like, what is kept of it).
type Secret = (&'static [&'static str], Regex, &'static str);

static SECRETS: LazyLock<Vec<Secret>> = LazyLock::new(|| {
    let patterns: [(&'static [&'static str], &str, &'static str); 8] = [
        // Access key ids name an account and are half of a credential.
        (
            &["akia", "asia", "aroa", "aida", "abia", "acca"],
            r"\b(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{12,}\b",
            SECRET,
        ),
        (
            &["authorization", "cookie", "x-amz-s", "x-api-key"],
            r"(?i)\b((?:proxy-)?authorization|(?:set-)?cookie|x-amz-security-token|x-amz-sso_bearer_token|x-api-key)(\s*[:=]\s*)[^\r\n]+",
            "$1$2[secret removed]",
        ),
        (
            &["key", "token", "secret", "code", "passw", "pwd", "otp"],
            r#"(?i)\b((?:aws_?)?secret_?(?:access_?)?key|(?:aws_?)?session_?token|security_?token|access_?token|refresh_?token|id_?token|client_?secret|device_?code|user_?code|password|passwd|pwd|otp|one-time code|verification code)("?\s*[:=]\s*"?)[^\s"&<>,;]+"#,
            "$1$2[secret removed]",
        ),
        (
            &["bearer", "basic", "negotiate", "ntlm"],
            r"(?i)\b(bearer|basic|negotiate|ntlm)\s+[A-Za-z0-9+/=_.~-]{16,}",
            "$1 [secret removed]",
        ),
        (&["://"], r"([A-Za-z][A-Za-z0-9+.-]*://)[^/\s:@]+:[^/\s@]+@", "$1[secret removed]@"),
        (&["eyj"], r"\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+\.?[A-Za-z0-9_-]*", SECRET),
        (
            &["private key"],
            r"-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?",
            SECRET,
        ),
        // Session tokens begin so, whatever stands around them.
        (&["iqoj", "fwog", "fqog"], r"\b(?:IQoJ|FwoG|FQoG)[A-Za-z0-9+/=]{40,}", SECRET),
    ];
    patterns.iter().filter_map(|(hints, text, kept)| Some((*hints, Regex::new(text).ok()?, *kept))).collect()
});

/// Which patterns may match: one bit each.
fn hinted(text: &str) -> u32 {
    let Some(hints) = HINTS.as_ref() else { return u32::MAX };
    let found = hints
        .find_overlapping_iter(text)
        .map(|find_overlapping_iter| find_overlapping_iter.pattern().as_usize());
    found.filter_map(|found| HINT_OF.get(found)).fold(0, |bits, at| bits | 1 << at)
}

static HINTS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let all = SECRETS.iter().flat_map(|(hints, _, _)| *hints);
    AhoCorasick::builder().ascii_case_insensitive(true).kind(Some(AhoCorasickKind::DFA)).build(all).ok()
});

/// The pattern each hint is of.
static HINT_OF: LazyLock<Vec<usize>> = LazyLock::new(|| {
    SECRETS.iter().enumerate().flat_map(|(at, (hints, _, _))| hints.iter().map(move |_| at)).collect()
});

static CARD: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(?:\d[ -]?){12,18}\d\b").ok());

/// Card numbers: 13 to 19 digits that pass the Luhn check.
fn cards(text: &mut String) -> usize {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let Some(card) = CARD.as_ref().filter(|_| digits >= 13) else { return 0 };
    let found: Vec<String> =
        card.find_iter(text).map(|found| found.as_str().to_owned()).filter(|text| is_card(text)).collect();
    for number in &found {
        *text = text.replace(number.as_str(), SECRET);
    }
    found.len()
}

fn is_card(number: &str) -> bool {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    is_card_number(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(SECRETS.len(), 8);
        assert!(CARD.is_some());
    }
}
