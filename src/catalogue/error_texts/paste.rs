//! A pasted text in the forms it may have had before terminals, logs and escapes changed it.

use super::dense::{dense, with_other_particles};
use super::escapes::{UNDO, entities, without_mojibake};
use super::pattern::Pattern;
use super::prefixes::{without_colours, without_fences, without_prefix};

/// More than this of a paste is not read.
const LONGEST: usize = 64 << 10;
/// More forms than this of one paste are not tried.
const FORMS: usize = 8;
/// A paste of more lines than this is a log: what one of its lines says is no part of what a distant one says.
const LOG: usize = 48;
/// So many lines of a log are read together, and the next part begins at the middle of the one before.
const PART: usize = 24;
/// A shorter line of a log says nothing alone.
const LINE: usize = 16;

/// The readings of one paste. A pattern is in the paste if it is in one of them.
pub(super) struct Paste {
    /// On one line each, with plain quotes and single spaces.
    pub(super) lines: Vec<Reading>,
    /// The same without spaces and punctuation, for languages whose spacing varies.
    pub(super) dense: Vec<Reading>,
    /// Whether it is a line of a log, which a longer part has too.
    pub(super) is_line_of_log: bool,
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
    /// The paste; of a log, the parts that follow one another, and each line alone.
    pub(super) fn parts(text: &str) -> Vec<Self> {
        let text: String = text.chars().take(LONGEST).collect();
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() <= LOG {
            return vec![Self::of(&text)];
        }
        let starts = (0..lines.len()).step_by(PART / 2);
        let part = |start: usize| lines.iter().skip(start).take(PART).copied().collect::<Vec<_>>().join("\n");
        let alone = lines
            .iter()
            .filter(|line| line.len() >= LINE)
            .map(|line| Self { is_line_of_log: true, ..Self::of(line) });
        starts.map(|start| Self::of(&part(start))).chain(alone).collect()
    }

    pub(super) fn of(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let mut lines = Vec::new();
        for form in forms(&text) {
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
        Self { lines: lines.into_iter().map(Reading::of).collect(), dense, is_line_of_log: false }
    }

    /// Whether one of the lines has the pattern.
    pub(super) fn has(&self, pattern: &Pattern) -> bool {
        self.lines.iter().any(|line| pattern.is_in(&line.text, &line.small))
    }
}

/// The text as it is, and with its escapes undone, one after the other.
fn forms(text: &str) -> Vec<String> {
    let mut forms = vec![plain(&without_colours(text))];
    let mut at = 0;
    while let Some(form) = forms.get(at).cloned() {
        for undo in UNDO {
            let Some(undone) = undo(&form) else { continue };
            let undone = plain(&without_colours(&undone));
            if forms.len() < FORMS && !forms.contains(&undone) {
                forms.push(undone);
            }
        }
        at += 1;
    }
    forms
}

/// Typographic quotes and dashes, HTML's entities and characters nobody sees. Line breaks stay.
pub(super) fn plain(text: &str) -> String {
    let text = without_fences(&text.replace("\r\n", "\n").replace('\r', "\n"));
    // AWS's SDK for Java says so of every answer that came without a proxy.
    let text = without_mojibake(&entities(&text)).replace("; Proxy: null", "");
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => plain.push('\n'),
            '‘' | '’' | '‚' | '′' | '´' => plain.push('\''),
            '“' | '”' | '„' | '″' | '«' | '»' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '…' => plain.push_str("..."),
            // What a page layout puts in place of two or three letters.
            'ﬀ' => plain.push_str("ff"),
            'ﬁ' => plain.push_str("fi"),
            'ﬂ' => plain.push_str("fl"),
            'ﬃ' => plain.push_str("ffi"),
            'ﬄ' => plain.push_str("ffl"),
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
    fn a_proxy_that_was_not_there_is_not_named() {
        let text = "Rate exceeded (Service: AWSSSO; Status Code: 429; Request ID: 0; Proxy: null)";
        assert!(!read(text, "Proxy") && read(text, "Request ID: 0)"), "{:?}", lines(text));
    }

    #[test]
    fn odd_escapes_are_no_panic() {
        for text in ["\\", "\\u12", "\\uD800 \\n", "%", "%2", "a+%zz", "%é%20"] {
            assert!(!lines(text).is_empty());
        }
    }
}
