//! From operating-system errors to the closed list of failure kinds.

use std::io::{self, ErrorKind};

#[cfg(unix)]
use rustix::io::Errno;

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

/// What Windows' name service means, by number: its words are in the system's language. `None` for errors of others.
///
/// WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY and WSANO_DATA of `winsock2.h`; WSASERVICE_NOT_FOUND and
/// WSATYPE_NOT_FOUND come where a namespace provider is missing.
pub(crate) fn windows_name_kind(error: &io::Error) -> Option<FailureKind> {
    match error.raw_os_error()? {
        11_001 => Some(FailureKind::NameNotFound),
        11_002 | 11_003 | 10_108 | 10_109 => Some(FailureKind::TemporaryFailure),
        11_004 => Some(FailureKind::NoData),
        _ => None,
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
    let exhausted = [Errno::MFILE, Errno::NFILE, Errno::NOBUFS, Errno::NOMEM];
    Errno::from_io_error(error).is_some_and(|errno| exhausted.contains(&errno))
}

#[cfg(not(unix))]
fn is_exhaustion(error: &io::Error) -> bool {
    error.kind() == ErrorKind::OutOfMemory || error.raw_os_error().is_some_and(winsock::is_exhaustion)
}

#[cfg(unix)]
fn is_unknown_family(error: &io::Error) -> bool {
    Errno::from_io_error(error) == Some(Errno::AFNOSUPPORT)
}

#[cfg(not(unix))]
fn is_unknown_family(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(winsock::is_unknown_family)
}

/// Windows says the same in the language of the system: only its numbers can be read.
#[cfg(any(windows, test))]
pub(crate) mod winsock {
    /// ERROR_TOO_MANY_OPEN_FILES, ERROR_NOT_ENOUGH_MEMORY, WSAEMFILE, WSAENOBUFS.
    pub(crate) fn is_exhaustion(number: i32) -> bool {
        matches!(number, 4 | 8 | 10024 | 10055)
    }

    /// WSAEPFNOSUPPORT, WSAEAFNOSUPPORT.
    pub(crate) fn is_unknown_family(number: i32) -> bool {
        matches!(number, 10046 | 10047)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn each_number_has_its_kind() {
            assert!(is_exhaustion(10024) && is_exhaustion(10055) && !is_exhaustion(10061));
            assert!(is_unknown_family(10047) && !is_unknown_family(10049));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_name_errors_are_told_by_their_number() {
        for (number, kind) in [
            (11_001, Some(FailureKind::NameNotFound)),
            (11_002, Some(FailureKind::TemporaryFailure)),
            (11_003, Some(FailureKind::TemporaryFailure)),
            (11_004, Some(FailureKind::NoData)),
            (10_060, None),
        ] {
            assert_eq!(windows_name_kind(&io::Error::from_raw_os_error(number)), kind, "{number}");
        }
        assert_eq!(windows_name_kind(&io::Error::other("No such host is known.")), None);
    }

    #[cfg(unix)]
    #[test]
    fn each_errno_has_its_kind() {
        for (errno, kind) in [
            (Errno::CONNREFUSED, FailureKind::ConnectionRefused),
            (Errno::CONNRESET, FailureKind::ConnectionReset),
            (Errno::NETUNREACH, FailureKind::NetworkUnreachable),
            (Errno::NETDOWN, FailureKind::NetworkUnreachable),
            (Errno::HOSTUNREACH, FailureKind::HostUnreachable),
            (Errno::ACCESS, FailureKind::PermissionDenied),
            (Errno::PERM, FailureKind::PermissionDenied),
            (Errno::ADDRNOTAVAIL, FailureKind::AddressNotAvailable),
            (Errno::AFNOSUPPORT, FailureKind::AddressNotAvailable),
            (Errno::MFILE, FailureKind::OutOfResources),
            (Errno::NOBUFS, FailureKind::OutOfResources),
            (Errno::TIMEDOUT, FailureKind::ConnectTimeout),
            (Errno::PROTO, FailureKind::Other),
        ] {
            assert_eq!(connect_kind(&errno.into()), kind, "{errno}");
        }
        assert_eq!(dns_kind(&ErrorKind::TimedOut.into()), FailureKind::DnsTimeout);
    }
}
