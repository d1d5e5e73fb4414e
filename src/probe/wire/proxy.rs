//! `CONNECT host:port` by hand, or the SOCKS handshake: HTTP clients throw the proxy's answer away, and it is the best
//! witness there is.

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, SystemTime};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::Instant;

use super::first_bytes;
use super::http::USER_AGENT;
use super::page;
use super::socks::{self, Destination, Version};
use super::tls::{self, HelloRequest};
use crate::evidence::network::{Hello, HttpHead, ProxyConnect};
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::net;
use crate::plan::Budget;
use crate::probe::computer::proxy_setting::ProxySetting;
use crate::probe::failure;
use crate::probe::world::{DialOptions, Stream, World};
use crate::text;

const HEAD_LIMIT: usize = 32 << 10;
const BODY_LIMIT: usize = 16 << 10;
/// Addresses of the proxy that are tried.
const ADDRESSES: usize = 3;
/// A refusal's body is worth a short wait, not a whole stage.
const BODY_WAIT: Duration = Duration::from_secs(1);

pub(crate) struct Tunnel {
    pub(crate) outcome: Outcome,
    pub(crate) data: ProxyConnect,
    /// The tunnel, when the proxy answered 2xx.
    pub(crate) stream: Option<Box<dyn Stream>>,
}

/// Reaches the proxy, asks for `host:port` and keeps the whole answer.
///
/// Credentials of the setting are sent as Basic, as curl and the AWS CLI do, also to an `http` proxy: that is what
/// the user configured. They are never recorded.
pub(crate) async fn connect(
    world: &World,
    setting: &ProxySetting,
    host: &str,
    port: u16,
    budget: &Budget,
) -> Tunnel {
    let authority = authority(host, port);
    let mut data = ProxyConnect {
        scheme: setting.scheme.clone(),
        proxy_host: setting.host.clone(),
        proxy_port: setting.port,
        authority,
        ..ProxyConnect::default()
    };
    match tunnel(world, setting, (host, port), budget.stage, &mut data).await {
        Ok(stream) => {
            data.stage = None;
            Tunnel { outcome: Outcome::Seen {}, data, stream: Some(stream) }
        }
        Err(failure) => Tunnel { outcome: Outcome::Failed(failure), data, stream: None },
    }
}

async fn tunnel(
    world: &World,
    setting: &ProxySetting,
    place: (&str, u16),
    limit: Duration,
    data: &mut ProxyConnect,
) -> Result<Box<dyn Stream>, Failure> {
    let at = |data: &mut ProxyConnect, stage: &str| data.stage = Some(stage.to_owned());
    at(data, "resolve");
    let addresses = resolve(world, &setting.host, limit).await?;
    at(data, "connect");
    let stream = dial(world, setting, &addresses, limit, data).await?;
    let stream = if setting.scheme == "https" {
        at(data, "tls");
        secure(world, setting, stream, limit, data).await?
    } else {
        stream
    };
    at(data, "connect_request");
    if setting.is_socks() {
        return socks(world, setting, stream, place, limit, data).await;
    }
    request(stream, setting, &data.authority.clone(), limit, data).await
}

/// Version 4 and 5 find the host's address here, 4a and 5h leave that to the proxy.
async fn socks(
    world: &World,
    setting: &ProxySetting,
    mut stream: Box<dyn Stream>,
    (host, port): (&str, u16),
    limit: Duration,
    data: &mut ProxyConnect,
) -> Result<Box<dyn Stream>, Failure> {
    let version = if setting.scheme.starts_with("socks4") { Version::Four } else { Version::Five };
    let by_name = matches!(setting.scheme.as_str(), "socks4a" | "socks5h");
    let destination = match (host.parse(), by_name) {
        (Ok(address), _) => Destination::Address(address),
        (Err(_), true) => Destination::Name(host.to_owned()),
        (Err(_), false) => {
            let addresses = world.addresses_of(host, limit).await?;
            let fits = |address: &&IpAddr| version == Version::Five || address.is_ipv4();
            let address = addresses.iter().find(fits).ok_or_else(|| Failure::new(FailureKind::NoData))?;
            Destination::Address(*address)
        }
    };
    let (user, password) = setting.credentials();
    let credentials = (!user.is_empty()).then_some((user, password));
    let request = socks::Request { version, destination, port, credentials };
    match tokio::time::timeout(limit, socks::connect(&mut stream, &request)).await {
        Ok(Ok(())) => Ok(stream),
        Ok(Err(refused)) => {
            data.socks_reply = refused.reply;
            data.first_bytes = first_bytes::read(&refused.bytes);
            Err(refused.failure)
        }
        Err(_) => Err(Failure::new(FailureKind::ReadTimeout)),
    }
}

