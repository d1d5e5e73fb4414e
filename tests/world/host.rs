//! One host: its door, what stands in front of it, its certificate and its answers.

use std::net::{Ipv4Addr, SocketAddr, TcpListener as StdListener, TcpStream as StdStream};
use std::sync::Arc;
use std::time::Duration;

use socket2::{Domain, Protocol, Socket, Type};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::hello::{self, Cut, Flight, Replayed};
use super::pki::{Certificate, Keys};

/// What a TCP client meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Open,
    Refused,
    /// SYNs go unanswered: the accept queue is full. Linux only.
    Silent,
    /// There on IPv4 and not on `::1`: the resolver's own addresses are dialled.
    OnlyIpv4,
}

#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub host: String,
    pub path: String,
}

/// What follows the bytes of a reply.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    Close,
    Stall,
    /// The last of these bytes again and again.
    Repeat(&'static [u8]),
    /// A byte at a time.
    Trickle(Duration),
}

#[derive(Clone, Debug)]
pub struct Reply {
    pub bytes: Vec<u8>,
    pub then: Then,
}

impl Reply {
    pub fn then(mut self, then: Then) -> Self {
        self.then = then;
        self
    }
}

pub type Answer = fn(&Request) -> Reply;
pub(super) type Changes = Vec<(super::Which, fn(&mut Site))>;

/// A host and everything that may be wrong with the way to it.
#[derive(Clone)]
pub struct Site {
    pub host: String,
    pub door: Door,
    /// A middlebox that sees the first bytes.
    pub filter: Option<fn(&Flight) -> Option<Cut>>,
    pub certificate: Certificate,
    pub alpn: bool,
    pub asks_for_certificate: bool,
    pub answer: Answer,
    /// Port 80.
    pub plain: Option<Answer>,
}

impl Site {
    pub(super) fn healthy(host: &str) -> Self {
        Self {
            host: host.to_owned(),
            door: Door::Open,
            filter: None,
            certificate: Certificate::Genuine,
            alpn: true,
            asks_for_certificate: false,
            answer: aws,
            plain: Some(to_https),
        }
    }

    /// A gateway that opens TLS: its own certificate, and no protocol name of the host's.
    pub fn inspected(&mut self, organisation: &'static str, name: &'static str) {
        self.certificate = Certificate::Inspected(organisation, name);
        self.alpn = false;
    }
}

/// A whole answer with a length and today's date.
pub fn page(status: &str, headers: &str, body: &str) -> Reply {
    let date = httpdate(0);
    let bytes = format!(
        "HTTP/1.1 {status}\r\nDate: {date}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    Reply { bytes: bytes.into_bytes(), then: Then::Close }
}

/// RFC 9110 §5.6.7, so many seconds from now.
pub fn httpdate(offset: i64) -> String {
    let now = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(offset);
    now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// As AWS answers: pages where there are pages, the protocol's own error at an API's root.
pub fn aws(request: &Request) -> Reply {
    let id = "x-amzn-RequestId: 0a1b2c3d-4e5f-6789-abcd-ef0123456789\r\n";
    if super::Which::Controls.includes(&request.host) {
        return page("200 OK", "Content-Type: text/html\r\n", "<title>Example Domain</title>");
    }
    if request.host.ends_with(".amazonaws.com") || request.host.ends_with(".api.aws") {
        let headers = format!("{id}Content-Type: application/json\r\n");
        return page("404 Not Found", &headers, "{\"__type\":\"UnknownOperationException\"}");
    }
    let headers = format!("{id}Server: Server\r\nContent-Type: text/html\r\n");
    page("200 OK", &headers, "<!doctype html><title>Amazon Web Services Sign-In</title>")
}

fn to_https(request: &Request) -> Reply {
    let location = format!("Location: https://{}{}\r\nServer: CloudFront\r\n", request.host, request.path);
    page("301 Moved Permanently", &location, "")
}

/// A listener, and what keeps its queue full.
pub(super) struct Port {
    address: SocketAddr,
    pub(super) filled: Option<FullQueue>,
    keeps_address: bool,
}

impl Port {
    /// The right half of a `--connect-to` rule.
    pub(super) fn rule(&self) -> String {
        match self.keeps_address {
            true => format!(":{}", self.address.port()),
            false => self.address.to_string(),
        }
    }
}

pub(super) struct Opened {
    pub(super) secure: Port,
    pub(super) plain: Port,
    /// Where a proxy reaches the host, whatever the direct way is like.
    pub(super) inside: SocketAddr,
}

/// Connections that nobody accepts.
pub(super) struct FullQueue {
    _listener: Socket,
    _waiting: Vec<StdStream>,
}

pub(super) fn open(site: Site, keys: &Arc<Keys>) -> Opened {
    let plain = match (site.door, site.plain) {
        (Door::Silent, _) => full(),
        (_, None) => port(refused()),
        (_, Some(answer)) => {
            let (listener, address) = listen();
            tokio::spawn(accept(listener, move |stream| plain_answer(stream, answer)));
            port(address)
        }
    };
    let door = site.door;
    let (listener, inside) = listen();
    let server = keys.server(&site.host, site.certificate, site.alpn, site.asks_for_certificate);
    let front = Arc::new((site, TlsAcceptor::from(server)));
    tokio::spawn(accept(listener, move |stream| secure_answer(stream, front.clone())));
    let secure = match door {
        Door::Refused => port(refused()),
        Door::Silent => full(),
        Door::Open | Door::OnlyIpv4 => Port { keeps_address: door == Door::OnlyIpv4, ..port(inside) },
    };
    Opened { secure, plain, inside }
}

fn port(address: SocketAddr) -> Port {
    Port { address, filled: None, keeps_address: false }
}

fn listen() -> (TcpListener, SocketAddr) {
    let listener = StdListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a port");
    let address = listener.local_addr().expect("an address");
    (TcpListener::from_std(listener).expect("a listener"), address)
}

async fn accept<F>(listener: TcpListener, serve: impl Fn(TcpStream) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(serve(stream));
    }
}

/// A port on which nobody listens: bound, so that nobody else takes it.
pub(super) fn refused() -> SocketAddr {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, Some(Protocol::TCP)).expect("a socket");
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into()).expect("a port");
    let address = socket.local_addr().expect("an address").as_socket().expect("an address");
    tokio::spawn(async move {
        let _bound = socket;
        std::future::pending::<()>().await;
    });
    address
}

