//! One spelling for what a keyboard, a web page or a telephone may have made of a text.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::kind::pattern;
use crate::text::is_hidden;

/// ASCII letters and digits for full-width and other digits, `-` for every dash, a space for every white space, and
/// without the characters nobody sees.
pub(super) fn of(line: &str) -> String {
    line.chars().filter_map(one).collect()
}

fn one(character: char) -> Option<char> {
    Some(match character {
        c if c.is_ascii_graphic() => c,
        c if c.is_whitespace() => ' ',
        c if is_hidden(c) => return None,
        // Full-width forms.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0)?,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        c => digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c),
    })
}

/// The first digit of every decimal script of Unicode 16 (`General_Category` Nd) but ASCII.
const ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730,
    0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50,
    0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1,
    0x1E950, 0x1FBF0, 0x2080,
];
/// The first of nine digits, one to nine: circled, in parentheses, with a full stop, on black.
const ONES: &[u32] = &[0x2460, 0x2474, 0x2488, 0x24F5, 0x2776, 0x2780, 0x278A];

fn digit(character: char) -> Option<u32> {
    let code = u32::from(character);
    let below = |first: &u32, count: u32| (*first..*first + count).contains(&code).then(|| code - first);
    let zero = || ZEROS.iter().find_map(|first| below(first, 10));
    let one = || ONES.iter().find_map(|first| below(first, 9)).map(|value| value + 1);
    let other = || match character {
        '⁰' | '⓪' | '⓿' | '〇' => Some(0),
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁴'..='⁹' => Some(code - 0x2070),
        _ => None,
    };
    zero().or_else(one).or_else(other)
}

/// `line`, of which the identifiers were taken out, without what else is full of digits and no secret: days, times,
/// telephone numbers, account ids, amounts, ports, versions and status codes.
pub(super) fn without_harmless(line: &str) -> String {
    HARMLESS.iter().fold(line.to_owned(), |line, pattern| without(pattern, &line))
}

