//! TCP connections: `--connect-to`, the segment limit, and who rejected them.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;
use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

use super::connect_to::ConnectTo;
use super::error_queue::ErrorQueue;
use super::hops;
use crate::evidence::FailureKind;
use crate::probe::failure::connect_kind;
use crate::probe::world::{
    Dial, DialFailure, DialOptions, Dialled, HopReply, HopSent, InterfaceName, Stream,
};
use crate::text;

pub(super) struct LiveDial {
    pub(super) connect_to: Arc<[ConnectTo]>,
    pub(super) resolver_given: bool,
}

impl Dial for LiveDial {
    fn dial<'a>(
        &'a self,
        host: &'a str,
        address: SocketAddr,
        options: DialOptions,
    ) -> BoxFuture<'a, Dialled> {
        Box::pin(async move {
            let rule = ConnectTo::first_match(&self.connect_to, host, address.port());
            let to = rule.map_or(address, |rule| rule.replace(address));
            let start = Instant::now();
            let (result, icmp_readable) = connect(to, options).await;
            Dialled { result, took: start.elapsed(), icmp_readable, local: local(to) }
        })
    }

    /// With `--resolver` the name has to resolve first: a lab's resolver decides what exists.
    fn stand_in(&self, host: &str, port: u16) -> Option<SocketAddr> {
        if self.resolver_given {
            return None;
        }
        ConnectTo::first_match(&self.connect_to, host, port)?.address(port)
    }

    fn hop<'a>(
        &'a self,
        host: &'a str,
        address: SocketAddr,
        sent: HopSent<'a>,
        ttl: u8,
        timeout: Duration,
    ) -> BoxFuture<'a, Option<HopReply>> {
        let rule = ConnectTo::first_match(&self.connect_to, host, address.port());
        let to = match sent {
            HopSent::Question(_) => address,
            HopSent::Syn | HopSent::Hello(_) => rule.map_or(address, |rule| rule.replace(address)),
        };
        Box::pin(hops::send(to, sent, ttl, timeout))
    }

    fn redirects(&self, host: &str, port: u16) -> bool {
        ConnectTo::first_match(&self.connect_to, host, port).is_some_and(ConnectTo::takes_any_host)
    }
}

/// Asked of the routing table by a datagram socket that sends nothing, so that a failed try has one too.
fn local(to: SocketAddr) -> Option<IpAddr> {
    let any: IpAddr = if to.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = UdpSocket::bind((any, 0)).ok()?;
    socket.connect(to).ok()?;
    socket.local_addr().ok().map(|local_addr| local_addr.ip())
}

async fn connect(to: SocketAddr, options: DialOptions) -> (Result<Box<dyn Stream>, DialFailure>, bool) {
    let (socket, queue) = match open(to, options) {
        Ok(opened) => opened,
        Err(error) => return (Err(failure(&error, None)), false),
    };
    let result = match timeout(options.timeout, socket.connect(to)).await {
        Ok(Ok(stream)) => Ok(boxed(stream)),
        Ok(Err(error)) => Err(failure(&error, queue.as_ref())),
        Err(_) => Err(failure(&io::ErrorKind::TimedOut.into(), queue.as_ref())),
    };
    (result, queue.is_some())
}

