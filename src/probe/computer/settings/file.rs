//! A configuration file as Python's `configparser` reads it for botocore: sections, keys in lower case, values with
//! everything after the `=`, continuation lines by indent. Where that refuses a file, so does the AWS CLI; here what
//! can be read is read all the same, and what is wrong is noted.

use std::borrow::Cow;

use crate::evidence::settings::SettingProblem;
use crate::probe::computer::charset::{self, Charset};
use crate::text;

/// Lines and faults kept: files are written by people.
const MOST_LINES: usize = 20_000;
const MOST_FAULTS: usize = 20;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parsed {
    pub(super) sections: Vec<Section>,
    pub(super) faults: Vec<Fault>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// As between the brackets.
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) line: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) problem: SettingProblem,
    pub(super) line: usize,
    pub(super) key: String,
    pub(super) value: String,
}

impl Section {
    pub(super) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl Parsed {
    /// Whatever the bytes are, something is read of them. `charset` is what the AWS CLI reads files in.
    pub(super) fn of(bytes: &[u8], charset: Charset) -> Self {
        let mut parsed = Self::default();
        let text = parsed.decode(bytes, charset);
        for (line, content) in (1..).zip(text.lines()).take(MOST_LINES) {
            parsed.line(line, content);
        }
        parsed
    }

    fn decode<'b>(&mut self, bytes: &'b [u8], charset: Charset) -> Cow<'b, str> {
        if let Some(text) = text::from_utf16(bytes) {
            self.fault(SettingProblem::Utf16, 1, &page_for(&text, charset), "");
            return Cow::Owned(text);
        }
        if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
            let text = String::from_utf8_lossy(rest);
            self.fault(SettingProblem::ByteOrderMark, 1, &page_for(&text, charset), "");
            return text;
        }
        match std::str::from_utf8(bytes) {
            Ok(read) => {
                if let Charset::Page(page) = charset
                    && let Some(line) = line_outside(page, bytes)
                {
                    self.fault(SettingProblem::NotInCodePage, line, &page.to_string(), "");
                }
                Cow::Borrowed(read)
            }
            Err(error) => self.decode_other(bytes, error.valid_up_to(), charset),
        }
    }

    /// Of bytes that are not UTF-8 from `at` on.
    fn decode_other<'b>(&mut self, bytes: &'b [u8], at: usize, charset: Charset) -> Cow<'b, str> {
        if let Some(text) = in_code_page(bytes, charset) {
            return text;
        }
        match charset {
            Charset::Page(page) => {
                let line = line_outside(page, bytes).unwrap_or(1);
                self.fault(SettingProblem::NotInCodePage, line, &page.to_string(), "");
            }
            Charset::Utf8 => {
                let before = bytes[..at].iter().filter(|byte| **byte == b'\n').count();
                self.fault(SettingProblem::NotUtf8, before + 1, "", "");
            }
            Charset::Unknown => {}
        }
        String::from_utf8_lossy(bytes)
    }

    fn line(&mut self, line: usize, content: &str) {
        let trimmed = content.trim();
        if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
            return;
        }
        let indented = content.starts_with([' ', '\t']);
        if indented && self.continues(trimmed) {
            return;
        }
        if let Some(rest) = trimmed.strip_prefix('[') {
            return match rest.split_once(']') {
                Some((name, _)) => self.section(line, name),
                None => self.fault(SettingProblem::LineUnreadable, line, "", trimmed),
            };
        }
        let Some(at) = trimmed.find(['=', ':']) else {
            return self.fault(SettingProblem::LineUnreadable, line, "", trimmed);
        };
        let (key, value) = (trimmed[..at].trim().to_lowercase(), trimmed[at + 1..].trim().to_owned());
        let Some(section) = self.sections.last_mut() else {
            return self.fault(SettingProblem::NoSection, line, &key, "");
        };
        if section.get(&key).is_some() {
            return self.fault(SettingProblem::KeyTwice, line, &key, "");
        }
        section.entries.push(Entry { key, value, line });
    }

    /// An indented line belongs to the value above it.
    fn continues(&mut self, text: &str) -> bool {
        let last = self.sections.last_mut().and_then(|section| section.entries.last_mut());
        last.map(|entry| entry.value = format!("{}\n{text}", entry.value)).is_some()
    }

    fn section(&mut self, line: usize, name: &str) {
        let name = name.trim().to_owned();
        if self.sections.iter().any(|section| section.name == name) {
            self.fault(SettingProblem::SectionTwice, line, &name, "");
        }
        self.sections.push(Section { name, line, entries: Vec::new() });
    }

    fn fault(&mut self, problem: SettingProblem, line: usize, key: &str, value: &str) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { problem, line, key: key.to_owned(), value: value.to_owned() });
        }
    }
}

/// The text of a file that the AWS CLI reads because it is in the code page, and that is not UTF-8.
pub(super) fn in_code_page(bytes: &[u8], charset: Charset) -> Option<Cow<'_, str>> {
    match charset {
        Charset::Page(page) if std::str::from_utf8(bytes).is_err() && text::from_utf16(bytes).is_none() => {
            charset::decoded(page, bytes)
        }
        _ => None,
    }
}

