//! Keys, tokens and passwords: what opens an account, a service or a computer.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::kind::{Secret, pattern};

/// Everything, in a text a user wrote.
pub(super) fn kinds(line: &str) -> Vec<Secret> {
    let mut kinds = in_report(line);
    let more = [
        (Secret::Password, has_password(line)),
        (Secret::AwsSecretKey, !kinds.contains(&Secret::AwsSecretKey) && has_named_key(line)),
    ];
    kinds.extend(more.into_iter().filter(|(_, hit)| *hit).map(|(secret, _)| secret));
    kinds
}

/// What cannot be a digest, an id or a word of a report.
pub(super) fn in_report(line: &str) -> Vec<Secret> {
    let all = [
        (Secret::AwsAccessKeyId, has_access_key(line)),
        (Secret::AwsSecretKey, has_secret_key(line)),
        (Secret::AwsSessionToken, has_session_token(line)),
        (Secret::Token, has_token(line)),
        (Secret::PrivateKey, line.contains("PRIVATE KEY")),
        (Secret::UrlPassword, has_url_password(line)),
    ];
    all.into_iter().filter(|(_, hit)| *hit).map(|(secret, _)| secret).collect()
}

/// Long-term and temporary access keys, and bearer and context tokens; ids of users and roles are no keys.
fn has_access_key(line: &str) -> bool {
    ["AKIA", "ASIA", "ABIA", "ACCA"].iter().any(|start| line.contains(start)) && ACCESS_KEY.is_match(line)
}

fn has_session_token(line: &str) -> bool {
    ["IQoJ", "FwoG", "FQoG", "AQoD"].iter().any(|start| line.contains(start)) && SESSION_TOKEN.is_match(line)
}

/// Exactly 40 characters of the secret-key alphabet with upper case, lower case and digits; hexadecimal digests of 40
/// characters have no upper-and-lower mix and pass. In a longer row, 40 that a `/` or `+` sets apart.
fn has_secret_key(line: &str) -> bool {
    let of_key = |c: char| c.is_ascii_alphanumeric() || c == '/' || c == '+';
    line.split(|c| !of_key(c)).any(|row| match row.len() {
        40 => looks_random(row, 1),
        41.. => set_apart(row).any(|part| looks_random(part, 3)),
        _ => false,
    })
}

/// Windows of 40 that begin after a separator or at the start, and end before one or at the end.
fn set_apart(row: &str) -> impl Iterator<Item = &str> {
    let edges: Vec<usize> = row.match_indices(['/', '+']).map(|(at, _)| at).collect();
    let starts = std::iter::once(0).chain(edges.iter().map(|at| at + 1)).collect::<Vec<_>>();
    let ends = edges.into_iter().chain([row.len()]).collect::<Vec<_>>();
    let fits = move |start: usize| ends.contains(&(start + 40)).then(|| &row[start..start + 40]);
    starts.into_iter().filter_map(fits)
}

/// Upper case, lower case and digits in one row, each at least so often. `/` and `+` count as digits.
fn looks_random(row: &str, each: usize) -> bool {
    let count = |is: fn(char) -> bool| row.chars().filter(|c| is(*c)).count();
    let upper = count(|c| c.is_ascii_uppercase());
    let lower = count(|c| c.is_ascii_lowercase());
    let others = count(|c| c.is_ascii_digit() || c == '+' || c == '/');
    upper >= each && lower >= each && others >= each && (each == 1 || count(|c| c.is_ascii_digit()) > 0)
}

fn has_named_key(line: &str) -> bool {
    NAMED_KEY.is_match(line)
}

/// Tokens of services by their own marks, and whatever an address or a header calls a token.
fn has_token(line: &str) -> bool {
    let marked = ["gh", "glpat-", "xox", "sk-", "sk_", "rk_", "AIza", "ya29.", "eyJ", "hf_", "npm_", "pypi-"];
    if marked.iter().any(|start| line.contains(start)) && TOKEN.is_match(line) {
        return true;
    }
    line.contains('=') && URL_TOKEN.is_match(line) || has_header(line)
}

/// A report is one line of megabytes: plain words are looked for first.
fn has_header(line: &str) -> bool {
    let low = line.to_ascii_lowercase();
    let hints = ["bearer", "basic", "cookie", "authorization", "security-token"];
    hints.iter().any(|hint| low.contains(hint)) && HEADER.is_match(line)
}

