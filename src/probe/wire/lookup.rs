//! What the system says of a name, and what its first resolver says with every header bit.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join3;
use tokio::time::timeout;

use super::dns::{self, Question};
use crate::evidence::network::{DnsQuery, Resolve};
use crate::evidence::{Control, Data, Failure, FailureKind, Outcome};
use crate::net;
use crate::probe::record::{Log, Scope, Timed};
use crate::probe::world::{Transport, World};
use crate::text;

/// Made once for each host and shared by its rows.
#[derive(Clone, Debug)]
pub(crate) struct Lookup {
    pub(crate) resolve: Timed<Resolve>,
    pub(crate) queries: [Timed<DnsQuery>; 2],
}

/// Names that must have waited in vain before the resolver counts as silent.
const SILENT_AFTER: usize = 8;
/// How long a silent resolver is waited for. TCP sends a lost SYN again after one second.
const SILENT_UDP: Duration = Duration::from_secs(1);
const SILENT_TCP: Duration = Duration::from_secs(2);

/// How long answers are worth waiting for: the usual time, until many names waited in vain and none was answered.
/// Hundreds of names at a dead resolver must not take hundreds of waits; one answer restores the usual time.
#[derive(Debug, Default)]
pub(crate) struct Patience {
    heard: AtomicBool,
    in_vain: AtomicUsize,
}

impl Patience {
    pub(crate) fn limit(&self, usual: Duration, transport: Transport) -> Duration {
        let silent =
            !self.heard.load(Ordering::Relaxed) && self.in_vain.load(Ordering::Relaxed) >= SILENT_AFTER;
        match transport {
            _ if !silent => usual,
            Transport::Udp => usual.min(SILENT_UDP),
            Transport::Tcp => usual.min(SILENT_TCP),
        }
    }

