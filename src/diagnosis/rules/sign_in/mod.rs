//! Signing in with a browser.

pub(super) mod browser_not_opened;
pub(super) mod browser_policy;
pub(super) mod callback_unreachable;
pub(super) mod code_refused;
pub(super) mod details_refused;
pub(super) mod endpoint_variant;
pub(super) mod mail_taken;
pub(super) mod network_policy;
pub(super) mod other_session;
pub(super) mod password_reset;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[
    &callback_unreachable::RULE,
    &browser_not_opened::RULE,
    &endpoint_variant::RULE,
    &browser_policy::RULE,
    &network_policy::RULE,
    &code_refused::RULE,
    &details_refused::RULE,
    &password_reset::RULE,
    &mail_taken::RULE,
    &other_session::RULE,
];
