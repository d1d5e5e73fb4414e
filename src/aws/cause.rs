//! Names the layer that failed when no answer came from an AWS endpoint.

use std::error::Error;
use std::io;

use rustls::CertificateError as Bad;

use super::endpoint_policy::InsecureEndpoint;
use crate::evidence::FailureKind;

/// The deepest cause that names a layer, and the words of the deepest error.
pub(super) fn of(error: &(dyn Error + 'static)) -> (FailureKind, Option<String>) {
    let mut kind = None;
    let mut words = None;
    let mut next = Some(error);
    for _ in 0..16 {
        let Some(error) = next else { break };
        kind = named(error, kind).or(kind);
        words = Some(error.to_string());
        next = inner(error);
    }
    (kind.unwrap_or(FailureKind::Other), words)
}

/// `io::Error::source` skips the error it wraps.
fn inner<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    match error.downcast_ref::<io::Error>() {
        Some(io) => io.get_ref().map(|io| io as &(dyn Error + 'static)),
        None => error.source(),
    }
}

fn named(error: &(dyn Error + 'static), above: Option<FailureKind>) -> Option<FailureKind> {
    if error.is::<InsecureEndpoint>() {
        return Some(FailureKind::EndpointInsecure);
    }
    if let Some(tls) = error.downcast_ref::<rustls::Error>() {
        return Some(of_tls(tls));
    }
    if let Some(io) = error.downcast_ref::<io::Error>() {
        // `getaddrinfo` failures are I/O errors without a kind of their own.
        return above.filter(|above| is_lookup(*above)).or_else(|| of_io(io));
    }
    of_words(&error.to_string())
}

fn is_lookup(kind: FailureKind) -> bool {
    matches!(kind, FailureKind::NameNotFound | FailureKind::TemporaryFailure)
}

fn of_tls(error: &rustls::Error) -> FailureKind {
    match error {
        rustls::Error::InvalidCertificate(bad) => match bad {
            Bad::UnknownIssuer => FailureKind::CertificateUnknownIssuer,
            Bad::Expired | Bad::ExpiredContext { .. } => FailureKind::CertificateExpired,
            Bad::NotValidYet | Bad::NotValidYetContext { .. } => FailureKind::CertificateNotYetValid,
            Bad::NotValidForName | Bad::NotValidForNameContext { .. } => FailureKind::CertificateNameMismatch,
            _ => FailureKind::CertificateInvalid,
        },
        rustls::Error::AlertReceived(_) => FailureKind::TlsAlert,
        rustls::Error::InvalidMessage(_) => FailureKind::NotTls,
        _ => FailureKind::TlsMalformed,
    }
}

fn of_io(error: &io::Error) -> Option<FailureKind> {
    Some(match error.kind() {
        io::ErrorKind::ConnectionRefused => FailureKind::ConnectionRefused,
        io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => FailureKind::ConnectionReset,
        io::ErrorKind::UnexpectedEof => FailureKind::ConnectionClosed,
        io::ErrorKind::TimedOut => FailureKind::ConnectTimeout,
        io::ErrorKind::NetworkUnreachable => FailureKind::NetworkUnreachable,
        io::ErrorKind::HostUnreachable => FailureKind::HostUnreachable,
        io::ErrorKind::PermissionDenied => FailureKind::PermissionDenied,
        io::ErrorKind::AddrNotAvailable => FailureKind::AddressNotAvailable,
        _ => return None,
    })
}

/// The HTTP library's own error types are private: their fixed words are all there is.
fn of_words(words: &str) -> Option<FailureKind> {
    const KNOWN: &[(&str, FailureKind)] = &[
        ("dns error", FailureKind::NameNotFound),
        ("proxy authorization required", FailureKind::ProxyAuthRequired),
        ("tunnel error: unsuccessful", FailureKind::ProxyRefused),
        ("HTTP connect timeout", FailureKind::ConnectTimeout),
        ("HTTP read timeout", FailureKind::ReadTimeout),
        ("connection closed before message completed", FailureKind::ConnectionClosed),
        ("invalid HTTP", FailureKind::HttpMalformed),
    ];
    KNOWN.iter().find(|(known, _)| words.starts_with(known)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("{0}")]
    struct Words(&'static str, #[source] io::Error);

    #[test]
    fn a_refused_connection_is_named_through_wrappers() {
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        let wrapped = io::Error::other(Words("client error (Connect)", refused));
        assert_eq!(of(&wrapped).0, FailureKind::ConnectionRefused);
    }

    #[test]
    fn an_unknown_issuer_is_named_inside_an_io_error() {
        let tls = rustls::Error::InvalidCertificate(Bad::UnknownIssuer);
        let wrapped = Words("client error (Connect)", io::Error::other(tls));
        assert_eq!(of(&wrapped).0, FailureKind::CertificateUnknownIssuer);
    }

    #[test]
    fn a_failed_lookup_stays_a_lookup() {
        let lookup = Words("dns error", io::Error::other("failed to lookup address information"));
        assert_eq!(of(&lookup).0, FailureKind::NameNotFound);
    }

    #[test]
    fn what_has_no_name_is_other() {
        assert_eq!(of(&io::Error::other("odd")).0, FailureKind::Other);
    }
}
