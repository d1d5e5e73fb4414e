//! Columns, wrapping and colour. Widths are counted as terminals count them: Hangul is double.

use std::collections::BTreeMap;

use owo_colors::{AnsiColors, OwoColorize, Style as Ansi};
use unicode_width::UnicodeWidthStr;

use super::super::summary::STATUSES;
use super::super::wording::name_of;
use super::{Document, Messages, Style};
use crate::diagnosis::Status;

/// Below this width a label stands on its own line.
const NARROW: usize = 60;
const SMALLEST: usize = 24;
const MARGIN: usize = 2;

/// Text being laid out, and everything needed to lay it out.
pub(super) struct Page<'a> {
    pub(super) document: &'a Document,
    pub(super) messages: &'a Messages,
    pub(super) style: Style,
    text: String,
}

/// How a piece of text is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Strong,
    Dim,
    Of(Status),
}

impl<'a> Page<'a> {
    pub(super) fn new(document: &'a Document, messages: &'a Messages, style: Style) -> Self {
        Self { document, messages, style, text: String::new() }
    }

    pub(super) fn finish(self) -> String {
        if !self.style.ascii {
            return self.text;
        }
        // Punctuation has an ASCII twin of its own width or more; letters stay what they are.
        self.text
            .chars()
            .map(|character| match character {
                '“' | '”' | '„' => '"',
                '‘' | '’' => '\'',
                '–' | '—' | '‑' => '-',
                '·' | '•' => '-',
                '→' => '>',
                '…' => '.',
                character => character,
            })
            .collect()
    }

    pub(super) fn width(&self) -> usize {
        self.style.width.max(SMALLEST)
    }

    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A word of the interface.
    pub(super) fn say(&self, key: &str) -> String {
        self.messages.plain(key)
    }

    pub(super) fn count(&self, key: &str, count: usize) -> String {
        self.messages.text(key, &BTreeMap::from([("count", count.to_string())]))
    }

    pub(super) fn name<T: serde::Serialize>(&self, family: &str, value: T) -> String {
        name_of(self.messages, family, value)
    }

    pub(super) fn dot(&self) -> &'static str {
        if self.style.ascii { " - " } else { " · " }
    }

    pub(super) fn glyph(&self, status: Status) -> &'static str {
        match (status, self.style.ascii) {
            (Status::Ok, false) => "✓",
            (Status::Ok, true) => "+",
            (Status::Warn, _) => "!",
            (Status::Fail, false) => "✗",
            (Status::Fail, true) => "x",
            (Status::Blocked, false) => "⊘",
            (Status::Blocked, true) => "=",
            (Status::Na | Status::Skipped, _) => "-",
            (Status::Unknown, _) => "?",
            (Status::Error, _) => "#",
        }
    }

    /// Glyph and word, padded to the widest status.
    pub(super) fn badge(&self, status: Status) -> String {
        let widest =
            STATUSES.iter().map(|statuse| width(&self.name("status", statuse))).max().unwrap_or_default();
        let name = self.name("status", status);
        let plain = format!("{} {}", self.glyph(status), pad(&name, widest));
        self.paint(Tone::Of(status), &plain)
    }

    pub(super) fn badge_width(&self) -> usize {
        2 + STATUSES.iter().map(|statuse| width(&self.name("status", statuse))).max().unwrap_or_default()
    }

    /// Glyph and word, without padding.
    pub(super) fn mark(&self, status: Status) -> String {
        let plain = self.plain_mark(status);
        self.paint(Tone::Of(status), &plain)
    }

    /// As [`Self::mark`], for a line that is painted as a whole.
    pub(super) fn plain_mark(&self, status: Status) -> String {
        format!("{} {}", self.glyph(status), self.name("status", status))
    }

    /// A label that stands out, its text beneath or beside it.
    pub(super) fn heading(&mut self, label: &str, tone: Tone, text: &str) {
        let lead = self.paint(Tone::Strong, label);
        let column = self.heading_column();
        if self.width() < NARROW {
            self.line(&lead);
            self.paragraph(MARGIN, tone, text);
            return;
        }
        let gap = " ".repeat(column.saturating_sub(width(label)));
        self.hanging(&format!("{lead}{gap}"), column, tone, text);
    }

    /// Where the text beside a heading begins.
    pub(super) fn heading_column(&self) -> usize {
        2 + HEADINGS.iter().map(|heading| width(&self.say(heading))).max().unwrap_or_default()
    }

    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        let style = tone.ansi();
        if !self.style.color || style.is_plain() || text.is_empty() {
            return text.to_owned();
        }
        text.style(style).to_string()
    }

    /// One paragraph at an indent; no word is ever cut.
    pub(super) fn paragraph(&mut self, indent: usize, tone: Tone, text: &str) {
        self.hanging(&" ".repeat(indent), indent, tone, text);
    }

    /// A paragraph whose first line begins with `lead` (already painted, `indent` columns wide).
    pub(super) fn hanging(&mut self, lead: &str, indent: usize, tone: Tone, text: &str) {
        let room = self.width().saturating_sub(indent).max(SMALLEST / 2);
        let mut first = true;
        for piece in text.lines() {
            for line in wrap(piece, room) {
                let start = if first { lead.to_owned() } else { " ".repeat(indent) };
                first = false;
                let painted = self.paint(tone, &line);
                self.line(&format!("{start}{painted}"));
            }
        }
        if first {
            self.line(lead);
        }
    }

    /// Parts joined by `, `, each on one line where it fits, so that a command can be copied.
    pub(super) fn parts(&mut self, lead: &str, indent: usize, tone: Tone, parts: &[String]) {
        if self.width() < NARROW {
            self.line(lead);
            return self.paragraph(MARGIN, tone, &parts.join(", "));
        }
        let room = self.width().saturating_sub(indent + 1);
        let solid = parts.iter().map(|part| match width(part) <= room {
            true => part.replace(' ', "\u{a0}"),
            false => part.clone(),
        });
        let text = solid.collect::<Vec<_>>().join(", ");
        self.solid(lead, indent, tone, &text);
    }

    /// A paragraph in which a no-break space holds what is copied as one.
    pub(super) fn solid(&mut self, lead: &str, indent: usize, tone: Tone, text: &str) {
        let start = self.text.len();
        self.hanging(lead, indent, tone, text);
        let painted = self.text.split_off(start).replace('\u{a0}', " ");
        self.text.push_str(&painted);
    }

    /// `label   text`, the text aligned with that of its neighbours.
    pub(super) fn field(&mut self, label: &str, text: &str) {
        let label = self.say(label);
        self.labelled(&label, Tone::Plain, text);
    }

    /// A command stays on one line, so that it can be copied.
    pub(super) fn command(&mut self, label: &str, command: &str) {
        let solid = command.replace(' ', "\u{a0}");
        let start = self.text.len();
        self.field(label, &solid);
        let painted = self.text.split_off(start).replace('\u{a0}', " ");
        self.text.push_str(&painted);
    }

    pub(super) fn labelled(&mut self, label: &str, tone: Tone, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if self.width() < NARROW {
            let painted = self.paint(Tone::Dim, label);
            self.line(&format!("{}{painted}", " ".repeat(MARGIN)));
            self.paragraph(MARGIN * 2, tone, text);
            return;
        }
        let column = self.label_width();
        let painted = self.paint(Tone::Dim, &pad(label, column));
        self.hanging(&format!("{}{painted}  ", " ".repeat(MARGIN)), MARGIN + column + 2, tone, text);
    }

    /// Where the text of a field begins.
    pub(super) fn text_column(&self) -> usize {
        if self.width() < NARROW { MARGIN * 2 } else { MARGIN + self.label_width() + 2 }
    }

    pub(super) fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    fn label_width(&self) -> usize {
        LABELS.iter().map(|label| width(&self.say(label))).max().unwrap_or_default()
    }
}

