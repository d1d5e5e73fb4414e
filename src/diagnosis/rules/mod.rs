//! One rule a file. The order of [`RULES`] is the order of explanation: a cause stands above what it causes.
//!
//! To add one: `rules/<code with _>.rs` with `RULE` and `check`, two lines here, a message in each of
//! `locales/*/`, a scenario in `tests/scenarios/`. `tests/it/tidy.rs` names what is missing.

mod clock_skewed;
mod http_allow_entry_too_narrow;
mod http_block_page;
mod http_body_stalled;
mod http_identity_provider_blocked;
mod http_path_filtered;
mod http_refused_by_aws;
mod network_address_filtered;
mod network_captive_portal;
mod network_partial_allowlist;
mod network_sni_filtered;
mod proxy_authentication_required;
mod proxy_browser_login_required;
mod proxy_destination_denied;
mod proxy_no_answer;
mod proxy_no_proxy_mismatch;
mod proxy_pac_only;
mod proxy_port_acl;
mod proxy_unreachable;
mod proxy_upstream_failed;
mod proxy_wrong_scheme;
mod tls_ca_nonconformant;
mod tls_certificate_expired;
mod tls_certificate_name_mismatch;
mod tls_client_certificate_requested;
mod tls_first_segment_filter;
mod tls_handshake_refused;
mod tls_hello_fragment_intolerant;
mod tls_incomplete_chain;
mod tls_inspected_selectively;
mod tls_inspected_trusted;
mod tls_inspected_untrusted;
mod tls_plaintext_answer;
mod tls_post_quantum_refused;
mod tls_trust_store_outdated;

use super::{Finding, Severity, View};
use crate::catalogue::{Layer, Owner};

/// A pure judgement over the evidence.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever, e.g. `network.dns-sinkhole`.
    pub code: &'static str,
    pub severity: Severity,
    /// The usual owner; a finding may name another.
    pub owner: Owner,
    /// Where the fault sits.
    pub layer: Layer,
    /// Rows of the fault table this rule answers, e.g. `D11`.
    pub faults: &'static [&'static str],
    pub check: fn(&View<'_>) -> Vec<Finding>,
}

pub const RULES: &[&Rule] = &[
    // set up on this computer, or in the way of everything
    &clock_skewed::RULE,
    &proxy_wrong_scheme::RULE,
    &proxy_unreachable::RULE,
    &proxy_authentication_required::RULE,
    &proxy_no_proxy_mismatch::RULE,
    &network_captive_portal::RULE,
    // what several rows say together: above the rules that look at one
    &network_partial_allowlist::RULE,
    &http_identity_provider_blocked::RULE,
    // tls
    &network_address_filtered::RULE,
    &network_sni_filtered::RULE,
    &tls_hello_fragment_intolerant::RULE,
    &tls_post_quantum_refused::RULE,
    &tls_first_segment_filter::RULE,
    &tls_plaintext_answer::RULE,
    &tls_client_certificate_requested::RULE,
    &tls_handshake_refused::RULE,
    &tls_inspected_untrusted::RULE,
    &tls_incomplete_chain::RULE,
    &tls_certificate_expired::RULE,
    &tls_certificate_name_mismatch::RULE,
    &tls_trust_store_outdated::RULE,
    &tls_inspected_trusted::RULE,
    &tls_ca_nonconformant::RULE,
    &tls_inspected_selectively::RULE,
    // proxy
    &proxy_destination_denied::RULE,
    &proxy_upstream_failed::RULE,
    &proxy_no_answer::RULE,
    &proxy_browser_login_required::RULE,
    &proxy_pac_only::RULE,
    &proxy_port_acl::RULE,
    // http
    &http_allow_entry_too_narrow::RULE,
    &http_path_filtered::RULE,
    &http_block_page::RULE,
    &http_refused_by_aws::RULE,
    &http_body_stalled::RULE,
];

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|it| it.code == code)
}
