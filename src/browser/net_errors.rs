//! Chromium's network errors that say something about the way to a host, as kinds of failure.
//!
//! Numbers and names: <https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h> (2026-11-26).

use crate::evidence::FailureKind;
use FailureKind as Kind;

/// Where on the way to an answer an error ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Resolve,
    Connect,
    Proxy,
    Tls,
    Http,
    /// The browser itself refused: an extension, a policy, the page's own rules. Nothing was sent.
    Browser,
    /// The request was given up by the page or the user: no error of the way.
    GivenUp,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct NetError {
    pub(crate) number: i64,
    /// As the browser shows it, after `net::ERR_`.
    pub(crate) name: &'static str,
    pub(crate) step: Step,
    pub(crate) kind: FailureKind,
}

const fn of(number: i64, name: &'static str, step: Step, kind: FailureKind) -> NetError {
    NetError { number, name, step, kind }
}

const ALL: &[NetError] = &[
    of(-3, "ABORTED", Step::GivenUp, Kind::Interrupted),
    of(-7, "TIMED_OUT", Step::Http, Kind::ReadTimeout),
    of(-10, "ACCESS_DENIED", Step::Connect, Kind::PermissionDenied),
    of(-12, "INSUFFICIENT_RESOURCES", Step::Connect, Kind::OutOfResources),
    of(-20, "BLOCKED_BY_CLIENT", Step::Browser, Kind::BlockedByExtension),
    of(-21, "NETWORK_CHANGED", Step::Http, Kind::ConnectionClosed),
    of(-22, "BLOCKED_BY_ADMINISTRATOR", Step::Browser, Kind::BlockedByPolicy),
    of(-27, "BLOCKED_BY_RESPONSE", Step::GivenUp, Kind::Interrupted),
    of(-29, "CLEARTEXT_NOT_PERMITTED", Step::Browser, Kind::BlockedByPolicy),
    of(-30, "BLOCKED_BY_CSP", Step::GivenUp, Kind::Interrupted),
    of(-32, "BLOCKED_BY_ORB", Step::GivenUp, Kind::Interrupted),
    of(-33, "NETWORK_ACCESS_REVOKED", Step::GivenUp, Kind::Interrupted),
    of(-34, "BLOCKED_BY_FINGERPRINTING_PROTECTION", Step::Browser, Kind::BlockedByPolicy),
    of(-35, "BLOCKED_IN_INCOGNITO_BY_ADMINISTRATOR", Step::Browser, Kind::BlockedByPolicy),
    of(-100, "CONNECTION_CLOSED", Step::Http, Kind::ConnectionClosed),
    of(-101, "CONNECTION_RESET", Step::Http, Kind::ConnectionReset),
    of(-102, "CONNECTION_REFUSED", Step::Connect, Kind::ConnectionRefused),
    of(-103, "CONNECTION_ABORTED", Step::Http, Kind::ConnectionClosed),
    of(-104, "CONNECTION_FAILED", Step::Connect, Kind::Other),
    of(-105, "NAME_NOT_RESOLVED", Step::Resolve, Kind::NameUnresolved),
    of(-106, "INTERNET_DISCONNECTED", Step::Connect, Kind::NetworkUnreachable),
    of(-107, "SSL_PROTOCOL_ERROR", Step::Tls, Kind::TlsMalformed),
    of(-108, "ADDRESS_INVALID", Step::Connect, Kind::AddressNotAvailable),
    of(-109, "ADDRESS_UNREACHABLE", Step::Connect, Kind::HostUnreachable),
    of(-110, "SSL_CLIENT_AUTH_CERT_NEEDED", Step::Tls, Kind::TlsAlert),
    of(-111, "TUNNEL_CONNECTION_FAILED", Step::Proxy, Kind::ProxyRefused),
    of(-113, "SSL_VERSION_OR_CIPHER_MISMATCH", Step::Tls, Kind::TlsAlert),
    of(-115, "PROXY_AUTH_UNSUPPORTED", Step::Proxy, Kind::ProxyAuthRequired),
    of(-117, "BAD_SSL_CLIENT_AUTH_CERT", Step::Tls, Kind::TlsAlert),
    of(-118, "CONNECTION_TIMED_OUT", Step::Connect, Kind::ConnectTimeout),
    of(-120, "SOCKS_CONNECTION_FAILED", Step::Proxy, Kind::ProxyRefused),
    of(-121, "SOCKS_CONNECTION_HOST_UNREACHABLE", Step::Proxy, Kind::ProxyRefused),
    of(-126, "SSL_BAD_RECORD_MAC_ALERT", Step::Tls, Kind::TlsAlert),
    of(-127, "PROXY_AUTH_REQUESTED", Step::Proxy, Kind::ProxyAuthRequired),
    of(-130, "PROXY_CONNECTION_FAILED", Step::Proxy, Kind::Other),
    of(-131, "MANDATORY_PROXY_CONFIGURATION_FAILED", Step::Proxy, Kind::ProxyScriptFailed),
    of(-133, "PRECONNECT_MAX_SOCKET_LIMIT", Step::GivenUp, Kind::Interrupted),
    of(-134, "SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED", Step::Tls, Kind::TlsAlert),
    of(-136, "PROXY_CERTIFICATE_INVALID", Step::Proxy, Kind::CertificateInvalid),
    of(-137, "NAME_RESOLUTION_FAILED", Step::Resolve, Kind::NameUnresolved),
    of(-138, "NETWORK_ACCESS_DENIED", Step::Connect, Kind::PermissionDenied),
    of(-139, "TEMPORARILY_THROTTLED", Step::GivenUp, Kind::Interrupted),
    of(-141, "SSL_CLIENT_AUTH_SIGNATURE_FAILED", Step::Tls, Kind::TlsAlert),
    of(-150, "SSL_PINNED_KEY_NOT_IN_CERT_CHAIN", Step::Tls, Kind::CertificateInvalid),
    of(-153, "SSL_DECRYPT_ERROR_ALERT", Step::Tls, Kind::TlsAlert),
    of(-166, "ICANN_NAME_COLLISION", Step::Resolve, Kind::NameUnresolved),
    of(-167, "SSL_SERVER_CERT_BAD_FORMAT", Step::Tls, Kind::CertificateInvalid),
    of(-170, "UNABLE_TO_REUSE_CONNECTION_FOR_PROXY_AUTH", Step::Proxy, Kind::ProxyAuthRequired),
    of(-172, "SSL_OBSOLETE_CIPHER", Step::Tls, Kind::TlsAlert),
    of(-180, "TLS13_DOWNGRADE_DETECTED", Step::Tls, Kind::TlsMalformed),
    of(-181, "SSL_KEY_USAGE_INCOMPATIBLE", Step::Tls, Kind::CertificateInvalid),
    of(-186, "PROXY_UNABLE_TO_CONNECT_TO_DESTINATION", Step::Proxy, Kind::ProxyRefused),
    of(-187, "PROXY_DELEGATE_CANCELED_CONNECT_REQUEST", Step::Proxy, Kind::ProxyRefused),
    of(-188, "PROXY_DELEGATE_CANCELED_CONNECT_RESPONSE", Step::Proxy, Kind::ProxyRefused),
    of(-200, "CERT_COMMON_NAME_INVALID", Step::Tls, Kind::CertificateNameMismatch),
    of(-201, "CERT_DATE_INVALID", Step::Tls, Kind::CertificateExpired),
    of(-202, "CERT_AUTHORITY_INVALID", Step::Tls, Kind::CertificateUnknownIssuer),
    of(-203, "CERT_CONTAINS_ERRORS", Step::Tls, Kind::CertificateInvalid),
    of(-204, "CERT_NO_REVOCATION_MECHANISM", Step::Tls, Kind::CertificateInvalid),
    of(-205, "CERT_UNABLE_TO_CHECK_REVOCATION", Step::Tls, Kind::CertificateInvalid),
    of(-206, "CERT_REVOKED", Step::Tls, Kind::CertificateInvalid),
    of(-207, "CERT_INVALID", Step::Tls, Kind::CertificateInvalid),
    of(-208, "CERT_WEAK_SIGNATURE_ALGORITHM", Step::Tls, Kind::CertificateInvalid),
    of(-210, "CERT_NON_UNIQUE_NAME", Step::Tls, Kind::CertificateInvalid),
    of(-211, "CERT_WEAK_KEY", Step::Tls, Kind::CertificateInvalid),
    of(-212, "CERT_NAME_CONSTRAINT_VIOLATION", Step::Tls, Kind::CertificateInvalid),
    of(-213, "CERT_VALIDITY_TOO_LONG", Step::Tls, Kind::CertificateInvalid),
    of(-214, "CERTIFICATE_TRANSPARENCY_REQUIRED", Step::Tls, Kind::CertificateInvalid),
    of(-217, "CERT_KNOWN_INTERCEPTION_BLOCKED", Step::Tls, Kind::CertificateInvalid),
    of(-310, "TOO_MANY_REDIRECTS", Step::Http, Kind::HttpMalformed),
    of(-320, "INVALID_RESPONSE", Step::Http, Kind::HttpMalformed),
    of(-321, "INVALID_CHUNKED_ENCODING", Step::Http, Kind::HttpMalformed),
    of(-322, "METHOD_NOT_SUPPORTED", Step::Http, Kind::HttpMalformed),
    of(-323, "UNEXPECTED_PROXY_AUTH", Step::Proxy, Kind::ProxyAuthRequired),
    of(-324, "EMPTY_RESPONSE", Step::Http, Kind::ConnectionClosed),
    of(-325, "RESPONSE_HEADERS_TOO_BIG", Step::Http, Kind::HeadersTooLarge),
    of(-327, "PAC_SCRIPT_FAILED", Step::Proxy, Kind::ProxyScriptFailed),
    of(-330, "CONTENT_DECODING_FAILED", Step::Http, Kind::HttpMalformed),
    of(-331, "NETWORK_IO_SUSPENDED", Step::GivenUp, Kind::Interrupted),
    of(-336, "NO_SUPPORTED_PROXIES", Step::Proxy, Kind::ProxyScriptFailed),
    of(-337, "HTTP2_PROTOCOL_ERROR", Step::Http, Kind::HttpMalformed),
    of(-338, "INVALID_AUTH_CREDENTIALS", Step::Proxy, Kind::ProxyAuthRequired),
    of(-339, "UNSUPPORTED_AUTH_SCHEME", Step::Proxy, Kind::ProxyAuthRequired),
    of(-341, "MISSING_AUTH_CREDENTIALS", Step::Proxy, Kind::ProxyAuthRequired),
    of(-348, "PAC_NOT_IN_DHCP", Step::GivenUp, Kind::Interrupted),
    of(-352, "HTTP2_PING_FAILED", Step::Http, Kind::ReadTimeout),
    of(-354, "CONTENT_LENGTH_MISMATCH", Step::Http, Kind::BodyStalled),
    of(-355, "INCOMPLETE_CHUNKED_ENCODING", Step::Http, Kind::BodyStalled),
    of(-356, "QUIC_PROTOCOL_ERROR", Step::GivenUp, Kind::Interrupted),
    of(-357, "RESPONSE_HEADERS_TRUNCATED", Step::Http, Kind::ConnectionClosed),
    of(-358, "QUIC_HANDSHAKE_FAILED", Step::GivenUp, Kind::Interrupted),
    of(-363, "HTTP2_COMPRESSION_ERROR", Step::Http, Kind::HttpMalformed),
    of(-364, "PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION", Step::Proxy, Kind::ProxyAuthRequired),
    of(-366, "PROXY_HTTP_1_1_REQUIRED", Step::Proxy, Kind::ProxyRefused),
    of(-367, "PAC_SCRIPT_TERMINATED", Step::Proxy, Kind::ProxyScriptFailed),
    of(-370, "INVALID_HTTP_RESPONSE", Step::Http, Kind::HttpMalformed),
    of(
        -384,
        "CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_LOCAL_NETWORK_ACCESS_POLICY",
        Step::Browser,
        Kind::BlockedByPolicy,
    ),
    of(-385, "BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS", Step::Browser, Kind::BlockedByPolicy),
    of(-800, "DNS_MALFORMED_RESPONSE", Step::Resolve, Kind::DnsMalformed),
    of(-801, "DNS_SERVER_REQUIRES_TCP", Step::Resolve, Kind::NameUnresolved),
    of(-803, "DNS_TIMED_OUT", Step::Resolve, Kind::DnsTimeout),
    of(-805, "DNS_SEARCH_EMPTY", Step::Resolve, Kind::NameUnresolved),
    of(-808, "DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED", Step::Resolve, Kind::NoResolver),
    of(-817, "DNS_SERVER_FAILURE", Step::Resolve, Kind::DnsServfail),
    of(-819, "DNS_REFUSED", Step::Resolve, Kind::DnsRefused),
    of(-809, "DNS_NAME_HTTPS_ONLY", Step::GivenUp, Kind::Interrupted),
];

