//! Answers to requests.

pub(super) mod allow_entry_too_narrow;
pub(super) mod api_answered_by_gateway;
pub(super) mod block_page;
pub(super) mod body_stalled;
pub(super) mod content_rewritten;
pub(super) mod identity_provider_blocked;
pub(super) mod path_filtered;
pub(super) mod refused_by_aws;
pub(super) mod throttled;

use crate::diagnosis::finding::Rule;

/// What several rows say together: above the rules that look at one.
pub(super) const TOGETHER: &[&Rule] = &[&identity_provider_blocked::RULE];

/// The answer to the request.
pub(super) const ANSWERS: &[&Rule] = &[
    &allow_entry_too_narrow::RULE,
    &path_filtered::RULE,
    &block_page::RULE,
    &refused_by_aws::RULE,
    &body_stalled::RULE,
    &content_rewritten::RULE,
    &throttled::RULE,
];

/// An answer to an API call that AWS did not write.
pub(super) const API: &[&Rule] = &[&api_answered_by_gateway::RULE];
