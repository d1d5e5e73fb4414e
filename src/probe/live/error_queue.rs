//! Linux's socket error queue: which device rejected a connection, and with which ICMP message.
//!
//! Other systems have no such queue: there it does nothing.

use socket2::Socket;

use crate::evidence::network::Icmp;

/// A second handle on a socket, whose queue can be read after the first was closed by a failed connect.
pub(crate) struct ErrorQueue {
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux has an error queue"))]
    socket: Socket,
}

impl ErrorQueue {
    /// Asks the kernel to keep errors. `None` where that is not possible.
    pub(super) fn watch(socket: &Socket, ipv6: bool) -> Option<Self> {
        linux::keep_errors(socket, ipv6)?;
        Some(Self { socket: socket.try_clone().ok()? })
    }

    /// The first ICMP error in the queue. Does not wait.
    pub(crate) fn read(&self) -> Option<Icmp> {
        linux::first_icmp(&self.socket)
    }
}

#[cfg(not(target_os = "linux"))]
mod linux {
    use socket2::Socket;

    use crate::evidence::network::Icmp;

    pub(super) fn keep_errors(_: &Socket, _: bool) -> Option<()> {
        None
    }

    pub(super) fn first_icmp(_: &Socket) -> Option<Icmp> {
        None
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::IoSliceMut;
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
    use std::os::fd::AsRawFd;

    use nix::libc::{AF_INET, AF_INET6, sock_extended_err, sockaddr_in, sockaddr_in6};
    use nix::sys::socket::{ControlMessageOwned, MsgFlags, recvmsg, setsockopt, sockopt};

    use socket2::Socket;

    use crate::evidence::network::Icmp;

    /// More than one `sock_extended_err` and a socket address need.
    const CONTROL_BYTES: usize = 512;
    /// Errors read at most, so that a flood of local notices cannot hold us.
    const MOST: usize = 8;
    const ORIGIN_ICMP: u8 = 2;
    const ORIGIN_ICMP6: u8 = 3;

    pub(super) fn keep_errors(socket: &Socket, ipv6: bool) -> Option<()> {
        match ipv6 {
            true => setsockopt(socket, sockopt::Ipv6RecvErr, &true).ok(),
            false => setsockopt(socket, sockopt::Ipv4RecvErr, &true).ok(),
        }
    }

    pub(super) fn first_icmp(socket: &Socket) -> Option<Icmp> {
        for _ in 0..MOST {
            let mut payload = [0; 64];
            let mut parts = [IoSliceMut::new(&mut payload)];
            let mut control = [0; CONTROL_BYTES];
            let flags = MsgFlags::MSG_ERRQUEUE | MsgFlags::MSG_DONTWAIT;
            // Fails when the queue is empty.
            let message = recvmsg::<()>(socket.as_raw_fd(), &mut parts, Some(&mut control), flags).ok()?;
            if let Some(icmp) = message.cmsgs().ok()?.find_map(icmp_from) {
                return Some(icmp);
            }
        }
        None
    }

    fn icmp_from(message: ControlMessageOwned) -> Option<Icmp> {
        match message {
            ControlMessageOwned::Ipv4RecvErr(error, offender) => icmp(&error, offender.and_then(ipv4)),
            ControlMessageOwned::Ipv6RecvErr(error, offender) => icmp(&error, offender.and_then(ipv6)),
            _ => None,
        }
    }

    /// Errors of this computer's own kernel have another origin and are no ICMP message.
    fn icmp(error: &sock_extended_err, offender: Option<IpAddr>) -> Option<Icmp> {
        let version = match error.ee_origin {
            ORIGIN_ICMP => 4,
            ORIGIN_ICMP6 => 6,
            _ => return None,
        };
        Some(Icmp { version, kind: error.ee_type, code: error.ee_code, offender })
    }

    fn ipv4(address: sockaddr_in) -> Option<IpAddr> {
        let known = i32::from(address.sin_family) == AF_INET;
        known.then(|| Ipv4Addr::from(u32::from_be(address.sin_addr.s_addr)).into())
    }

    fn ipv6(address: sockaddr_in6) -> Option<IpAddr> {
        let known = i32::from(address.sin6_family) == AF_INET6;
        known.then(|| Ipv6Addr::from(address.sin6_addr.s6_addr).into())
    }

    #[cfg(test)]
    mod tests {
        use nix::libc::{in_addr, in6_addr};

        use super::*;

        fn error(ee_origin: u8, ee_type: u8, ee_code: u8) -> sock_extended_err {
            let (ee_errno, ee_pad, ee_info, ee_data) = (0, 0, 0, 0);
            sock_extended_err { ee_errno, ee_origin, ee_type, ee_code, ee_pad, ee_info, ee_data }
        }

        fn from_ipv4(family: i32) -> sockaddr_in {
            let s_addr = u32::from(Ipv4Addr::new(10, 0, 0, 1)).to_be();
            let (sin_family, sin_addr) = (u16::try_from(family).unwrap(), in_addr { s_addr });
            sockaddr_in { sin_family, sin_port: 0, sin_addr, sin_zero: [0; 8] }
        }

        #[test]
        fn an_icmp_entry_names_type_code_and_the_device() {
            let entry = ControlMessageOwned::Ipv4RecvErr(error(ORIGIN_ICMP, 3, 13), Some(from_ipv4(AF_INET)));
            let found = icmp_from(entry).unwrap();
            assert_eq!((found.version, found.kind, found.code), (4, 3, 13));
            assert_eq!(found.offender, Some("10.0.0.1".parse().unwrap()));

            let address: Ipv6Addr = "fd00::1".parse().unwrap();
            let address = sockaddr_in6 {
                sin6_family: u16::try_from(AF_INET6).unwrap(),
                sin6_port: 0,
                sin6_flowinfo: 0,
                sin6_addr: in6_addr { s6_addr: address.octets() },
                sin6_scope_id: 0,
            };
            let found = icmp_from(ControlMessageOwned::Ipv6RecvErr(error(ORIGIN_ICMP6, 1, 1), Some(address)));
            let found = found.unwrap();
            assert_eq!((found.version, found.offender), (6, Some("fd00::1".parse().unwrap())));
        }

        #[test]
        fn local_errors_are_no_icmp_and_an_unset_address_is_no_device() {
            let local = ControlMessageOwned::Ipv4RecvErr(error(1, 3, 13), None);
            assert_eq!(icmp_from(local), None);
            let unset = ControlMessageOwned::Ipv4RecvErr(error(ORIGIN_ICMP, 3, 1), Some(from_ipv4(0)));
            assert_eq!(icmp_from(unset).unwrap().offender, None);
        }
    }
}
