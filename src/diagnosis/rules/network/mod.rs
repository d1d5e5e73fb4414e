//! Names, addresses and connections.

pub(super) mod address_filtered;
pub(super) mod captive_portal;
pub(super) mod connections_rate_limited;
pub(super) mod default_route_dead;
pub(super) mod direct_egress_closed;
pub(super) mod dns_blocked;
pub(super) mod dns_hijacked;
pub(super) mod dns_intercepted;
pub(super) mod dns_null_address;
pub(super) mod dns_private_address;
pub(super) mod dns_refused;
pub(super) mod dns_server_failure;
pub(super) mod dns_sinkhole;
pub(super) mod dns_tcp_filtered;
pub(super) mod dns_udp_filtered;
pub(super) mod dnssec_failure;
pub(super) mod dual_stack_names_blocked;
pub(super) mod first_resolver_dead;
pub(super) mod host_unreachable;
pub(super) mod hosts_file_override;
pub(super) mod icmp_rejected;
pub(super) mod inconsistent_path;
pub(super) mod ipv6_broken;
pub(super) mod local_policy;
pub(super) mod mtu_downstream;
pub(super) mod mtu_upstream;
pub(super) mod name_not_found;
pub(super) mod no_resolver;
pub(super) mod no_route;
pub(super) mod packet_loss;
pub(super) mod partial_allowlist;
pub(super) mod port_closed;
pub(super) mod record_type_filtered;
pub(super) mod resolver_refuses_client;
pub(super) mod sni_filtered;
pub(super) mod split_tunnel;
pub(super) mod tcp_dropped;
pub(super) mod tcp_reset;
pub(super) mod transparent_tcp_proxy;
pub(super) mod unexplained;

use crate::diagnosis::finding::Rule;

/// This computer has no way out, or no resolver.
pub(super) const COMPUTER: &[&Rule] = &[
    &no_route::RULE,
    &default_route_dead::RULE,
    &dns_udp_filtered::RULE,
    &no_resolver::RULE,
    &resolver_refuses_client::RULE,
    &hosts_file_override::RULE,
];

/// The network wants a sign-in first.
pub(super) const SIGN_IN: &[&Rule] = &[&captive_portal::RULE];

/// What several rows say together: above the rules that look at one.
pub(super) const TOGETHER: &[&Rule] = &[&dual_stack_names_blocked::RULE, &partial_allowlist::RULE];

/// Names, then connections.
pub(super) const PATH: &[&Rule] = &[
    &dns_tcp_filtered::RULE,
    &dns_sinkhole::RULE,
    &dns_null_address::RULE,
    &dns_private_address::RULE,
    &dns_hijacked::RULE,
    &dns_blocked::RULE,
    &record_type_filtered::RULE,
    &dns_refused::RULE,
    &dnssec_failure::RULE,
    &dns_server_failure::RULE,
    &name_not_found::RULE,
    &local_policy::RULE,
    &direct_egress_closed::RULE,
    &icmp_rejected::RULE,
    &host_unreachable::RULE,
    &tcp_dropped::RULE,
    &tcp_reset::RULE,
    &port_closed::RULE,
    &inconsistent_path::RULE,
    &mtu_downstream::RULE,
    &mtu_upstream::RULE,
];

/// The hello is cut for its name or at its address.
pub(super) const HELLO: &[&Rule] = &[&address_filtered::RULE, &sni_filtered::RULE];

/// Nothing failed; worth knowing.
pub(super) const WORKS_BUT: &[&Rule] = &[
    &first_resolver_dead::RULE,
    &ipv6_broken::RULE,
    &packet_loss::RULE,
    &connections_rate_limited::RULE,
    &split_tunnel::RULE,
    &transparent_tcp_proxy::RULE,
    &dns_intercepted::RULE,
];

/// What no other rule explains: always last.
pub(super) const LAST: &[&Rule] = &[&unexplained::RULE];