/// The error of this number, if it says something about the way.
pub(crate) fn by_number(number: i64) -> Option<&'static NetError> {
    ALL.iter().find(|error| error.number == number)
}

/// The first error that a text names: `net::ERR_NAME_NOT_RESOLVED`.
pub(crate) fn named_in(text: &str) -> Option<&'static NetError> {
    let name = text.split("ERR_").nth(1)?;
    let name: &str = name.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next()?;
    ALL.iter().find(|error| error.name == name)
}

/// What `getaddrinfo` said, where the system resolved the name (Linux and macOS numbers, Windows socket errors).
pub(crate) fn of_resolver(os_error: i64) -> Option<FailureKind> {
    Some(match os_error {
        -2 | 8 | 11001 => Kind::NameNotFound,
        -3 | 2 | 11002 => Kind::TemporaryFailure,
        -5 | 7 | 11004 => Kind::NoData,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_number_and_no_name_stands_twice() {
        let numbers: BTreeSet<_> = ALL.iter().map(|error| error.number).collect();
        let names: BTreeSet<_> = ALL.iter().map(|error| error.name).collect();
        assert_eq!((numbers.len(), names.len()), (ALL.len(), ALL.len()));
    }

    #[test]
    fn a_name_is_found_in_what_programs_write() {
        for text in
            ["net::ERR_CONNECTION_RESET", "net::ERR_CONNECTION_RESET at https://x/", "ERR_CONNECTION_RESET"]
        {
            assert_eq!(named_in(text).map(|error| error.number), Some(-101), "{text}");
        }
        assert!(named_in("NS_ERROR_UNKNOWN_HOST").is_none() && named_in("net::ERR_").is_none());
    }
}
