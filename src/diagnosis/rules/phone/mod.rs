//! The phone number of the account.

pub(super) mod attempts_exhausted;
pub(super) mod no_call_or_message;
pub(super) mod number_format;
pub(super) mod other_country;
pub(super) mod toll_free;
pub(super) mod unreachable;
pub(super) mod unverified;
pub(super) mod verification_not_supported;
pub(super) mod verification_pending;

use crate::diagnosis::finding::Rule;

/// What AWS tells of the number.
pub(super) const NUMBER: &[&Rule] = &[
    &unverified::RULE,
    &verification_pending::RULE,
    &verification_not_supported::RULE,
    &number_format::RULE,
    &toll_free::RULE,
    &other_country::RULE,
];

/// What the user says of the call or message.
pub(super) const CALLS: &[&Rule] =
    &[&no_call_or_message::RULE, &unreachable::RULE, &attempts_exhausted::RULE];
