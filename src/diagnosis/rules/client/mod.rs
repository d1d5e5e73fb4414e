//! The program that was used.

pub(super) mod program_missing;
pub(super) mod program_outdated;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&program_missing::RULE, &program_outdated::RULE];
