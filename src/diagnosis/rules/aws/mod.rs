//! What AWS answers of itself.

pub(super) mod service_fault;
pub(super) mod throttled;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&throttled::RULE, &service_fault::RULE];
