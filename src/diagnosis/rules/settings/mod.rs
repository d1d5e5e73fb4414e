//! The configuration of the AWS CLI: what is written there and does not do what it was written for.

mod fault;
pub(super) mod file_unreadable;
pub(super) mod fips_sign_in;
pub(super) mod key_unknown;
pub(super) mod portal_foreign;
pub(super) mod sso_incomplete;
pub(super) mod value_unusable;

use crate::diagnosis::finding::Rule;

/// Lower causes first: a file that cannot be parsed hides what is in it.
pub(super) const RULES: &[&Rule] = &[
    &file_unreadable::RULE,
    &value_unusable::RULE,
    &key_unknown::RULE,
    &sso_incomplete::RULE,
    &portal_foreign::RULE,
    &fips_sign_in::RULE,
];
