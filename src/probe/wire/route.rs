//! The two routes to a host, direct and through the proxy, and the stages on each: connect, handshake, request.

use std::net::SocketAddr;

use tokio::sync::{Semaphore, SemaphorePermit};

use super::chosen_domains::ChosenDomains;
use super::http;
use super::proxy;
use super::tls::{self, HelloRequest};
use crate::catalogue::Target;
use crate::evidence::network::{Connect, Hello, HttpGet, TlsHandshake};
use crate::evidence::{Data, Failure, FailureKind, Outcome};
use crate::plan::Budget;
use crate::probe::computer::proxy_setting::ProxySetting;
use crate::probe::record::{Begun, Log, Scope};
use crate::probe::world::{DialFailure, DialOptions, InterfaceName, Stream, World};
use crate::text;

/// TCP_MAXSEG of the small-segment hello: what every IPv4 host must be able to receive.
const SMALL_SEGMENT: u32 = 536;

/// Handshakes at once: a computer too busy to finish them in time would look like a filter.
const HANDSHAKES: usize = 64;
/// Lookups at once: a home router drops questions when it is asked hundreds at a time.
const LOOKUPS: usize = 32;

/// How a host is reached, once its address is known.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Route<'a> {
    Direct(SocketAddr),
    Proxy(&'a ProxySetting),
}

/// What every stage needs.
#[derive(Clone, Copy)]
pub(crate) struct Stage<'a> {
    pub(crate) log: &'a Log<'a>,
    pub(crate) world: &'a World,
    pub(crate) budget: &'a Budget,
    pub(crate) limits: &'a Limits,
}

/// How many of the stages that use up something shared may run at once, and what is done for a few hosts only. Rows
/// that merely wait for a dropped packet cost nothing and are bounded by the plan's concurrency alone.
#[derive(Debug)]
pub(crate) struct Limits {
    handshakes: Semaphore,
    lookups: Semaphore,
    pub(super) chosen_domains: ChosenDomains,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            handshakes: Semaphore::new(HANDSHAKES),
            lookups: Semaphore::new(LOOKUPS),
            chosen_domains: ChosenDomains::default(),
        }
    }
}

impl Limits {
    /// Waits until another handshake may run.
    pub(crate) async fn handshake_permit(&self) -> Option<SemaphorePermit<'_>> {
        self.handshakes.acquire().await.ok()
    }

    /// Waits until another lookup may run.
    pub(crate) async fn lookup_permit(&self) -> Option<SemaphorePermit<'_>> {
        self.lookups.acquire().await.ok()
    }
}

/// A handshake to make: with whom, and under which name.
#[derive(Clone, Copy)]
pub(crate) struct HandshakeRequest<'a> {
    pub(crate) route: Route<'a>,
    /// On whose behalf the address is dialled; `--connect-to` matches on it.
    pub(crate) dialled_for: (&'a str, u16),
    /// The name the chain must be valid for.
    pub(crate) name: &'a str,
    pub(crate) hello: Hello,
}

/// The result of a stage: the stream for the next stage, or the kind of failure.
pub(crate) type Reached = Result<Box<dyn Stream>, FailureKind>;

impl<'a> Stage<'a> {
    /// Connects directly and records it.
    pub(crate) async fn connect(self, scope: &Scope, host: &str, address: SocketAddr) -> Reached {
        let begun = self.log.begin();
        let (result, data) = self.dial(host, address, None).await;
        self.settle(scope, begun, result, Data::Connect(data))
    }

    /// CONNECT through the proxy and records it.
    pub(crate) async fn tunnel(
        self,
        scope: &Scope,
        setting: &ProxySetting,
        host: &str,
        port: u16,
    ) -> Reached {
        let begun = self.log.begin();
        let tunnel = proxy::connect(self.world, setting, host, port, self.budget).await;
        let result = opened(tunnel.outcome, tunnel.stream);
        self.settle(scope, begun, result, Data::ProxyConnect(Box::new(tunnel.data)))
    }

    /// Whether the proxy itself can be spoken to, whatever it answers; recorded where it cannot.
    pub(crate) async fn proxy_opens(
        self,
        scope: &Scope,
        setting: &ProxySetting,
        host: &str,
        port: u16,
    ) -> bool {
        let begun = self.log.begin();
        let tunnel = proxy::connect(self.world, setting, host, port, self.budget).await;
        let unopened = matches!(tunnel.data.stage.as_deref(), Some("resolve" | "connect" | "tls"));
        if unopened {
            self.log.end(scope, begun, tunnel.outcome, Data::ProxyConnect(Box::new(tunnel.data)));
        }
        !unopened
    }

    /// A fresh connection and a hello on it, as one observation: the handshake, or the stage before it that failed.
    pub(crate) async fn connect_and_handshake(self, scope: &Scope, request: HandshakeRequest<'_>) {
        let begun = self.log.begin();
        let segment = (request.hello == Hello::SmallSegment).then_some(SMALL_SEGMENT);
        let (result, data) = self.open(request.route, request.dialled_for, segment).await;
        let (result, data) = match result {
            Ok(stream) => {
                let (result, shown) = self.hello(stream, request).await;
                (result, Data::TlsHandshake(Box::new(shown)))
            }
            Err(failure) => (Err(failure), data),
        };
        // Only what is recorded matters.
        drop(self.settle(scope, begun, result, data));
    }

