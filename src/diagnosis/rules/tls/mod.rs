//! Handshakes and certificates.

pub(super) mod ca_bundle_unusable;
pub(super) mod ca_nonconformant;
pub(super) mod certificate_expired;
pub(super) mod certificate_name_mismatch;
pub(super) mod client_certificate_requested;
pub(super) mod client_outdated;
pub(super) mod first_segment_filter;
pub(super) mod handshake_refused;
pub(super) mod hello_fragment_intolerant;
pub(super) mod incomplete_chain;
pub(super) mod inspected_selectively;
pub(super) mod inspected_trusted;
pub(super) mod inspected_untrusted;
pub(super) mod large_hello_lost;
pub(super) mod plaintext_answer;
pub(super) mod post_quantum_refused;
pub(super) mod revocation_unreachable;
pub(super) mod trust_store_outdated;

use crate::diagnosis::finding::Rule;

/// The CA bundle that is set on this computer.
pub(super) const SETTINGS: &[&Rule] = &[&ca_bundle_unusable::RULE];

/// The handshake fails, or ends with a certificate that is not AWS's.
pub(super) const HANDSHAKE: &[&Rule] = &[
    &hello_fragment_intolerant::RULE,
    &post_quantum_refused::RULE,
    &first_segment_filter::RULE,
    &large_hello_lost::RULE,
    &plaintext_answer::RULE,
    &client_certificate_requested::RULE,
    &handshake_refused::RULE,
    &inspected_untrusted::RULE,
    &incomplete_chain::RULE,
    &certificate_expired::RULE,
    &certificate_name_mismatch::RULE,
    &trust_store_outdated::RULE,
    &inspected_trusted::RULE,
    &ca_nonconformant::RULE,
    &inspected_selectively::RULE,
    &revocation_unreachable::RULE,
    &client_outdated::RULE,
];
