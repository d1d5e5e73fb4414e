//! The state of the account.

pub(super) mod activation_overdue;
pub(super) mod blocked;
pub(super) mod closed;
pub(super) mod cloudfront_verification;
pub(super) mod free_plan_limit;
pub(super) mod free_plan_not_offered;
pub(super) mod india_verification;
pub(super) mod mail_unread;
pub(super) mod new_experience;
pub(super) mod other_browser_untried;
pub(super) mod pending_activation;
pub(super) mod pending_verification;
pub(super) mod quota_too_low;
pub(super) mod service_restricted;
pub(super) mod services_refused;
pub(super) mod services_warming_up;
pub(super) mod sign_up_unfinished;
pub(super) mod state_refused;
pub(super) mod suspended;
pub(super) mod unseen_restrictions;

use crate::diagnosis::finding::Rule;

/// The state of the account.
pub(super) const STATE: &[&Rule] = &[
    &closed::RULE,
    &suspended::RULE,
    &blocked::RULE,
    &state_refused::RULE,
    &activation_overdue::RULE,
    &pending_activation::RULE,
    &services_warming_up::RULE,
    &services_refused::RULE,
    &free_plan_limit::RULE,
    &pending_verification::RULE,
    &cloudfront_verification::RULE,
    &service_restricted::RULE,
    &quota_too_low::RULE,
    &free_plan_not_offered::RULE,
];

/// What the user says of the sign-up.
pub(super) const SIGN_UP: &[&Rule] =
    &[&sign_up_unfinished::RULE, &mail_unread::RULE, &other_browser_untried::RULE];

/// Customer verification of AWS India.
pub(super) const COUNTRY: &[&Rule] = &[&india_verification::RULE];

/// The sign-up experience the account was made with.
pub(super) const EXPERIENCE: &[&Rule] = &[&new_experience::RULE];

/// What no answer shows.
pub(super) const UNSEEN: &[&Rule] = &[&unseen_restrictions::RULE];
