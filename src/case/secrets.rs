//! What must never leave in a case: card numbers, keys, one-time codes, passwords in URLs.
//!
//! Finding one names the place and the kind, never the value.

use std::fmt;
use std::sync::LazyLock;

use regex_lite::Regex;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Secret {
    CardNumber,
    AwsSecretKey,
    AwsSessionToken,
    PrivateKey,
    OneTimeCode,
    UrlPassword,
}

impl Secret {
    /// The end of its message key, `secret-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Self::CardNumber => "card-number",
            Self::AwsSecretKey => "aws-secret-key",
            Self::AwsSessionToken => "aws-session-token",
            Self::PrivateKey => "private-key",
            Self::OneTimeCode => "one-time-code",
            Self::UrlPassword => "url-password",
        }
    }
}

/// A secret in a text: which kind and where, so that the person can take it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub secret: Secret,
    /// `--tried`, `--reachable`, `answer 3`, …
    pub place: String,
    /// 1-based line within that text.
    pub line: usize,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {}, line {}", self.secret.word(), self.place, self.line)
    }
}

/// Every secret in `text`, by line.
pub fn scan(place: &str, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before = String::new();
    for (index, line) in text.lines().enumerate() {
        let line = plain(line);
        let hits = [
            (Secret::CardNumber, has_card(&line)),
            (Secret::AwsSecretKey, has_secret_key(&line)),
            (Secret::AwsSessionToken, has_session_token(&line)),
            (Secret::PrivateKey, line.contains("PRIVATE KEY")),
            (Secret::OneTimeCode, has_code(&line) || is_code_of(&before, &line)),
            (Secret::UrlPassword, has_url_password(&line)),
        ];
        let of_line = hits.into_iter().filter(|(_, hit)| *hit);
        found.extend(of_line.map(|(secret, _)| Found { secret, place: place.to_owned(), line: index + 1 }));
        before = line;
    }
    // A number broken over lines is still a number.
    if found.is_empty() && has_card(&plain(&text.replace(['\n', '\r'], " "))) {
        found.push(Found { secret: Secret::CardNumber, place: place.to_owned(), line: 1 });
    }
    found
}

/// Keys, tokens and passwords only, quickly: for reports of megabytes that are full of harmless digits.
pub fn scan_keys(place: &str, text: &str) -> Vec<Found> {
    let of_line = |(index, line): (usize, &str)| {
        let hits = [
            (Secret::AwsSecretKey, has_secret_key(line)),
            (Secret::AwsSessionToken, has_session_token(line)),
            (Secret::PrivateKey, line.contains("PRIVATE KEY")),
            (Secret::UrlPassword, has_url_password(line)),
        ];
        let found = hits.into_iter().filter(|(_, hit)| *hit);
        found
            .map(|(secret, _)| Found { secret, place: place.to_owned(), line: index + 1 })
            .collect::<Vec<_>>()
    };
    text.lines().enumerate().flat_map(of_line).collect()
}

fn has_session_token(line: &str) -> bool {
    ["IQoJ", "FwoG", "FQoG"].iter().any(|it| line.contains(it)) && SESSION_TOKEN.is_match(line)
}

fn has_url_password(line: &str) -> bool {
    line.contains("://") && URL_PASSWORD.is_match(line)
}

/// One spelling for what a keyboard, a web page or a phone may have made of it: full-width letters and digits,
/// odd dashes and spaces, characters nobody sees. Request ids, days and times are blanked: they are not secrets.
fn plain(line: &str) -> String {
    let visible = line.chars().filter(|it| !hides(*it)).map(|it| match it {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xff01 + u32::from('!')).unwrap_or(it),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        it if it.is_whitespace() => ' ',
        it => it,
    });
    let visible: String = visible.collect();
    HARMLESS.replace_all(&visible, "~").into_owned()
}

fn hides(it: char) -> bool {
    matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

static HARMLESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b(?:19|20)[0-9]{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12][0-9]|3[01])\b|\b(?:19|20)[0-9]{2}년|\b[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\b",
    )
});
static SESSION_TOKEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:IQoJ|FwoG|FQoG)[A-Za-z0-9+/=]{60,}"));
static URL_PASSWORD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^\s/@:]*:[^\s/@]+@"));
static CODE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(otp|pin|one[- ]?time|verification code|code|passcode|mfa)\b|인증\s*(번호|코드)|확인\s*(번호|코드)|일회용",
    )
});
static CODE_VALUE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[0-9]{4,8}\b|\b[0-9]{3}[ -][0-9]{3}\b"));
static MIXED_CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[A-Za-z0-9]{6}\b"));

/// The patterns are constants; a broken one is caught by the tests below and matches nothing here.
fn pattern(text: &str) -> Regex {
    Regex::new(text)
        .unwrap_or_else(|_| Regex::new("$^").unwrap_or_else(|_| unreachable!("`$^` is a pattern")))
}

/// 13 to 19 digits that pass the Luhn check (ISO/IEC 7812), in groups of any size: a card is whole groups, so that
/// an account id beside a telephone number is not taken for one. A single longer row of digits is searched through.
fn has_card(line: &str) -> bool {
    let mut groups: Vec<Vec<u8>> = Vec::new();
    let mut gap = usize::MAX;
    for letter in line.chars().chain(std::iter::once('~')) {
        match letter.to_digit(10).and_then(|it| u8::try_from(it).ok()) {
            Some(value) => {
                if gap > 0 {
                    groups.push(Vec::new());
                }
                groups.last_mut().into_iter().for_each(|it| it.push(value));
                gap = 0;
            }
            None if gap < 3 && matches!(letter, ' ' | '-' | '.' | '/' | '_' | '*') => gap += 1,
            None => {
                if holds_card(&groups) {
                    return true;
                }
                groups.clear();
                gap = usize::MAX;
            }
        }
    }
    false
}

