//! The SOCKS handshakes: version 5 with and without a password (RFC 1928, RFC 1929), versions 4 and 4a.

use std::net::{IpAddr, Ipv4Addr};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::evidence::{Failure, FailureKind};
use crate::probe::failure;
use crate::probe::world::Stream;
use crate::text;

const NO_PASSWORD: u8 = 0;
const PASSWORD: u8 = 2;
const NONE_ACCEPTED: u8 = 0xff;
/// Longest name or password a SOCKS message can carry, bytes.
const LONGEST: usize = 255;
/// SOCKS 4a: an address that cannot be, in place of one that the proxy is to find by the name.
const BY_NAME: Ipv4Addr = Ipv4Addr::new(0, 0, 0, 1);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    Four,
    Five,
}

/// What the proxy is asked to connect to.
#[derive(Clone, Debug)]
pub(crate) enum Destination {
    Name(String),
    Address(IpAddr),
}

pub(crate) struct Request<'a> {
    pub(crate) version: Version,
    pub(crate) destination: Destination,
    pub(crate) port: u16,
    /// Sent only where the proxy asks for it.
    pub(crate) credentials: Option<(&'a str, &'a str)>,
}

/// Why there is no connection, and what the proxy said.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) failure: Failure,
    /// The reply code of the proxy, where it came to that.
    pub(crate) reply: Option<u8>,
    /// What came in place of an answer.
    pub(crate) bytes: Vec<u8>,
}

impl Refused {
    fn of(kind: FailureKind) -> Self {
        Self { failure: Failure::new(kind), reply: None, bytes: Vec::new() }
    }

    fn replied(kind: FailureKind, reply: u8) -> Self {
        Self { reply: Some(reply), ..Self::of(kind) }
    }
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        let detail = text::sentence(&error.to_string());
        Self { failure: Failure::with(failure::of_stream(&error), detail), ..Self::of(FailureKind::Other) }
    }
}

/// Makes the handshake. The caller limits the time.
pub(crate) async fn connect(stream: &mut Box<dyn Stream>, request: &Request<'_>) -> Result<(), Refused> {
    match request.version {
        Version::Five => five(stream, request).await,
        Version::Four => four(stream, request).await,
    }
}

async fn five(stream: &mut Box<dyn Stream>, request: &Request<'_>) -> Result<(), Refused> {
    let methods: &[u8] =
        if request.credentials.is_some() { &[5, 2, NO_PASSWORD, PASSWORD] } else { &[5, 1, NO_PASSWORD] };
    send(stream, methods).await?;
    let [version, method] = read::<2>(stream).await?;
    if version != 5 {
        return Err(not_socks(&[version, method]));
    }
    match (method, request.credentials) {
        (NO_PASSWORD, _) => {}
        (PASSWORD, Some((user, password))) => log_in(stream, user, password).await?,
        (NONE_ACCEPTED | PASSWORD, _) => return Err(Refused::of(FailureKind::ProxyAuthRequired)),
        _ => return Err(not_socks(&[version, method])),
    }
    let mut message = vec![5, 1, 0];
    match &request.destination {
        Destination::Name(name) => {
            message.push(3);
            push_counted(&mut message, name)?;
        }
        Destination::Address(IpAddr::V4(address)) => {
            message.push(1);
            message.extend(address.octets());
        }
        Destination::Address(IpAddr::V6(address)) => {
            message.push(4);
            message.extend(address.octets());
        }
    }
    message.extend(request.port.to_be_bytes());
    send(stream, &message).await?;
    let [version, reply, _, kind] = read::<4>(stream).await?;
    if version != 5 {
        return Err(not_socks(&[version, reply]));
    }
    if reply != 0 {
        return Err(Refused::replied(FailureKind::ProxyRefused, reply));
    }
    let length = match kind {
        1 => 4,
        4 => 16,
        3 => read::<1>(stream).await?[0].into(),
        _ => return Err(not_socks(&[version, reply, 0, kind])),
    };
    // The address the proxy connects from, and its port.
    let mut bound = vec![0; length + 2];
    stream.read_exact(&mut bound).await?;
    Ok(())
}

async fn log_in(stream: &mut Box<dyn Stream>, user: &str, password: &str) -> Result<(), Refused> {
    let mut message = vec![1];
    push_counted(&mut message, user)?;
    push_counted(&mut message, password)?;
    send(stream, &message).await?;
    match read::<2>(stream).await? {
        [_, 0] => Ok(()),
        _ => Err(Refused::of(FailureKind::ProxyAuthRequired)),
    }
}

async fn four(stream: &mut Box<dyn Stream>, request: &Request<'_>) -> Result<(), Refused> {
    let (address, name) = match &request.destination {
        Destination::Address(IpAddr::V4(address)) => (*address, None),
        // Version 4 knows no IPv6.
        Destination::Address(IpAddr::V6(_)) => return Err(Refused::of(FailureKind::AddressNotAvailable)),
        Destination::Name(name) => (BY_NAME, Some(name)),
    };
    let mut message = vec![4, 1];
    message.extend(request.port.to_be_bytes());
    message.extend(address.octets());
    message.extend(request.credentials.map_or("", |(user, _)| user).bytes().filter(|byte| *byte != 0));
    message.push(0);
    if let Some(name) = name {
        message.extend(name.bytes().filter(|byte| *byte != 0));
        message.push(0);
    }
    send(stream, &message).await?;
    let [version, reply, ..] = read::<8>(stream).await?;
    match (version, reply) {
        (0, 90) => Ok(()),
        (0, 92 | 93) => Err(Refused::replied(FailureKind::ProxyAuthRequired, reply)),
        (0, 91) => Err(Refused::replied(FailureKind::ProxyRefused, reply)),
        _ => Err(not_socks(&[version, reply])),
    }
}

