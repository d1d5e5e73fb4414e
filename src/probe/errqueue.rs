//! Linux's socket error queue: which device rejected a connection, and with which ICMP message.
//!
//! The only module with `unsafe`, because neither std nor socket2 reads the queue. Elsewhere it does nothing.

use socket2::Socket;

use crate::evidence::network::Icmp;

/// A second handle on a socket, whose queue can be read after the first was closed by a failed connect.
pub(crate) struct ErrorQueue {
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux has an error queue"))]
    socket: Socket,
}

impl ErrorQueue {
    /// Asks the kernel to keep errors. `None` where that is not possible.
    pub(crate) fn watch(socket: &Socket, ipv6: bool) -> Option<Self> {
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
    use super::{Icmp, Socket};

    pub(super) fn keep_errors(_: &Socket, _: bool) -> Option<()> {
        None
    }

    pub(super) fn first_icmp(_: &Socket) -> Option<Icmp> {
        None
    }
}

#[cfg(target_os = "linux")]
mod linux {
    #![allow(unsafe_code, reason = "the error queue has no safe interface")]

    use std::mem;
    use std::net::IpAddr;
    use std::os::fd::AsRawFd;

    use super::{Icmp, Socket};

    /// More than `sock_extended_err` and a socket address need.
    const CONTROL_BYTES: usize = 512;
    /// Errors read at most, so that a flood of local notices cannot hold us.
    const MOST: usize = 8;
    const ORIGIN_ICMP: u8 = 2;
    const ORIGIN_ICMP6: u8 = 3;

    pub(super) fn keep_errors(socket: &Socket, ipv6: bool) -> Option<()> {
        let (level, option) = match ipv6 {
            true => (libc::SOL_IPV6, libc::IPV6_RECVERR),
            false => (libc::SOL_IP, libc::IP_RECVERR),
        };
        let on: libc::c_int = 1;
        // SAFETY: the descriptor is open for as long as `socket` is borrowed, and the option's value is one
        // `c_int` whose size is passed along.
        let result = unsafe {
            libc::setsockopt(
                socket.as_raw_fd(),
                level,
                option,
                (&raw const on).cast(),
                mem::size_of::<libc::c_int>() as libc::socklen_t,
            )
        };
        (result == 0).then_some(())
    }

    pub(super) fn first_icmp(socket: &Socket) -> Option<Icmp> {
        for _ in 0..MOST {
            let mut control = Control([0; CONTROL_BYTES]);
            let messages = receive(socket, &mut control)?;
            if let Some(icmp) = messages.iter().find_map(|it| icmp_from(it)) {
                return Some(icmp);
            }
        }
        None
    }

    /// Control messages begin with a `cmsghdr`, so the buffer is aligned like one.
    #[repr(C, align(8))]
    struct Control([u8; CONTROL_BYTES]);

    /// The payloads of one queued error's control messages; `None` when the queue is empty.
    fn receive(socket: &Socket, control: &mut Control) -> Option<Vec<Vec<u8>>> {
        let mut payload = [0u8; 64];
        let mut part = libc::iovec { iov_base: payload.as_mut_ptr().cast(), iov_len: payload.len() };
        // SAFETY: all zero bytes are a valid `msghdr`: null pointers and zero lengths.
        let mut header: libc::msghdr = unsafe { mem::zeroed() };
        header.msg_iov = &raw mut part;
        header.msg_iovlen = 1;
        header.msg_control = control.0.as_mut_ptr().cast();
        header.msg_controllen = CONTROL_BYTES as _;
        // SAFETY: every pointer in `header` refers to a local buffer of the stated length that outlives the call.
        let received = unsafe {
            libc::recvmsg(socket.as_raw_fd(), &raw mut header, libc::MSG_ERRQUEUE | libc::MSG_DONTWAIT)
        };
        if received < 0 {
            return None;
        }
        let mut found = Vec::new();
        // SAFETY: the kernel filled `msg_control` with well-formed messages and set `msg_controllen`; the macros
        // stay inside it, and each payload is copied before the buffer goes away. `saturating_sub` and `min`
        // keep the copy inside the buffer whatever length a header claims.
        unsafe {
            let mut message = libc::CMSG_FIRSTHDR(&raw const header);
            while !message.is_null() {
                let head = libc::CMSG_LEN(0) as usize;
                let length = ((*message).cmsg_len as usize).saturating_sub(head).min(CONTROL_BYTES - head);
                if is_error(&*message) {
                    found.push(std::slice::from_raw_parts(libc::CMSG_DATA(message), length).to_vec());
                }
                message = libc::CMSG_NXTHDR(&raw const header, message);
            }
        }
        Some(found)
    }

    fn is_error(message: &libc::cmsghdr) -> bool {
        matches!(
            (message.cmsg_level, message.cmsg_type),
            (libc::SOL_IP, libc::IP_RECVERR) | (libc::SOL_IPV6, libc::IPV6_RECVERR)
        )
    }

    /// Reads `struct sock_extended_err` (16 bytes) and the offender's socket address behind it.
    fn icmp_from(bytes: &[u8]) -> Option<Icmp> {
        let version = match *bytes.get(4)? {
            ORIGIN_ICMP => 4,
            ORIGIN_ICMP6 => 6,
            _ => return None,
        };
        let (kind, code) = (*bytes.get(5)?, *bytes.get(6)?);
        Some(Icmp { version, kind, code, offender: bytes.get(16..).and_then(offender) })
    }

    fn offender(address: &[u8]) -> Option<IpAddr> {
        let family = u16::from_ne_bytes(address.get(..2)?.try_into().ok()?);
        match i32::from(family) {
            libc::AF_INET => Some(IpAddr::from(<[u8; 4]>::try_from(address.get(4..8)?).ok()?)),
            libc::AF_INET6 => Some(IpAddr::from(<[u8; 16]>::try_from(address.get(8..24)?).ok()?)),
            _ => None,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn entry(origin: u8, kind: u8, code: u8, address: &[u8]) -> Vec<u8> {
            let mut bytes = vec![0; 16];
            bytes[4..7].copy_from_slice(&[origin, kind, code]);
            bytes.extend_from_slice(address);
            bytes
        }

        #[test]
        fn an_icmp_entry_names_type_code_and_the_device() {
            let mut v4 = (libc::AF_INET as u16).to_ne_bytes().to_vec();
            v4.extend([0, 0, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
            let icmp = icmp_from(&entry(ORIGIN_ICMP, 3, 13, &v4)).unwrap();
            assert_eq!((icmp.version, icmp.kind, icmp.code), (4, 3, 13));
            assert_eq!(icmp.offender, Some("10.0.0.1".parse().unwrap()));

            let mut v6 = (libc::AF_INET6 as u16).to_ne_bytes().to_vec();
            v6.extend([0; 6]);
            v6.extend("fd00::1".parse::<std::net::Ipv6Addr>().unwrap().octets());
            let icmp = icmp_from(&entry(ORIGIN_ICMP6, 1, 1, &v6)).unwrap();
            assert_eq!((icmp.version, icmp.offender), (6, Some("fd00::1".parse().unwrap())));
        }

        #[test]
        fn local_and_cut_entries_are_no_icmp() {
            assert_eq!(icmp_from(&entry(1, 3, 13, &[])), None);
            assert_eq!(icmp_from(&[0, 0, 0, 0, ORIGIN_ICMP]), None);
            assert_eq!(icmp_from(&entry(ORIGIN_ICMP, 3, 1, &[2])).unwrap().offender, None);
        }
    }
}
