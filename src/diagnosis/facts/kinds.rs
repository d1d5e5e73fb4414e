//! Kinds of failure that several rules claim.

use crate::evidence::FailureKind;

/// Whatever ends the way to an answer of AWS's.
pub(crate) const ON_THE_WAY: &[FailureKind] = &[
    FailureKind::NameNotFound,
    FailureKind::NoData,
    FailureKind::DnsRefused,
    FailureKind::DnsServfail,
    FailureKind::DnsTimeout,
    FailureKind::DnsMalformed,
    FailureKind::TemporaryFailure,
    FailureKind::NameUnresolved,
    FailureKind::ConnectTimeout,
    FailureKind::ConnectionRefused,
    FailureKind::NetworkUnreachable,
    FailureKind::HostUnreachable,
    FailureKind::PermissionDenied,
    FailureKind::AddressNotAvailable,
    FailureKind::ConnectionReset,
    FailureKind::ConnectionClosed,
    FailureKind::ReadTimeout,
    FailureKind::ProxyNameNotFound,
    FailureKind::ProxyAuthRequired,
    FailureKind::ProxyRefused,
    FailureKind::ProxyNotHttp,
    FailureKind::ProxyNotSocks,
    FailureKind::TlsAlert,
    FailureKind::NotTls,
    FailureKind::TlsMalformed,
    FailureKind::CertificateUnknownIssuer,
    FailureKind::CertificateNameMismatch,
    FailureKind::CertificateExpired,
    FailureKind::CertificateNotYetValid,
    FailureKind::CertificateInvalid,
    FailureKind::HttpMalformed,
    FailureKind::HeadersTooLarge,
    FailureKind::BodyStalled,
];

/// Connected, and cut before an answer came.
pub(crate) const CUT: &[FailureKind] =
    &[FailureKind::ConnectionReset, FailureKind::ConnectionClosed, FailureKind::ReadTimeout];

/// The way out is closed: no connection, or one that nobody answers. A certificate came through an open one.
pub(crate) const CLOSED: &[FailureKind] = &[
    FailureKind::ConnectTimeout,
    FailureKind::ConnectionRefused,
    FailureKind::ConnectionReset,
    FailureKind::ConnectionClosed,
    FailureKind::ReadTimeout,
    FailureKind::HostUnreachable,
    FailureKind::NetworkUnreachable,
    FailureKind::PermissionDenied,
];

/// How filters of names, addresses and URLs end a connection.
pub(crate) const FILTERED: &[FailureKind] = &[
    FailureKind::NameNotFound,
    FailureKind::NoData,
    FailureKind::DnsRefused,
    FailureKind::ConnectTimeout,
    FailureKind::ConnectionRefused,
    FailureKind::ConnectionReset,
    FailureKind::ConnectionClosed,
    FailureKind::ReadTimeout,
    FailureKind::HostUnreachable,
    FailureKind::PermissionDenied,
    FailureKind::NotTls,
    FailureKind::ProxyRefused,
];

/// How it ends where the address is not the host's. A certificate for the right name, out of date or not, speaks
/// against that.
pub(crate) const ELSEWHERE: &[FailureKind] = &[
    FailureKind::ConnectTimeout,
    FailureKind::ConnectionRefused,
    FailureKind::ConnectionReset,
    FailureKind::ConnectionClosed,
    FailureKind::ReadTimeout,
    FailureKind::HostUnreachable,
    FailureKind::NetworkUnreachable,
    FailureKind::AddressNotAvailable,
    FailureKind::PermissionDenied,
    FailureKind::NotTls,
    FailureKind::TlsAlert,
    FailureKind::CertificateNameMismatch,
    FailureKind::CertificateUnknownIssuer,
];

/// The same, or an answer with a sinkhole's name and no address.
pub(crate) const SINKHOLED: &[FailureKind] = &[
    FailureKind::NoData,
    FailureKind::ConnectTimeout,
    FailureKind::ConnectionRefused,
    FailureKind::ConnectionReset,
    FailureKind::ConnectionClosed,
    FailureKind::ReadTimeout,
    FailureKind::HostUnreachable,
    FailureKind::NetworkUnreachable,
    FailureKind::AddressNotAvailable,
    FailureKind::PermissionDenied,
    FailureKind::NotTls,
    FailureKind::TlsAlert,
    FailureKind::CertificateNameMismatch,
    FailureKind::CertificateUnknownIssuer,
];
