//! The only effects a probe has, as small traits, so that the same probes run on a real network,
//! inside the fault server's world and without any network at all.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant, SystemTime};

use futures_util::future::BoxFuture;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use tokio::io::{AsyncRead, AsyncWrite};

use crate::aws::Aws;
use crate::evidence::environment::TrustStores;
use crate::evidence::hops::HopAnswer;
use crate::evidence::network::{Icmp, OrdinaryGet, Verified};
use crate::evidence::settings::Settings;
use crate::evidence::system_proxy::SystemProxy;
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::text;

/// Everything outside the program, handed in once by `cli`.
#[derive(Clone)]
pub struct World {
    pub clock: Arc<dyn Clock>,
    pub system: Arc<dyn System>,
    pub names: Arc<dyn Names>,
    pub dial: Arc<dyn Dial>,
    /// What an ordinary program would use; without it nothing is asked for a second time.
    pub ordinary: Option<Arc<dyn OrdinaryClient>>,
    pub trust: Arc<dyn Verify>,
    /// What the AWS CLI would use here.
    pub settings: Arc<Settings>,
    pub scripts: Scripts,
    /// The proxy settings of the computer itself, once they were read.
    pub system_proxies: Arc<OnceLock<Vec<SystemProxy>>>,
    /// AWS APIs; without it, account rows are not run.
    pub aws: Option<Arc<dyn Aws>>,
}

/// How proxy scripts are found and run.
#[derive(Clone, Debug, Default)]
pub struct Scripts {
    /// This program, which runs a script in a process of its own; without it none is run.
    pub program: Option<PathBuf>,
    /// `--proxy-script`: an address or a file in place of what the settings name.
    pub given: Option<String>,
    /// `--wpad`: a script that the network offers is fetched and run as well.
    pub wpad: bool,
}

pub trait Clock: Send + Sync {
    /// Monotonic.
    fn now(&self) -> Instant;
    fn wall(&self) -> SystemTime;
}

