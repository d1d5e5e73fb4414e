//! The support plan.

pub(super) mod api_not_in_plan;
pub(super) mod case_channels;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[&api_not_in_plan::RULE, &case_channels::RULE];