async fn resolve(world: &World, host: &str, limit: Duration) -> Result<Vec<IpAddr>, Failure> {
    world.addresses_of(host, limit).await.map_err(|failure| match failure.kind {
        FailureKind::NameNotFound | FailureKind::NoData => {
            Failure { kind: FailureKind::ProxyNameNotFound, ..failure }
        }
        _ => failure,
    })
}

async fn dial(
    world: &World,
    setting: &ProxySetting,
    addresses: &[IpAddr],
    limit: Duration,
    data: &mut ProxyConnect,
) -> Result<Box<dyn Stream>, Failure> {
    let mut last = Failure::new(FailureKind::NoData);
    for address in addresses.iter().take(ADDRESSES) {
        let address = SocketAddr::new(*address, setting.port);
        data.address = Some(address);
        let options = DialOptions { timeout: limit, max_segment: None, interface: None };
        match world.dial.dial(&setting.host, address, options).await.result {
            Ok(stream) => return Ok(stream),
            Err(failed) => last = Failure::with(failed.kind, text::sentence(&failed.detail)),
        }
    }
    Err(last)
}

/// TLS to the proxy itself, verified like any host: the credentials travel inside.
async fn secure(
    world: &World,
    setting: &ProxySetting,
    stream: Box<dyn Stream>,
    limit: Duration,
    data: &mut ProxyConnect,
) -> Result<Box<dyn Stream>, Failure> {
    let literal = setting.host.parse::<IpAddr>().is_ok();
    let request = HelloRequest {
        host: setting.host.clone(),
        sni: (!literal).then(|| setting.host.clone()),
        hello: if literal { Hello::NoSni } else { Hello::Classical },
        address: data.address,
    };
    let now: SystemTime = world.clock.wall();
    let handshake = tls::handshake(stream, &request, &*world.trust, now, limit).await;
    data.first_bytes = handshake.data.first_bytes;
    match (handshake.outcome, handshake.stream) {
        (Outcome::Failed(failure), _) => Err(failure),
        (_, Some(stream)) => Ok(stream),
        _ => Err(Failure::new(FailureKind::Internal)),
    }
}

async fn request(
    mut stream: Box<dyn Stream>,
    setting: &ProxySetting,
    authority: &str,
    limit: Duration,
    data: &mut ProxyConnect,
) -> Result<Box<dyn Stream>, Failure> {
    let until = Instant::now() + limit;
    let asked = question(setting, authority);
    let sent = tokio::time::timeout_at(until, async {
        stream.write_all(asked.as_bytes()).await?;
        stream.flush().await
    });
    match sent.await {
        Err(_) => return Err(Failure::new(FailureKind::ReadTimeout)),
        Ok(Err(error)) => {
            return Err(Failure::with(failure::of_stream(&error), text::sentence(&error.to_string())));
        }
        Ok(Ok(())) => {}
    }
    let mut read = Vec::new();
    let (head, end) = answer(&mut stream, &mut read, until, data).await?;
    data.status = Some(head.status);
    data.reason = Some(head.reason).filter(|it| !it.is_empty());
    data.auth_schemes = auth_schemes(&head.headers);
    data.headers = head.headers;
    let rest = read.split_off(end.min(read.len()));
    if (200..300).contains(&head.status) {
        return Ok(replayed(stream, rest));
    }
    refusal_page(&mut stream, rest, data).await;
    let kind = if head.status == 407 { FailureKind::ProxyAuthRequired } else { FailureKind::ProxyRefused };
    Err(Failure::new(kind))
}

fn question(setting: &ProxySetting, authority: &str) -> String {
    let credentials = setting.basic_credentials();
    let credentials = credentials.map(|encoded| format!("Proxy-Authorization: Basic {encoded}\r\n"));
    let credentials = credentials.unwrap_or_default();
    format!(
        "CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: {USER_AGENT}\r\n{credentials}\r\n"
    )
}

