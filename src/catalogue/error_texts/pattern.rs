//! A pattern of an error text, and the words without which it cannot match.

use std::sync::OnceLock;

use regex_lite::Regex;

use super::dense::dense_pattern;
use crate::catalogue::EntryFault;

/// Shorter pieces stand in too many texts to be worth looking for.
const SHORTEST: usize = 4;

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorTextFault {
    /// The key of the entry.
    pub key: &'static str,
    /// What is wrong with its value.
    pub fault: EntryFault,
}

/// A pattern, made ready when it is first needed: most runs read no text.
#[derive(Clone, Debug)]
pub(in crate::catalogue) struct Pattern {
    key: &'static str,
    text: String,
    /// One of these is in every text that matches, in small letters. Empty: not known.
    needed: OnceLock<Vec<String>>,
    ready: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(in crate::catalogue) fn new(key: &'static str, text: &str, dense: bool) -> Self {
        let text = if dense { dense_pattern(text) } else { text.to_owned() };
        Self { key, text, needed: OnceLock::new(), ready: OnceLock::new() }
    }

    /// `small` is the reading in small letters: looking for a word is much faster than the expression.
    pub(super) fn is_in(&self, reading: &str, small: &str) -> bool {
        let needed = self.needed.get_or_init(|| needed(&self.text).unwrap_or_default());
        if !needed.is_empty() && !needed.iter().any(|word| small.contains(word.as_str())) {
            return false;
        }
        let ready = self.ready.get_or_init(|| self.built().ok());
        ready.as_ref().is_some_and(|regex| regex.is_match(reading))
    }

    fn built(&self) -> Result<Regex, regex_lite::Error> {
        regex_lite::RegexBuilder::new(&self.text).case_insensitive(true).size_limit(1 << 18).build()
    }

    pub(in crate::catalogue) fn fault(&self) -> Option<ErrorTextFault> {
        let given = self.text.clone();
        let fault = match self.built() {
            Ok(regex) if !regex.is_match("") => return None,
            Ok(_) => EntryFault::MatchesEverything { given },
            Err(error) => EntryFault::NotARegex { given, said: error.to_string() },
        };
        Some(ErrorTextFault { key: self.key, fault })
    }
}

/// What is wrong with an entry's own texts: an example that it does not have, or a counter-example that it has.
pub(super) fn fault_of_texts(
    id: &str,
    examples: &[String],
    not: &[String],
    has: impl Fn(&str) -> bool,
) -> Option<ErrorTextFault> {
    if examples.iter().any(|text| !has(text)) {
        let fault = EntryFault::ExampleMissed { id: id.to_owned() };
        return Some(ErrorTextFault { key: "example", fault });
    }
    let fault = EntryFault::CounterExampleMatched { id: id.to_owned() };
    not.iter().any(|text| has(text)).then_some(ErrorTextFault { key: "not", fault })
}

/// Pieces of which one is in every match, in small letters; none if an alternative has no piece long enough.
fn needed(pattern: &str) -> Option<Vec<String>> {
    let mut needed = Vec::new();
    for alternative in split(pattern) {
        needed.extend(longest(&alternative)?);
    }
    Some(needed)
}

/// The alternatives of a pattern, without those inside groups.
fn split(pattern: &str) -> Vec<String> {
    let (mut depth, mut class, mut escaped) = (0_usize, false, false);
    let mut alternatives = vec![String::new()];
    for letter in pattern.chars() {
        match letter {
            _ if escaped => {}
            '[' => class = true,
            ']' => class = false,
            '(' if !class => depth += 1,
            ')' if !class => depth = depth.saturating_sub(1),
            '|' if !class && depth == 0 => {
                alternatives.push(String::new());
                continue;
            }
            _ => {}
        }
        escaped = letter == '\\' && !escaped;
        if let Some(last) = alternatives.last_mut() {
            last.push(letter);
        }
    }
    alternatives
}

/// The longest literal piece outside groups, or the pieces of a group that has to be there.
fn longest(alternative: &str) -> Option<Vec<String>> {
    let mut pieces = vec![String::new()];
    let mut groups: Vec<String> = Vec::new();
    let mut letters = alternative.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '(' => {
                let group = until_closed(&mut letters);
                let optional = matches!(letters.peek(), Some('?' | '*' | '{'));
                groups.extend((!optional).then_some(group));
                pieces.push(String::new());
            }
            '[' => {
                let mut before = letter;
                for inside in letters.by_ref() {
                    if inside == ']' && before != '\\' {
                        break;
                    }
                    before = inside;
                }
                pieces.push(String::new());
            }
            '\\' => match letters.next() {
                Some('x') => {
                    let braced = letters.peek() == Some(&'{');
                    let hex =
                        |letter: &char| if braced { *letter != '}' } else { letter.is_ascii_hexdigit() };
                    let _skipped = letters.by_ref().take_while(hex).count();
                    return None;
                }
                Some(class) if class.is_ascii_alphanumeric() => pieces.push(String::new()),
                Some(literal) => pieces.last_mut()?.push(literal),
                None => {}
            },
            '?' | '*' | '{' => {
                pieces.last_mut()?.pop();
                pieces.push(String::new());
                if letter == '{' {
                    letters.by_ref().find(|inside| *inside == '}');
                }
            }
            '.' | '^' | '$' | '+' => pieces.push(String::new()),
            literal => pieces.last_mut()?.push(literal.to_ascii_lowercase()),
        }
    }
    let piece = pieces.into_iter().max_by_key(String::len)?;
    if piece.len() >= SHORTEST {
        return Some(vec![piece]);
    }
    groups.iter().find_map(|group| needed(group.strip_prefix("?-i:").unwrap_or(group)))
}

/// The rest of a group whose opening was read.
fn until_closed(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let (mut depth, mut class, mut escaped) = (1_usize, false, false);
    let mut group = String::new();
    for letter in letters.by_ref() {
        match letter {
            _ if escaped => {}
            '[' => class = true,
            ']' => class = false,
            '(' if !class => depth += 1,
            ')' if !class => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        escaped = letter == '\\' && !escaped;
        group.push(letter);
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_match_has_in_it_is_known() {
        for (pattern, wanted) in [
            (
                "connection refused|actively refused it",
                Some(&["connection refused", "actively refused it"][..]),
            ),
            (r"\bENOTFOUND\b", Some(&["enotfound"])),
            (r"connections? refused", Some(&["connection"])),
            (r"(Blocked|Closed) now", Some(&[" now"])),
            (r"\b(Throttling(Exception)?|SlowDown)\b", Some(&["throttling", "slowdown"])),
            (r"(please )?contact.{0,9}AWS", Some(&["contact"])),
            (r"isn.t here", Some(&["t here"])),
            (r"a[bc]d|\d{3}", None),
            (r"(?-i:\b(POLICY|CANNOT)_[A-Z_]{6,60}\b)", Some(&["policy", "cannot"])),
            ("abc", None),
        ] {
            let found = needed(pattern);
            let wanted = wanted.map(|words| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
            assert_eq!(found, wanted, "{pattern}");
        }
    }

    #[test]
    fn the_words_that_are_needed_never_hide_a_match() {
        for (pattern, text) in [
            (r"connections? refused", "CONNECTION REFUSED"),
            (r"(a|b)?long word", "Long Word"),
            (r"x{0,3}yellow", "yellow"),
            (r"colou?red lights", "colored lights"),
            (r"\(Blocked\) when", "(Blocked) when"),
        ] {
            let found = Pattern::new("pattern", pattern, false);
            assert!(found.is_in(text, &text.to_ascii_lowercase()), "{pattern} {found:?}");
        }
    }
}
