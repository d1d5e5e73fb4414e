//! One-time codes, in each language a case may be written in.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::kind::{Secret, pattern};

pub(super) fn kinds(line: &str, before: &str) -> Vec<Secret> {
    let found = has_code(line) || is_code_of(before, line);
    if found { vec![Secret::OneTimeCode] } else { Vec::new() }
}

/// A value on the line of a word that announces it.
fn has_code(line: &str) -> bool {
    ANNOUNCED.is_match(line) && (DIGITS.is_match(line) || mixed(line).next().is_some())
}

/// A value alone on its line, below the line that announces it.
fn is_code_of(before: &str, line: &str) -> bool {
    let alone = line.trim().trim_matches(['"', '\'', '`', '.', '(', ')', '[', ']', '<', '>', '*']);
    let whole = |found: regex_lite::Match<'_>| found.as_str().trim() == alone;
    ANNOUNCED.is_match(before)
        && (DIGITS.find(alone).is_some_and(whole) || mixed(alone).next().is_some_and(|word| word == alone))
}

/// Words of six letters and digits together, as AWS sends them.
fn mixed(line: &str) -> impl Iterator<Item = &str> {
    let is_mixed = |word: &&str| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        (1..6).contains(&digits) && !KNOWN.contains(&word.to_ascii_lowercase().as_str())
    };
    MIXED.find_iter(line).map(|found| found.as_str()).filter(is_mixed)
}

/// Six letters and digits that every text about AWS has.
const KNOWN: &[&str] =
    &["sha256", "sha384", "sha512", "base64", "base32", "oauth2", "ubuntu22", "utf16le", "chrome1", "win10x"];

/// en, ko, ja, zh, es, pt, fr, tr. Endings and particles may follow, and a digit may stand right behind.
static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)
        \b(?:otp|totp|pin|mfa|2fa|one[-\ ]?time|passcode|codes?|verification|authenticator)(?:\b|[0-9])
        | 인증\s*(?:번호|코드|문자|숫자) | 확인\s*(?:번호|코드) | 검증\s*(?:번호|코드) | 보안\s*(?:번호|코드) | 일회용 | 핀\s*번호 | 코드
        | コード | 認証\s*番号 | 確認\s*番号 | 暗証\s*番号 | ワンタイム | ピン
        | 验证 | 驗證 | 校验 | 校驗 | 确认码 | 確認碼 | 动态[码密] | 動態[碼密] | 一次性 | 口令 | 安全码 | 识别码 | 代码 | 代碼
        | \b(?:c[óo]digos?|clave|contrase[ñn]a\ de\ un\ solo\ uso|senha\ de\ uso|token)(?:\b|[0-9])
        | \b(?:usage\ unique|chiffres)\b
        | \b(?:kod(?:u|um|umu|unu|lar[ıi])?|onay|doğrulama|tek\ kullanımlık|şifre(?:si|m)?)(?:\b|[0-9])
        ",
    )
});
/// Four to eight digits: together, in two or three groups, or each by itself. No digit stands right before or behind.
static DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        (?:^|[^0-9.,/:+_-]|[^0-9][.,/:_-])
        (?: [0-9]{4,8}
          | [0-9]{3}[\ .·_/|,-]{1,3}[0-9]{3}
          | [0-9]{4}[\ .·_/|,-]{1,3}[0-9]{4}
          | [0-9]{2}(?:[\ .·_/|,-]{1,3}[0-9]{2}){1,3}
          | [0-9](?:[\ .·_/|,-]{1,3}[0-9]){3,7} )
        (?:$|[^0-9])",
    )
});
static MIXED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[A-Za-z0-9]{6}\b"));
