//! Read-only questions a rule may ask of the evidence.

mod computer;

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};

use crate::catalogue::{Catalogue, CheckId, Lane, Purpose, Row, is_aws_name};
use crate::diagnosis::facts::Seen;
use crate::diagnosis::index::{Fact, Index, LargeHellos};
use crate::evidence::aws::AwsAnswer;
use crate::evidence::network::{Connect, DnsQuery, Hello, HttpGet, ProxyConnect, Resolve, TlsHandshake};
use crate::evidence::{Control, Data, Evidence, EvidenceId, FailureKind, Observation, Outcome, Reason};

#[derive(Clone, Copy)]
pub struct View<'a> {
    pub evidence: &'a Evidence,
    pub catalogue: &'a Catalogue,
    index: &'a Index<'a>,
}

/// One row and what was seen for it.
#[derive(Clone, Copy)]
pub struct RowView<'a> {
    view: View<'a>,
    pub row: &'a Row,
    /// Where what was seen for it is: the place of the first row with its id.
    at: usize,
    /// Its own place in the plan.
    place: usize,
}

macro_rules! typed {
    ($(#[$doc:meta])* $one:ident, $many:ident, $variant:ident, $type:ty) => {
        $(#[$doc])*
        pub fn $many(&self) -> impl Iterator<Item = Seen<'a, $type>> + use<'a> {
            self.own().filter_map(|observation| match &observation.data {
                Data::$variant(data) => Some(Seen::<$type> { observation, data }),
                _ => None,
            })
        }

        pub fn $one(&self) -> Option<Seen<'a, $type>> {
            self.$many().next()
        }
    };
}

impl<'a> View<'a> {
    pub fn new(index: &'a Index<'a>, catalogue: &'a Catalogue) -> Self {
        Self { evidence: index.evidence, catalogue, index }
    }

    /// Rows in plan order.
    pub fn rows(self) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        (0..self.evidence.rows.len()).filter_map(move |at| self.row_at(at))
    }

    pub fn row(self, id: &CheckId) -> Option<RowView<'a>> {
        self.index.row_at(id).and_then(|at| self.row_at(at))
    }

    /// Where the row stands in plan order.
    pub(in crate::diagnosis) fn place(self, id: &CheckId) -> Option<usize> {
        self.index.row_at(id)
    }

    /// Rows that reach a host, i.e. have a lane.
    pub fn hosts(self) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.rows().filter(|row| row.row.lane.is_some())
    }

    /// Rows that reach this host.
    pub(in crate::diagnosis) fn hosts_named(self, host: &str) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.index.rows_of_host(host).iter().filter_map(move |at| self.row_at(*at))
    }

    /// Rows that reach a host, on this lane or on any, of which `that` was seen.
    pub(in crate::diagnosis) fn hosts_that(
        self,
        that: Fact,
        lane: Option<Lane>,
    ) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        let find = || {
            let hosts = self.hosts().filter(|row| lane.is_none() || row.lane() == lane);
            hosts.filter(|row| that.is(row)).map(|row| row.at).collect()
        };
        self.index.hosts_that(that, lane, find).iter().filter_map(move |at| self.row_at(*at))
    }

    fn row_at(self, at: usize) -> Option<RowView<'a>> {
        let row = self.evidence.rows.get(at)?;
        Some(RowView { view: self, row, at: self.index.first_at(at), place: at })
    }

    /// Why the run ended before every row had its answer, where it did.
    pub(in crate::diagnosis) fn cut(self) -> Option<Reason> {
        match (self.evidence.interrupted, self.evidence.complete) {
            (true, _) => Some(Reason::Interrupted),
            (false, false) => Some(Reason::Deadline),
            (false, true) => None,
        }
    }

    /// Every observation, whatever its row, in order.
    pub fn all(self) -> impl Iterator<Item = &'a Observation> {
        self.evidence.observations.iter()
    }

    /// Every AWS call that was made, in order.
    pub fn calls(self) -> impl Iterator<Item = Seen<'a, AwsAnswer>> {
        self.index.calls().iter().filter_map(|observation| call(observation))
    }

    /// Rows that were tried without a proxy: the direct ones, and those that the browser's log shows to be.
    pub(in crate::diagnosis) fn direct_hosts(self) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.hosts().filter(|row| match row.lane() {
            Some(Lane::Direct) => row.was_tried(),
            Some(Lane::Browser) => row.went_direct(),
            _ => false,
        })
    }

    /// Connections to this address that stood, whatever their row.
    pub(in crate::diagnosis) fn stood(self, address: SocketAddr) -> impl Iterator<Item = &'a Observation> {
        self.index.stood(address).iter().copied()
    }

    /// Connections to this address that an ICMP message ended, controls included.
    pub(in crate::diagnosis) fn told_by_icmp(
        self,
        address: SocketAddr,
    ) -> impl Iterator<Item = &'a Observation> {
        self.index.icmp(address).iter().copied()
    }

    /// A large hello was answered with a certificate on the way this one took, whatever its row.
    pub(in crate::diagnosis) fn large_hello_passed(self, hello: &Observation) -> bool {
        self.index.large_hello_passed(hello)
    }

    /// What was recorded under this id.
    pub(in crate::diagnosis) fn observation(self, id: &EvidenceId) -> Option<&'a Observation> {
        self.index.observation(id)
    }

    /// `NO_PROXY` sends programs past the proxy for this host.
    pub(in crate::diagnosis) fn is_bypassed(self, host: &str) -> bool {
        self.index.is_bypassed(host)
    }

    /// Found once a run.
    pub(in crate::diagnosis) fn closed_by_design(self, find: impl FnOnce() -> bool) -> bool {
        *self.index.closed_by_design.get_or_init(find)
    }

    /// What became of the large hellos on this lane, found once a run.
    pub(in crate::diagnosis) fn large_hellos(self, lane: Option<Lane>) -> LargeHellos {
        let Some(at) = Lane::ALL.iter().position(|known| Some(*known) == lane) else {
            return LargeHellos::default();
        };
        *self.index.large_hellos[at].get_or_init(|| self.find_large_hellos(Lane::ALL[at]))
    }

    fn find_large_hellos(self, lane: Lane) -> LargeHellos {
        let mut found = LargeHellos::default();
        let mut last_lost = None;
        let mut rows: HashMap<&CheckId, (bool, bool)> = HashMap::new();
        for seen in
            self.all().filter(|seen| seen.lane == Some(lane) && seen.control != Some(Control::OtherFamily))
        {
            let Some(tls) = seen.as_tls().filter(|tls| tls.hello == Hello::PostQuantum) else { continue };
            let (answered, lost) = rows.entry(&seen.check).or_default();
            if seen.brought_certificate() {
                *answered = true
            } else {
                *lost = true
            }
            if seen.tls_answered() {
                found.longest_answered = found.longest_answered.max(Some(tls.hello_bytes));
            } else if seen.failure().is_some() {
                found.lost += usize::from(last_lost.replace(&seen.check) != Some(&seen.check));
                let shortest = found.shortest_lost.unwrap_or(usize::MAX);
                found.shortest_lost = Some(shortest.min(tls.hello_bytes));
            }
        }
        found.by_chance = rows.into_values().any(|(answered, lost)| answered && lost);
        found
    }

    /// Found once a run.
    pub(in crate::diagnosis) fn loses_packets(self, find: impl FnOnce() -> bool) -> bool {
        *self.index.loses_packets.get_or_init(find)
    }

    /// Found once a run and family.
    pub(in crate::diagnosis) fn silent_gateway(
        self,
        ipv4: bool,
        find: impl FnOnce() -> Option<&'a Observation>,
    ) -> Option<&'a Observation> {
        *self.index.silent_gateway[usize::from(ipv4)].get_or_init(find)
    }

    /// Global controls (canaries, control hosts): recorded once, for the whole run.
    pub fn controls(self, control: Control) -> impl Iterator<Item = &'a Observation> {
        self.index.controls(control).iter().copied()
    }
}