fn open(to: SocketAddr, options: DialOptions) -> io::Result<(TcpSocket, Option<ErrorQueue>)> {
    let socket = Socket::new(Domain::for_address(to), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_nonblocking(true)?;
    if let Some(limit) = options.max_segment {
        limit_segment(&socket, limit)?;
    }
    if let Some(interface) = &options.interface {
        leave_by(&socket, interface, to)?;
    }
    let queue = ErrorQueue::watch(&socket, to.is_ipv6());
    Ok((TcpSocket::from_std_stream(socket.into()), queue))
}

/// Linux lets everyone bind a socket to an interface since 5.7.
#[cfg(target_os = "linux")]
fn leave_by(socket: &Socket, interface: &InterfaceName, _: SocketAddr) -> io::Result<()> {
    socket.bind_device(Some(interface.as_bytes()))
}

#[cfg(target_os = "macos")]
fn leave_by(socket: &Socket, interface: &InterfaceName, to: SocketAddr) -> io::Result<()> {
    let index = std::num::NonZeroU32::new(nix::net::if_::if_nametoindex(interface.as_bytes())?);
    if to.is_ipv4() { socket.bind_device_by_index_v4(index) } else { socket.bind_device_by_index_v6(index) }
}

/// Windows names an interface by its address, and takes the route of the interface that a socket is bound to.
#[cfg(windows)]
fn leave_by(socket: &Socket, interface: &InterfaceName, to: SocketAddr) -> io::Result<()> {
    let address = std::str::from_utf8(interface.as_bytes()).ok().and_then(|address| address.parse().ok());
    match address {
        Some(address @ std::net::IpAddr::V4(_)) if to.is_ipv4() => {
            socket.bind(&SocketAddr::new(address, 0).into())
        }
        _ => Err(io::ErrorKind::Unsupported.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn leave_by(_: &Socket, _: &InterfaceName, _: SocketAddr) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(all(unix, not(target_os = "redox")))]
fn limit_segment(socket: &Socket, limit: u32) -> io::Result<()> {
    socket.set_tcp_mss(limit)
}

#[cfg(not(all(unix, not(target_os = "redox"))))]
fn limit_segment(_: &Socket, _: u32) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn boxed(stream: TcpStream) -> Box<dyn Stream> {
    // Probes write whole messages; waiting for more would only blur the timing.
    let _ = stream.set_nodelay(true);
    Box::new(stream)
}

fn failure(error: &io::Error, queue: Option<&ErrorQueue>) -> DialFailure {
    let detail = match error.kind() {
        io::ErrorKind::TimedOut => "no answer in time".to_owned(),
        _ => text::sentence(&error.to_string()),
    };
    let icmp = queue.and_then(ErrorQueue::read);
    let kind = match error.kind() {
        io::ErrorKind::TimedOut => FailureKind::ConnectTimeout,
        _ => connect_kind(error),
    };
    DialFailure { kind, detail, icmp }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    const OPTIONS: DialOptions =
        DialOptions { timeout: Duration::from_secs(2), max_segment: None, interface: None };

    fn dialler(rules: &[&str]) -> LiveDial {
        let connect_to = rules.iter().map(|rule| ConnectTo::parse(rule).unwrap()).collect();
        LiveDial { connect_to, resolver_given: false }
    }

    #[tokio::test]
    async fn a_rule_sends_the_connection_elsewhere() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let dial = dialler(&[&format!("a.example:443:127.0.0.1:{port}")]);
        let small = DialOptions { max_segment: cfg!(unix).then_some(536), ..OPTIONS };
        let dialled = dial.dial("a.example", "127.0.0.9:443".parse().unwrap(), small).await;
        assert!(dialled.result.is_ok());
    }

    #[tokio::test]
    async fn a_closed_port_is_refused_without_icmp() {
        let port = {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            listener.local_addr().unwrap().port()
        };
        let dialled = dialler(&[]).dial("x", format!("127.0.0.1:{port}").parse().unwrap(), OPTIONS).await;
        let failure = dialled.result.err().unwrap();
        assert_eq!((failure.kind, failure.icmp), (FailureKind::ConnectionRefused, None));
        assert_eq!(dialled.icmp_readable, cfg!(target_os = "linux"));
    }

    #[test]
    fn a_stand_in_exists_only_without_a_resolver_of_ones_own() {
        let mut dial = dialler(&["a.example::127.0.0.1:8443"]);
        assert_eq!(dial.stand_in("a.example", 443), Some("127.0.0.1:8443".parse().unwrap()));
        assert_eq!(dial.stand_in("b.example", 443), None);
        dial.resolver_given = true;
        assert_eq!(dial.stand_in("a.example", 443), None);
        assert!(
            !dial.redirects("192.0.2.1", 443)
                && dialler(&[":443:127.0.0.1:8443"]).redirects("192.0.2.1", 443)
                && !dialler(&["192.0.2.1:443:127.0.0.1:8443"]).redirects("192.0.2.1", 443)
        );
    }
}
