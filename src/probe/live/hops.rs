//! One packet with a TTL of our choice, on a connection of its own. Linux tells which router dropped it; other
//! systems do not, without privileges.

use std::net::SocketAddr;
use std::time::Duration;

use crate::probe::world::{HopReply, HopSent};

#[cfg(not(target_os = "linux"))]
pub(super) async fn send(_: SocketAddr, _: HopSent<'_>, _: u8, _: Duration) -> Option<HopReply> {
    None
}

#[cfg(target_os = "linux")]
pub(super) async fn send(to: SocketAddr, sent: HopSent<'_>, ttl: u8, limit: Duration) -> Option<HopReply> {
    Some(match sent {
        HopSent::Syn => linux::syn(to, ttl, limit).await,
        HopSent::Hello(hello) => linux::hello(to, hello, ttl, limit).await,
        HopSent::Question(question) => linux::question(to, question, ttl, limit).await,
    })
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io;
    use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
    use std::time::Duration;

    use socket2::{Domain, Protocol, SockRef, Socket, Type};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpSocket, TcpStream, UdpSocket};
    use tokio::time::timeout;

    use crate::evidence::hops::HopAnswer;
    use crate::evidence::network::Icmp;
    use crate::probe::live::error_queue::ErrorQueue;
    use crate::probe::world::HopReply;

    const TIME_EXCEEDED: u8 = 11;
    const TIME_EXCEEDED_V6: u8 = 3;
    /// What Linux gives packets by itself.
    const USUAL_TTL: u8 = 64;

    pub(super) async fn syn(to: SocketAddr, ttl: u8, limit: Duration) -> HopReply {
        let Ok((socket, queue)) = open(to, ttl) else { return HopReply::of(HopAnswer::NotSent) };
        match timeout(limit, socket.connect(to)).await {
            Ok(Ok(_)) => HopReply::of(HopAnswer::Answered),
            Ok(Err(error)) => failed(&error, queue.as_ref()),
            Err(_) => failed(&io::ErrorKind::TimedOut.into(), queue.as_ref()),
        }
    }

    fn open(to: SocketAddr, ttl: u8) -> io::Result<(TcpSocket, Option<ErrorQueue>)> {
        let socket = Socket::new(Domain::for_address(to), Type::STREAM, Some(Protocol::TCP))?;
        socket.set_nonblocking(true)?;
        limit_hops(&socket, to, ttl)?;
        let queue = ErrorQueue::watch(&socket, to.is_ipv6());
        Ok((TcpSocket::from_std_stream(socket.into()), queue))
    }

    fn limit_hops(socket: &Socket, to: SocketAddr, ttl: u8) -> io::Result<()> {
        match to {
            SocketAddr::V4(_) => socket.set_ttl_v4(ttl.into()),
            SocketAddr::V6(_) => socket.set_unicast_hops_v6(ttl.into()),
        }
    }

    /// The connection is made with the usual TTL; only the hello has a small one.
    pub(super) async fn hello(to: SocketAddr, hello: &[u8], ttl: u8, limit: Duration) -> HopReply {
        let Ok(Ok(mut stream)) = timeout(limit, TcpStream::connect(to)).await else {
            return HopReply::of(HopAnswer::NotSent);
        };
        let queue = ErrorQueue::watch(&SockRef::from(&stream), to.is_ipv6());
        let limited = limit_hops(&SockRef::from(&stream), to, ttl);
        if limited.is_err() || stream.write_all(hello).await.is_err() {
            return HopReply::of(HopAnswer::NotSent);
        }
        let reply = answer_to_hello(&mut stream, queue.as_ref(), limit).await;
        // Otherwise the kernel goes on sending the hello after the end, and routers, which limit how many messages
        // they send to one computer, have none left for the packets that matter.
        let socket = SockRef::from(&stream);
        drop(limit_hops(&socket, to, USUAL_TTL).and_then(|()| socket.set_linger(Some(Duration::ZERO))));
        reply
    }

    async fn answer_to_hello(
        stream: &mut TcpStream,
        queue: Option<&ErrorQueue>,
        limit: Duration,
    ) -> HopReply {
        let mut first = [0; 1];
        match timeout(limit, stream.read(&mut first)).await {
            Ok(Ok(0)) => HopReply::of(HopAnswer::Closed),
            Ok(Ok(_)) => HopReply::of(HopAnswer::Answered),
            Ok(Err(error)) => failed(&error, queue),
            // An error that came while the kernel was sending is kept, and waits to be asked for.
            Err(_) => {
                let kept = SockRef::from(&*stream).take_error().ok().flatten();
                failed(&kept.unwrap_or_else(|| io::ErrorKind::TimedOut.into()), queue)
            }
        }
    }

    pub(super) async fn question(to: SocketAddr, question: &[u8], ttl: u8, limit: Duration) -> HopReply {
        let any: SocketAddr = match to {
            SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
            SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
        };
        let Ok(socket) = UdpSocket::bind(any).await else { return HopReply::of(HopAnswer::NotSent) };
        let queue = ErrorQueue::watch(&SockRef::from(&socket), to.is_ipv6());
        let sent = async {
            limit_hops(&SockRef::from(&socket), to, ttl)?;
            socket.connect(to).await?;
            socket.send(question).await
        };
        if sent.await.is_err() {
            return HopReply::of(HopAnswer::NotSent);
        }
        let mut answer = [0; 1];
        match timeout(limit, socket.recv(&mut answer)).await {
            Ok(Ok(_)) => HopReply::of(HopAnswer::Answered),
            Ok(Err(error)) => failed(&error, queue.as_ref()),
            Err(_) => failed(&io::ErrorKind::TimedOut.into(), queue.as_ref()),
        }
    }

    fn failed(error: &io::Error, queue: Option<&ErrorQueue>) -> HopReply {
        if let Some(Icmp { version, kind, offender, .. }) = queue.and_then(ErrorQueue::read) {
            let exceeded = if version == 4 { TIME_EXCEEDED } else { TIME_EXCEEDED_V6 };
            let came = if kind == exceeded { HopAnswer::TimeExceeded } else { HopAnswer::Rejected };
            return HopReply { came, router: offender };
        }
        HopReply::of(match error.kind() {
            io::ErrorKind::TimedOut => HopAnswer::Silent,
            io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe => HopAnswer::Reset,
            // On a connection that stands the kernel tells that a router dropped the packet, and not which.
            io::ErrorKind::HostUnreachable => HopAnswer::TimeExceeded,
            _ => HopAnswer::NotSent,
        })
    }
}
