//! A pasted text in the forms it may have had before terminals, logs and escapes changed it.

use std::sync::LazyLock;

use regex_lite::Regex;

/// More than this of a paste is not read.
const LONGEST: usize = 64 << 10;

/// The readings of one paste. A pattern is in the paste if it is in one of them.
pub(super) struct Paste {
    /// On one line each, with plain quotes and single spaces.
    pub(super) lines: Vec<Reading>,
    /// The same without spaces and punctuation, for languages whose spacing varies.
    pub(super) dense: Vec<Reading>,
}

/// One form of the text, and the same in small letters.
pub(super) struct Reading {
    pub(super) text: String,
    pub(super) small: String,
}

impl Reading {
    fn of(text: String) -> Self {
        Self { small: text.to_ascii_lowercase(), text }
    }
}

impl Paste {
    pub(super) fn of(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let plain = plain(&without_colours(&text));
        let mut lines = Vec::new();
        for form in [Some(plain.clone()), unescaped(&plain), percent_decoded(&plain)].into_iter().flatten() {
            for reading in [spaced(&form), rejoined(&form)].into_iter().flatten() {
                if !lines.contains(&reading) {
                    lines.push(reading);
                }
            }
        }
        let mut dense_lines = Vec::new();
        for line in lines.iter().flat_map(|line| with_other_particles(line)) {
            let line = dense(&line);
            if !dense_lines.contains(&line) {
                dense_lines.push(line);
            }
        }
        let dense = dense_lines.into_iter().map(Reading::of).collect();
        Self { lines: lines.into_iter().map(Reading::of).collect(), dense }
    }
}

/// The line as it is; if it has Korean, also with its topics as subjects, its subjects as topics, and without either:
/// pages and the people who type them off differ in that.
fn with_other_particles(line: &str) -> Vec<String> {
    let is_korean = line.chars().any(|letter| ('가'..='힣').contains(&letter));
    let mut forms = vec![line.to_owned()];
    if is_korean {
        for change in [&[('은', "이"), ('는', "가")][..], &[('이', "은"), ('가', "는")], NO_PARTICLE]
        {
            let words = line.split(' ').map(|word| with_particle(word, change));
            forms.push(words.collect::<Vec<_>>().join(" "));
        }
    }
    forms
}

const NO_PARTICLE: &[(char, &str)] =
    &[('은', ""), ('는', ""), ('이', ""), ('가', ""), ('을', ""), ('를', "")];

/// A word with the particle at its end changed, if something is before it.
fn with_particle(word: &str, change: &[(char, &str)]) -> String {
    let found = change.iter().find_map(|(from, to)| Some((word.strip_suffix(*from)?, to)));
    match found {
        Some((stem, to)) if stem.chars().count() > 1 => format!("{stem}{to}"),
        _ => word.to_owned(),
    }
}

/// A pattern for dense text: its spaces dropped, its endings made one. Its punctuation belongs to the expression.
/// It also matches where the particles at the ends of its words are left out.
pub(super) fn dense_pattern(pattern: &str) -> String {
    let dense = |text: &str| one_ending(text.chars().filter(|letter| !letter.is_whitespace()).collect());
    let bare: Vec<_> = pattern.split(' ').map(|word| with_particle(word, NO_PARTICLE)).collect();
    let (whole, bare) = (dense(pattern), dense(&bare.join(" ")));
    if whole == bare { whole } else { format!("{whole}|{bare}") }
}

/// Spaces and punctuation dropped, and polite endings made one.
pub(super) fn dense(text: &str) -> String {
    let dropped = |letter: char| letter.is_whitespace() || "'\"`.,!?:;…·「」『』。、".contains(letter);
    one_ending(text.chars().filter(|letter| !dropped(*letter)).collect())
}

fn one_ending(mut text: String) -> String {
    for (written, one) in [
        ("하시기바랍니다", "하세요"),
        ("해주십시오", "하세요"),
        ("해주세요", "하세요"),
        ("하십시오", "하세요"),
        ("엑세스", "액세스"),
        ("포탈", "포털"),
    ] {
        text = text.replace(written, one);
    }
    text
}

/// Colours and titles of terminals, as bytes or as logs spell them.
fn without_colours(text: &str) -> String {
    static CODES: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?:\x1b|\x{9b}|\\x1b|\\u001[bB]|\\033|\\e|\^\[)\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)",
        )
        .ok()
    });
    match CODES.as_ref() {
        Some(codes) => codes.replace_all(text, "").into_owned(),
        None => text.to_owned(),
    }
}

