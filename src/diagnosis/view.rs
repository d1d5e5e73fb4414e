//! Read-only questions a rule may ask of the evidence.

use crate::catalogue::{Catalogue, CheckId, Lane, Row};
use crate::evidence::aws::AwsAnswer;
use crate::evidence::network::{Connect, DnsQuery, HttpGet, ProxyConnect, Resolve, TlsHandshake};
use crate::evidence::{Control, Data, Evidence, Observation, Outcome};

#[derive(Clone, Copy)]
pub struct View<'a> {
    pub evidence: &'a Evidence,
    pub catalogue: &'a Catalogue,
}

/// One row and what was seen for it.
#[derive(Clone, Copy)]
pub struct RowView<'a> {
    view: View<'a>,
    pub row: &'a Row,
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
    pub fn new(evidence: &'a Evidence, catalogue: &'a Catalogue) -> Self {
        Self { evidence, catalogue }
    }

    /// Rows in plan order.
    pub fn rows(self) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.evidence.rows.iter().map(move |row| RowView { view: self, row })
    }

    pub fn row(self, id: &CheckId) -> Option<RowView<'a>> {
        self.rows().find(|it| it.row.id == *id)
    }

    /// Rows that reach a host, i.e. have a lane.
    pub fn hosts(self) -> impl Iterator<Item = RowView<'a>> + use<'a> {
        self.rows().filter(|it| it.row.lane.is_some())
    }

    /// Every observation, whatever its row, in order.
    pub fn all(self) -> impl Iterator<Item = &'a Observation> {
        self.evidence.observations.iter()
    }

    /// Every AWS call that was made, in order.
    pub fn calls(self) -> impl Iterator<Item = Seen<'a, AwsAnswer>> {
        self.all().filter(|it| !matches!(it.outcome, Outcome::NotRun { .. })).filter_map(|observation| {
            match &observation.data {
                Data::AwsCall(data) => Some(Seen { observation, data }),
                _ => None,
            }
        })
    }

    /// Global controls (canaries, control hosts): recorded once, for the whole run.
    pub fn controls(self, control: Control) -> impl Iterator<Item = &'a Observation> {
        self.all().filter(move |it| it.control == Some(control))
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
        let id = &self.row.id;
        self.view.evidence.observations.iter().filter(move |it| it.check == *id && it.control.is_none())
    }

    /// Everything recorded under this row, controls included.
    pub fn all_made(&self) -> impl Iterator<Item = &'a Observation> + use<'a> {
        let id = &self.row.id;
        self.view.evidence.observations.iter().filter(move |it| it.check == *id)
    }

    /// Something was measured, whatever came of it.
    pub fn was_tried(&self) -> bool {
        self.own().any(|it| !matches!(it.outcome, Outcome::NotRun { .. }))
    }

    /// The same endpoint, host and path on the other lane.
    pub fn twin(&self, lane: Lane) -> Option<Self> {
        let me = self.row;
        self.view.hosts().find(|it| {
            it.lane() == Some(lane)
                && it.row.endpoint == me.endpoint
                && it.row.host == me.host
                && it.row.port == me.port
                && it.row.path == me.path
        })
    }

    /// One control made for this row.
    pub fn control(&self, control: Control) -> impl Iterator<Item = &'a Observation> + use<'a> {
        let id = &self.row.id;
        self.view
            .evidence
            .observations
            .iter()
            .filter(move |it| it.check == *id && it.control == Some(control))
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
        let id = &self.row.id;
        self.view.calls().filter(move |it| it.observation.check == *id)
    }

    /// The whole way was walked and AWS is proven to have answered: a chain some public root vouches for,
    /// or a trusted chain and an AWS response mark.
    pub fn reached_aws(&self) -> bool {
        let Some(http) = self.http().filter(|it| it.observation.seen()) else { return false };
        let Some(tls) = self.tls().and_then(|it| it.data.verified.as_ref()) else { return false };
        tls.publicly_valid() || tls.any_valid() && super::marks::aws_wrote(http.data)
    }
}
