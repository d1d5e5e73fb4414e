//! Where on the way a packet is lost: the packet that failed with a rising TTL, and beside it one that may pass.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;

use super::choice::is_certificate;
use super::global::Globals;
use crate::catalogue::{Layer, Target};
use crate::evidence::hops::{Hop, HopAnswer, Hops, Packet, Subject};
use crate::evidence::network::Hello;
use crate::evidence::{Control, Data, Outcome, Reason};
use crate::probe::record::Scope;
use crate::probe::run::shared::RunContext;
use crate::probe::wire::dns::Question;
use crate::probe::wire::{hello, walked::Walked};
use crate::probe::world::HopSent;

/// Hops looked at. Ways through the Internet are seldom longer.
const MOST: u8 = 24;
/// How long one packet's answer is waited for: longer than a way round the world takes.
const PATIENCE: Duration = Duration::from_millis(900);
/// A port that filters of HTTPS leave alone.
const OTHER_PORT: u16 = 80;

/// The first port of traceroute: nobody listens there.
const OTHER_UDP_PORT: u16 = 33_434;

/// One row's tracing.
#[derive(Clone, Copy)]
pub(super) struct Trace<'a> {
    pub(super) context: &'a RunContext<'a>,
    pub(super) globals: &'a Globals<'a>,
    pub(super) target: &'a Target,
    pub(super) walked: &'a Walked,
    pub(super) scope: &'a Scope,
}

impl Trace<'_> {
    /// Sends what failed, and records how far it came.
    pub(super) async fn run(self) {
        match self.walked.broke {
            Some((Layer::Resolve, _)) => self.question().await,
            Some((Layer::Connect, _)) => self.syn().await,
            Some((Layer::Tls, kind)) if !is_certificate(kind) => self.hello(Hello::Classical).await,
            _ if self.walked.large_hello_failed => self.hello(Hello::PostQuantum).await,
            // The way ended well or at the far end, and still the name's answer was odd.
            _ => self.question().await,
        }
    }

    async fn syn(self) {
        let Some(address) = self.walked.address else { return };
        let other = SocketAddr::new(address.ip(), OTHER_PORT);
        let elsewhere = async {
            let Some((host, address)) = self.globals.direct_host().await else { return };
            self.walk(Subject::OtherHost, host.host(), address, HopSent::Syn, None, MOST).await;
        };
        let host = self.target.host();
        tokio::join!(
            self.walk(Subject::Failing, host, address, HopSent::Syn, None, MOST),
            self.walk(Subject::OtherPort, host, other, HopSent::Syn, None, MOST),
            elsewhere,
        );
    }

    /// First how far away the far end is, then the hello to every hop before it.
    async fn hello(self, hello: Hello) {
        let Some(address) = self.walked.address else { return };
        let host = self.target.host();
        let other = SocketAddr::new(address.ip(), OTHER_PORT);
        let (hops, _) = tokio::join!(
            self.walk(Subject::Failing, host, address, HopSent::Syn, None, MOST),
            self.walk(Subject::OtherPort, host, other, HopSent::Syn, None, MOST),
        );
        let Some(distance) = hops.as_ref().and_then(|hops| hops.end()).map(|hop| hop.ttl) else { return };
        let provider = self.context.stage.world.trust.provider();
        let bytes = |name: &str| hello::bytes(provider, hello, name);
        let (Some(own), other) = (bytes(host), self.globals.host().map(Target::host)) else { return };
        let own = self.walk(Subject::Failing, host, address, HopSent::Hello(&own), Some(host), distance);
        let beside = async {
            let Some(name) = other else { return };
            let Some(other) = bytes(name) else { return };
            self.walk(Subject::OtherName, host, address, HopSent::Hello(&other), Some(name), distance).await;
        };
        tokio::join!(own, beside);
    }

    async fn question(self) {
        let Some(server) = self.context.server else { return };
        let host = self.target.host();
        let Ok(own) = Question::a(host).message() else { return };
        let beside = async {
            let Some(name) = self.globals.host().map(Target::host) else { return };
            let Ok(other) = Question::a(name).message() else { return };
            let sent = HopSent::Question(&other);
            self.walk(Subject::OtherName, host, server, sent, Some(name), MOST).await;
        };
        // What takes questions only does not take these: they show how far away the resolver is.
        let port = SocketAddr::new(server.ip(), OTHER_UDP_PORT);
        tokio::join!(
            self.walk(Subject::Failing, host, server, HopSent::Question(&own), Some(host), MOST),
            self.walk(Subject::OtherPort, host, port, HopSent::Question(&own), None, MOST),
            beside
        );
    }

    async fn walk(
        self,
        subject: Subject,
        host: &str,
        address: SocketAddr,
        sent: HopSent<'_>,
        name: Option<&str>,
        most: u8,
    ) -> Option<Hops> {
        let stage = self.context.stage;
        let begun = stage.log.begin();
        let scope = self.scope.control(Control::Hops);
        let packet = match sent {
            HopSent::Syn => Packet::Syn,
            HopSent::Hello(_) => Packet::Hello,
            HopSent::Question(_) => Packet::Question,
        };
        let hops = self.each_hop(host, address, sent, most).await;
        let available = hops.is_some();
        let name = name.map(str::to_owned);
        let hops = Hops { packet, subject, address, name, hops: hops.unwrap_or_default() };
        let outcome = match available {
            true => Outcome::Seen {},
            false => Outcome::NotRun { because: Reason::NotSupported },
        };
        stage.log.end(&scope, begun, outcome, Data::Hops(hops.clone()));
        available.then_some(hops)
    }

    /// All hops at once, and once more those that said nothing: routers limit how many they answer.
    async fn each_hop(
        self,
        host: &str,
        address: SocketAddr,
        sent: HopSent<'_>,
        most: u8,
    ) -> Option<Vec<Hop>> {
        let dial = &self.context.stage.world.dial;
        let one = move |ttl: u8| async move {
            let reply = dial.hop(host, address, sent, ttl, PATIENCE).await?;
            Some(Hop { ttl, came: reply.came, router: reply.router })
        };
        let mut hops = join_all((1..=most).map(one)).await.into_iter().collect::<Option<Vec<_>>>()?;
        let silent: Vec<u8> =
            hops.iter().filter(|hop| hop.came == HopAnswer::Silent).map(|hop| hop.ttl).collect();
        let again = join_all(silent.into_iter().map(one)).await;
        for hop in again.into_iter().flatten() {
            if let Some(first) = hops.iter_mut().find(|first| first.ttl == hop.ttl) {
                *first = hop;
            }
        }
        hops.truncate(last_of_interest(&hops));
        Some(hops)
    }
}

/// Up to the first answer of the far end, or two beyond the last that said anything.
fn last_of_interest(hops: &[Hop]) -> usize {
    use HopAnswer::{NotSent, Silent, TimeExceeded};
    let end = hops.iter().position(|hop| !matches!(hop.came, TimeExceeded | Silent | NotSent));
    let last = hops.iter().rposition(|hop| hop.came != Silent).map_or(0, |at| at + 1);
    end.map_or(last + 2, |at| at + 1).min(hops.len())
}
