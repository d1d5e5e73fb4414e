//! In Korean, the pages of help, the errors of the command line and what the main commands print have no English
//! words but those that are typed, and names.

use std::collections::BTreeSet;
use std::process::Output;

use super::text;
use crate::network_team::lists::PRODUCTS;

/// What is typed as it stands here in any language, and names that are written so.
const TYPED: &[&str] = &[
    // The program and what it calls.
    "aws-setup-doctor",
    "aws",
    "setup",
    "doctor",
    "curl",
    "chrome",
    "net",
    "export",
    "config",
    "manifest",
    "json",
    "awsapps",
    "com",
    "https",
    "http",
    "localhost",
    "sts",
    "amazonaws",
    // Commands.
    "plan",
    "policy",
    "explain",
    "explain-error",
    "diagnose",
    "browser",
    "har",
    "clean",
    "diff",
    "fleet",
    "watch",
    "case",
    "draft",
    "file",
    "status",
    "phone",
    "verify",
    "wait",
    "activation",
    "allowlist",
    "request",
    "serve",
    "completions",
    "man",
    "help",
    // Values.
    "text",
    "txt",
    "toml",
    "md",
    "xml",
    "markdown",
    "html",
    "junit",
    "csv",
    "en",
    "ko",
    "ja",
    "zh",
    "es",
    "pt",
    "fr",
    "tr",
    "guide",
    "portal",
    "console",
    "all",
    "auto",
    "always",
    "never",
    "changed",
    "worse",
    "broken",
    "verification",
    "web",
    "chat",
    "bash",
    "elvish",
    "fish",
    "powershell",
    "zsh",
    "roff",
    "network",
    "aws-support-case",
    "aws-us-gov",
    "aws-cn",
    "aws-eusc",
    "my-company",
];

/// Lower-case words of Latin letters outside of what is quoted as typed or seen.
pub(super) fn english_words(shown: &str) -> BTreeSet<String> {
    let mut outside = String::new();
    // Whole quotations, then words in code.
    let unquoted: String =
        shown.split('“').map(|part| part.split_once('”').map_or(part, |halves| halves.1)).collect();
    for (number, part) in unquoted.split('`').enumerate() {
        if number % 2 == 0 {
            outside += part;
        }
    }
    let words = outside.split(|letter: char| letter.is_whitespace() || "()[]<>,;|\"'“”‘’:".contains(letter));
    let words = words.map(|word| word.trim_matches(['.', '!', '?']));
    let prose = words.filter(|word| {
        let bytes = word.as_bytes();
        let letters = bytes.iter().filter(|byte| byte.is_ascii_lowercase()).count();
        let first = bytes.first().is_some_and(u8::is_ascii_alphabetic);
        first && letters > 1 && letters + usize::from(bytes[0].is_ascii_uppercase()) == bytes.len()
            || word.contains('-')
                && first
                && bytes.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'-')
    });
    prose
        .filter(|word| !TYPED.contains(word) && !PRODUCTS.contains(word) && !NAMES.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Names of products, protocols and pages that are written in Latin letters in Korean texts too.
const NAMES: &[&str] = &["Support", "Center", "Markdown", "Prometheus"];

fn doctor(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = crate::network_team::command(home.path());
    command.current_dir(home.path()).env("LANG", "ko_KR.UTF-8").args(arguments).output().unwrap()
}

#[test]
fn english_is_told_from_what_is_typed() {
    let found =
        english_words("오류: unexpected argument `--no such`, AWS, --option, JSON, d-1234567890, a.b");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["argument", "unexpected"]);
    assert_eq!(english_words("Usage: aws-setup-doctor plan").into_iter().collect::<Vec<_>>(), ["Usage"]);
}

#[test]
fn no_page_of_help_in_korean_has_an_english_word() {
    for command in crate::install::commands() {
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        for flag in ["--help", "--help-all"] {
            let output = doctor(&[&words, &[flag][..]].concat());
            assert_eq!(output.status.code(), Some(0), "{words:?}: {output:?}");
            let page = text(&output.stdout);
            assert!(page.contains("사용법:") && page.contains("도움말"), "{page}");
            let english = english_words(&page);
            assert!(english.is_empty(), "{words:?} {flag}: {english:?}\n{page}");
        }
        // `--lang` is heard wherever it stands.
        let asked = doctor(&[&["--lang=en"], &words[..], &["--help"]].concat());
        assert!(text(&asked.stdout).contains("Usage:"), "{asked:?}");
    }
}

