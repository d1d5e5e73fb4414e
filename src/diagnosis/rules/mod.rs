//! One rule a file. The order of [`RULES`] is the order of explanation: a cause stands above what it causes.
//!
//! To add one: `rules/<code with _>.rs` with `RULE` and `check`, two lines here, a message in each of
//! `locales/*/`, a scenario in `tests/scenarios/`. `tests/it/tidy.rs` names what is missing.

mod account_activation_overdue;
mod account_blocked;
mod account_closed;
mod account_cloudfront_verification;
mod account_free_plan_limit;
mod account_india_verification;
mod account_mail_unread;
mod account_new_experience;
mod account_other_browser_untried;
mod account_pending_activation;
mod account_pending_verification;
mod account_services_refused;
mod account_services_warming_up;
mod account_sign_up_unfinished;
mod account_suspended;
mod account_unseen_restrictions;
mod clock_skewed;
mod credentials_access_key_unknown;
mod credentials_clock_refused;
mod credentials_configuration_invalid;
mod credentials_expired;
mod credentials_malformed;
mod credentials_none;
mod credentials_permission_missing;
mod credentials_process_failed;
mod credentials_profile_missing;
mod credentials_refused_in_region;
mod credentials_root_access_key;
mod credentials_signature_refused;
mod credentials_source_failed;
mod credentials_sso_session_expired;
mod credentials_wrong_partition;
mod http_allow_entry_too_narrow;
mod http_api_answered_by_gateway;
mod http_block_page;
mod http_body_stalled;
mod http_content_rewritten;
mod http_identity_provider_blocked;
mod http_path_filtered;
mod http_refused_by_aws;
mod http_throttled;
mod iam_role_quota_near;
mod identity_center_account_instance;
mod identity_center_creation_failed;
mod identity_center_network_restricted;
mod identity_center_no_administrator;
mod identity_center_no_users;
mod identity_center_nobody_assigned;
mod identity_center_not_enabled;
mod identity_center_not_ready;
mod identity_center_other_region;
mod identity_center_permission_sets_off;
mod identity_center_portal_mismatch;
mod network_address_filtered;
mod network_captive_portal;
mod network_direct_egress_closed;
mod network_dns_blocked;
mod network_dns_hijacked;
mod network_dns_intercepted;
mod network_dns_null_address;
mod network_dns_private_address;
mod network_dns_refused;
mod network_dns_server_failure;
mod network_dns_sinkhole;
mod network_dns_tcp_filtered;
mod network_dns_udp_filtered;
mod network_dnssec_failure;
mod network_dual_stack_names_blocked;
mod network_first_resolver_dead;
mod network_host_unreachable;
mod network_hosts_file_override;
mod network_icmp_rejected;
mod network_inconsistent_path;
mod network_ipv6_broken;
mod network_local_policy;
mod network_mtu_downstream;
mod network_mtu_upstream;
mod network_name_not_found;
mod network_no_resolver;
mod network_no_route;
mod network_packet_loss;
mod network_partial_allowlist;
mod network_port_closed;
mod network_record_type_filtered;
mod network_resolver_refuses_client;
mod network_sni_filtered;
mod network_split_tunnel;
mod network_tcp_dropped;
mod network_tcp_reset;
mod network_transparent_tcp_proxy;
mod network_unexplained;
mod organization_features_limited;
mod organization_not_management_account;
mod payment_bank_authorization;
mod payment_due;
mod payment_free_plan;
mod payment_free_plan_ended;
mod payment_free_plan_ending;
mod payment_method_expired;
mod payment_method_invalid;
mod payment_past_due;
mod phone_attempts_exhausted;
mod phone_no_call_or_message;
mod phone_number_format;
mod phone_other_country;
mod phone_toll_free;
mod phone_unreachable;
mod phone_unverified;
mod phone_verification_not_supported;
mod phone_verification_pending;
mod proxy_authentication_required;
mod proxy_browser_login_required;
mod proxy_destination_denied;
mod proxy_no_answer;
mod proxy_no_proxy_mismatch;
mod proxy_pac_fault;
mod proxy_pac_not_evaluated;
mod proxy_pac_only;
mod proxy_port_acl;
mod proxy_setting_unreadable;
mod proxy_unreachable;
mod proxy_upstream_failed;
mod proxy_wrong_scheme;
mod root_access_keys_present;
mod root_mfa_off;
mod root_used_for_work;
mod support_api_not_in_plan;
mod support_case_channels;
mod tls_ca_bundle_unusable;
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
    // environment
    &network_no_route::RULE,
    &network_dns_udp_filtered::RULE,
    &network_no_resolver::RULE,
    &network_resolver_refuses_client::RULE,
    &network_hosts_file_override::RULE,
    // set up on this computer, or in the way of everything
    &clock_skewed::RULE,
    &proxy_setting_unreadable::RULE,
    &tls_ca_bundle_unusable::RULE,
    &proxy_wrong_scheme::RULE,
    &proxy_unreachable::RULE,
    &proxy_authentication_required::RULE,
    &proxy_no_proxy_mismatch::RULE,
    &network_captive_portal::RULE,
    &proxy_pac_only::RULE,
    &proxy_pac_fault::RULE,
    // what several rows say together: above the rules that look at one
    &network_dual_stack_names_blocked::RULE,
    &network_partial_allowlist::RULE,
    &http_identity_provider_blocked::RULE,
    // network
    &network_dns_tcp_filtered::RULE,
    &network_dns_sinkhole::RULE,
    &network_dns_null_address::RULE,
    &network_dns_private_address::RULE,
    &network_dns_hijacked::RULE,
    &network_dns_blocked::RULE,
    &network_record_type_filtered::RULE,
    &network_dns_refused::RULE,
    &network_dnssec_failure::RULE,
    &network_dns_server_failure::RULE,
    &network_name_not_found::RULE,
    &network_local_policy::RULE,
    &network_direct_egress_closed::RULE,
    &network_icmp_rejected::RULE,
    &network_host_unreachable::RULE,
    &network_tcp_dropped::RULE,
    &network_tcp_reset::RULE,
    &network_port_closed::RULE,
    &network_inconsistent_path::RULE,
    &network_mtu_downstream::RULE,
    &network_mtu_upstream::RULE,
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
    &proxy_port_acl::RULE,
    // http
    &http_allow_entry_too_narrow::RULE,
    &http_path_filtered::RULE,
    &http_block_page::RULE,
    &http_refused_by_aws::RULE,
    &http_body_stalled::RULE,
    &http_content_rewritten::RULE,
    &http_throttled::RULE,
    // works, but
    &proxy_pac_not_evaluated::RULE,
    &network_first_resolver_dead::RULE,
    &network_ipv6_broken::RULE,
    &network_packet_loss::RULE,
    &network_split_tunnel::RULE,
    &network_transparent_tcp_proxy::RULE,
    &network_dns_intercepted::RULE,
    // credentials
    &http_api_answered_by_gateway::RULE,
    &credentials_profile_missing::RULE,
    &credentials_configuration_invalid::RULE,
    &credentials_process_failed::RULE,
    &credentials_sso_session_expired::RULE,
    &credentials_source_failed::RULE,
    &credentials_clock_refused::RULE,
    &credentials_expired::RULE,
    &credentials_refused_in_region::RULE,
    &credentials_malformed::RULE,
    &credentials_wrong_partition::RULE,
    &credentials_signature_refused::RULE,
    &credentials_access_key_unknown::RULE,
    &credentials_root_access_key::RULE,
    // account
    &account_closed::RULE,
    &account_suspended::RULE,
    &account_blocked::RULE,
    &account_activation_overdue::RULE,
    &account_pending_activation::RULE,
    &account_services_warming_up::RULE,
    &account_services_refused::RULE,
    &account_free_plan_limit::RULE,
    &account_pending_verification::RULE,
    &account_cloudfront_verification::RULE,
    // phone and identity
    &phone_unverified::RULE,
    &phone_verification_pending::RULE,
    &phone_verification_not_supported::RULE,
    &phone_number_format::RULE,
    &phone_toll_free::RULE,
    &phone_other_country::RULE,
    &account_sign_up_unfinished::RULE,
    &account_mail_unread::RULE,
    &account_other_browser_untried::RULE,
    &phone_no_call_or_message::RULE,
    &phone_unreachable::RULE,
    &phone_attempts_exhausted::RULE,
    &account_india_verification::RULE,
    // payment
    &payment_bank_authorization::RULE,
    &payment_method_invalid::RULE,
    &payment_method_expired::RULE,
    &payment_past_due::RULE,
    &payment_due::RULE,
    &payment_free_plan_ended::RULE,
    &payment_free_plan_ending::RULE,
    &payment_free_plan::RULE,
    // root user
    &root_mfa_off::RULE,
    &root_access_keys_present::RULE,
    &root_used_for_work::RULE,
    // Identity Center
    &iam_role_quota_near::RULE,
    &organization_features_limited::RULE,
    &organization_not_management_account::RULE,
    &identity_center_not_enabled::RULE,
    &identity_center_not_ready::RULE,
    &identity_center_creation_failed::RULE,
    &identity_center_other_region::RULE,
    &identity_center_portal_mismatch::RULE,
    &identity_center_account_instance::RULE,
    &identity_center_permission_sets_off::RULE,
    &identity_center_network_restricted::RULE,
    &identity_center_no_administrator::RULE,
    &identity_center_nobody_assigned::RULE,
    &identity_center_no_users::RULE,
    &account_new_experience::RULE,
    // support
    &support_api_not_in_plan::RULE,
    &support_case_channels::RULE,
    // what was not seen
    &credentials_none::RULE,
    &credentials_permission_missing::RULE,
    &account_unseen_restrictions::RULE,
    // what nothing else explains: always last
    &network_unexplained::RULE,
];

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|it| it.code == code)
}
