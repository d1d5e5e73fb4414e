//! Text from outside, made harmless: no control, bidirectional or invisible characters, and a bounded length.
//! The one list of characters that hide or reorder text, and the one check for card numbers.

mod bytes;

pub use bytes::from_bytes;
pub(crate) use bytes::{from_utf16, without_mark};

/// A name, an address, one header value.
pub const NAME: usize = 255;
/// A sentence: an error's words, a page title, an extended DNS error.
pub const SENTENCE: usize = 200;

/// `text` on one line without characters that could change what a terminal shows, at most `limit` characters.
///
/// Runs of white space become one space, so that a cleaned text cannot hide anything off screen.
pub fn line(text: &str, limit: usize) -> String {
    let mut out = String::with_capacity(text.len().min(limit));
    let mut length = 0;
    let mut gap = false;
    for character in text.chars() {
        if character.is_whitespace() || (character.is_control() && character.is_ascii_whitespace()) {
            gap = length > 0;
            continue;
        }
        if is_hidden(character) {
            continue;
        }
        let needed = if gap { 2 } else { 1 };
        if length + needed > limit {
            return shortened(out);
        }
        if gap {
            out.push(' ');
        }
        out.push(character);
        length += needed;
        gap = false;
    }
    out
}

/// A host name as it came from DNS, a URL or a certificate: lower case, no trailing dot.
pub fn name(text: &str) -> String {
    line(text, NAME).trim_end_matches('.').to_ascii_lowercase()
}

/// The words of an error.
pub fn sentence(text: &str) -> String {
    line(text, SENTENCE)
}

/// Several lines: newlines stay (as `\n`), everything else as in [`line()`].
pub fn lines(text: &str, limit: usize) -> String {
    let mut out = String::new();
    let mut left = limit;
    for part in text.lines() {
        if left == 0 {
            break;
        }
        let part = line(part, left);
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        left = left.saturating_sub(part.chars().count() + 1);
        out.push_str(&part);
    }
    out
}

fn shortened(mut text: String) -> String {
    text.pop();
    text.push('…');
    text
}

/// Without hidden characters, but with its line breaks and at full length. A tab becomes a space.
pub fn visible(text: &str) -> String {
    let kept = text.chars().filter(|character| matches!(character, '\n' | '\t') || !is_hidden(*character));
    kept.map(|character| if character == '\t' { ' ' } else { character }).collect()
}

/// Whether a terminal, a browser or a mail shows nothing for `character`, or moves other text because of it: control
/// characters, direction marks, zero-width and filler characters, tags, private use and code points that are no
/// characters. Line feed and tab count too; a text of several lines allows those itself.
pub fn is_hidden(character: char) -> bool {
    // Nearly every character is one of these, and every text of a report is looked at.
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    character.is_control() || is_format(character) || is_no_character(character)
}

/// `General_Category` Cf and the fillers and selectors that are drawn as nothing.
fn is_format(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{0600}'..='\u{0605}' | '\u{061C}' | '\u{06DD}' | '\u{070F}'
        | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1345F}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Private use, and the last two code points of each plane.
fn is_no_character(character: char) -> bool {
    let code = u32::from(character);
    let private = (0xE000..=0xF8FF).contains(&code) || code >= 0xF_0000;
    private || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

/// Whether digits are those of a payment card: 13 to 19 of them that pass the Luhn check (ISO/IEC 7812).
pub fn is_card_number(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| match (index % 2, u32::from(*digit)) {
            (0, value) => value,
            (_, value) if value > 4 => value * 2 - 9,
            (_, value) => value * 2,
        })
        .sum();
    (13..=19).contains(&digits.len()) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_and_direction_changes_do_not_survive() {
        assert_eq!(line("\u{1b}[31mred\u{1b}[0m", 99), "[31mred[0m");
        assert_eq!(line("moc.\u{202e}swa\u{202c}", 99), "moc.swa");
        assert_eq!(line("a\u{200b}w\u{feff}s", 99), "aws");
    }

    #[test]
    fn files_with_a_mark_are_read_by_it() {
        let utf16 = |units: &mut dyn Iterator<Item = [u8; 2]>| units.flatten().collect::<Vec<u8>>();
        let text = "\u{feff}{\"말\":1}";
        let little = utf16(&mut text.encode_utf16().map(u16::to_le_bytes));
        let big = utf16(&mut text.encode_utf16().map(u16::to_be_bytes));
        for bytes in [little, big, text.as_bytes().to_vec(), text.as_bytes()[3..].to_vec()] {
            assert_eq!(without_mark(bytes), "{\"말\":1}".as_bytes());
        }
        assert_eq!(without_mark(vec![0xff, 0xfe, b'a', 0, b'b']), b"a", "half a letter at the end");
        assert_eq!(without_mark(Vec::new()), b"");
    }

    #[test]
    fn white_space_is_one_space_and_never_at_the_ends() {
        assert_eq!(line("  a \r\n\t b\u{00a0} ", 99), "a b");
    }

    #[test]
    fn long_text_is_shortened_to_the_limit_and_says_so() {
        let short = line(&"한".repeat(500), 10);
        assert_eq!(short.chars().count(), 10);
        assert!(short.ends_with('…'));
        assert_eq!(line("0123456789", 10), "0123456789");
    }

    #[test]
    fn names_are_compared_in_lower_case_without_the_final_dot() {
        assert_eq!(name("D-1234567890.AwsApps.com."), "d-1234567890.awsapps.com");
    }

    #[test]
    fn code_points_that_xml_forbids_are_hidden() {
        assert_eq!(line("Corp\u{fffe} CA\u{1ffff}", 99), "Corp CA");
        assert_eq!(visible("a\tb\n\u{9b}c"), "a b\nc");
    }

    #[test]
    fn card_numbers_pass_the_luhn_check() {
        let digits = |text: &str| text.bytes().map(|byte| byte - b'0').collect::<Vec<_>>();
        assert!(is_card_number(&digits("4111111111111111")));
        assert!(!is_card_number(&digits("4111111111111112")));
        assert!(!is_card_number(&digits("18")));
    }

    #[test]
    fn several_lines_stay_several_and_stay_bounded() {
        assert_eq!(lines("a\r\n\r\n  b\u{7}\n", 99), "a\nb");
        assert!(lines(&"x\n".repeat(9000), 100).chars().count() <= 100);
    }

    #[test]
    fn what_nobody_sees_is_hidden() {
        let hidden = "\0\t\n\u{7f}\u{85}\u{9b}\u{ad}\u{200b}\u{200d}\u{202e}\u{2066}\u{2800}\u{3164}\u{fe0f}\u{feff}\u{fffe}\u{ffff}\u{e000}\u{1d173}\u{e0041}\u{1ffff}\u{10ffff}";
        for character in hidden.chars() {
            assert!(is_hidden(character), "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn letters_marks_and_symbols_of_every_case_language_are_not() {
        let shown = "aZ09 ~é ñ ç ş 한글 ㄱ 漢字 かな、。 “quotes” – … ✓ → € ₩ 🙂";
        assert!(!shown.chars().any(is_hidden));
    }
}
