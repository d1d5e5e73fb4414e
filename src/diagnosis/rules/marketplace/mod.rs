//! Products of AWS Marketplace.

pub(super) mod terms_not_accepted;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&terms_not_accepted::RULE];