    pub(crate) fn note(&self, lookup: &Lookup) {
        let silent = |it: Option<FailureKind>| it == Some(FailureKind::DnsTimeout);
        if lookup.resolve.kind().is_none() || !lookup.queries.iter().all(|query| silent(query.kind())) {
            self.heard.store(true, Ordering::Relaxed);
        } else {
            self.in_vain.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Both are asked at the same time. They differ by design: hosts file, search list and local agents are
/// only in the system's answer, header bits only in the resolver's.
pub(crate) async fn look_up(
    log: &Log<'_>,
    world: &World,
    server: Option<SocketAddr>,
    host: &str,
    limit: Duration,
) -> Lookup {
    let (resolve, four, six) = join3(
        resolve(log, world, host, limit),
        ask(log, world, server, Question::a(host), limit),
        ask(log, world, server, Question::aaaa(host), limit),
    )
    .await;
    Lookup { resolve, queries: [four, six] }
}

/// One DNS question; without a server, the absence of one is the answer.
pub(crate) async fn ask(
    log: &Log<'_>,
    world: &World,
    server: Option<SocketAddr>,
    question: Question<'_>,
    limit: Duration,
) -> Timed<DnsQuery> {
    let at = log.elapsed();
    let (outcome, data) = match server {
        Some(server) => dns::query(&*world.names, server, question, limit).await,
        None => (Outcome::Failed(Failure::new(FailureKind::NoResolver)), question.unanswered("")),
    };
    Timed { at, took: log.elapsed().saturating_sub(at), outcome, data }
}

async fn resolve(log: &Log<'_>, world: &World, host: &str, limit: Duration) -> Timed<Resolve> {
    let at = log.elapsed();
    let (outcome, addresses) = match timeout(limit, world.names.lookup(host)).await {
        Ok(Ok(addresses)) => (Outcome::Seen {}, addresses),
        Ok(Err((kind, detail))) => (failed(kind, &detail), Vec::new()),
        Err(_) => (failed(FailureKind::DnsTimeout, "no answer in time"), Vec::new()),
    };
    let data = Resolve { name: host.to_owned(), addresses };
    Timed { at, took: log.elapsed().saturating_sub(at), outcome, data }
}

fn failed(kind: FailureKind, detail: &str) -> Outcome {
    let detail = text::sentence(detail);
    Outcome::Failed(if detail.is_empty() { Failure::new(kind) } else { Failure::with(kind, detail) })
}

impl Lookup {
    /// Records the three observations for one row.
    pub(crate) fn record(&self, log: &Log<'_>, scope: &Scope) {
        log.share(scope, log.begin(), self.resolve.clone().map(Data::Resolve));
        for query in &self.queries {
            log.share(scope, log.begin(), query.clone().map(Data::DnsQuery));
        }
    }

    /// An answer that does not look like one for a public host: the name is worth the DNS controls.
    pub(crate) fn is_odd(&self) -> bool {
        let queries = self.queries.iter().map(|query| &query.data);
        queries.clone().any(|query| query.aa && query.rcode.is_some())
            || queries
                .flat_map(|query| &query.addresses)
                .chain(&self.resolve.data.addresses)
                .any(|address| !net::is_public(address))
    }

    /// DNS controls that this name's own failure asks for.
    pub(crate) fn own_controls(&self) -> Vec<Control> {
        let mut wanted = Vec::new();
        let any = |it: &dyn Fn(&Timed<DnsQuery>) -> bool| self.queries.iter().any(it);
        let by_chance = [FailureKind::DnsTimeout, FailureKind::DnsServfail];
        if any(&|it| it.kind().is_some_and(|kind| by_chance.contains(&kind))) {
            wanted.push(Control::Repeat);
        }
        if any(&|it| it.data.tc || it.kind() == Some(FailureKind::DnsTimeout)) {
            wanted.push(Control::DnsTcp);
        }
        if any(&|it| it.kind() == Some(FailureKind::DnsServfail)) {
            wanted.push(Control::CheckingDisabled);
        }
        wanted
    }
}

impl<T> Timed<T> {
    pub(crate) fn kind(&self) -> Option<FailureKind> {
        match &self.outcome {
            Outcome::Failed(failure) => Some(failure.kind),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Duration = Duration::from_secs(4);

    fn asked(resolve: Option<FailureKind>, query: Option<FailureKind>) -> Lookup {
        let outcome = |kind: Option<FailureKind>| match kind {
            Some(kind) => Outcome::Failed(Failure::new(kind)),
            None => Outcome::Seen {},
        };
        let none = Duration::ZERO;
        let query = Timed { at: none, took: none, outcome: outcome(query), data: DnsQuery::default() };
        let data = Resolve { name: String::new(), addresses: Vec::new() };
        let resolve = Timed { at: none, took: none, outcome: outcome(resolve), data };
        Lookup { resolve, queries: [query.clone(), query] }
    }

    #[test]
    fn a_resolver_silent_for_many_names_is_waited_for_briefly() {
        let patience = Patience::default();
        let silent = Some(FailureKind::DnsTimeout);
        for _ in 1..SILENT_AFTER {
            patience.note(&asked(silent, silent));
        }
        assert_eq!(patience.limit(USUAL, Transport::Udp), USUAL, "a few names are no proof");
        patience.note(&asked(silent, silent));
        assert_eq!(patience.limit(USUAL, Transport::Udp), SILENT_UDP);
        assert_eq!(patience.limit(USUAL, Transport::Tcp), SILENT_TCP);
        let short = Duration::from_millis(300);
        assert_eq!(patience.limit(short, Transport::Udp), short, "never longer than was asked for");
    }

    #[test]
    fn one_answer_of_any_kind_restores_the_usual_wait() {
        let silent = Some(FailureKind::DnsTimeout);
        for (resolve, query) in [(None, silent), (silent, None), (silent, Some(FailureKind::DnsServfail))] {
            let patience = Patience::default();
            for _ in 0..SILENT_AFTER {
                patience.note(&asked(silent, silent));
            }
            patience.note(&asked(resolve, query));
            assert_eq!(patience.limit(USUAL, Transport::Udp), USUAL, "{resolve:?} {query:?}");
        }
    }
}
