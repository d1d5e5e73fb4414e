//! Where on the way a packet is lost: the packet that failed with a rising TTL, and beside it one that may pass.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::time::sleep;

use super::choice::is_certificate;
use super::global::Globals;
use crate::catalogue::{Layer, Target};
use crate::evidence::hops::{Hop, HopAnswer, Hops, Packet, Subject};
use crate::evidence::network::Hello;
use crate::evidence::{Control, Data, FailureKind, Outcome, Reason};
use crate::probe::record::{Begun, Scope};
use crate::probe::run::shared::RunContext;
use crate::probe::wire::dns::Question;
use crate::probe::wire::{hello, walked::Walked};
use crate::probe::world::HopSent;

/// Hops looked at. Ways through the Internet are seldom longer.
const MOST: u8 = 24;
/// Hops asked again where nobody knows how far away the far end is.
const FEW: u8 = 6;
/// How long one packet's answer is waited for: longer than a way round the world takes.
const PATIENCE: Duration = Duration::from_millis(900);
/// How long a router takes to have a message for this computer again.
const REFILLED: Duration = Duration::from_millis(1_100);
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

/// One packet to one address, with every TTL.
#[derive(Clone, Copy)]
struct Walk<'a> {
    subject: Subject,
    host: &'a str,
    address: SocketAddr,
    sent: HopSent<'a>,
    /// The server name of the hello, or the name asked for.
    name: Option<&'a str>,
    most: u8,
}

