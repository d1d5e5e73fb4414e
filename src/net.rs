//! Which addresses are whose, by the registry of special-purpose addresses (RFC 6890), and the hosts of URLs.

use std::borrow::Cow;
use std::net::IpAddr;

use url::Url;

/// The host of an absolute URL, in lower case.
pub(crate) fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_ascii_lowercase)
}

/// The last two labels: good enough to tell whose domain a host is of where nothing is decided by it.
pub(crate) fn domain(host: &str) -> &str {
    let dots = host.rmatch_indices('.').nth(1);
    dots.map_or(host, |(at, _)| &host[at + 1..])
}

/// A host as URLs write it: an IPv6 address in brackets.
pub(crate) fn bracketed(host: &str) -> Cow<'_, str> {
    if host.contains(':') { Cow::Owned(format!("[{host}]")) } else { Cow::Borrowed(host) }
}

/// An address of someone's own network: RFC 1918, RFC 6598, link-local and unique local.
pub fn is_private(address: &IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local() || is_shared(v4.octets()),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// An address of the examples in documents (RFC 5737, RFC 3849).
pub fn is_documentation(address: &IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_documentation(),
        IpAddr::V6(v6) => v6.segments()[..2] == [0x2001, 0x0db8],
    }
}

/// An address that a host on the internet can have: not private, loopback, null, multicast, broadcast, of
/// documents or of benchmarks.
pub fn is_public(address: &IpAddr) -> bool {
    let address = address.to_canonical();
    let special = match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            v4.is_broadcast() || a == 0 || (a == 198 && (b & 0xfe) == 18)
        }
        IpAddr::V6(_) => false,
    };
    !(special
        || address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || is_private(&address)
        || is_documentation(&address))
}

/// Whether the first `bits` bits are those of `network`; never across families.
pub fn in_network(address: IpAddr, network: IpAddr, bits: u32) -> bool {
    match (address, network) {
        (IpAddr::V4(address), IpAddr::V4(network)) if bits <= 32 => {
            let mask = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
            address.to_bits() & mask == network.to_bits() & mask
        }
        (IpAddr::V6(address), IpAddr::V6(network)) if bits <= 128 => {
            let mask = u128::MAX.checked_shl(128 - bits).unwrap_or(0);
            address.to_bits() & mask == network.to_bits() & mask
        }
        _ => false,
    }
}

/// Shared by the customers of one provider (RFC 6598).
fn is_shared([a, b, ..]: [u8; 4]) -> bool {
    a == 100 && (64..128).contains(&b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_addresses_are_not_public() {
        for odd in [
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.1.1",
            "0.0.0.0",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "2001:db8::1",
            "::ffff:10.0.0.1",
            "ff02::1",
        ] {
            assert!(!is_public(&odd.parse().unwrap()), "{odd}");
        }
        for public in ["1.1.1.1", "100.128.0.1", "172.32.0.1", "2600:9000::1"] {
            assert!(is_public(&public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn private_addresses_are_those_of_a_network_of_ones_own() {
        assert!(is_private(&"100.64.0.1".parse().unwrap()) && is_private(&"fd00::1".parse().unwrap()));
        assert!(!is_private(&"127.0.0.1".parse().unwrap()) && !is_private(&"192.0.2.1".parse().unwrap()));
    }
}
