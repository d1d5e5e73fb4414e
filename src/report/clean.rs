//! The last line before any output: text from the far end loses control and bidi characters, and whatever
//! looks like a secret is replaced, wherever it came from.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use regex_lite::Regex;
use serde_json::Value;

use super::document::{Document, Evidence, Finding};

/// What stands where a secret stood.
pub const SECRET: &str = "[secret removed]";

/// Without control characters and without marks that reorder or hide text (bidi, zero width).
pub fn text(raw: &str) -> String {
    raw.chars().filter(|it| *it == '\n' || !(it.is_control() || hides(*it))).collect()
}

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

/// Cleans every string of a document; returns how many secrets were removed.
pub fn document(document: &mut Document) -> usize {
    let mut count = 0;
    let mut each = |text: &mut String| count += string(text);
    each(&mut document.run_id);
    each(&mut document.started_at);
    for text in [&mut document.tool.name, &mut document.tool.version, &mut document.tool.catalogue] {
        each(text);
    }
    let context = &mut document.context;
    context.regions.iter_mut().chain(&mut context.ca_stores).for_each(&mut each);
    context.directory.iter_mut().chain(&mut context.instance).for_each(&mut each);
    document.slow.iter_mut().for_each(&mut each);
    for check in &mut document.checks {
        each(&mut check.id);
        let lists = [&mut check.requires, &mut check.blocked_by, &mut check.evidence, &mut check.findings];
        lists.into_iter().flatten().for_each(&mut each);
        let texts =
            [&mut check.endpoint, &mut check.host, &mut check.path, &mut check.pattern, &mut check.purpose];
        texts.into_iter().flatten().for_each(&mut each);
    }
    document.findings.iter_mut().for_each(|it| finding(it, &mut each));
    document.evidence.iter_mut().for_each(|it| observation(it, &mut each));
    count
}

/// Cleans every string of a JSON value, keys excepted (they are ours).
pub fn value(value: &mut Value) -> usize {
    let mut count = 0;
    walk(value, &mut |text| count += string(text));
    count
}

fn finding(finding: &mut Finding, each: &mut impl FnMut(&mut String)) {
    for text in [&mut finding.title, &mut finding.meaning, &mut finding.saw, &mut finding.doc] {
        each(text);
    }
    finding.vendor.iter_mut().for_each(&mut *each);
    finding.args.values_mut().for_each(&mut *each);
    finding.checks.iter_mut().chain(&mut finding.explains).for_each(&mut *each);
    for cited in &mut finding.evidence {
        cited.id.iter_mut().chain(&mut cited.neighbour).for_each(&mut *each);
    }
    let remediation = &mut finding.remediation;
    each(&mut remediation.expect);
    remediation.steps.iter_mut().chain(&mut remediation.hosts).for_each(&mut *each);
    remediation.rules.iter_mut().for_each(|it| each(&mut it.text));
    remediation.confirm.iter_mut().chain(&mut remediation.ask).for_each(each);
}

fn observation(observation: &mut Evidence, each: &mut impl FnMut(&mut String)) {
    each(&mut observation.id);
    each(&mut observation.check);
    if let Some(failed) = &mut observation.failed {
        failed.detail.iter_mut().for_each(&mut *each);
    }
    walk(&mut observation.data, each);
}

fn walk(value: &mut Value, each: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(all) => all.iter_mut().for_each(|it| walk(it, each)),
        Value::Object(fields) => {
            header(fields, each);
            fields.values_mut().for_each(|it| walk(it, each));
        }
        _ => {}
    }
}

/// `{name, value}` of a header that carries credentials: the value alone would not look like a secret.
fn header(fields: &mut serde_json::Map<String, Value>, each: &mut impl FnMut(&mut String)) {
    let name = fields.get("name").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
    if let Some(Value::String(value)) =
        fields.get_mut("value").filter(|_| CREDENTIAL_HEADERS.contains(&&*name))
    {
        *value = format!("{name}: {value}");
        each(value);
        *value = SECRET.to_owned();
    }
}

fn string(raw: &mut String) -> usize {
    if raw.chars().any(|it| it != '\n' && (it.is_control() || hides(it))) {
        *raw = text(raw);
    }
    secrets(raw)
}

fn hides(it: char) -> bool {
    matches!(it,
        '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

const CREDENTIAL_HEADERS: &[&str] = &[
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-amz-security-token",
    "x-amz-sso_bearer_token",
    "x-api-key",
];

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
    let found = hints.find_overlapping_iter(text).map(|it| it.pattern().as_usize());
    found.filter_map(|it| HINT_OF.get(it)).fold(0, |bits, at| bits | 1 << at)
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
        card.find_iter(text).map(|it| it.as_str().to_owned()).filter(|it| luhn(it)).collect();
    for number in &found {
        *text = text.replace(number.as_str(), SECRET);
    }
    found.len()
}

fn luhn(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|it| it.to_digit(10)).collect();
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    (13..=19).contains(&digits.len()) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(raw: &str) -> String {
        let mut text = raw.to_owned();
        string(&mut text);
        text
    }

    #[test]
    fn secrets_are_replaced_wherever_they_stand() {
        for (raw, secret) in [
            ("key AKIAIOSFODNN7EXAMPLE was refused", "AKIAIOSFODNN7EXAMPLE"),
            ("Authorization: AWS4-HMAC-SHA256 Credential=abc", "Credential=abc"),
            ("http://user:hunter2@proxy:3128", "hunter2"),
            ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG", "wJalrXUtnFEMI"),
            ("Proxy-Authorization: Basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNz"),
            ("card 4111 1111 1111 1111 declined", "4111 1111"),
            ("session_token=FwoGZXIvYXdzEXAMPLE", "FwoGZXIvYXdz"),
        ] {
            assert!(!cleaned(raw).contains(secret), "{} still holds {secret}", cleaned(raw));
        }
    }

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(SECRETS.len(), 8);
        assert!(CARD.is_some());
    }

    #[test]
    fn ordinary_facts_are_left_alone() {
        for raw in [
            "d-1234567890.awsapps.com:443",
            "CN=Amazon RSA 2048 M01,O=Amazon,C=US",
            "Proxy-Authenticate: Basic realm=\"proxy\"",
            "connection reset by peer (os error 104)",
            "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e",
        ] {
            assert_eq!(cleaned(raw), raw);
        }
    }

    #[test]
    fn marks_that_reorder_or_hide_text_are_removed() {
        assert_eq!(cleaned("safe\u{202e}gpj.exe\u{200b}\u{1b}[2J"), "safegpj.exe[2J");
    }

    #[test]
    fn the_value_of_a_credential_header_goes_whatever_it_looks_like() {
        let mut data = serde_json::json!({"headers": [{"name": "set-cookie", "value": "a=b"}]});
        value(&mut data);
        assert_eq!(data["headers"][0]["value"], SECRET);
    }
}