const HEADINGS: [&str; 3] = ["label-result", "label-cause", "label-next"];

const LABELS: [&str; 12] = [
    "label-saw",
    "label-means",
    "label-owner",
    "label-ask",
    "label-do",
    "label-confirm",
    "label-where",
    "label-located",
    "label-rule",
    "label-list",
    "label-excluded",
    "label-open",
];

impl Tone {
    fn ansi(self) -> Ansi {
        let color = |color: AnsiColors| Ansi::new().color(color);
        match self {
            Self::Plain => Ansi::new(),
            Self::Strong => Ansi::new().bold(),
            Self::Dim | Self::Of(Status::Na | Status::Skipped | Status::Blocked) => Ansi::new().dimmed(),
            Self::Of(Status::Ok) => color(AnsiColors::Green),
            Self::Of(Status::Warn) => color(AnsiColors::Yellow).bold(),
            Self::Of(Status::Fail | Status::Error) => color(AnsiColors::Red).bold(),
            Self::Of(Status::Unknown) => color(AnsiColors::Magenta).bold(),
        }
    }
}

pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Breaks at spaces only: a host name or a code longer than the line sticks out and stays whole.
pub(super) fn wrap(text: &str, room: usize) -> Vec<String> {
    let options = textwrap::Options::new(room)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}

/// Finished lines, each broken to the room there is; what follows stands under the line's own text or step.
pub(super) fn folded(page: &str, room: usize) -> String {
    let mut text = String::new();
    for line in page.lines() {
        let body = line.trim_start();
        let number =
            body.find(". ").filter(|&end| end > 0 && body[..end].bytes().all(|byte| byte.is_ascii_digit()));
        let lead = line.len() - body.len() + number.map_or(0, |number| number + 2);
        let (start, rest) = line.split_at(lead);
        if rest.is_empty() {
            text.push('\n');
        }
        for (at, piece) in wrap(rest, room.saturating_sub(lead).max(SMALLEST / 2)).iter().enumerate() {
            let start = if at == 0 { start.to_owned() } else { " ".repeat(lead) };
            if !piece.is_empty() {
                text += &format!("{start}{piece}\n");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_steps_stand_under_their_text_and_lose_nothing() {
        let page = "title\n\n  1. one two three four five six seven\nplain\n";
        assert_eq!(folded(page, 25), "title\n\n  1. one two three four\n     five six seven\nplain\n");
    }

    #[test]
    fn hangul_takes_two_columns() {
        assert_eq!(width("방화벽"), 6);
        assert_eq!(width(&pad("담당", 8)), 8);
        assert!(wrap("방화벽 규칙을 추가해 달라고 요청하세요", 12).iter().all(|line| width(line) <= 12));
    }

    #[test]
    fn a_host_name_is_never_cut() {
        let host = "d-1234567890.awsapps.com-and-a-very-long-name.example.amazonaws.com";
        assert!(wrap(&format!("see {host} now"), 20).iter().any(|line| line == host));
    }
}
