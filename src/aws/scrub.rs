//! Cleans AWS's and credential helpers' words: no names, addresses or secrets, bounded, one line.

use crate::text;
use std::sync::LazyLock;

use regex_lite::Regex;

const LONGEST: usize = 400;

/// Pattern and what takes its place. Order matters: secrets first.
static MARKS: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        (r"\b(A3T[A-Z0-9]|AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ANVA|ACCA|ABIA)[A-Z0-9]{12,}\b", "<key-id>"),
        (r#"(?i)\b(secret|token|password|passwd|pwd|authorization|signature|credential)(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;]+)"#, "$1$2<secret>"),
        (r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+", "<e-mail>"),
        (r"(arn:aws[a-z-]*:(?:iam|sts)::\d*:[a-z-]+)/[^\s,;:()]+", "$1/<name>"),
        (r"\+\d[\d ()-]{6,}\d", "<phone>"),
        (r"[A-Za-z0-9+/_=-]{38,}", "<secret>"),
    ]
    .into_iter()
    .filter_map(|(pattern, place)| Some((Regex::new(pattern).ok()?, place)))
    .collect()
});

/// Words from outside, fit to be kept.
pub(crate) fn words(text: &str) -> String {
    let shown: String = text
        .chars()
        .take(LONGEST * 8)
        .map(|character| if text::is_hidden(character) { ' ' } else { character })
        .collect();
    let mut clean = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    for (pattern, place) in MARKS.iter() {
        clean = pattern.replace_all(&clean, *place).into_owned();
    }
    match clean.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &clean[..end]),
        None => clean,
    }
}

/// A word such as an error code: short, without anything a code does not have.
pub(crate) fn code(text: &str) -> String {
    let plain = |it: &char| it.is_ascii_alphanumeric() || matches!(it, '.' | '_' | '-' | ':');
    text.chars().filter(plain).take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_a_regular_expression() {
        assert_eq!(MARKS.len(), 6);
    }

    #[test]
    fn the_name_in_a_denial_goes_and_the_action_stays() {
        let denial = "User: arn:aws:sts::123456789012:assumed-role/Admin/jane.doe@example.com is not authorized to perform: account:GetAccountInformation";
        let kept = words(denial);
        assert!(!kept.contains("jane") && !kept.contains("Admin/"), "{kept}");
        assert!(kept.contains("is not authorized to perform: account:GetAccountInformation"), "{kept}");
    }

    #[test]
    fn secrets_of_a_credential_helper_do_not_survive() {
        let said = "login failed: password=hunter2 token: 'abc def' AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        let kept = words(said);
        for secret in ["hunter2", "abc def", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI"] {
            assert!(!kept.contains(secret), "{kept}");
        }
        assert!(kept.starts_with("login failed:"), "{kept}");
    }

    #[test]
    fn phone_numbers_do_not_survive() {
        assert_eq!(words("call +82 10-1234-5678 now"), "call <phone> now");
    }

    #[test]
    fn terminal_sequences_and_length_are_bounded() {
        assert_eq!(words("\u{1b}[31mred\u{202e}\nline"), "[31mred line");
        assert!(words(&"long words ".repeat(10_000)).chars().count() <= LONGEST + 1);
    }
}
