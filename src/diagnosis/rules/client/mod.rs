//! The program that was used, and another one beside it.

pub(super) mod ordinary_gets_through;
pub(super) mod program_missing;
pub(super) mod program_outdated;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] =
    &[&ordinary_gets_through::RULE, &program_missing::RULE, &program_outdated::RULE];
