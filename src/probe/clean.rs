//! Makes remote text harmless: no control, bidirectional or invisible characters, and a bounded length.

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
pub fn text(text: &str, limit: usize) -> String {
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

/// Control characters, direction changes, zero-width and other invisible characters, private use.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E0FFF}'
            | '\u{F0000}'..='\u{10FFFF}')
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
    fn several_lines_stay_several_and_stay_bounded() {
        assert_eq!(text("a\r\n\r\n  b\u{7}\n", 99), "a\nb");
        assert!(text(&"x\n".repeat(9000), 100).chars().count() <= 100);
    }
}
