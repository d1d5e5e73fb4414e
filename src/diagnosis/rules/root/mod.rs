//! The root user.

pub(super) mod access_keys_present;
pub(super) mod mfa_off;
pub(super) mod used_for_work;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&mfa_off::RULE, &access_keys_present::RULE, &used_for_work::RULE];