/// Reads until the head is whole; `read` keeps everything, the bytes behind the head included.
async fn answer(
    stream: &mut Box<dyn Stream>,
    read: &mut Vec<u8>,
    until: Instant,
    data: &mut ProxyConnect,
) -> Result<(HttpHead, usize), Failure> {
    let mut buffer = [0; 4096];
    loop {
        let count = match tokio::time::timeout_at(until, stream.read(&mut buffer)).await {
            Err(_) => return Err(ended(read, data, FailureKind::ReadTimeout)),
            Ok(Ok(0)) => return Err(ended(read, data, FailureKind::ConnectionClosed)),
            Ok(Err(error)) => return Err(ended(read, data, failure::of_stream(&error))),
            Ok(Ok(count)) => count,
        };
        read.extend_from_slice(&buffer[..count]);
        if let Some(found) = parse_head(read) {
            return Ok(found);
        }
        if !could_be_http(read) {
            return Err(ended(read, data, FailureKind::ProxyNotHttp));
        }
        if read.len() > HEAD_LIMIT {
            return Err(ended(read, data, FailureKind::HeadersTooLarge));
        }
    }
}

/// The status line and headers, when they are whole.
pub(crate) fn parse_head(bytes: &[u8]) -> Option<(HttpHead, usize)> {
    page::head(bytes)
}

fn could_be_http(bytes: &[u8]) -> bool {
    let start = b"HTTP/";
    let length = bytes.len().min(start.len());
    bytes[..length] == start[..length]
}

fn ended(read: &[u8], data: &mut ProxyConnect, kind: FailureKind) -> Failure {
    data.first_bytes = first_bytes::read(&read[..read.len().min(first_bytes::KEPT)]);
    Failure::new(kind)
}

fn auth_schemes(headers: &[crate::evidence::network::Header]) -> Vec<String> {
    let mut schemes: Vec<String> = Vec::new();
    for header in headers.iter().filter(|header| header.name == "proxy-authenticate") {
        let scheme = header.value.split([' ', ',']).next().unwrap_or_default().to_ascii_lowercase();
        if !scheme.is_empty() && !schemes.contains(&scheme) {
            schemes.push(scheme);
        }
    }
    schemes
}

/// What the proxy says of its refusal, as far as it comes quickly.
async fn refusal_page(stream: &mut Box<dyn Stream>, mut body: Vec<u8>, data: &mut ProxyConnect) {
    let expected = data
        .headers
        .iter()
        .find(|header| header.name == "content-length")
        .and_then(|header| header.value.parse().ok());
    let wanted = expected.unwrap_or(BODY_LIMIT).min(BODY_LIMIT);
    let until = Instant::now() + BODY_WAIT;
    let mut buffer = [0; 4096];
    while body.len() < wanted {
        match tokio::time::timeout_at(until, stream.read(&mut buffer)).await {
            Ok(Ok(count)) if count > 0 => body.extend_from_slice(&buffer[..count]),
            _ => break,
        }
    }
    let truncated = body.len() > BODY_LIMIT;
    body.truncate(BODY_LIMIT);
    data.page = (!body.is_empty()).then(|| page::page(&body, truncated));
}

/// Bytes that came behind the head belong to the tunnel.
fn replayed(stream: Box<dyn Stream>, early: Vec<u8>) -> Box<dyn Stream> {
    if early.is_empty() {
        return stream;
    }
    let (read, write) = tokio::io::split(stream);
    Box::new(tokio::io::join(std::io::Cursor::new(early).chain(read), write))
}

/// Any bytes as the proxy's answer.
#[cfg(any(test, fuzzing))]
pub(crate) async fn read_any(stream: Box<dyn Stream>, limit: Duration) {
    let Ok(setting) = ProxySetting::parse("http://proxy.example:3128", "HTTPS_PROXY") else { return };
    let mut data = ProxyConnect::default();
    let _ = request(stream, &setting, "aws.amazon.com:443", limit, &mut data).await;
    assert!(data.headers.len() <= 64);
}

fn authority(host: &str, port: u16) -> String {
    format!("{}:{port}", net::bracketed(host))
}