/// The code page in which the text has to be saved for the AWS CLI to read it. Empty where UTF-8 is read as well: the
/// computer has no code page, or all letters are English.
fn page_for(text: &str, charset: Charset) -> String {
    match charset {
        Charset::Page(page) if !text.is_ascii() => page.to_string(),
        _ => String::new(),
    }
}

/// The first line that is not text of this code page.
fn line_outside(page: u16, bytes: &[u8]) -> Option<usize> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    lines.position(|line| charset::decoded(page, line).is_none()).map(|before| before + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(bytes: &[u8]) -> Vec<(SettingProblem, usize)> {
        problems_in(Charset::Utf8, bytes)
    }

    fn problems_in(charset: Charset, bytes: &[u8]) -> Vec<(SettingProblem, usize)> {
        Parsed::of(bytes, charset).faults.iter().map(|fault| (fault.problem, fault.line)).collect()
    }

    #[test]
    fn a_good_file_has_values_with_lines_and_no_fault() {
        let parsed = Parsed::of(
            b"# mine\n[default]\nRegion=us-east-1\ns3 =\n  addressing_style = path\n",
            Charset::Utf8,
        );
        assert_eq!(parsed.faults, []);
        let region = parsed.sections[0].get("region").unwrap();
        assert_eq!((region.value.as_str(), region.line), ("us-east-1", 3));
        assert_eq!(parsed.sections[0].get("s3").unwrap().value, "\naddressing_style = path");
    }

    #[test]
    fn what_is_wrong_is_noted_and_the_rest_is_read() {
        assert_eq!(problems(b"\xef\xbb\xbf[default]\nregion = x\n"), [(SettingProblem::ByteOrderMark, 1)]);
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("[default]\nregion = us-east-1\n".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let parsed = Parsed::of(&utf16, Charset::Utf8);
        assert_eq!(parsed.sections[0].get("region").unwrap().value, "us-east-1");
        assert_eq!(problems(&utf16), [(SettingProblem::Utf16, 1)]);
        assert_eq!(problems(b"[default]\n# \xb0\xa1\nregion = x\n"), [(SettingProblem::NotUtf8, 2)]);
        assert_eq!(problems(b"region = x\n[default]\n"), [(SettingProblem::NoSection, 1)]);
        assert_eq!(
            problems(b"[a]\nx = 1\nx = 2\n[a]\n"),
            [(SettingProblem::KeyTwice, 3), (SettingProblem::SectionTwice, 4)]
        );
        assert_eq!(problems(b"[a\n"), [(SettingProblem::LineUnreadable, 1)]);
        assert_eq!(problems(b"[a]\njust words\n"), [(SettingProblem::LineUnreadable, 2)]);
    }

    #[test]
    fn windows_reads_files_in_its_code_page() {
        let korean = Charset::Page(949);
        // "[profile 운영]" and a comment, as a Korean Notepad saves them as ANSI.
        let ansi = b"# \xbc\xb3\xc1\xa4\n[profile \xbf\xee\xbf\xb5]\nregion = ap-northeast-2\n";
        assert_eq!(problems_in(korean, ansi), []);
        assert_eq!(Parsed::of(ansi, korean).sections[0].name, "profile 운영");
        let utf8 = "[default]\nregion = ap-northeast-2\n# 포털\n".as_bytes();
        assert_eq!(problems_in(korean, utf8), [(SettingProblem::NotInCodePage, 3)]);
        assert_eq!(Parsed::of(utf8, korean).faults[0].key, "949");
        assert_eq!(Parsed::of(utf8, korean).sections[0].get("region").unwrap().line, 2);
        assert_eq!(problems_in(korean, b"[default]\nregion = us-east-1\n"), []);
        assert_eq!(
            problems_in(Charset::Page(1252), b"[default]\n# \x81\xff\n"),
            [(SettingProblem::NotInCodePage, 2)]
        );
        for charset in [korean, Charset::Unknown] {
            assert_eq!(
                problems_in(charset, b"\xef\xbb\xbf[default]\n"),
                [(SettingProblem::ByteOrderMark, 1)]
            );
        }
        assert_eq!(problems_in(Charset::Unknown, ansi), [], "nobody knows in what it is read");
    }

    /// Whoever is told to save it as UTF-8 would have the next fault: the letters are read in the code page.
    #[test]
    fn a_marked_file_with_korean_letters_names_the_code_page_to_save_it_in() {
        let utf16 = |text: &str| {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(units).collect::<Vec<_>>()
        };
        let marked = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let (korean, english) = ("[profile 운영]\r\nregion = x\r\n", "[default]\r\nregion = x\r\n");
        for (bytes, charset, key) in [
            (utf16(korean), Charset::Page(949), "949"),
            (marked(korean), Charset::Page(949), "949"),
            (utf16(english), Charset::Page(949), ""),
            (marked(english), Charset::Page(949), ""),
            (marked(korean), Charset::Utf8, ""),
        ] {
            let parsed = Parsed::of(&bytes, charset);
            assert_eq!((parsed.faults.len(), parsed.faults[0].key.as_str()), (1, key));
            assert_eq!(parsed.sections[0].get("region").unwrap().value, "x");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            for charset in [Charset::Utf8, Charset::Page(949), Charset::Unknown] {
                let _ = Parsed::of(&bytes, charset);
            }
        }
    }
}
