//! IAM Identity Center.

pub(super) mod access_not_assigned;
pub(super) mod account_instance;
pub(super) mod creation_failed;
pub(super) mod encryption_change;
pub(super) mod external_sign_in_failed;
pub(super) mod kms_refused;
pub(super) mod network_restricted;
pub(super) mod no_administrator;
pub(super) mod no_users;
pub(super) mod nobody_assigned;
pub(super) mod not_enabled;
pub(super) mod not_ready;
pub(super) mod other_region;
pub(super) mod permission_sets_off;
pub(super) mod portal_mismatch;
pub(super) mod region_change;
pub(super) mod request_refused;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[
    &not_enabled::RULE,
    &not_ready::RULE,
    &creation_failed::RULE,
    &other_region::RULE,
    &portal_mismatch::RULE,
    &region_change::RULE,
    &account_instance::RULE,
    &permission_sets_off::RULE,
    &network_restricted::RULE,
    &no_administrator::RULE,
    &nobody_assigned::RULE,
    &no_users::RULE,
    &kms_refused::RULE,
    &encryption_change::RULE,
    &access_not_assigned::RULE,
    &external_sign_in_failed::RULE,
    &request_refused::RULE,
];
