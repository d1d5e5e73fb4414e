//! The only effects a probe has, as small traits, so that the same probes run on a real network,
//! inside the fault server's world and without any network at all.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use futures_util::future::BoxFuture;
use tokio::io::{AsyncRead, AsyncWrite};

use crate::catalogue::AwsCall;
use crate::evidence::aws::{AwsAnswer, CredentialFacts};
use crate::evidence::network::Icmp;
use crate::evidence::{FailureKind, Outcome};

/// Everything outside the program, handed in once by `cli`.
#[derive(Clone)]
pub struct World {
    pub clock: Arc<dyn Clock>,
    pub system: Arc<dyn System>,
    pub names: Arc<dyn Names>,
    pub dial: Arc<dyn Dial>,
    pub trust: Arc<super::trust::Trust>,
    /// AWS APIs; without it, account rows are not run.
    pub aws: Option<Arc<dyn Aws>>,
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
    /// Whether the kernel has a route to this address. Sends nothing.
    fn has_route(&self, to: SocketAddr) -> bool;
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

    /// The address `--connect-to` gives for a host whose name does not resolve: curl asks no resolver then.
    fn stand_in(&self, _host: &str, _port: u16) -> Option<SocketAddr> {
        None
    }

    /// Whether `--connect-to` sends this host elsewhere because it sends every host there. A rule that names the
    /// host is meant for it.
    fn redirects(&self, _host: &str, _port: u16) -> bool {
        false
    }
}

#[derive(Clone, Copy, Debug)]
pub struct DialOptions {
    pub timeout: Duration,
    /// TCP_MAXSEG.
    pub max_segment: Option<u32>,
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

/// AWS APIs, read only: there is no way to make a changing call through it.
pub trait Aws: Send + Sync {
    /// Looks for credentials once; later calls use what was found.
    fn credentials(&self) -> BoxFuture<'_, Credentials>;
    /// The access portal to try signing in at, when one is known.
    fn portal(&self) -> Option<super::aws::Portal>;
    fn call<'a>(&'a self, question: &'a Question) -> BoxFuture<'a, Reply>;
}

/// Whether calls can be signed.
#[derive(Clone, Debug)]
pub enum Credentials {
    Found(CredentialFacts),
    /// Nothing is configured anywhere: not a fault.
    Absent(CredentialFacts),
    /// Something is configured and does not work. The words are cleaned.
    Broken(CredentialFacts, String),
}

/// One call and what earlier answers gave for it. Fields a call does not need are ignored.
#[derive(Clone, Debug)]
pub struct Question {
    pub call: AwsCall,
    /// Instead of the session's own region.
    pub region: Option<String>,
    pub account: Option<String>,
    pub instance_arn: Option<String>,
    pub identity_store: Option<String>,
    pub permission_set: Option<String>,
    /// `BILLING`, `OPERATIONS`, `SECURITY`.
    pub contact: Option<&'static str>,
    pub start_url: Option<String>,
    pub client: Option<SignInClient>,
    /// Ask one region only (`ListInstances`).
    pub this_region_only: bool,
}

impl Question {
    pub fn new(call: AwsCall) -> Self {
        Self {
            call,
            region: None,
            account: None,
            instance_arn: None,
            identity_store: None,
            permission_set: None,
            contact: None,
            start_url: None,
            client: None,
            this_region_only: false,
        }
    }
}

/// What `RegisterClient` gave; lives as long as the run and goes into no evidence.
#[derive(Clone, Debug)]
pub struct SignInClient {
    pub id: secrecy::SecretString,
    pub secret: secrecy::SecretString,
}

#[derive(Clone, Debug)]
pub struct Reply {
    pub outcome: Outcome,
    pub answer: AwsAnswer,
    pub client: Option<SignInClient>,
}

impl Reply {
    /// What went wrong, when it was not AWS that said so.
    pub fn outcome_words(&self) -> Option<String> {
        match &self.outcome {
            Outcome::Failed(failure) => failure.detail.clone(),
            _ => None,
        }
    }
}
