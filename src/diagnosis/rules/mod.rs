//! One rule a file, in a folder per family: `network.sni-filtered` is `network/sni_filtered.rs`.
//!
//! To add one: its file with `RULE` and `check`, two lines in the `mod.rs` of its family, a message in each of
//! `locales/*/`, a scenario in `tests/scenarios/`. `tests/it/tidy.rs` names what is missing.

mod account;
mod aws;
mod browser;
mod client;
mod clock;
mod credentials;
mod http;
mod iam;
mod identity_center;
mod marketplace;
mod network;
mod organization;
mod payment;
mod phone;
mod proxy;
mod root;
mod settings;
mod sign_in;
mod support;
mod tls;

use super::code::Code;
use super::finding::Rule;

/// The order of explanation: a cause stands above what it causes.
const ORDER: &[&[&Rule]] = &[
    network::COMPUTER,
    clock::RULES,
    proxy::SETTINGS,
    tls::SETTINGS,
    settings::RULES,
    proxy::WAY_IN,
    network::SIGN_IN,
    proxy::SCRIPTS,
    network::TOGETHER,
    http::TOGETHER,
    network::PATH,
    network::HELLO,
    tls::HANDSHAKE,
    proxy::ANSWERS,
    http::ANSWERS,
    browser::RULES,
    proxy::WORKS_BUT,
    network::WORKS_BUT,
    http::API,
    credentials::REFUSED,
    account::STATE,
    marketplace::RULES,
    phone::NUMBER,
    account::SIGN_UP,
    phone::CALLS,
    account::COUNTRY,
    payment::RULES,
    root::RULES,
    iam::RULES,
    organization::RULES,
    identity_center::RULES,
    account::EXPERIENCE,
    sign_in::RULES,
    client::RULES,
    aws::RULES,
    support::RULES,
    credentials::UNSEEN,
    account::UNSEEN,
    network::LAST,
];

/// Every rule, in the order of explanation.
pub const RULES: &[&Rule] = &joined::<{ count(ORDER) }>(ORDER);

/// The rule with this code, as it is spelt.
pub fn rule(code: &str) -> Option<&'static Rule> {
    let code: Code = code.parse().ok()?;
    RULES.iter().copied().find(|rule| rule.code == code)
}

const fn count(groups: &[&[&Rule]]) -> usize {
    let (mut total, mut group) = (0, 0);
    while group < groups.len() {
        total += groups[group].len();
        group += 1;
    }
    total
}

/// One list of `groups`, which hold `N` rules together.
const fn joined<const N: usize>(groups: &'static [&'static [&'static Rule]]) -> [&'static Rule; N] {
    let mut all = [groups[0][0]; N];
    let (mut next, mut group) = (0, 0);
    while group < groups.len() {
        let mut at = 0;
        while at < groups[group].len() {
            all[next] = groups[group][at];
            next += 1;
            at += 1;
        }
        group += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::IntoEnumIterator;

    use super::RULES;
    use crate::diagnosis::code::Code;

    #[test]
    fn every_code_has_exactly_one_rule() {
        let ruled: Vec<Code> = RULES.iter().map(|rule| rule.code).collect();
        assert_eq!(ruled.iter().copied().collect::<BTreeSet<_>>(), Code::iter().collect());
        assert_eq!(ruled.len(), Code::iter().count(), "two rules share a code");
    }
}
