//! What the case commands say: wrapped to the terminal, and errors in the reader's language.

use crate::case::folder::FolderError;
use crate::case::secrets::Found;
use crate::case::{DraftError, NoConsent, Unreadable};
use crate::cli::failed::Failed;
use crate::cli::io::Terminal;
use crate::cli::support::say;
use crate::cli::told::{self, Told};
use crate::report::Messages;

/// Lines between two of these are shown as they are.
pub(super) const RULE: &str = "------------------------------------------------------------";

/// Wraps what is longer than the terminal is wide. The case's own text, addresses and digests stay whole.
pub(super) fn wrapped(text: &str, terminal: Terminal) -> String {
    let width = terminal.width.filter(|width| terminal.stdout && *width >= 20);
    let Some(width) = width else { return text.to_owned() };
    wrapped_to(text, width)
}

fn wrapped_to(text: &str, width: usize) -> String {
    let mut inside = false;
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        inside ^= bare == RULE;
        if inside || unicode_width::UnicodeWidthStr::width(bare) <= width {
            out += line;
            continue;
        }
        let indent: String = bare.chars().take_while(|c| *c == ' ').collect();
        let indent = if bare.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
            format!("{indent}   ")
        } else {
            indent
        };
        let options = textwrap::Options::new(width)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .subsequent_indent(&indent);
        out += &textwrap::fill(bare, options);
        if line.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

pub(super) fn secrets(found: &[Found], messages: &Messages) -> Failed {
    Failed::usage(secret_places(found, messages))
}

/// Each secret with its place; never its value.
pub(super) fn secret_places(found: &[Found], messages: &Messages) -> String {
    let one = |found: &Found| {
        let kind = messages.plain(&format!("secret-{}", found.secret.word()));
        let line = found.line.to_string();
        say(messages, "secret-at", &[("place", &found.place), ("line", &line), ("kind", &kind)])
    };
    let all = found.iter().map(one).collect::<Vec<_>>().join("; ");
    say(messages, "case-secrets", &[("found", &all)])
}

pub(super) fn draft_error(error: &DraftError, messages: &Messages) -> Failed {
    match error {
        DraftError::Secrets(found) => secrets(found, messages),
        DraftError::NoTopic => Failed::usage(messages.plain("case-no-topic")),
        DraftError::NoCategory(topic) => {
            let topic = topic.word();
            Failed::usage(say(messages, "case-no-category", &[("topic", topic)]))
        }
        DraftError::TooLong(length) => {
            Failed::usage(say(messages, "case-too-long", &[("length", &length.to_string())]))
        }
        DraftError::Hidden(hidden) => Failed::usage(self::hidden(hidden, messages)),
    }
}

fn hidden(hidden: &crate::case::Hidden, messages: &Messages) -> String {
    let (line, column) = (hidden.line.to_string(), hidden.column.to_string());
    let code = format!("U+{:04X}", hidden.code);
    let args = [("place", hidden.place.as_str()), ("line", &line), ("column", &column), ("code", &code)];
    say(messages, "case-hidden", &args)
}

pub(super) fn folder_error(error: &FolderError, messages: &Messages) -> Failed {
    let of = |key: &str, path: &std::path::Path| {
        Failed::input(say(messages, key, &[("folder", &path.display().to_string())]))
    };
    let file = |key, path: &std::path::Path, why| {
        Told::new(key, &[("file", &path.display().to_string())]).with("why", why)
    };
    match error {
        FolderError::Missing(path) => of("case-folder-missing", path),
        FolderError::NotOurs(path) => of("case-folder-not-ours", path),
        FolderError::Changed(path) => of("case-folder-changed", path),
        FolderError::Hidden(hidden) => Failed::input(self::hidden(hidden, messages)),
        FolderError::Io { path, error } => Failed::unreadable(file("file-unreadable", path, told::io(error))),
        FolderError::Broken { path, why } => {
            Failed::unreadable(file("case-draft-broken", path, told::flaw(why)))
        }
    }
}

pub(super) fn unreadable(given: &str, why: Unreadable, messages: &Messages) -> String {
    let why = messages.plain(&format!("reachable-{}", why.word()));
    let given = crate::text::visible(given);
    say(messages, "reachable-unreadable", &[("given", &given), ("why", &why)])
}

/// Why there is no consent, where it is the user's to put right.
pub(super) fn no_consent(error: &NoConsent, digest: &str, messages: &Messages) -> Failed {
    match error {
        NoConsent::NobodyToAsk => Failed::usage(say(messages, "case-nobody-to-ask", &[("digest", digest)])),
        NoConsent::OtherDraft { given, digest } => {
            Failed::usage(say(messages, "case-other-draft", &[("given", given), ("digest", digest)]))
        }
        _ => Failed::broke(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_wrapped_and_the_text_of_the_case_is_not() {
        let long = "word ".repeat(20);
        let text = format!("{long}\n{RULE}\n{long}\n{RULE}\n  1. {long}\n");
        let wrapped = wrapped_to(&text, 60);
        assert!(wrapped.contains(&format!("{RULE}\n{long}\n{RULE}")), "{wrapped}");
        let outside = wrapped.replace(&long, "");
        assert!(outside.lines().all(|line| line.len() <= 60), "{wrapped}");
    }
}