/// Typographic quotes and dashes, HTML's entities and characters nobody sees. Line breaks stay.
pub(super) fn plain(text: &str) -> String {
    let text = without_fences(&text.replace("\r\n", "\n").replace('\r', "\n"));
    let mut plain = String::with_capacity(text.len());
    for letter in entities(&text).chars() {
        match letter {
            '\n' => plain.push('\n'),
            '‘' | '’' | '‚' | '′' | '´' => plain.push('\''),
            '“' | '”' | '„' | '″' | '«' | '»' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '…' => plain.push_str("..."),
            // Full-width forms of Korean, Japanese and Chinese keyboards.
            '\u{ff01}'..='\u{ff5e}' => plain.extend(char::from_u32(u32::from(letter) - 0xfee0)),
            '\u{3000}' => plain.push(' '),
            letter if letter.is_control() => plain.push(' '),
            '\u{2028}' | '\u{2029}' => plain.push(' '),
            letter if crate::text::is_hidden(letter) => {}
            letter => plain.push(letter),
        }
    }
    plain
}

/// What chats and trackers put around a quoted text: three backticks, `{code}`, `{noformat}`.
fn without_fences(text: &str) -> String {
    static FENCES: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?m)```(?:[a-z]{1,12}$)?|\{(?:code|noformat|quote)(?::[^}\n]{0,80})?\}").ok()
    });
    match FENCES.as_ref() {
        Some(fences) if text.contains("```") || text.contains('{') => {
            fences.replace_all(text, " ").into_owned()
        }
        _ => text.to_owned(),
    }
}

fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut text = text.to_owned();
    // `&amp;` comes last, so that `&amp;quot;` is not decoded twice.
    for (entity, letter) in [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#x22;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&rsquo;", "'"),
        ("&lsquo;", "'"),
        ("&ldquo;", "\""),
        ("&rdquo;", "\""),
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#x2F;", "/"),
        ("&#47;", "/"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text
}

/// The text as it was before it was put into a JSON string, if it looks like one.
fn unescaped(text: &str) -> Option<String> {
    if !["\\\"", "\\n", "\\u", "\\/", "\\t", "\\r"].iter().any(|escape| text.contains(escape)) {
        return None;
    }
    let mut plain_text = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain_text.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => plain_text.push('\n'),
            Some('r' | 't') => plain_text.push(' '),
            Some('u') => {
                let digits: String = letters.clone().take(4).collect();
                let decoded = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                if let Some(decoded) = decoded.filter(|_| digits.len() == 4) {
                    plain_text.push(decoded);
                    letters.nth(3);
                }
            }
            Some(other) => plain_text.push(other),
            None => {}
        }
    }
    Some(plain(&without_colours(&plain_text)))
}

/// The text as it was before it was put into an address, if it looks like one.
fn percent_decoded(text: &str) -> Option<String> {
    if !text.contains("%20") && !text.contains("+") {
        return None;
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = text.get(at + 1..at + 3).filter(|_| byte == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                decoded.push(value);
                at += 3;
            }
            None => {
                decoded.push(if byte == b'+' { b' ' } else { byte });
                at += 1;
            }
        }
    }
    Some(plain(&String::from_utf8_lossy(&decoded)))
}

/// Every line's own text, with a space between.
fn spaced(text: &str) -> Option<String> {
    let words = text.lines().flat_map(|line| without_prefix(line).split_whitespace()).collect::<Vec<_>>();
    Some(once(&words).join(" "))
}

/// The same where a line that is as long as any other is continued in the middle of a word: terminals cut there.
fn rejoined(text: &str) -> Option<String> {
    let width = text.lines().map(|line| line.chars().count()).max()?;
    if width < 40 || text.lines().nth(1).is_none() {
        return None;
    }
    let mut joined = String::new();
    for line in text.lines() {
        joined.push_str(without_prefix(line));
        if line.chars().count() < width {
            joined.push(' ');
        }
    }
    Some(once(&joined.split_whitespace().collect::<Vec<_>>()).join(" "))
}

/// The words without their repetition, if they are the same ones over and over: people paste twice, programs retry.
fn once<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    for times in 2..=5 {
        let (length, rest) = (words.len() / times, words.len() % times);
        if length > 0 && rest == 0 && words.chunks(length).all(|part| words.starts_with(part)) {
            return once(words.get(..length).unwrap_or(words));
        }
    }
    words
}

