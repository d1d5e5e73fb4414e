//! A small internet on loopback: one resolver that knows every name, one host that is every host, and a relay
//! before it that is 20 ms away.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio_rustls::TlsAcceptor;

/// There and back.
const ROUND_TRIP: Duration = Duration::from_millis(20);

pub(crate) struct Net {
    pub(crate) resolver: SocketAddr,
    /// The host, at once.
    pub(crate) near: SocketAddr,
    /// The same host, 20 ms away.
    pub(crate) far: SocketAddr,
    pub(crate) roots: PathBuf,
    folder: tempfile::TempDir,
    _runtime: tokio::runtime::Runtime,
}

impl Net {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let roots = folder.path().join("roots.pem");
        let acceptor = acceptor(&roots);
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let (resolver, near, far) = runtime.block_on(async {
            let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            let udp = UdpSocket::bind(loopback).await.unwrap();
            let (near, far) = (listen(loopback), listen(loopback));
            let places = (udp.local_addr().unwrap(), near.local_addr().unwrap(), far.local_addr().unwrap());
            tokio::spawn(resolve(udp, IpAddr::V4(Ipv4Addr::LOCALHOST)));
            tokio::spawn(serve(near, acceptor));
            tokio::spawn(relay(far, places.1));
            places
        });
        Self { resolver, near, far, roots, folder, _runtime: runtime }
    }

    /// The options that lead the doctor into this internet.
    pub(crate) fn options(&self, place: SocketAddr) -> Vec<String> {
        let connect = format!("::{}:{}", place.ip(), place.port());
        ["--resolver", &self.resolver.to_string(), "--connect-to", &connect, "--roots"]
            .iter()
            .map(ToString::to_string)
            .chain([self.roots.display().to_string()])
            .collect()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// Prints how to get in, and stays until standard input ends.
pub(crate) fn wait() {
    let net = Net::start();
    println!("near: {}", net.options(net.near).join(" "));
    println!("far: {}", net.options(net.far).join(" "));
    let _ = std::io::read_to_string(std::io::stdin());
}

fn listen(at: SocketAddr) -> TcpListener {
    let socket = socket2::Socket::new(socket2::Domain::for_address(at), socket2::Type::STREAM, None).unwrap();
    socket.set_nonblocking(true).unwrap();
    socket.bind(&at.into()).unwrap();
    // Ten thousand at once must not fall off the end of the queue.
    socket.listen(4096).unwrap();
    TcpListener::from_std(socket.into()).unwrap()
}

/// Every question gets one A record; AAAA gets none.
pub(crate) async fn resolve(socket: UdpSocket, address: IpAddr) {
    use hickory_proto::op::{Message, MessageType, ResponseCode};
    use hickory_proto::rr::{RData, Record, RecordType, rdata::A};
    let mut buffer = vec![0; 1500];
    while let Ok((length, from)) = socket.recv_from(&mut buffer).await {
        let Ok(question) = Message::from_vec(&buffer[..length]) else { continue };
        let mut answer = question.clone();
        answer.metadata.message_type = MessageType::Response;
        answer.metadata.recursion_available = true;
        answer.metadata.response_code = ResponseCode::NoError;
        answer.edns = None;
        if let (Some(query), IpAddr::V4(v4)) = (question.queries.first(), address)
            && query.query_type() == RecordType::A
        {
            answer.add_answer(Record::from_rdata(query.name().clone(), 60, RData::A(A(v4))));
        }
        if let Ok(bytes) = answer.to_vec() {
            let _ = socket.send_to(&bytes, from).await;
        }
    }
}

async fn serve(listener: TcpListener, acceptor: TlsAcceptor) {
    while let Ok((stream, _)) = listener.accept().await {
        let acceptor = acceptor.clone();
        tokio::spawn(async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let mut head = Vec::new();
            let mut part = [0; 1024];
            while !head.windows(4).any(|window| window == b"\r\n\r\n") {
                match stream.read(&mut part).await {
                    Ok(0) | Err(_) => return,
                    Ok(length) => head.extend_from_slice(&part[..length]),
                }
            }
            let answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nserver: Server\r\nx-amzn-requestid: \
                          7b54c9e1-2f3a-4f1e-9d52-0a1b2c3d4e5f\r\nconnection: close\r\n\r\nok";
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        });
    }
}

async fn relay(listener: TcpListener, to: SocketAddr) {
    while let Ok((near, _)) = listener.accept().await {
        tokio::spawn(async move {
            let Ok(far) = TcpStream::connect(to).await else { return };
            let _ = (near.set_nodelay(true), far.set_nodelay(true));
            let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
            tokio::join!(carry(near_in, far_out), carry(far_in, near_out));
        });
    }
}

/// What is read now is written half a round trip later, in order.
async fn carry(mut from: tokio::net::tcp::OwnedReadHalf, mut to: tokio::net::tcp::OwnedWriteHalf) {
    let (late, mut due) = tokio::sync::mpsc::channel::<(tokio::time::Instant, Vec<u8>)>(64);
    let write = async move {
        while let Some((at, bytes)) = due.recv().await {
            tokio::time::sleep_until(at).await;
            if to.write_all(&bytes).await.is_err() {
                return;
            }
        }
        let _ = to.shutdown().await;
    };
    let read = async move {
        let mut buffer = vec![0; 16 << 10];
        while let Ok(length) = from.read(&mut buffer).await {
            let at = tokio::time::Instant::now() + ROUND_TRIP / 2;
            if length == 0 || late.send((at, buffer[..length].to_vec())).await.is_err() {
                return;
            }
        }
    };
    tokio::join!(read, write);
}

/// A certificate for whatever name is asked for, from one authority, as a real host has its own.
struct Every {
    issuer: Issuer<'static, KeyPair>,
    authority: CertificateDer<'static>,
    made: Mutex<HashMap<String, Arc<CertifiedKey>>>,
}

impl std::fmt::Debug for Every {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Every")
    }
}

impl ResolvesServerCert for Every {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let name = hello.server_name().unwrap_or("localhost").to_owned();
        let mut made = self.made.lock().ok()?;
        Some(made.entry(name.clone()).or_insert_with(|| self.make(name)).clone())
    }
}

impl Every {
    fn make(&self, name: String) -> Arc<CertifiedKey> {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([name]).unwrap().signed_by(&key, &self.issuer).unwrap();
        let private = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let private = aws_lc_rs::sign::any_supported_type(&private).unwrap();
        Arc::new(CertifiedKey::new(vec![certificate.der().clone(), self.authority.clone()], private))
    }
}

fn acceptor(roots: &Path) -> TlsAcceptor {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![rcgen::KeyUsagePurpose::KeyCertSign, rcgen::KeyUsagePurpose::CrlSign];
    params.distinguished_name.push(rcgen::DnType::CommonName, "Benchmark Root");
    let authority = params.self_signed(&key).unwrap();
    std::fs::write(roots, authority.pem()).unwrap();
    let every = Every {
        authority: authority.der().clone(),
        issuer: Issuer::new(params, key),
        made: Mutex::default(),
    };
    let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(every));
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    TlsAcceptor::from(Arc::new(config))
}
