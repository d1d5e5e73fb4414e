//! Read-only questions a rule may ask of the evidence.

use std::net::SocketAddr;

use super::index::{Index, That};
use crate::catalogue::{Catalogue, CheckId, Lane, Row};
use crate::evidence::aws::AwsAnswer;
use crate::evidence::environment::{ProxyConfig, TrustStores};
use crate::evidence::network::{Connect, DnsQuery, HttpGet, ProxyConnect, Resolve, TlsHandshake};
use crate::evidence::{Control, Data, Evidence, EvidenceId, Observation, Outcome};

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
    /// Where what was seen for it is.
    at: usize,
}

/// An observation together with its typed data.
#[derive(Clone, Copy)]
pub struct Seen<'a, T> {
    pub observation: &'a Observation,
    pub data: &'a T,
}

macro_rules! typed {
    ($(#[$doc:meta])* $one:ident, $many:ident, $variant:ident, $type:ty) => {
        $(#[$doc])*
        pub fn $many(&self) -> impl Iterator<Item = Seen<'a, $type>> + use<'a> {
            self.own().filter_map(|observation| match &observation.data {
                Data::$variant(data) => Some(Seen { observation, data }),
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
    pub(super) fn place(self, id: &CheckId) -> Option<usize> {
        self.index.row_at(id)
    }

    /// Rows that reach a host, i.e. have a lane.
    pub fn hosts(self) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.rows().filter(|it| it.row.lane.is_some())
    }

    /// Rows that reach this host.
    pub(super) fn hosts_named(self, host: &str) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.index.rows_of_host(host).iter().filter_map(move |at| self.row_at(*at))
    }

    /// Rows that reach a host, on this lane or on any, of which `that` was seen.
    pub(super) fn hosts_that(
        self,
        that: That,
        lane: Option<Lane>,
    ) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.index.hosts_that(that, lane, self).iter().filter_map(move |at| self.row_at(*at))
    }

    fn row_at(self, at: usize) -> Option<RowView<'a>> {
        let row = self.evidence.rows.get(at)?;
        Some(RowView { view: self, row, at: self.index.row_at(&row.id).unwrap_or(at) })
    }

    /// Every observation, whatever its row, in order.
    pub fn all(self) -> impl Iterator<Item = &'a Observation> {
        self.evidence.observations.iter()
    }

    /// Every AWS call that was made, in order.
    pub fn calls(self) -> impl Iterator<Item = Seen<'a, AwsAnswer>> {
        self.index.calls().iter().filter_map(|observation| call(observation))
    }

    /// What was seen of this computer: routes, resolver, proxy, roots, clock.
    pub(super) fn environment(self) -> impl Iterator<Item = &'a Observation> {
        self.index.environment().iter().copied()
    }

    /// How programs are told to use a proxy.
    pub(super) fn proxy_configs(self) -> impl Iterator<Item = Seen<'a, ProxyConfig>> {
        self.environment().filter_map(|observation| match &observation.data {
            Data::ProxyConfig(data) => Some(Seen { observation, data }),
            _ => None,
        })
    }

    pub(super) fn trust_stores(self) -> impl Iterator<Item = Seen<'a, TrustStores>> {
        self.environment().filter_map(|observation| match &observation.data {
            Data::TrustStores(data) => Some(Seen { observation, data }),
            _ => None,
        })
    }

    /// Connections to this address that stood, whatever their row.
    pub(super) fn stood(self, address: SocketAddr) -> impl Iterator<Item = &'a Observation> {
        self.index.stood(address).iter().copied()
    }

    /// Connections to this address that an ICMP message ended, controls included.
    pub(super) fn told_by_icmp(self, address: SocketAddr) -> impl Iterator<Item = &'a Observation> {
        self.index.icmp(address).iter().copied()
    }

    /// Something was recorded under this id.
    pub(super) fn knows(self, id: &EvidenceId) -> bool {
        self.index.knows(id)
    }

    /// `NO_PROXY` sends programs past the proxy for this host.
    pub(super) fn is_bypassed(self, host: &str) -> bool {
        self.index.is_bypassed(host)
    }

    /// Found once a run.
    pub(super) fn closed_by_design(self, find: impl FnOnce() -> bool) -> bool {
        *self.index.closed_by_design.get_or_init(find)
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

    pub(super) fn at(&self) -> usize {
        self.at
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
        self.all_made().filter(|it| it.control.is_none())
    }

    /// Everything recorded under this row, controls included.
    pub fn all_made(&self) -> impl Iterator<Item = &'a Observation> + use<'a> {
        self.view.index.made(self.at).iter().copied()
    }

    /// Something was measured, whatever came of it.
    pub fn was_tried(&self) -> bool {
        self.own().any(|it| !matches!(it.outcome, Outcome::NotRun { .. }))
    }

    /// The same endpoint, host and path on the other lane.
    pub fn twin(&self, lane: Lane) -> Option<Self> {
        self.view.index.twin_at(self.row, lane).and_then(|at| self.view.row_at(at))
    }

    /// One control made for this row.
    pub fn control(&self, control: Control) -> impl Iterator<Item = &'a Observation> + use<'a> {
        self.all_made().filter(move |it| it.control == Some(control))
    }

    typed!(resolve, resolves, Resolve, Resolve);
    typed!(query, queries, DnsQuery, DnsQuery);
    typed!(connect, connects, Connect, Connect);
    typed!(proxy, proxies, ProxyConnect, ProxyConnect);
    typed!(
        /// Normally one: the classical hello, over the first address that connected.
        tls, handshakes, TlsHandshake, TlsHandshake
    );
    typed!(http, https, HttpGet, HttpGet);

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
        let Some(http) = self.http().filter(|it| it.observation.seen()) else { return false };
        let Some(tls) = self.tls().and_then(|it| it.data.verified.as_ref()) else { return false };
        tls.publicly_valid() || tls.any_valid() && super::fingerprint::aws_wrote(http.data)
    }
}