/// A line without what a log, a program or a quotation puts before every line: time, level, thread, logger, a frame's
/// border, a container's name, the marks of a workflow's log.
fn without_prefix(line: &str) -> &str {
    static PREFIX: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(concat!(
            r"^(?:\s*(?:[│╷╵┃|>]|#\d{1,3})){0,4}\s*",
            r"(?:[\w.-]{1,40}[-_]\d{1,3}\s{0,30}\|\s+)?",
            r"(?:[IWEF]\d{4}\s\d\d:\d\d:\d\d\.\d{1,9}\s+\d{1,9}\s[\w./-]{1,80}:\d{1,6}\]\s)?",
            r"(?:\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|\s?[+-]\d\d:?\d\d)?\]?[\s:-]*",
            r"(?:\[[\w .:/-]{1,60}\][\s:-]*|(?:MainThread|Thread-\d+|main|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|TRACE)\b[\s:-]*|std(?:out|err) [FP]\s|[\w.]{1,60} - ){0,5})?",
            r"(?:##\[\w{1,20}\]|::(?:error|warning|notice|debug)[^:\n]{0,120}::)?",
        ))
        .ok()
    });
    match PREFIX.as_ref().and_then(|prefix| prefix.find(line)) {
        Some(found) => line.get(found.end()..).unwrap_or(line),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        Paste::of(text).lines.into_iter().map(|reading| reading.text).collect()
    }

    fn read(text: &str, words: &str) -> bool {
        lines(text).iter().any(|line| line.contains(words))
    }

    #[test]
    fn what_logs_and_terminals_add_is_taken_away() {
        let words = "connection reset by peer";
        for text in [
            "connection reset by peer",
            "connection\r\n  reset by\tpeer",
            "\u{1b}[31mconnection\u{1b}[0m reset by peer",
            "\\u001b[31mconnection reset by peer",
            "2026-11-26 08:00:00,123 - MainThread - botocore.hooks - DEBUG - connection reset by peer",
            "│ Error: x\n│ connection reset\n│ by peer\n╵",
            "2026-11-26T08:00:00.123Z connection reset\n2026-11-26T08:00:00.124Z by peer",
            "[08:00:00] [main] ERROR connection reset by peer",
            "\"connection\\nreset by peer\"",
            "error=connection%20reset%20by%20peer",
            "connection&nbsp;reset by peer",
            "con\u{200b}nection reset by peer",
            "connection\u{a0}reset by peer",
            "> connection reset\n> by peer",
            "> > connection reset\n> > by peer",
            "```\nconnection reset\nby peer\n```",
            "```text\nconnection reset by peer\n```",
            "{code:java}\nconnection reset\nby peer\n{code}",
            "##[error]connection reset\n##[error]by peer",
            "2026-11-26T08:00:00.1234567Z ##[error]connection reset\n2026-11-26T08:00:00.1234567Z ##[error]by peer",
            "::error file=app.js,line=1::connection reset by peer",
            "web-1  | connection reset\nweb-1  | by peer",
            "2026-11-26T08:00:00.123456789Z stderr F connection reset\n2026-11-26T08:00:00.123456790Z stderr F by peer",
            "E1126 08:00:00.123456       1 main.go:10] connection reset\nE1126 08:00:00.123456       1 main.go:10] by peer",
        ] {
            assert!(read(text, words), "{text:?}: {:?}", lines(text));
        }
    }

    #[test]
    fn a_word_that_a_terminal_cut_is_whole_again() {
        let text =
            "An error occurred while the program was talking to its server: connection rese\nt by peer";
        assert!(read(text, "connection reset by peer"), "{:?}", lines(text));
    }

    #[test]
    fn quotes_of_every_kind_are_one() {
        for text in ["it’s “here”", "it&#39;s &quot;here&quot;", "it\\u2019s \\\"here\\\""] {
            assert!(read(text, "it's \"here\""), "{text:?}: {:?}", lines(text));
        }
    }

    #[test]
    fn dense_text_has_no_spaces_and_one_polite_ending() {
        assert_eq!(dense("다시 시도해 주세요."), dense("다시시도하십시오"));
    }

    #[test]
    fn odd_escapes_are_no_panic() {
        for text in ["\\", "\\u12", "\\uD800 \\n", "%", "%2", "a+%zz", "%é%20"] {
            assert!(!lines(text).is_empty());
        }
    }
}
