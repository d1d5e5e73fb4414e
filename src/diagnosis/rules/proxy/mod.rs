//! The proxy and its answers.

pub(super) mod authentication_required;
pub(super) mod browser_login_required;
pub(super) mod destination_denied;
pub(super) mod no_answer;
pub(super) mod no_proxy_mismatch;
pub(super) mod odd_answer;
pub(super) mod pac_answer_unusable;
pub(super) mod pac_endless;
pub(super) mod pac_exception;
pub(super) mod pac_fault;
pub(super) mod pac_is_page;
pub(super) mod pac_not_evaluated;
pub(super) mod pac_only;
pub(super) mod pac_sends_direct;
pub(super) mod pac_split_ways;
pub(super) mod port_acl;
pub(super) mod read_differently;
pub(super) mod script_as_proxy;
pub(super) mod setting_unreadable;
pub(super) mod socks_unsupported;
pub(super) mod system_differs;
pub(super) mod system_direct;
pub(super) mod system_only;
pub(super) mod unreachable;
pub(super) mod upstream_failed;
pub(super) mod variable_not_read;
pub(super) mod wrong_scheme;

use crate::diagnosis::finding::Rule;

/// Proxy variables that programs cannot read.
pub(super) const SETTINGS: &[&Rule] =
    &[&setting_unreadable::RULE, &variable_not_read::RULE, &socks_unsupported::RULE, &script_as_proxy::RULE];

/// The proxy itself is not reached, or lets nobody in.
pub(super) const WAY_IN: &[&Rule] =
    &[&wrong_scheme::RULE, &unreachable::RULE, &authentication_required::RULE, &no_proxy_mismatch::RULE];

/// A proxy script decides.
pub(super) const SCRIPTS: &[&Rule] = &[
    &pac_only::RULE,
    &system_only::RULE,
    &pac_fault::RULE,
    &pac_is_page::RULE,
    &pac_exception::RULE,
    &pac_endless::RULE,
    &pac_answer_unusable::RULE,
    &pac_sends_direct::RULE,
    &pac_split_ways::RULE,
];

/// The proxy answers, and not as asked.
pub(super) const ANSWERS: &[&Rule] = &[
    &destination_denied::RULE,
    &upstream_failed::RULE,
    &no_answer::RULE,
    &odd_answer::RULE,
    &browser_login_required::RULE,
    &port_acl::RULE,
];

/// Nothing failed; worth knowing.
pub(super) const WORKS_BUT: &[&Rule] =
    &[&read_differently::RULE, &pac_not_evaluated::RULE, &system_differs::RULE, &system_direct::RULE];