/// Connects for everyone, and is nobody.
pub(super) fn accept_and_close() -> SocketAddr {
    let (listener, address) = listen();
    tokio::spawn(accept(listener, |stream| async { drop(stream) }));
    address
}

/// Linux drops SYNs while the accept queue is full.
fn full() -> Port {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, Some(Protocol::TCP)).expect("a socket");
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into()).expect("a port");
    socket.listen(0).expect("a listener");
    let address = socket.local_addr().expect("an address").as_socket().expect("an address");
    let waiting = (0..4).filter_map(|_| StdStream::connect_timeout(&address, Duration::from_millis(20)).ok());
    let waiting = waiting.collect();
    Port { filled: Some(FullQueue { _listener: socket, _waiting: waiting }), ..port(address) }
}

async fn secure_answer(mut stream: TcpStream, front: Arc<(Site, TlsAcceptor)>) {
    let (site, acceptor) = &*front;
    let Ok(flight) = hello::read(&mut stream).await else { return };
    if let Some(how) = site.filter.and_then(|site| site(&flight)) {
        return hello::cut(stream, how).await;
    }
    let replayed = Replayed { first: flight.bytes, stream };
    if let Ok(stream) = acceptor.accept(replayed).await {
        answer(stream, site.answer).await;
    }
}

async fn plain_answer(stream: TcpStream, reply: Answer) {
    answer(stream, reply).await;
}

async fn answer(mut stream: impl AsyncRead + AsyncWrite + Unpin, reply: Answer) {
    let Some(request) = request(&mut stream).await else { return };
    let reply = reply(&request);
    let _ = write(&mut stream, &reply).await;
    let _ = stream.shutdown().await;
    hello::drain(stream).await;
}

async fn write(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), reply: &Reply) -> std::io::Result<()> {
    if let Then::Trickle(pause) = reply.then {
        for byte in &reply.bytes {
            stream.write_all(&[*byte]).await?;
            stream.flush().await?;
            tokio::time::sleep(pause).await;
        }
        return Ok(());
    }
    stream.write_all(&reply.bytes).await?;
    stream.flush().await?;
    match reply.then {
        Then::Stall => tokio::time::sleep(Duration::from_secs(60)).await,
        // More than any reader should take; the writer stops when the reader hangs up.
        Then::Repeat(more) => {
            for _ in 0..(1 << 30) / more.len().max(1) {
                stream.write_all(more).await?;
            }
        }
        Then::Close | Then::Trickle(_) => {}
    }
    Ok(())
}

/// The first request on a stream, without its body.
async fn request(stream: &mut (impl AsyncRead + Unpin)) -> Option<Request> {
    let mut head = Vec::new();
    let mut bytes = [0; 4096];
    while !head.windows(4).any(|window| window == b"\r\n\r\n") {
        let read = stream.read(&mut bytes).await.ok().filter(|read| *read > 0)?;
        head.extend_from_slice(&bytes[..read]);
        if head.len() > 64 << 10 {
            return None;
        }
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    let mut line = text.split(' ').map(str::to_owned);
    let (method, path) = (line.next()?, line.next()?);
    let host =
        text.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("host: ").map(str::to_owned))?;
    Some(Request { method, host: host.split(':').next()?.to_owned(), path })
}