/// What this computer says of itself. Reading only.
pub trait System: Send + Sync {
    fn variable(&self, name: &str) -> Option<String>;
    /// At most 1 MiB.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    fn home(&self) -> Option<PathBuf>;
    /// The resolvers programs on this computer use; `--resolver` replaces them.
    fn resolvers(&self) -> io::Result<Resolvers>;
    /// What a program of the system prints, by its path or its name on `PATH`: at most 256 KiB, within two seconds. It
    /// is given no input.
    fn output(&self, _program: &str, _arguments: &[&str]) -> io::Result<String> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// A value of the Windows registry; the key begins with `HKCU` or `HKLM`.
    fn registry(&self, _key: &str, _name: &str) -> Option<RegistryValue> {
        None
    }
    /// The network adapters as Windows knows them; elsewhere none.
    fn adapters(&self) -> Vec<Adapter> {
        Vec::new()
    }
    /// The local address packets to there would leave from. Sends nothing.
    fn local_address(&self, _to: SocketAddr) -> Option<IpAddr> {
        None
    }
    /// Whether the kernel has a route to this address. Sends nothing.
    fn has_route(&self, to: SocketAddr) -> bool;
    /// The language of the system's own windows, as `ko-KR`; `None` where the variables alone say it.
    fn display_language(&self) -> Option<String> {
        None
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistryValue {
    Number(u32),
    Text(String),
    Bytes(Vec<u8>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adapter {
    pub addresses: Vec<IpAddr>,
    /// By which the routes of IPv6 name it.
    pub ipv6_index: u32,
    /// A word of the evidence: `wired`, `wireless`, `tunnel`.
    pub kind: Option<&'static str>,
    pub up: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Resolvers {
    pub servers: Vec<SocketAddr>,
    pub search: Vec<String>,
    pub overridden: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    Udp,
    Tcp,
}

/// The certificate stores of this computer.
pub trait Verify: Send + Sync {
    /// The chain as presented, leaf first, against every store by itself.
    fn verify(&self, chain: &[CertificateDer<'_>], host: &str, at: SystemTime) -> Verified;
    /// How many roots each store holds, and where it was read.
    fn facts(&self) -> TrustStores;
    /// The stores in force, as words for the evidence: `bundled` or `roots`, `os`, `bundle`.
    fn stores(&self) -> Vec<String>;
    /// The cryptography that handshakes use.
    fn provider(&self) -> &Arc<CryptoProvider>;
}

/// An ordinary program's HTTP client, with a proxy, a certificate store and protocols of its own choosing.
pub trait OrdinaryClient: Send + Sync {
    /// One GET of this address at this host; no redirect is followed.
    fn get<'a>(
        &'a self,
        host: &'a str,
        url: &'a str,
        limit: Duration,
    ) -> BoxFuture<'a, (Outcome, OrdinaryGet)>;
}

/// Name service.
pub trait Names: Send + Sync {
    /// What `getaddrinfo` says (with `--resolver`: what that resolver says).
    fn lookup<'a>(
        &'a self,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Vec<std::net::IpAddr>, (FailureKind, String)>>;
    /// One message to one server; the answer's raw bytes (at most 64 KiB).
    fn exchange<'a>(
        &'a self,
        server: SocketAddr,
        message: &'a [u8],
        transport: Transport,
        timeout: Duration,
    ) -> BoxFuture<'a, io::Result<Vec<u8>>>;
}

pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// TCP.
pub trait Dial: Send + Sync {
    /// `host` is the name on whose behalf this address is dialled: `--connect-to` matches on it.
    fn dial<'a>(&'a self, host: &'a str, address: SocketAddr, options: DialOptions)
    -> BoxFuture<'a, Dialled>;

    /// Listens on this computer alone, at a port the kernel chooses.
    fn listen(&self) -> io::Result<std::net::TcpListener> {
        std::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0))
    }

    /// The address `--connect-to` gives for a host whose name does not resolve: curl asks no resolver then.
    fn stand_in(&self, _host: &str, _port: u16) -> Option<SocketAddr> {
        None
    }

    /// One packet with this TTL, on a connection of its own. `None` where the system does not tell what came back.
    fn hop<'a>(
        &'a self,
        _host: &'a str,
        _address: SocketAddr,
        _sent: HopSent<'a>,
        _ttl: u8,
        _timeout: Duration,
    ) -> BoxFuture<'a, Option<HopReply>> {
        Box::pin(async { None })
    }

    /// Whether `--connect-to` sends this host elsewhere because it sends every host there. A rule that names the
    /// host is meant for it.
    fn redirects(&self, _host: &str, _port: u16) -> bool {
        false
    }
}

impl World {
    /// Addresses of a host, which may be an address itself; looked up within `limit`.
    pub(crate) async fn addresses_of(&self, host: &str, limit: Duration) -> Result<Vec<IpAddr>, Failure> {
        if let Ok(address) = host.parse() {
            return Ok(vec![address]);
        }
        match tokio::time::timeout(limit, self.names.lookup(host)).await {
            Err(_) => Err(Failure::new(FailureKind::DnsTimeout)),
            Ok(Err((kind, detail))) => Err(Failure::with(kind, text::sentence(&detail))),
            Ok(Ok(addresses)) => Ok(addresses),
        }
    }
}

/// What is sent with a chosen TTL.
#[derive(Clone, Copy, Debug)]
pub enum HopSent<'a> {
    Syn,
    /// On a connection that was made with the usual TTL.
    Hello(&'a [u8]),
    /// In a datagram.
    Question(&'a [u8]),
}

#[derive(Clone, Copy, Debug)]
pub struct HopReply {
    pub came: HopAnswer,
    /// Who sent the ICMP message, if one came and the system tells.
    pub router: Option<IpAddr>,
}

impl HopReply {
    pub fn of(came: HopAnswer) -> Self {
        Self { came, router: None }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct DialOptions {
    pub timeout: Duration,
    /// TCP_MAXSEG.
    pub max_segment: Option<u32>,
    /// The interface it must leave by (Linux).
    pub interface: Option<InterfaceName>,
}

/// A name as the kernel holds it: at most 15 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterfaceName {
    bytes: [u8; 15],
    length: usize,
}

impl InterfaceName {
    pub fn new(name: &str) -> Option<Self> {
        let mut bytes = [0; 15];
        bytes.get_mut(..name.len())?.copy_from_slice(name.as_bytes());
        Some(Self { bytes, length: name.len() }).filter(|name| name.length > 0)
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

pub struct Dialled {
    pub result: Result<Box<dyn Stream>, DialFailure>,
    pub took: Duration,
    pub icmp_readable: bool,
    /// The local address the kernel chose for it.
    pub local: Option<IpAddr>,
}

#[derive(Clone, Debug)]
pub struct DialFailure {
    pub kind: FailureKind,
    pub detail: String,
    pub icmp: Option<Icmp>,
}
