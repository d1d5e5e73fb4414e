//! Numbers of payment cards, however they are grouped, and the codes printed on them.

use std::sync::LazyLock;

use regex_lite::Regex;

use crate::text::is_card_number;

use super::kind::{Secret, pattern};

pub(super) fn kinds(line: &str) -> Vec<Secret> {
    let mut kinds = Vec::new();
    if has_number(line) {
        kinds.push(Secret::CardNumber);
    }
    if has_code(line) {
        kinds.push(Secret::CardCode);
    }
    kinds
}

/// Between two groups of one number stand at most this many characters that are no letters.
const LONGEST_GAP: usize = 4;
/// How card networks print their numbers (ISO/IEC 7812): Visa and Mastercard, American Express, Diners Club, UnionPay.
const SHAPES: &[&[usize]] = &[
    &[4, 4, 4, 4],
    &[8, 4, 4],
    &[4, 8, 4],
    &[4, 4, 8],
    &[8, 8],
    &[4, 6, 5],
    &[4, 6, 4],
    &[4, 4, 4, 4, 3],
    &[6, 13],
    &[4, 4, 5],
    &[4, 5, 6],
];

/// A row of digits, and what stood between it and the one before.
struct Group {
    digits: Vec<u8>,
    gap: String,
}

/// 13 to 19 digits that pass the Luhn check. A number is whole groups, so that an account id beside a telephone number is
/// not taken for one: either grouped as cards are, with anything between, or grouped anyhow with the same thing between.
pub(super) fn has_number(line: &str) -> bool {
    chains(line).iter().any(|chain| {
        let single = chain.iter().any(|group| is_single_number(&group.digits));
        single || in_a_known_shape(chain) || evenly_separated(chain)
    })
}

/// A number written as one row of digits, or grouped as cards are with the same thing between: a card's, whatever word
/// stands beside it (`4111111111111111 yen`, `post 4111 1111 1111 1111`). Telephone numbers with a country code have up to
/// fifteen digits (E.164); a comma and a space stand between ports.
pub(super) fn has_plain_number(line: &str) -> bool {
    let telephone = |group: &Group| group.gap.ends_with('+') && group.digits.len() <= 15;
    let row = |group: &Group| !telephone(group) && is_single_number(&group.digits);
    chains(line).iter().any(|chain| chain.iter().any(row) || in_an_even_shape(chain))
}

fn in_an_even_shape(chain: &[Group]) -> bool {
    in_a_shape(chain, |groups| groups[1].gap != ", " && have_one_gap(groups))
}

/// Groups that may belong together.
fn chains(line: &str) -> Vec<Vec<Group>> {
    let mut chains: Vec<Vec<Group>> = vec![Vec::new()];
    let mut gap = String::new();
    let mut inside = false;
    for character in line.chars() {
        if let Some(value) = character.to_digit(10).and_then(|value| u8::try_from(value).ok()) {
            if !inside {
                let gap = std::mem::take(&mut gap);
                chains
                    .last_mut()
                    .into_iter()
                    .for_each(|chain| chain.push(Group { digits: Vec::new(), gap: gap.clone() }));
            }
            let group = chains.last_mut().and_then(|chain| chain.last_mut());
            group.into_iter().for_each(|group| group.digits.push(value));
            inside = true;
            continue;
        }
        inside = false;
        gap.push(character);
        // A letter between is accepted only where it is the same one all through, as in 4111x1111x1111x1111.
        let ends = character == '~' || character == '+' || gap.chars().count() > LONGEST_GAP;
        let word = gap.chars().filter(|c| c.is_alphabetic()).count() > 1;
        if ends || word {
            chains.push(Vec::new());
            gap.clear();
            // Before a telephone number with its country code.
            gap.extend((character == '+').then_some(character));
        }
    }
    chains
}

fn is_number(digits: &[u8]) -> bool {
    // No card network has numbers that begin with 0 or 1 but airlines' own (1).
    digits.first().is_some_and(|first| *first > 1) && is_card_number(digits)
}

