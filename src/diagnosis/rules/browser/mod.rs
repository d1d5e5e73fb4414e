//! What only the browser shows.

mod blocked_locally;
mod cut_off;
mod gets_through;
mod goes_by_proxy;
mod unlisted_hosts;

use crate::diagnosis::finding::Rule;

pub(super) const RULES: &[&Rule] = &[
    &blocked_locally::RULE,
    &cut_off::RULE,
    &gets_through::RULE,
    &goes_by_proxy::RULE,
    &unlisted_hosts::RULE,
];
