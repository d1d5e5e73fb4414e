//! From operating-system errors to the closed list of failure kinds.

use std::io::{self, ErrorKind};

use crate::evidence::FailureKind;

/// What a failed `connect` means.
pub(crate) fn connect_kind(error: &io::Error) -> FailureKind {
    if is_exhaustion(error) {
        return FailureKind::OutOfResources;
    }
    match error.kind() {
        ErrorKind::TimedOut => FailureKind::ConnectTimeout,
        ErrorKind::ConnectionRefused => FailureKind::ConnectionRefused,
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => FailureKind::ConnectionReset,
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => FailureKind::NetworkUnreachable,
        ErrorKind::HostUnreachable => FailureKind::HostUnreachable,
        ErrorKind::PermissionDenied => FailureKind::PermissionDenied,
        ErrorKind::AddrNotAvailable => FailureKind::AddressNotAvailable,
        _ if is_unknown_family(error) => FailureKind::AddressNotAvailable,
        _ => FailureKind::Other,
    }
}

/// What the end of an open stream means.
pub(crate) fn of_stream(error: &io::Error) -> FailureKind {
    match error.kind() {
        ErrorKind::UnexpectedEof | ErrorKind::BrokenPipe | ErrorKind::NotConnected => {
            FailureKind::ConnectionClosed
        }
        ErrorKind::TimedOut | ErrorKind::WouldBlock => FailureKind::ReadTimeout,
        _ => connect_kind(error),
    }
}

/// What a failed exchange with a resolver means.
pub(crate) fn dns_kind(error: &io::Error) -> FailureKind {
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => FailureKind::DnsTimeout,
        ErrorKind::UnexpectedEof => FailureKind::ConnectionClosed,
        _ => connect_kind(error),
    }
}

#[cfg(unix)]
fn is_exhaustion(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(libc::EMFILE | libc::ENFILE | libc::ENOBUFS | libc::ENOMEM))
}

#[cfg(not(unix))]
fn is_exhaustion(error: &io::Error) -> bool {
    error.kind() == ErrorKind::OutOfMemory
}

#[cfg(unix)]
fn is_unknown_family(error: &io::Error) -> bool {
    error.raw_os_error() == Some(libc::EAFNOSUPPORT)
}

#[cfg(not(unix))]
fn is_unknown_family(_: &io::Error) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn each_errno_has_its_kind() {
        for (errno, kind) in [
            (libc::ECONNREFUSED, FailureKind::ConnectionRefused),
            (libc::ECONNRESET, FailureKind::ConnectionReset),
            (libc::ENETUNREACH, FailureKind::NetworkUnreachable),
            (libc::ENETDOWN, FailureKind::NetworkUnreachable),
            (libc::EHOSTUNREACH, FailureKind::HostUnreachable),
            (libc::EACCES, FailureKind::PermissionDenied),
            (libc::EPERM, FailureKind::PermissionDenied),
            (libc::EADDRNOTAVAIL, FailureKind::AddressNotAvailable),
            (libc::EAFNOSUPPORT, FailureKind::AddressNotAvailable),
            (libc::EMFILE, FailureKind::OutOfResources),
            (libc::ENOBUFS, FailureKind::OutOfResources),
            (libc::ETIMEDOUT, FailureKind::ConnectTimeout),
            (libc::EPROTO, FailureKind::Other),
        ] {
            assert_eq!(connect_kind(&io::Error::from_raw_os_error(errno)), kind, "{errno}");
        }
        assert_eq!(dns_kind(&ErrorKind::TimedOut.into()), FailureKind::DnsTimeout);
    }
}
