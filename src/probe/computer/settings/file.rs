//! A configuration file as Python's `configparser` reads it for botocore: sections, keys in lower case, values with
//! everything after the `=`, continuation lines by indent. Where that refuses a file, so does the AWS CLI; here what
//! can be read is read all the same, and what is wrong is noted.

use std::borrow::Cow;

use crate::evidence::settings::SettingProblem;

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
    /// Whatever the bytes are, something is read of them.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut parsed = Self::default();
        let text = parsed.decode(bytes);
        for (line, content) in (1..).zip(text.lines()).take(MOST_LINES) {
            parsed.line(line, content);
        }
        parsed
    }

    fn decode<'b>(&mut self, bytes: &'b [u8]) -> Cow<'b, str> {
        let utf16 = match bytes {
            [0xff, 0xfe, rest @ ..] => Some((rest, u16::from_le_bytes as fn([u8; 2]) -> u16)),
            [0xfe, 0xff, rest @ ..] => Some((rest, u16::from_be_bytes as fn([u8; 2]) -> u16)),
            _ => None,
        };
        if let Some((rest, unit)) = utf16 {
            self.fault(SettingProblem::Utf16, 1, "", "");
            let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
            return Cow::Owned(
                char::decode_utf16(units).map(|decode_utf16| decode_utf16.unwrap_or('\u{fffd}')).collect(),
            );
        }
        let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => {
                self.fault(SettingProblem::ByteOrderMark, 1, "", "");
                rest
            }
            None => bytes,
        };
        let text = String::from_utf8_lossy(bytes);
        // On Windows the AWS CLI reads files in the character set of the system.
        if let (Cow::Owned(lossy), false) = (&text, cfg!(windows)) {
            let before = lossy.split('\u{fffd}').next().unwrap_or_default();
            self.fault(SettingProblem::NotUtf8, before.matches('\n').count() + 1, "", "");
        }
        text
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

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(bytes: &[u8]) -> Vec<(SettingProblem, usize)> {
        Parsed::of(bytes).faults.iter().map(|fault| (fault.problem, fault.line)).collect()
    }

    #[test]
    fn a_good_file_has_values_with_lines_and_no_fault() {
        let parsed = Parsed::of(b"# mine\n[default]\nRegion=us-east-1\ns3 =\n  addressing_style = path\n");
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
        let parsed = Parsed::of(&utf16);
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

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            let _ = Parsed::of(&bytes);
        }
    }
}