    /// Asks for a path and records the answer, whatever its status.
    pub(crate) async fn get(
        self,
        scope: &Scope,
        begun: Begun,
        stream: Box<dyn Stream>,
        target: &Target,
        path: &str,
        tls: bool,
    ) -> Result<HttpGet, (FailureKind, HttpGet)> {
        let clock = &*self.world.clock;
        let fetched = http::get(stream, &authority(target, tls), path, tls, self.budget.stage, clock).await;
        let data = fetched.data;
        let kind = match &fetched.outcome {
            Outcome::Failed(failure) => Some(failure.kind),
            _ => None,
        };
        self.log.end(scope, begun, fetched.outcome, Data::HttpGet(data.clone()));
        match kind {
            None => Ok(data),
            Some(kind) => Err((kind, data)),
        }
    }

    /// A connection to `host`, not recorded: either a stream, or the failed stage's facts.
    pub(crate) async fn open(
        self,
        route: Route<'_>,
        (host, port): (&str, u16),
        max_segment: Option<u32>,
    ) -> (Result<Box<dyn Stream>, Failure>, Data) {
        match route {
            Route::Direct(address) => {
                let (result, data) = self.dial(host, address, max_segment).await;
                (result, Data::Connect(data))
            }
            Route::Proxy(setting) => {
                let tunnel = proxy::connect(self.world, setting, host, port, self.budget).await;
                (opened(tunnel.outcome, tunnel.stream), Data::ProxyConnect(Box::new(tunnel.data)))
            }
        }
    }

    /// A handshake on `stream`, not recorded.
    pub(crate) async fn hello(
        self,
        stream: Box<dyn Stream>,
        request: HandshakeRequest<'_>,
    ) -> (Result<Box<dyn Stream>, Failure>, TlsHandshake) {
        let address = match request.route {
            Route::Direct(address) => Some(address),
            Route::Proxy(_) => None,
        };
        let sni = (request.hello != Hello::NoSni).then(|| request.name.to_owned());
        let request = HelloRequest { host: request.name.to_owned(), sni, hello: request.hello, address };
        let now = self.world.clock.wall();
        let handshake = tls::handshake(stream, &request, &*self.world.trust, now, self.budget.stage).await;
        (opened(handshake.outcome, handshake.stream), handshake.data)
    }

    async fn dial(
        self,
        host: &str,
        address: SocketAddr,
        max_segment: Option<u32>,
    ) -> (Result<Box<dyn Stream>, Failure>, Connect) {
        let options = DialOptions { timeout: self.budget.stage, max_segment, interface: None };
        self.dial_with(host, address, options).await
    }

    /// Connects by another interface than the preferred one and records it.
    pub(crate) async fn connect_by(
        self,
        scope: &Scope,
        host: &str,
        address: SocketAddr,
        interface: InterfaceName,
    ) -> Reached {
        let begun = self.log.begin();
        let options =
            DialOptions { timeout: self.budget.stage, max_segment: None, interface: Some(interface) };
        let (result, data) = self.dial_with(host, address, options).await;
        self.settle(scope, begun, result, Data::Connect(data))
    }

    async fn dial_with(
        self,
        host: &str,
        address: SocketAddr,
        options: DialOptions,
    ) -> (Result<Box<dyn Stream>, Failure>, Connect) {
        let dialled = self.world.dial.dial(host, address, options).await;
        let facts =
            |icmp| Connect { address, icmp, icmp_readable: dialled.icmp_readable, local: dialled.local };
        match dialled.result {
            Ok(stream) => (Ok(stream), facts(None)),
            Err(DialFailure { kind, detail, icmp }) => {
                (Err(Failure::with(kind, text::sentence(&detail))), facts(icmp))
            }
        }
    }

    pub(crate) fn settle(
        self,
        scope: &Scope,
        begun: Begun,
        result: Result<Box<dyn Stream>, Failure>,
        data: Data,
    ) -> Reached {
        match result {
            Ok(stream) => {
                self.log.end(scope, begun, Outcome::Seen {}, data);
                Ok(stream)
            }
            Err(failure) => {
                let kind = failure.kind;
                self.log.end(scope, begun, Outcome::Failed(failure), data);
                Err(kind)
            }
        }
    }
}

/// The port only where it is not the scheme's own.
fn authority(target: &Target, tls: bool) -> String {
    match (tls, target.port()) {
        (true, 443) | (false, _) => target.host().to_owned(),
        (true, port) => format!("{}:{port}", target.host()),
    }
}

/// A stage that says it worked and has no stream is a defect of ours, and must not read as health.
/// The stream of a stage that was made, or why there is none.
pub(crate) fn opened(outcome: Outcome, stream: Option<Box<dyn Stream>>) -> Result<Box<dyn Stream>, Failure> {
    match (outcome, stream) {
        (Outcome::Failed(failure), _) => Err(failure),
        (Outcome::Seen {}, Some(stream)) => Ok(stream),
        _ => Err(Failure::new(FailureKind::Internal)),
    }
}