/// `line` without request ids, digests and names of AWS resources: what may hold any row of digits and is no number.
pub(super) fn without_identifiers(line: &str) -> String {
    let line = DIGEST.replace_all(line, |found: &regex_lite::Captures<'_>| blank_digest(&found[0]));
    IDENTIFIERS.iter().fold(line.into_owned(), |line, pattern| without(pattern, &line))
}

/// `line` without what `pattern` finds, but for a find that is part of something else.
fn without(pattern: &Regex, line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut from = 0;
    for found in pattern.find_iter(line).filter(|found| is_whole(line, found.start(), found.end())) {
        kept.push_str(&line[from..found.start()]);
        kept.push('~');
        from = found.end();
    }
    kept.push_str(&line[from..]);
    kept
}

/// No row of digits is cut in two (`4111111111111111 월`: not `11 월`), and no word (`482193 won't`: not `482193 won`).
fn is_whole(line: &str, start: usize, end: usize) -> bool {
    let digit = |character: Option<char>| character.is_some_and(|c| c.is_ascii_digit());
    let (found, before, behind) = (&line[start..end], &line[..start], &line[end..]);
    let cut_before = digit(before.chars().next_back()) && digit(found.chars().next());
    let cut_behind = digit(found.chars().next_back()) && digit(behind.chars().next());
    let word = found.ends_with(|c: char| c.is_ascii_alphabetic()) && behind.starts_with(['\'', '’']);
    !cut_before && !cut_behind && !word
}

/// A row of hexadecimal digits that is long and has letters: a digest or a trace id. Digits alone may be a card.
fn blank_digest(word: &str) -> String {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters >= 3 { "~".to_owned() } else { word.to_owned() }
}

static DIGEST: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b[0-9a-f]{24,128}\b"));

static HARMLESS: LazyLock<Vec<Regex>> = LazyLock::new(|| PATTERNS.iter().map(|text| pattern(text)).collect());

static IDENTIFIERS: LazyLock<Vec<Regex>> =
    LazyLock::new(|| IDENTIFIER_PATTERNS.iter().map(|text| pattern(text)).collect());

pub(super) const IDENTIFIER_PATTERNS: &[&str] =
    &[r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", r"\barn:aws[a-z-]*:[^\s]*"];

pub(super) const PATTERNS: &[&str] = &[
    // Days: 2026-11-26, 26.11.2026, 11/26/2026, 2026년 11월 26일; a year by itself.
    r"\b(?:19|20)[0-9]{2}\s?[-./]\s?(?:0?[1-9]|1[0-2])\s?[-./]\s?(?:0?[1-9]|[12][0-9]|3[01])\b",
    r"\b(?:0?[1-9]|[12][0-9]|3[01])[-./](?:0?[1-9]|[12][0-9]|3[01])[-./](?:19|20)[0-9]{2}\b",
    r"\b(?:19|20)[0-9]{2}\s?[년年]|[0-9]{1,2}\s?[월月일日시時분分초秒]",
    r"(?i)\b(?:in|since|of|from|until|en|de|em|depuis|desde)\s(?:19|20)[0-9]{2}\b",
    r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:[0-3]?[0-9](?:st|nd|rd|th)?,?\s)?(?:19|20)[0-9]{2}\b",
    // Times, with zone or seconds.
    r"\b[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?\b",
    // Telephone numbers with a country code, and those of Korea without one.
    r"\+\s?[0-9]{1,3}(?:[\s().-]{0,2}[0-9]{1,4}){2,5}\b",
    r"\b0[0-9]{1,2}[-. ][0-9]{3,4}[-. ][0-9]{4}\b",
    // Amounts. In small letters `try` is a verb.
    r"(?i)(?:[$€£¥₩₺]|\b(?:(?-i:USD|usd|KRW|krw|EUR|eur|JPY|jpy|CNY|cny|BRL|brl|TRY|INR|inr))\s?)[0-9]{1,12}(?:[.,][0-9]{1,3})*",
    r"(?i)(?:^|[^0-9.,])[0-9]{1,12}(?:[.,][0-9]{1,3})*\s?(?:[$€£¥₩₺]|(?:(?-i:USD|usd|KRW|krw|EUR|eur|JPY|jpy|CNY|cny|BRL|brl|TRY|INR|inr)|won|dollars?|euros?|yen|lira)\b|원|円|元)",
    // Ports, addresses of this network, versions.
    r"(?i)\bports?\s?[:=]?\s?[0-9]{1,5}\b(?:\s?(?:,|and|or|/)\s?[0-9]{1,5}\b)*|(?:포트|端口|ポート|puerto|porta|bağlantı noktası)\s?[:=]?\s?[0-9]{1,5}|\b[0-9]{1,5}\s?번?\s?포트",
    r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}:[0-9]{1,5}\b|\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]{1,5}|/[0-9]{1,2})?\b|\blocalhost:[0-9]{1,5}\b",
    // Status, error and postal codes are codes of another kind.
    r"(?i)\b(?:status|error|exit|return|response|http|https|country|area|dialing|dial|zip|postal|post|region|reason|curl|product|tax)\s?(?:code|number)?s?\s?[:=]?\s?\(?-?[0-9]{1,6}\b",
    // npm's and compilers': a letter before the number.
    r"\b(?:code|error)\s?[:=]?\s?E[0-9]{3,4}\b",
    // Account ids.
    r"(?i)\b(?:account|konto|cuenta|conta|compte|hesap|계정|アカウント|账户|帐户|账号)[^0-9~]{0,12}[0-9]{4}-?[0-9]{4}-?[0-9]{4}\b",
    // Numbers of cases and tickets.
    r"(?i)\b(?:case|ticket|사례|케이스|ケース|案例|caso|dossier)[^0-9~]{0,12}[0-9]{6,12}\b",
];
