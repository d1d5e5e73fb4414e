//! What pages, logs, mails and address bars write in place of letters, undone.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex_lite::Regex;

/// A form of the text with one escape undone; none if it has no such escape.
type Undo = fn(&str) -> Option<String>;

/// In this order, and again on what they give: a log puts JSON into JSON, a page puts an address into an attribute.
pub(super) const UNDO: &[Undo] =
    &[unescaped, percent_decoded, quoted_printable_decoded, without_tags, base64_decoded];

/// HTML's names of letters, where the text has some.
pub(super) fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut text = numbered_entities(text);
    // `&amp;` comes last, so that `&amp;quot;` is not decoded twice.
    for (entity, letter) in [
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&rsquo;", "'"),
        ("&lsquo;", "'"),
        ("&ldquo;", "\""),
        ("&rdquo;", "\""),
        ("&nbsp;", " "),
        ("&ndash;", "-"),
        ("&mdash;", "-"),
        ("&hellip;", "..."),
        ("&laquo;", "\""),
        ("&raquo;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text
}

/// `&#39;` and `&#x27;`.
fn numbered_entities(text: &str) -> String {
    static NUMBERED: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"&#(?:(\d{1,7})|[xX]([0-9A-Fa-f]{1,6}));").ok());
    let Some(numbered) = NUMBERED.as_ref().filter(|_| text.contains("&#")) else { return text.to_owned() };
    let letter = |found: &regex_lite::Captures<'_>| {
        let decimal = found.get(1).and_then(|digits| digits.as_str().parse().ok());
        let hex = || found.get(2).and_then(|digits| u32::from_str_radix(digits.as_str(), 16).ok());
        let letter = decimal.or_else(hex).and_then(char::from_u32);
        letter.map_or_else(|| found[0].to_owned(), String::from)
    };
    numbered.replace_all(text, letter).into_owned()
}

/// UTF-8 that a program took for Windows-1252: mails and old trackers show typographic quotes so.
pub(super) fn without_mojibake(text: &str) -> String {
    let mut text = text.to_owned();
    for (seen, meant) in [
        ("â€™", "'"),
        ("â€˜", "'"),
        ("â€œ", "\""),
        ("â€\u{9d}", "\""),
        ("â€“", "-"),
        ("â€”", "-"),
        ("â€¦", "..."),
        ("Â\u{a0}", " "),
    ] {
        if text.contains(seen) {
            text = text.replace(seen, meant);
        }
    }
    text
}

/// The text as it was before it was put into a string of JSON, Python or a shell: `\"`, `\n`, `\u00e9`, `\xc3\xa9`,
/// `\303\251`.
fn unescaped(text: &str) -> Option<String> {
    let is_escaped = ["\\\"", "\\'", "\\n", "\\u", "\\/", "\\t", "\\r", "\\x", "\\2", "\\3"]
        .iter()
        .any(|escape| text.contains(escape));
    if !is_escaped {
        return None;
    }
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        if letter != '\\' {
            plain.extend(letter.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        let Some(kind) = rest.chars().next() else { break };
        let after = rest.get(kind.len_utf8()..).unwrap_or_default();
        let number = |from: &str, digits, radix| u32::from_str_radix(from.get(..digits)?, radix).ok();
        let byte =
            |from: &str, digits, radix| number(from, digits, radix).and_then(|byte| u8::try_from(byte).ok());
        let unicode = number(after, 4, 16).and_then(char::from_u32).filter(|_| kind == 'u');
        let hex = byte(after, 2, 16).filter(|_| kind == 'x');
        let octal = byte(rest, 3, 8).filter(|byte| *byte > 0x7f);
        if let Some(letter) = unicode {
            plain.extend(letter.encode_utf8(&mut [0; 4]).bytes());
            rest = after.get(4..).unwrap_or_default();
        } else if let Some(byte) = hex {
            plain.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else if let Some(byte) = octal {
            plain.push(byte);
            rest = rest.get(3..).unwrap_or_default();
        } else {
            match kind {
                'n' => plain.push(b'\n'),
                'r' | 't' => plain.push(b' '),
                'u' => {}
                other => plain.extend(other.encode_utf8(&mut [0; 4]).bytes()),
            }
            rest = after;
        }
    }
    Some(String::from_utf8_lossy(&plain).into_owned())
}

/// The text as it was before it was put into an address: `error_description=Invalid+grant%20provided`.
fn percent_decoded(text: &str) -> Option<String> {
    let has_escape = escape_pairs(text, b'%') > 0;
    let is_form = text.contains('+') && text.contains('=');
    (has_escape || is_form).then(|| decoded(text, b'%', true))
}

/// The text as it was before it was put into a mail: `=E2=80=99`, and lines that end with `=`.
fn quoted_printable_decoded(text: &str) -> Option<String> {
    let soft_breaks = text.contains("=\n");
    (soft_breaks || escape_pairs(text, b'=') > 1).then(|| decoded(&text.replace("=\n", ""), b'=', false))
}

/// How many times the mark stands before two hexadecimal digits, at least one of which is a digit or a capital.
fn escape_pairs(text: &str, mark: u8) -> usize {
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
    let lower = |byte: u8| mark == b'%' && byte.is_ascii_hexdigit();
    let is_pair = |three: &&[u8]| matches!(three, [first, left, right] if *first == mark && [*left, *right].iter().all(|byte| is_hex(*byte) || lower(*byte)));
    text.as_bytes().windows(3).filter(is_pair).count()
}

fn decoded(text: &str, mark: u8, plus_is_space: bool) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = text.get(at + 1..at + 3).filter(|_| byte == mark);
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                decoded.push(value);
                at += 3;
            }
            None => {
                decoded.push(if byte == b'+' && plus_is_space { b' ' } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The words of a page's source.
fn without_tags(text: &str) -> Option<String> {
    static TAGS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?is)<(?:script|style)\b[^>]{0,200}>.{0,4000}?</(?:script|style)>|</?[a-z!][^<>]{0,400}>",
        )
        .ok()
    });
    let tags =
        TAGS.as_ref().filter(|_| text.contains("</") || text.contains("/>") || text.contains("<br"))?;
    Some(tags.replace_all(text, " ").into_owned())
}

/// Long words of base64 that are text: bodies of answers in the logs of gateways and functions.
fn base64_decoded(text: &str) -> Option<String> {
    static WORDS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"[A-Za-z0-9+/]{40,60000}={0,2}").ok());
    let word = WORDS.as_ref()?.find(text)?.as_str();
    let decoded = String::from_utf8(STANDARD.decode(word).ok()?).ok()?;
    let is_text = |letter: char| !letter.is_control() || letter.is_whitespace();
    decoded.chars().all(is_text).then(|| text.replacen(word, &format!(" {decoded} "), 1))
}
