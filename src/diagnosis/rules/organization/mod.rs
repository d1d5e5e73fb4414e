//! The organization.

pub(super) mod features_limited;
pub(super) mod not_management_account;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&features_limited::RULE, &not_management_account::RULE];