fn holds_card(groups: &[Vec<u8>]) -> bool {
    let is_card = |it: &[u8]| (13..=19).contains(&it.len()) && it[0] != 0 && luhn(it);
    let of_groups = (0..groups.len()).any(|first| {
        let mut digits = Vec::new();
        groups[first..].iter().any(|it| {
            digits.extend_from_slice(it);
            digits.len() <= 19 && is_card(&digits)
        })
    });
    let long = groups.iter().filter(|it| it.len() > 19);
    of_groups || long.into_iter().any(|it| (13..=19).any(|size| it.windows(size).any(is_card)))
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let value = u32::from(*digit);
            match index % 2 {
                0 => value,
                _ if value > 4 => value * 2 - 9,
                _ => value * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Exactly 40 characters of the secret-key alphabet with upper case, lower case and digits; hexadecimal digests
/// of 40 characters have no upper-and-lower mix and pass.
fn has_secret_key(line: &str) -> bool {
    let looks = |it: &str| {
        it.chars().any(|c| c.is_ascii_uppercase())
            && it.chars().any(|c| c.is_ascii_lowercase())
            && it.chars().any(|c| c.is_ascii_digit() || c == '+' || c == '/')
    };
    let of_key = |it: char| it.is_ascii_alphanumeric() || it == '/' || it == '+';
    line.split(|it| !of_key(it)).any(|it| it.len() == 40 && looks(it))
}

/// A short number or mixed word beside a word such as "code", "OTP" or 인증번호.
fn has_code(line: &str) -> bool {
    let mixed =
        |it: &str| it.chars().any(|c| c.is_ascii_digit()) && it.chars().any(|c| c.is_ascii_alphabetic());
    CODE_WORD.is_match(line)
        && (CODE_VALUE.is_match(line) || MIXED_CODE.find_iter(line).any(|it| mixed(it.as_str())))
}

/// A value alone on its line, below the line that announces it.
fn is_code_of(before: &str, line: &str) -> bool {
    let alone = line.trim();
    let value = CODE_VALUE.find(alone).or_else(|| MIXED_CODE.find(alone));
    CODE_WORD.is_match(before)
        && value.is_some_and(|it| it.as_str() == alone && alone.chars().any(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Secret> {
        scan("--tried", text).into_iter().map(|it| it.secret).collect()
    }

    #[test]
    fn card_numbers_are_found_however_they_are_grouped() {
        for text in [
            "4111111111111111",
            "card 4111 1111 1111 1111 was refused",
            "3782-822463-10005",
            "４１１１１１１１１１１１１１１１",
        ] {
            assert_eq!(kinds(text), [Secret::CardNumber], "{text}");
        }
        assert_eq!(kinds("4111 1111\n1111 1111"), [Secret::CardNumber]);
    }

    #[test]
    fn telephone_numbers_account_ids_and_times_are_no_cards() {
        assert_eq!(kinds("call +82 10-1234-5678, account 123456789012, 2026-11-25 09:00-12:00"), []);
    }

    #[test]
    fn keys_tokens_and_passwords_are_found() {
        assert_eq!(kinds("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE1"), [Secret::AwsSecretKey]);
        assert_eq!(kinds("-----BEGIN RSA PRIVATE KEY-----"), [Secret::PrivateKey]);
        assert_eq!(kinds("proxy http://kim:hunter2@proxy:8080"), [Secret::UrlPassword]);
        assert_eq!(kinds("the PIN was 4821"), [Secret::OneTimeCode]);
        assert_eq!(kinds("인증번호는 482193 입니다"), [Secret::OneTimeCode]);
        assert_eq!(kinds(&format!("IQoJ{}", "b3JpZ2luX2VjE".repeat(6))), [Secret::AwsSessionToken]);
    }

    #[test]
    fn digests_request_ids_and_plain_words_are_not() {
        assert_eq!(
            kinds("da39a3ee5e6b4b0d3255bfef95601890afd80709 7b54c9e1-2f3a-4f1e-9d52-0a1b2c3d4e5f"),
            []
        );
        assert_eq!(kinds("no code arrived by SMS"), []);
        assert_eq!(kinds("the code had not come on 2026-11-25 at 09:30"), []);
        assert_eq!(kinds("code Blocked, request id 12345678-1234-1234-1234-123456789012"), []);
    }

    #[test]
    fn disguises_do_not_help() {
        assert_eq!(kinds("4111\u{200b}1111 - 1111_1111"), [Secret::CardNumber]);
        assert_eq!(kinds("code:\n482193"), [Secret::OneTimeCode]);
        assert_eq!(kinds("인증번호 ４８２１９３"), [Secret::OneTimeCode]);
    }

    #[test]
    fn the_place_is_named_and_the_value_is_not() {
        let found = scan("--tried 2", "first line\nthen 4111111111111111").remove(0);
        assert_eq!(found.to_string(), "card-number in --tried 2, line 2");
    }
}