fn call(observation: &Observation) -> Option<Seen<'_, AwsAnswer>> {
    match &observation.data {
        Data::AwsCall(data) if !matches!(observation.outcome, Outcome::NotRun { .. }) => {
            Some(Seen { observation, data })
        }
        _ => None,
    }
}

impl<'a> RowView<'a> {
    pub fn id(&self) -> &'a CheckId {
        &self.row.id
    }

    pub fn host(&self) -> &'a str {
        self.row.host.as_deref().unwrap_or_default()
    }

    pub fn lane(&self) -> Option<Lane> {
        self.row.lane
    }

    pub fn view(&self) -> View<'a> {
        self.view
    }

    /// The row's own measurements, without controls.
    pub fn own(&self) -> impl Iterator<Item = &'a Observation> + use<'a> {
        self.all_made().filter(|observation| observation.control.is_none())
    }

    /// Everything recorded under this row, controls included.
    pub fn all_made(&self) -> impl Iterator<Item = &'a Observation> + use<'a> {
        self.view.index.made(self.at).iter().copied()
    }

    /// Something was measured, whatever came of it.
    pub fn was_tried(&self) -> bool {
        self.own().any(|observation| !matches!(observation.outcome, Outcome::NotRun { .. }))
    }

    /// The same endpoint, host and path on the other lane.
    pub fn twin(&self, lane: Lane) -> Option<Self> {
        self.view.index.twin_at(self.place, lane).and_then(|at| self.view.row_at(at))
    }

    /// One control made for this row.
    pub fn control(&self, control: Control) -> impl Iterator<Item = &'a Observation> + use<'a> {
        self.all_made().filter(move |observation| observation.control == Some(control))
    }

    typed!(resolve, resolves, Resolve, Resolve);
    typed!(query, queries, DnsQuery, DnsQuery);
    typed!(connect, connects, Connect, Connect);
    typed!(proxy, proxies, ProxyConnect, ProxyConnect);
    typed!(
        /// Normally one, over the first address that connected: the large hello, or the classical one when the large
        /// one brought no certificate. Runs saved earlier have the classical one here.
        tls, handshakes, TlsHandshake, TlsHandshake
    );
    typed!(http, https, HttpGet, HttpGet);

    /// A control of this row that was really made.
    pub(in crate::diagnosis) fn made(
        &self,
        control: Control,
    ) -> impl Iterator<Item = &'a Observation> + use<'a> {
        self.control(control).filter(|seen| !matches!(seen.outcome, Outcome::NotRun { .. }))
    }

    /// The row was walked, something on it failed, and AWS was not reached another way.
    pub(in crate::diagnosis) fn failed(&self) -> bool {
        !self.reached_aws() && self.own().any(|seen| seen.failure().is_some())
    }

    /// The failure at which the row ended, at the highest layer it came to. One address that fails beside one that
    /// works ends nothing.
    pub(in crate::diagnosis) fn end(&self) -> Option<&'a Observation> {
        if self.reached_aws() {
            return None;
        }
        let passed: Vec<_> = self.own().filter(|seen| seen.seen()).map(Observation::layer).collect();
        let failed = || self.own().filter(|seen| seen.failure().is_some() && !passed.contains(&seen.layer()));
        // That a name has no IPv6 address ends nothing while the question for the other addresses failed.
        let asked_otherwise = self
            .address_query()
            .and_then(|(query, _)| query.failure())
            .is_some_and(|failure| failure.kind != FailureKind::NoData);
        let is_end = |seen: &&Observation| !(asked_otherwise && seen.failed_with(FailureKind::NoData));
        failed().filter(is_end).last()
    }

    /// The same, if it is a failure of one of these kinds.
    pub(in crate::diagnosis) fn ended_in(&self, kinds: &[FailureKind]) -> Option<&'a Observation> {
        self.end().filter(|end| end.failure().is_some_and(|failure| kinds.contains(&failure.kind)))
    }

    /// Hosts the user added may well have a private CA of their own.
    pub(in crate::diagnosis) fn served_by_aws(&self) -> bool {
        // What a page asked for and no list has is AWS's only if its name says so.
        let is_listed = self.row.endpoint.is_some() || is_aws_name(self.host());
        is_listed && !matches!(self.row.purpose, Some(Purpose::Own | Purpose::IdentityProvider))
    }

    /// The row's own question for A records.
    pub(in crate::diagnosis) fn address_query(&self) -> Option<(&'a Observation, &'a DnsQuery)> {
        self.queries()
            .map(|query| (query.observation, query.data))
            .find(|(_, query)| query.record_type == "A")
    }

    /// Programs got no address for the row's name.
    pub(in crate::diagnosis) fn unresolved(&self) -> bool {
        self.resolve().is_some_and(|resolve| resolve.observation.failure().is_some())
    }

    /// Every address the name was given, by the system or in the raw answer.
    pub(in crate::diagnosis) fn given_addresses(&self) -> Vec<(&'a Observation, IpAddr)> {
        let raw = self
            .queries()
            .flat_map(|query| query.data.addresses.iter().map(move |ip| (query.observation, *ip)));
        let system = self
            .resolves()
            .flat_map(|resolve| resolve.data.addresses.iter().map(move |ip| (resolve.observation, *ip)));
        raw.chain(system).collect()
    }

    /// The address is right for the name after all: somebody there holds a chain for it.
    pub(in crate::diagnosis) fn chain_is_good(&self) -> bool {
        self.handshakes()
            .any(|handshake| handshake.data.verified.as_ref().is_some_and(|verified| verified.any_valid()))
    }

    /// AWS calls made for this row.
    pub fn calls(&self) -> impl Iterator<Item = Seen<'a, AwsAnswer>> + use<'a> {
        self.all_made().filter_map(call)
    }

    /// The whole way was walked and AWS is proven to have answered: a chain some public root vouches for,
    /// or a trusted chain and an AWS response mark.
    pub fn reached_aws(&self) -> bool {
        self.view.index.reached(self.at, || self.find_reached_aws())
    }

    fn find_reached_aws(&self) -> bool {
        let Some(http) = self.http().filter(|answer| answer.observation.seen()) else { return false };
        let Some(tls) = self.tls().and_then(|handshake| handshake.data.verified.as_ref()) else {
            return false;
        };
        tls.publicly_valid() || tls.any_valid() && http.data.written_by_aws()
    }
}

impl Fact {
    fn is(self, row: &RowView<'_>) -> bool {
        match self {
            Self::ReachedAws => row.reached_aws(),
            Self::AwsSentElsewhere => {
                row.served_by_aws()
                    && row.reached_aws()
                    && row.http().is_some_and(|answer| answer.data.location.is_some())
            }
            Self::TlsAnswered => row.handshakes().any(|handshake| handshake.observation.tls_answered()),
            Self::PrivatelySigned => {
                row.served_by_aws() && row.handshakes().any(|handshake| handshake.data.privately_signed())
            }
            Self::Connected => row.connects().any(|connect| connect.observation.seen()),
            Self::NameResolved => {
                row.queries().any(|query| query.observation.seen() && query.observation.dns_answered())
            }
            Self::NameNotFound => {
                row.address_query().is_some_and(|(it, _)| it.failed_with(FailureKind::NameNotFound))
            }
        }
    }
}
