//! Controls made once for the whole run: control hosts, canaries, and what rows share.

use std::net::SocketAddr;

use futures_util::future::{join_all, join4};
use tokio::sync::{Mutex, OnceCell};

use super::choice::Choice;
use crate::catalogue::{CheckId, Lane, Layer, Target};
use crate::evidence::network::DnsQuery;
use crate::evidence::{Control, Data, Outcome, Reason};
use crate::plan::Controls;
use crate::probe::record::{Scope, Timed};
use crate::probe::run::shared::RunContext;
use crate::probe::wire::dns::Question;
use crate::probe::wire::lookup::ask;
use crate::probe::wire::reach;
use crate::probe::wire::route::Route;
use crate::probe::wire::walked::Walked;

/// The port next to HTTPS's that proxies have no reason to allow: it separates an ACL by host from one by port.
const OTHER_PORT: u16 = 444;

/// Global controls are recorded under this row.
pub(crate) const ROW: &str = "network.controls";

pub(crate) struct Globals<'a> {
    pub(super) context: &'a RunContext<'a>,
    pub(super) controls: &'a Controls,
    /// The index of a control host that connected directly, and where.
    direct: OnceCell<Option<(usize, SocketAddr)>>,
    name: OnceCell<Timed<DnsQuery>>,
    connect: OnceCell<Timed<Data>>,
    port: OnceCell<Timed<Data>>,
    /// Held while one trace must not take the messages of routers from another.
    pub(super) alone: Mutex<()>,
}

impl<'a> Globals<'a> {
    pub(super) fn new(context: &'a RunContext<'a>, controls: &'a Controls) -> Self {
        Self {
            context,
            controls,
            direct: OnceCell::new(),
            name: OnceCell::new(),
            connect: OnceCell::new(),
            port: OnceCell::new(),
            alone: Mutex::new(()),
        }
    }

    /// The control host whose name stands for "any other".
    pub(super) fn host(&self) -> Option<&'a Target> {
        self.controls.hosts.first()
    }

    pub(super) async fn run(&self, choice: &Choice) {
        join4(
            async {
                if choice.control_hosts.contains(&Lane::Direct) {
                    self.direct_host().await;
                }
            },
            async {
                if choice.control_hosts.contains(&Lane::Proxy) {
                    self.proxied_hosts().await;
                }
            },
            async {
                if choice.tcp_canary {
                    self.tcp_canary().await;
                }
            },
            async {
                if choice.dns_canary {
                    self.dns_canary().await;
                }
            },
        )
        .await;
    }

    /// Reaches every control host directly, once; the one that got furthest and its address.
    pub(super) async fn direct_host(&self) -> Option<(&'a Target, SocketAddr)> {
        let (index, address) = (*self.direct.get_or_init(|| self.walk_directly()).await)?;
        Some((self.controls.hosts.get(index)?, address))
    }

    async fn walk_directly(&self) -> Option<(usize, SocketAddr)> {
        let scope = once(Some(Lane::Direct), Control::ControlHost);
        let walks = self.controls.hosts.iter().map(|target| {
            let scope = scope.clone();
            async move {
                let lookup = self.context.lookup(target.host()).await;
                reach::direct(self.context.stage, &scope, target, lookup).await
            }
        });
        let walks = join_all(walks).await;
        let connected = walks.iter().enumerate().filter(|(_, it)| is_connected(it));
        let (index, best) = connected.min_by_key(|(_, it)| it.broke.is_some())?;
        Some((index, best.address?))
    }

    async fn proxied_hosts(&self) {
        let Some(setting) = &self.context.proxy.https else { return };
        let scope = once(Some(Lane::Proxy), Control::ControlHost);
        let walks = self
            .controls
            .hosts
            .iter()
            .map(|target| reach::proxied(self.context.stage, &scope, target, setting));
        join_all(walks).await;
    }

    async fn tcp_canary(&self) {
        let address = self.controls.tcp_canary.address();
        let scope = once(Some(Lane::Direct), Control::TcpCanary);
        if self.context.stage.world.dial.redirects(&address.ip().to_string(), address.port()) {
            // Whoever answers there was asked for by the user and proves nothing about the network.
            return self.context.stage.log.not_run(&scope, Reason::Redirected);
        }
        // Only whether it connects matters.
        drop(self.context.stage.connect(&scope, &address.ip().to_string(), address).await);
    }

    async fn dns_canary(&self) {
        let Some(host) = self.host() else { return };
        let stage = self.context.stage;
        let begun = stage.log.begin();
        let server = Some(self.controls.dns_canary.address());
        let question = Question::a(host.host());
        // Who takes questions to any address would have answered the resolver's as well.
        let limit = self.context.patience.limit(stage.budget.stage, question.transport);
        let answer = ask(stage.log, stage.world, server, question, limit).await;
        stage.log.share(&once(Some(Lane::Direct), Control::DnsCanary), begun, answer.map(Data::DnsQuery));
    }

    /// The control host's name at the resolver the rows used.
    pub(super) async fn name(&self) -> Option<Timed<Data>> {
        let host = self.host()?;
        let stage = self.context.stage;
        let asked = self.name.get_or_init(|| {
            let question = Question::a(host.host());
            let limit = self.context.patience.limit(stage.budget.stage, question.transport);
            ask(stage.log, stage.world, self.context.server, question, limit)
        });
        Some(asked.await.clone().map(Data::DnsQuery))
    }

    /// CONNECT to the control host, on its own port or on another.
    pub(super) async fn tunnel(&self, control: Control) -> Option<Timed<Data>> {
        let (host, setting) = (self.host()?, self.context.proxy.https.as_ref()?);
        let (cell, port) = match control {
            Control::ControlPort => (&self.port, OTHER_PORT),
            _ => (&self.connect, host.port()),
        };
        let stage = self.context.stage;
        let made = cell.get_or_init(|| async {
            let at = stage.log.elapsed();
            let (result, data) = stage.open(Route::Proxy(setting), (host.host(), port), None).await;
            let outcome = match result {
                Ok(_) => Outcome::Seen {},
                Err(failure) => Outcome::Failed(failure),
            };
            Timed { at, took: stage.log.elapsed().saturating_sub(at), outcome, data }
        });
        Some(made.await.clone())
    }
}

fn is_connected(walked: &Walked) -> bool {
    !matches!(walked.broke, Some((Layer::Resolve | Layer::Connect, _)))
}

/// The scope of a control that is made once for the whole run.
fn once(lane: Option<Lane>, control: Control) -> Scope {
    Scope { check: CheckId::new(ROW), lane, control: Some(control) }
}