fn push_counted(message: &mut Vec<u8>, text: &str) -> Result<(), Refused> {
    let length = u8::try_from(text.len()).ok().filter(|length| *length > 0);
    message.push(length.ok_or_else(|| Refused::of(FailureKind::Other))?);
    message.extend(text.as_bytes().iter().take(LONGEST));
    Ok(())
}

async fn send(stream: &mut Box<dyn Stream>, message: &[u8]) -> Result<(), Refused> {
    stream.write_all(message).await?;
    Ok(stream.flush().await?)
}

async fn read<const LENGTH: usize>(stream: &mut Box<dyn Stream>) -> Result<[u8; LENGTH], Refused> {
    let mut bytes = [0; LENGTH];
    let mut filled = 0;
    while filled < LENGTH {
        match stream.read(&mut bytes[filled..]).await? {
            0 if filled == 0 => return Err(Refused::of(FailureKind::ConnectionClosed)),
            0 => return Err(not_socks(&bytes[..filled])),
            count => filled += count,
        }
    }
    Ok(bytes)
}

fn not_socks(bytes: &[u8]) -> Refused {
    Refused { bytes: bytes.to_vec(), ..Refused::of(FailureKind::ProxyNotSocks) }
}

#[cfg(test)]
mod tests {
    use tokio::io::duplex;

    use super::*;

    /// A proxy that expects these messages and answers each; what the handshake made of it.
    async fn talk(
        request: Request<'_>,
        script: &'static [(&'static [u8], &'static [u8])],
    ) -> Result<(), Refused> {
        let (near, mut far) = duplex(1024);
        let proxy = tokio::spawn(async move {
            for (expected, answer) in script {
                let mut got = vec![0; expected.len()];
                far.read_exact(&mut got).await.unwrap();
                assert_eq!(&got, expected);
                far.write_all(answer).await.unwrap();
            }
        });
        let mut stream: Box<dyn Stream> = Box::new(near);
        let result = connect(&mut stream, &request).await;
        proxy.await.unwrap();
        result
    }

    fn five<'a>(credentials: Option<(&'a str, &'a str)>) -> Request<'a> {
        let destination = Destination::Name("a.example".to_owned());
        Request { version: Version::Five, destination, port: 443, credentials }
    }

    const ASK: &[u8] = b"\x05\x01\x00\x03\x09a.example\x01\xbb";

    #[tokio::test]
    async fn version_5_names_the_host_and_gives_a_password_only_when_asked() {
        let open =
            talk(five(None), &[(b"\x05\x01\x00", b"\x05\x00"), (ASK, b"\x05\0\0\x01\0\0\0\0\0\0")]).await;
        assert!(open.is_ok());
        let credentials = Some(("u", "pw"));
        const LOGGED_IN: &[(&[u8], &[u8])] = &[
            (b"\x05\x02\x00\x02", b"\x05\x02"),
            (b"\x01\x01u\x02pw", b"\x01\x00"),
            (ASK, b"\x05\0\0\x03\x02ab\0\0"),
        ];
        assert!(talk(five(credentials), LOGGED_IN).await.is_ok());
        const WRONG_PASSWORD: &[(&[u8], &[u8])] =
            &[(b"\x05\x02\x00\x02", b"\x05\x02"), (b"\x01\x01u\x02pw", b"\x01\x01")];
        let refused = talk(five(credentials), WRONG_PASSWORD).await.unwrap_err();
        assert_eq!(refused.failure.kind, FailureKind::ProxyAuthRequired);
        let refused = talk(five(None), &[(b"\x05\x01\x00", b"\x05\xff")]).await.unwrap_err();
        assert_eq!(refused.failure.kind, FailureKind::ProxyAuthRequired);
    }

    #[tokio::test]
    async fn a_refusal_keeps_its_code_and_another_protocol_its_first_bytes() {
        let script: &[(&[u8], &[u8])] =
            &[(b"\x05\x01\x00", b"\x05\x00"), (ASK, b"\x05\x02\0\x01\0\0\0\0\0\0")];
        let refused = talk(five(None), script).await.unwrap_err();
        assert_eq!((refused.failure.kind, refused.reply), (FailureKind::ProxyRefused, Some(2)));
        let refused =
            talk(five(None), &[(b"\x05\x01\x00", b"HTTP/1.1 400 Bad Request\r\n\r\n")]).await.unwrap_err();
        assert_eq!(refused.failure.kind, FailureKind::ProxyNotSocks);
        assert_eq!(refused.bytes, b"HT");
    }

    #[tokio::test]
    async fn version_4_takes_an_address_and_4a_a_name() {
        let request =
            |destination| Request { version: Version::Four, destination, port: 443, credentials: None };
        let address = Destination::Address("192.0.2.1".parse().unwrap());
        let granted: &[(&[u8], &[u8])] =
            &[(b"\x04\x01\x01\xbb\xc0\x00\x02\x01\x00", b"\x00\x5a\0\0\0\0\0\0")];
        assert!(talk(request(address), granted).await.is_ok());
        let name = Destination::Name("a.example".to_owned());
        let refused: &[(&[u8], &[u8])] =
            &[(b"\x04\x01\x01\xbb\x00\x00\x00\x01\x00a.example\x00", b"\x00\x5b\0\0\0\0\0\0")];
        assert_eq!(talk(request(name), refused).await.unwrap_err().reply, Some(91));
        let six = Destination::Address("2001:db8::1".parse().unwrap());
        assert!(talk(request(six), &[]).await.is_err());
    }
}