/// What is typed, and what the answer says in English and in Korean.
const REFUSED: &[(&[&str], &str, &str)] = &[
    (&["--dirctory", "x"], "Did you mean `--directory`?", "혹시 `--directory`인가요?"),
    (&["--timeout"], "a value is missing", "값이 없습니다"),
    (&["--lang"], "a value is missing", "값이 없습니다"),
    (&["--format", "yaml"], "text, json, markdown", "text, json, markdown"),
    (&["--format", "jsn"], "Did you mean `json`?", "혹시 `json`인가요?"),
    (&["--timeout", "-1s"], "--timeout: `-1s` is negative", "0보다 작은 시간입니다"),
    (&["--timeout", "4"], "--timeout: `4` is not a time", "시간이 아닙니다"),
    (&["--strict=yes"], "--strict takes no value", "값을 받지 않는 옵션입니다"),
    (&["--verbose", "--quiet"], "exclude each other", "함께 쓸 수 없습니다"),
    (&["--all-regions", "--region", "us-east-1"], "exclude each other", "함께 쓸 수 없습니다"),
    (&["--directory", "a", "--directory", "b"], "--directory was given twice", "두 번 지정한 옵션입니다"),
    (&["diagnose"], "missing: <FILE>", "필요한 값이 없습니다: <FILE>"),
    (&["diff", "a.json"], "missing: <AFTER>", "필요한 값이 없습니다: <AFTER>"),
    (&["fleet"], "missing: <FILE>...", "필요한 값이 없습니다: <FILE>..."),
    (&["policy", "more"], "nothing here takes `more`", "여기에 쓸 수 없는 말입니다: `more`"),
    (&["plna"], "Did you mean `plan`?", "혹시 `plan`인가요?"),
    (&["case", "darft"], "Did you mean `draft`?", "혹시 `draft`인가요?"),
    (
        &["d-1234567890"],
        "`aws-setup-doctor --directory d-1234567890`",
        "`aws-setup-doctor --directory d-1234567890`",
    ),
    (&["run.json"], "`aws-setup-doctor diagnose run.json`", "`aws-setup-doctor diagnose run.json`"),
    (&["clock.skewed"], "`aws-setup-doctor explain clock.skewed`", "`aws-setup-doctor explain clock.skewed`"),
    (
        &["An error occurred"],
        "aws-setup-doctor explain-error \"An error",
        "aws-setup-doctor explain-error \"An error",
    ),
    (&["case", "draft", "--topic", "activaton"], "Did you mean `activation`?", "혹시 `activation`인가요?"),
    (&["case", "draft", "--contact", "fax"], "web, phone, chat", "web, phone, chat"),
    (&["allowlist", "--product", "paloalto"], "Did you mean `palo-alto`?", "혹시 `palo-alto`인가요?"),
    (&["serve", "--listen", "example"], "Write it like 127.0.0.1:9465", "이렇게 입력하세요: 127.0.0.1:9465"),
    (&["serve", "--probes", "99"], "a whole number from 1 to 64", "1~64 범위의 정수가 아닙니다"),
    (&["completions", "tcsh"], "bash, elvish, fish", "bash, elvish, fish"),
    (
        &["explain", "tls.inspected-untrsted"],
        "Did you mean `tls.inspected-untrusted`?",
        "혹시 `tls.inspected-untrusted`인가요?",
    ),
];

#[test]
fn what_does_not_parse_is_answered_in_the_language_asked_for() {
    for (typed, english, korean) in REFUSED {
        let spoken = doctor(&[&["--lang=en"], *typed].concat());
        let said = text(&spoken.stderr);
        assert_eq!(spoken.status.code(), Some(2), "{typed:?}: {said}");
        assert!(said.starts_with("error: ") && said.contains(english), "{typed:?}: {said}");
        let spoken = doctor(typed);
        let said = text(&spoken.stderr);
        assert_eq!(spoken.status.code(), Some(2), "{typed:?}: {said}");
        assert!(said.starts_with("오류: ") && said.contains(korean), "{typed:?}: {said}");
        let left = english_words(&said);
        assert!(left.is_empty(), "{typed:?}: {left:?} in {said}");
        assert!(spoken.stdout.is_empty(), "{typed:?}");
    }
}

#[test]
fn a_group_of_commands_without_one_shows_its_commands_on_standard_error() {
    for group in ["case", "phone", "wait", "har"] {
        let output = doctor(&[group]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{group}: {said}");
        assert!(said.lines().count() <= 16 && said.contains("명령:"), "{group}: {said}");
        assert!(english_words(&said).is_empty(), "{group}: {said}");
    }
}
