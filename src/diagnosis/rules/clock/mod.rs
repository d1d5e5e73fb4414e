//! This computer's clock.

pub(super) mod skewed;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&skewed::RULE];
