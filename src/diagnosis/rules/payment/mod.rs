//! Payment and plan.

pub(super) mod bank_authorization;
pub(super) mod due;
pub(super) mod free_plan;
pub(super) mod free_plan_ended;
pub(super) mod free_plan_ending;
pub(super) mod method_expired;
pub(super) mod method_invalid;
pub(super) mod past_due;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[
    &bank_authorization::RULE,
    &method_invalid::RULE,
    &method_expired::RULE,
    &past_due::RULE,
    &due::RULE,
    &free_plan_ended::RULE,
    &free_plan_ending::RULE,
    &free_plan::RULE,
];