/// A row of its own; one that is longer than any card is looked through, in case two things were run together.
fn is_single_number(digits: &[u8]) -> bool {
    let inside = |size: usize| digits.windows(size).any(is_number);
    is_number(digits) || (digits.len() > 19 && digits.len() < 40 && inside(16))
}

fn in_a_known_shape(chain: &[Group]) -> bool {
    in_a_shape(chain, |groups| {
        let letters = groups[1..].iter().any(|group| group.gap.chars().any(char::is_alphabetic));
        !letters || have_one_gap(groups)
    })
}

/// Groups as long as those of a card, which make its number, and that `accepts` takes for one.
fn in_a_shape(chain: &[Group], accepts: impl Fn(&[Group]) -> bool) -> bool {
    SHAPES.iter().any(|shape| {
        chain.windows(shape.len()).any(|groups| {
            let sizes = groups.iter().map(|group| group.digits.len());
            sizes.eq(shape.iter().copied()) && accepts(groups) && is_number(&joined(groups))
        })
    })
}

/// The same thing stands between all of them.
fn have_one_gap(groups: &[Group]) -> bool {
    groups[1..].windows(2).all(|pair| pair[0].gap == pair[1].gap)
}

/// The longest rows of groups with one separator.
fn evenly_separated(chain: &[Group]) -> bool {
    let mut start = 0;
    while start < chain.len() {
        let gap = chain.get(start + 1).map(|group| &group.gap);
        let more = chain[start + 1..].iter().take_while(|group| Some(&group.gap) == gap).count();
        let groups = &chain[start..=start + more];
        let letters = groups.iter().skip(1).any(|group| group.gap.chars().any(char::is_alphabetic));
        if !letters && !is_amount(groups) && is_number(&joined(groups)) {
            return true;
        }
        start += more.max(1);
    }
    false
}

/// `1,234,567,890,123`: thousands.
fn is_amount(groups: &[Group]) -> bool {
    let thousands = groups.iter().skip(1).all(|group| group.digits.len() == 3);
    let separator = groups.iter().skip(1).all(|group| matches!(group.gap.as_str(), "," | "." | "'" | " "));
    groups.len() > 1 && thousands && separator && groups[0].digits.len() <= 3
}

fn joined(groups: &[Group]) -> Vec<u8> {
    groups.iter().flat_map(|group| group.digits.iter().copied()).collect()
}

/// The code of a card beside its name, or beside the month the card ends.
fn has_code(line: &str) -> bool {
    let named = CODE_NAME.find_iter(line).any(|name| {
        let near: String = line[name.end()..].chars().take(24).collect();
        // In `CVC2123` the 2 may belong to the name or to the code.
        CODE.is_match(&near) || near.strip_prefix('2').is_some_and(|rest| CODE.is_match(rest))
    });
    named || EXPIRY.is_match(line) && CODE.is_match(&EXPIRY.replace_all(line, "~"))
}

static CODE_NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:cvv2?|cvc2?|csc|cvn|cvd)\b|\bcv[vc]|카드\s*(?:보안|인증)\s*(?:코드|번호)|보안\s*코드|カード.{0,6}コード|セキュリティ\s*コード|安全码|安全碼|c[óo]digo de seguridad|c[óo]digo de seguran[çc]a|cryptogramme|güvenlik kodu|card (?:security|verification) (?:code|value|number)",
    )
});
static CODE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[^0-9/.-])[0-9](?:\s?[0-9]){2,3}(?:[^0-9/-]|$)"));
static EXPIRY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\bexp(?:iry|ires|iration|\.)?(?:\s?date)?|valid\s?(?:thru|until|to)|유효\s?기간|만료일?|有効期限|有效期|vencimiento|caducidad|validade|vencimento|expiration|son kullanma)\W{0,4}(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?[0-9]{2}\b",
    )
});