fn has_url_password(line: &str) -> bool {
    line.contains("://") && (URL_PASSWORD.is_match(line) || URL_USER_TOKEN.is_match(line))
}

/// A word that means password and, close after it, something that looks like one.
fn has_password(line: &str) -> bool {
    let mut from = 0;
    while let Some(found) = PASSWORD.captures_at(line, from) {
        let told = found.name("told").is_some_and(|sign| !sign.as_str().trim().is_empty());
        let value = found.name("value");
        let word = value.map_or("", |value| value.as_str());
        let word = word.trim_matches(['"', '\'', '`', '.', ',', '(', ')', '“', '”', '「', '」']);
        if is_password(word, told) {
            return true;
        }
        // What followed may itself announce one: `pw passphrase hunter2`.
        let whole = found.get(0).map_or(line.len(), |whole| whole.end());
        from = value.map(|value| value.start()).filter(|start| *start > from).unwrap_or(whole);
    }
    false
}

/// `hunter2`, `Tr0ub4dor`, `correct-horse!`: letters with something else among them. After `:` or `=` plain words too.
fn is_password(value: &str, told: bool) -> bool {
    let length = value.chars().count();
    let has = |is: fn(char) -> bool| value.chars().any(is);
    let letters = has(char::is_alphabetic);
    let mixed = has(|c| c.is_ascii_digit()) || has(|c| "!@#$%^&*?+=".contains(c));
    let inner_capital = value.chars().skip(1).any(char::is_uppercase) && has(char::is_lowercase);
    let strange = length >= 4
        && (letters && mixed || inner_capital || !letters && length >= 6 && has(|c| c.is_ascii_digit()));
    strange
        || told
            && length >= 6
            && value.is_ascii()
            && !ABOUT_PASSWORDS.contains(&value.to_ascii_lowercase().as_str())
}

/// What people say of a password after a colon.
const ABOUT_PASSWORDS: &[&str] = &[
    "required",
    "expired",
    "incorrect",
    "invalid",
    "missing",
    "rejected",
    "refused",
    "accepted",
    "unknown",
    "changed",
    "forgotten",
];

static ACCESS_KEY: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}"));
static SESSION_TOKEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:IQoJ|FwoG|FQoG|AQoD)[A-Za-z0-9+/=%]{60,}"));
static NAMED_KEY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?i)secret[_ -]?(?:access[_ -]?)?key["']?\s*(?:is|[:=])\s*["']?[A-Za-z0-9+/]{16,}"#)
});
static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[abeprs]-[A-Za-z0-9-]{10,}|\b[sr]k[_-](?:live_|test_|proj-|ant-)?[A-Za-z0-9_-]{16,}|AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{16,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}|hf_[A-Za-z0-9]{20,}|npm_[A-Za-z0-9]{20,}|pypi-[A-Za-z0-9_-]{20,}",
    )
});
static URL_TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:^|[?&#;\s/])(?:[a-z]+[_-])?(?:token|access_?key|api_?key|secret|password|passwd|pwd|sig|signature|session_?id|jwt|assertion|samlresponse|ticket|otp|x-amz-signature|x-amz-security-token|auth|code_verifier|device_code)=[^\s&#;]{6,}|[?&]code=[A-Za-z0-9._~-]{10,}",
    )
});
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:bearer|basic)\s+[A-Za-z0-9._~+/-]{16,}=*|\b(?:set-)?cookie:\s*\S{6,}|\bauthorization:\s*\S{4,}|\bx-amz-security-token:\s*\S{8,}",
    )
});
static URL_PASSWORD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^\s/@:]*:[^\s/@]+@"));
/// One word before `@` that is too long and too mixed for a name.
static URL_USER_TOKEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*://[A-Za-z0-9_.~%-]{16,}@"));
static PASSWORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:\bpass(?:word|wd|phrase|code)?\b|\bpwd\b|\bpw\b|비밀\s?번호|비번|암호|パスワード|暗証番号|密码|密碼|口令|contrase[ñn]a|\bclave\b|\bsenha\b|mot de passe|şifre(?:m|si)?|\bparola)(?:[은는이가을를はがをも])?(?:\s+(?:is|was|are|es|era|é|est|était|to))?(?P<told>\s*[:=：＝]+|为|為|是|)\s*(?P<value>[^\s]+)"#,
    )
});