/// What came back, by TTL; `None` where this system cannot tell.
struct Measured {
    begun: Begun,
    hops: Option<Vec<Hop>>,
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
        let walk = |subject, host, address| Walk {
            subject,
            host,
            address,
            sent: HopSent::Syn,
            name: None,
            most: MOST,
        };
        let host = self.target.host();
        let failing = walk(Subject::Failing, host, address);
        let port = walk(Subject::OtherPort, host, SocketAddr::new(address.ip(), OTHER_PORT));
        // Where packets are lost without a word, the control hosts may take as long to fail as this one did, and nothing
        // waits for them. Where a router answers, the other controls come first: it answers one computer only so often.
        if !matches!(self.walked.broke, Some((_, FailureKind::ConnectTimeout))) {
            self.globals.direct_host().await;
        }
        let elsewhere = async {
            let (other, at) = self.globals.direct_host().await?;
            let walk = walk(Subject::OtherHost, other.host(), at);
            Some((walk, self.measure(walk).await))
        };
        let (own, other, elsewhere) = tokio::join!(self.measure(failing), self.measure(port), elsewhere);
        let others = [Some((port, other)), elsewhere].into_iter().flatten().collect();
        self.settle(failing, own, others, Vec::new()).await;
    }

    /// First how far away the far end is, then the hello to every hop before it.
    async fn hello(self, hello: Hello) {
        let Some(address) = self.walked.address else { return };
        let host = self.target.host();
        let syn = |subject, port| {
            let address = SocketAddr::new(address.ip(), port);
            Walk { subject, host, address, sent: HopSent::Syn, name: None, most: MOST }
        };
        let own = syn(Subject::Failing, address.port());
        let port = syn(Subject::OtherPort, OTHER_PORT);
        let (hops, other) = tokio::join!(self.measure(own), self.measure(port));
        self.note(port, other);
        let Some(known) = self.note(own, hops) else { return };
        let Some(distance) = known.end().map(|hop| hop.ttl) else { return };

        let provider = self.context.stage.world.trust.provider();
        let bytes = |name: &str| hello::bytes(provider, hello, name);
        let name = self.globals.host().map(Target::host);
        let (Some(sent), other) = (bytes(host), name.and_then(|name| Some((name, bytes(name)?)))) else {
            return;
        };
        let walk = |subject, sent, name| Walk {
            subject,
            host,
            address,
            sent: HopSent::Hello(sent),
            name: Some(name),
            most: distance,
        };
        let beside = other.iter().map(|(name, sent)| walk(Subject::OtherName, &sent[..], *name)).collect();
        self.compare(walk(Subject::Failing, &sent, host), beside, vec![(own, known.hops)]).await;
    }

    async fn question(self) {
        let Some(server) = self.context.server else { return };
        let host = self.target.host();
        let name = self.globals.host().map(Target::host);
        let Ok(own) = Question::a(host).message() else { return };
        let other = name.and_then(|name| Some((name, Question::a(name).message().ok()?)));
        let walk = |subject, address, sent, name| Walk {
            subject,
            host,
            address,
            sent: HopSent::Question(sent),
            name,
            most: MOST,
        };
        // What takes questions only does not take these: they show how far away the resolver is.
        let port = SocketAddr::new(server.ip(), OTHER_UDP_PORT);
        let mut beside = vec![walk(Subject::OtherPort, port, &own[..], None)];
        beside.extend(
            other.iter().map(|(name, sent)| walk(Subject::OtherName, server, &sent[..], Some(*name))),
        );
        self.compare(walk(Subject::Failing, server, &own, Some(host)), beside, Vec::new()).await;
    }

    /// Sends the packet that failed and those beside it. `known`: walks that were made before.
    async fn compare(self, failing: Walk<'_>, beside: Vec<Walk<'_>>, known: Vec<(Walk<'_>, Vec<Hop>)>) {
        let others = join_all(beside.iter().map(|walk| self.measure(*walk)));
        let (own, others) = tokio::join!(self.measure(failing), others);
        self.settle(failing, own, beside.into_iter().zip(others).collect(), known).await;
    }

    /// Looks again where silence may be chance, and records all.
    async fn settle<'w>(
        self,
        failing: Walk<'w>,
        mut own: Measured,
        others: Vec<(Walk<'w>, Measured)>,
        known: Vec<(Walk<'w>, Vec<Hop>)>,
    ) {
        if let Some(hops) = &mut own.hops {
            let seen = others.iter().filter_map(|(walk, seen)| Some((*walk, seen.hops.as_deref()?)));
            let known = known.iter().map(|(walk, hops)| (*walk, &hops[..]));
            self.confirm(failing, hops, &seen.chain(known).collect::<Vec<_>>()).await;
        }
        self.note(failing, own);
        for (walk, seen) in others {
            self.note(walk, seen);
        }
    }

    /// Routers send one computer about one message a second (Linux: six at once), so that silence alone may be a
    /// message that was not sent. Looks again while nothing else of this run is traced, and then at a packet that the
    /// same router answered before.
    async fn confirm(self, failing: Walk<'_>, hops: &mut [Hop], beside: &[(Walk<'_>, &[Hop])]) {
        let reach = reach(hops);
        if hops.iter().any(|hop| !matches!(hop.came, HopAnswer::Silent | HopAnswer::TimeExceeded)) {
            return;
        }
        let _alone = self.globals.alone.lock().await;
        if self
            .walked
            .broke
            .is_some_and(|(layer, kind)| layer == Layer::Connect && kind != FailureKind::ConnectTimeout)
        {
            return self.until_refused(failing, hops, beside).await;
        }
        for hop in hops.iter_mut().filter(|hop| hop.ttl > reach) {
            let expired = |seen: &Hop| seen.ttl == hop.ttl && seen.came == HopAnswer::TimeExceeded;
            let heard = |seen: &Hop| seen.ttl == hop.ttl && seen.came != HopAnswer::Silent;
            let Some((other, _)) = beside.iter().find(|(_, seen)| seen.iter().any(expired)) else {
                // No router is known there: either the far end is, or none that answers.
                if beside.iter().any(|(_, seen)| seen.iter().any(heard)) {
                    return;
                }
                continue;
            };
            sleep(REFILLED).await;
            let Some(again) = self.send(failing, hop.ttl).await else { return };
            if again.came != HopAnswer::Silent {
                *hop = again;
                continue;
            }
            match self.send(*other, hop.ttl).await {
                Some(proof) if proof.came == HopAnswer::TimeExceeded => return,
                _ => hop.came = HopAnswer::Unclear,
            }
        }
    }

    /// What failed was refused, so something answers: the silence is a message that was not sent. Asks each hop again, as
    /// far as the far end.
    async fn until_refused(self, failing: Walk<'_>, hops: &mut [Hop], beside: &[(Walk<'_>, &[Hop])]) {
        let far_end = beside
            .iter()
            .filter_map(|(_, seen)| seen.iter().find(|hop| hop.is_end()))
            .map(|hop| hop.ttl)
            .max();
        let (reach, last) = (reach(hops), far_end.unwrap_or(FEW));
        for hop in hops.iter_mut().filter(|hop| hop.ttl > reach && hop.ttl <= last) {
            sleep(REFILLED).await;
            let Some(again) = self.send(failing, hop.ttl).await else { return };
            *hop = again;
            if hop.is_end() {
                return;
            }
        }
    }

    async fn measure(self, walk: Walk<'_>) -> Measured {
        let begun = self.context.stage.log.begin();
        Measured { begun, hops: self.each_hop(walk).await }
    }

    /// All hops at once, and once more those that said nothing before one that did.
    async fn each_hop(self, walk: Walk<'_>) -> Option<Vec<Hop>> {
        let one = |ttl: u8| self.send(walk, ttl);
        let mut hops = join_all((1..=walk.most).map(one)).await.into_iter().collect::<Option<Vec<_>>>()?;
        let reach = reach(&hops);
        let is_gap = |hop: &&mut Hop| hop.came == HopAnswer::Silent && hop.ttl < reach;
        join_all(hops.iter_mut().filter(is_gap).map(async |hop| {
            if let Some(again) = one(hop.ttl).await {
                *hop = again;
            }
        }))
        .await;
        Some(hops)
    }

    async fn send(self, walk: Walk<'_>, ttl: u8) -> Option<Hop> {
        let dial = &self.context.stage.world.dial;
        let reply = dial.hop(walk.host, walk.address, walk.sent, ttl, PATIENCE).await?;
        Some(Hop { ttl, came: reply.came, router: reply.router })
    }

    fn note(self, walk: Walk<'_>, seen: Measured) -> Option<Hops> {
        let packet = match walk.sent {
            HopSent::Syn => Packet::Syn,
            HopSent::Hello(_) => Packet::Hello,
            HopSent::Question(_) => Packet::Question,
        };
        let available = seen.hops.is_some();
        let mut hops = seen.hops.unwrap_or_default();
        hops.truncate(last_of_interest(&hops));
        let name = walk.name.map(str::to_owned);
        let hops = Hops { packet, subject: walk.subject, address: walk.address, name, hops };
        let outcome = match available {
            true => Outcome::Seen {},
            false => Outcome::NotRun { because: Reason::NotSupported },
        };
        let scope = self.scope.control(Control::Hops);
        self.context.stage.log.end(&scope, seen.begun, outcome, Data::Hops(hops.clone()));
        available.then_some(hops)
    }
}

/// The largest TTL that ran out on the way.
fn reach(hops: &[Hop]) -> u8 {
    let expired = hops.iter().filter(|hop| hop.came == HopAnswer::TimeExceeded);
    expired.map(|hop| hop.ttl).max().unwrap_or(0)
}

/// Up to the first answer of the far end, or two beyond the last that said anything.
fn last_of_interest(hops: &[Hop]) -> usize {
    let end = hops.iter().position(Hop::is_end);
    let last = hops.iter().rposition(|hop| hop.came != HopAnswer::Silent).map_or(0, |at| at + 1);
    end.map_or(last + 2, |at| at + 1).min(hops.len())
}
