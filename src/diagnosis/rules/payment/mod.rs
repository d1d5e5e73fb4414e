//! Payment and plan.

pub(super) mod bank_authorization;
pub(super) mod due;
pub(super) mod free_plan;
pub(super) mod free_plan_ended;
pub(super) mod free_plan_ending;
pub(super) mod method_being_set_up;
pub(super) mod method_expired;
pub(super) mod method_expiring;
pub(super) mod method_invalid;
pub(super) mod method_missing;
pub(super) mod past_due;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[
    &bank_authorization::RULE,
    &method_missing::RULE,
    &method_invalid::RULE,
    &method_being_set_up::RULE,
    &method_expired::RULE,
    &method_expiring::RULE,
    &past_due::RULE,
    &due::RULE,
    &free_plan_ended::RULE,
    &free_plan_ending::RULE,
    &free_plan::RULE,
];
