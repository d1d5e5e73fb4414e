//! The credentials the AWS CLI would use.

pub(super) mod access_key_unknown;
pub(super) mod clock_refused;
pub(super) mod configuration_invalid;
pub(super) mod endpoint_insecure;
pub(super) mod endpoint_not_aws;
pub(super) mod expired;
pub(super) mod malformed;
pub(super) mod none;
pub(super) mod permission_missing;
pub(super) mod process_failed;
pub(super) mod profile_missing;
pub(super) mod refused_in_region;
pub(super) mod root_access_key;
pub(super) mod signature_refused;
pub(super) mod source_failed;
pub(super) mod sso_session_expired;
pub(super) mod wrong_partition;

use crate::diagnosis::finding::Rule;

/// The credentials cannot be used.
pub(super) const REFUSED: &[&Rule] = &[
    &profile_missing::RULE,
    &configuration_invalid::RULE,
    &process_failed::RULE,
    &sso_session_expired::RULE,
    &source_failed::RULE,
    &endpoint_insecure::RULE,
    &endpoint_not_aws::RULE,
    &clock_refused::RULE,
    &expired::RULE,
    &refused_in_region::RULE,
    &malformed::RULE,
    &wrong_partition::RULE,
    &signature_refused::RULE,
    &access_key_unknown::RULE,
    &root_access_key::RULE,
];

/// What could not be asked.
pub(super) const UNSEEN: &[&Rule] = &[&none::RULE, &permission_missing::RULE];
