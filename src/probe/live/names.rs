//! Name service: `getaddrinfo`, and DNS messages by hand over UDP and TCP.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

use super::connect_to::ConnectTo;
use crate::evidence::FailureKind;
use crate::probe::failure;
use crate::probe::wire::dns;
use crate::probe::world::{Names, Transport};
use crate::text;

/// How long `--resolver` may take when the caller sets no limit of its own.
const LOOKUP_TIMEOUT: Duration = Duration::from_secs(10);
/// Questions ask for at most 1,232 bytes; resolvers that do not look at that send up to 4,096. A run has over a hundred
/// questions on the way at once.
const LARGEST_DATAGRAM: usize = 16 << 10;
/// Addresses kept of one lookup.
const MOST_ADDRESSES: usize = 64;

pub(super) struct LiveNames {
    pub(super) resolver: Option<SocketAddr>,
    pub(super) connect_to: Arc<[ConnectTo]>,
}

impl Names for LiveNames {
    fn lookup<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, (FailureKind, String)>> {
        Box::pin(async move {
            match self.resolver {
                Some(server) => dns::lookup(self, server, name, LOOKUP_TIMEOUT).await,
                None => system_lookup(name).await,
            }
        })
    }

    fn exchange<'a>(
        &'a self,
        server: SocketAddr,
        message: &'a [u8],
        transport: Transport,
        limit: Duration,
    ) -> BoxFuture<'a, io::Result<Vec<u8>>> {
        Box::pin(async move {
            // A laboratory's rule that names the canary covers it: nothing may leave there. A rule for any host is
            // about connections, as in curl, and leads no question astray.
            let rule = ConnectTo::first_match(&self.connect_to, &server.ip().to_string(), server.port());
            let rule = rule.filter(|rule| !rule.takes_any_host());
            let server = rule.map_or(server, |rule| rule.replace(server));
            let answer = timeout(limit, async {
                match transport {
                    Transport::Udp => over_udp(server, message).await,
                    Transport::Tcp => over_tcp(server, message).await,
                }
            });
            answer.await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
        })
    }
}

async fn system_lookup(name: &str) -> Result<Vec<IpAddr>, (FailureKind, String)> {
    let found = tokio::net::lookup_host((name, 443)).await.map_err(|error| classify(&error))?;
    let mut addresses: Vec<IpAddr> = Vec::new();
    for address in found.map(|found| found.ip()) {
        if !addresses.contains(&address) && addresses.len() < MOST_ADDRESSES {
            addresses.push(address);
        }
    }
    if addresses.is_empty() {
        return Err((FailureKind::NoData, "no addresses".to_owned()));
    }
    Ok(addresses)
}

/// Windows gives a number. Elsewhere std keeps `getaddrinfo`'s code only as the C library's words, which it never
/// translates because no locale is set. Unknown words are `TemporaryFailure`: the least that can be claimed.
fn classify(error: &io::Error) -> (FailureKind, String) {
    let words = error.to_string();
    if let Some(kind) = failure::windows_name_kind(error).filter(|_| cfg!(windows)) {
        return (kind, text::sentence(&words));
    }
    let says = |any: &[&str]| any.iter().any(|it| words.contains(it));
    let kind = if says(&["Name or service not known", "nodename nor servname", "Name does not resolve"]) {
        FailureKind::NameNotFound
    } else if says(&["No address associated with", "no usable address", "no data of the requested type"]) {
        FailureKind::NoData
    } else {
        FailureKind::TemporaryFailure
    };
    let detail = words.strip_prefix("failed to lookup address information: ").unwrap_or(&words);
    (kind, text::sentence(detail))
}

/// A datagram may be lost like any other packet: the question is sent again, as every resolver library does.
const SEND_AGAIN_AFTER: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(2)];

async fn over_udp(server: SocketAddr, message: &[u8]) -> io::Result<Vec<u8>> {
    let any: SocketAddr = match server {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    };
    let socket = UdpSocket::bind(any).await?;
    socket.connect(server).await?;
    let mut answer = vec![0; LARGEST_DATAGRAM];
    let mut again = SEND_AGAIN_AFTER.iter().copied();
    socket.send(message).await?;
    loop {
        let length = match again.next() {
            None => socket.recv(&mut answer).await?,
            Some(wait) => match tokio::time::timeout(wait, socket.recv(&mut answer)).await {
                Ok(length) => length?,
                Err(_) => {
                    socket.send(message).await?;
                    continue;
                }
            },
        };
        // Another id is not ours: a late answer or a guess.
        if length >= 2 && message.len() >= 2 && answer[..2] == message[..2] {
            answer.truncate(length);
            return Ok(answer);
        }
    }
}

/// RFC 1035 §4.2.2: each message follows its length.
async fn over_tcp(server: SocketAddr, message: &[u8]) -> io::Result<Vec<u8>> {
    let length = u16::try_from(message.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    let mut stream = TcpStream::connect(server).await?;
    let mut framed = length.to_be_bytes().to_vec();
    framed.extend_from_slice(message);
    stream.write_all(&framed).await?;
    let length = stream.read_u16().await?;
    let mut answer = vec![0; usize::from(length)];
    stream.read_exact(&mut answer).await?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_c_librarys_words_become_kinds() {
        for (words, kind) in [
            ("failed to lookup address information: Name or service not known", FailureKind::NameNotFound),
            ("No address associated with hostname", FailureKind::NoData),
            ("Temporary failure in name resolution", FailureKind::TemporaryFailure),
            ("something new", FailureKind::TemporaryFailure),
        ] {
            assert_eq!(classify(&io::Error::other(words)).0, kind, "{words}");
        }
        assert_eq!(
            classify(&io::Error::other("failed to lookup address information: Name does not resolve")).1,
            "Name does not resolve"
        );
    }

    #[tokio::test]
    async fn an_answer_with_another_id_is_not_taken() {
        let server = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let address = server.local_addr().unwrap();
        let answering = async {
            let mut question = [0; 512];
            let (length, from) = server.recv_from(&mut question).await.unwrap();
            server.send_to(b"\xff\xffwrong", from).await.unwrap();
            question[length - 1] = b'!';
            server.send_to(&question[..length], from).await.unwrap();
        };
        let names = LiveNames { resolver: None, connect_to: Arc::new([]) };
        let asking = names.exchange(address, b"\x12\x34...?", Transport::Udp, Duration::from_secs(2));
        let (answer, ()) = tokio::join!(asking, answering);
        assert_eq!(answer.unwrap(), b"\x12\x34...!");
    }

    #[tokio::test]
    async fn a_rule_for_any_host_leads_no_question_astray() {
        let server = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let address = server.local_addr().unwrap();
        let answering = async {
            let mut question = [0; 16];
            let (length, from) = server.recv_from(&mut question).await.unwrap();
            server.send_to(&question[..length], from).await.unwrap();
        };
        let connect_to = Arc::new(["::127.0.0.1:9".parse().unwrap()]);
        let names = LiveNames { resolver: None, connect_to };
        let asking = names.exchange(address, b"\x12\x34...!", Transport::Udp, Duration::from_secs(2));
        let (answer, ()) = tokio::join!(asking, answering);
        assert_eq!(answer.unwrap(), b"\x12\x34...!");
    }

    #[tokio::test]
    async fn silence_ends_with_the_time_limit() {
        let server = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let names = LiveNames { resolver: None, connect_to: Arc::new([]) };
        let limit = Duration::from_millis(30);
        let answer = names.exchange(server.local_addr().unwrap(), b"\0\x01", Transport::Udp, limit).await;
        assert_eq!(answer.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}
