//! The organization.

pub(super) mod constraint;
pub(super) mod features_limited;
pub(super) mod handshake_refused;
pub(super) mod not_management_account;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] =
    &[&features_limited::RULE, &not_management_account::RULE, &handshake_refused::RULE, &constraint::RULE];
