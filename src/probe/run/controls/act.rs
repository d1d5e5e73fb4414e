//! Makes one failed row's own controls, side by side, each recorded under that row.

use std::net::SocketAddr;

use futures_util::future::{BoxFuture, join_all};

use super::global::Globals;
use super::hops::Trace;
use crate::catalogue::{Lane, Layer, Target};
use crate::evidence::network::Hello;
use crate::evidence::{Control, Data};
use crate::plan::Act;
use crate::probe::computer::routes;
use crate::probe::record::Scope;
use crate::probe::run::shared::RunContext;
use crate::probe::wire::dns::{Question, random_sibling};
use crate::probe::wire::lookup::ask;
use crate::probe::wire::route::{HandshakeRequest, Route};
use crate::probe::wire::walked::Walked;
use crate::probe::world::{InterfaceName, Transport};

const HTTP_PORT: u16 = 80;
/// Further tries of an address that failed beside one that connected: a lost packet is not a dead address.
const REDIALS: usize = 2;

/// The failed row and what its controls vary.
#[derive(Clone, Copy)]
struct Failed<'a> {
    context: &'a RunContext<'a>,
    globals: &'a Globals<'a>,
    target: &'a Target,
    walked: &'a Walked,
    route: Option<Route<'a>>,
    scope: &'a Scope,
}

/// Makes the wanted controls of one row. What cannot be made for want of an address is left out:
/// absence is "not evaluated".
pub(super) async fn row(
    context: &RunContext<'_>,
    globals: &Globals<'_>,
    row: usize,
    walked: &Walked,
    wanted: &[Control],
) {
    let planned = &context.plan.rows[row];
    let Act::Reach { target, lane } = &planned.act else { return };
    let scope = Scope::of(&planned.row.id, Some(*lane));
    let route = match (lane, &walked.by) {
        // The browser makes its own connections.
        (Lane::Browser, _) => None,
        (_, Some(setting)) => Some(Route::Proxy(setting)),
        (_, None) => walked.address.map(Route::Direct),
    };
    let failed = Failed { context, globals, target, walked, route, scope: &scope };
    join_all(wanted.iter().map(|control| failed.make(*control))).await;
}

impl<'a> Failed<'a> {
    fn make(self, control: Control) -> BoxFuture<'a, ()> {
        match control {
            Control::ControlName
            | Control::RandomLabel
            | Control::DnsTcp
            | Control::CheckingDisabled
            | Control::SecondResolver => Box::pin(self.name(control)),
            Control::Repeat => Box::pin(self.repeat()),
            Control::OtherAddress => Box::pin(self.other_address()),
            Control::OtherSni => Box::pin(self.other_sni()),
            Control::NoSni => Box::pin(self.connect_and_handshake(control, Hello::NoSni)),
            Control::HelloSplit => Box::pin(self.connect_and_handshake(control, Hello::Split)),
            Control::HelloPostQuantum => Box::pin(self.connect_and_handshake(control, Hello::PostQuantum)),
            // Windows has no option for it, and a connection that was never tried shows nothing.
            Control::HelloSmallSegment if cfg!(windows) => Box::pin(async {}),
            Control::HelloSmallSegment => Box::pin(self.connect_and_handshake(control, Hello::SmallSegment)),
            Control::HelloPadded => Box::pin(self.connect_and_handshake(control, Hello::Padded)),
            Control::PlainHttp => Box::pin(self.plain_http()),
            Control::PathPair => Box::pin(self.path_pair()),
            Control::ControlConnect | Control::ControlPort => Box::pin(self.tunnel(control)),
            Control::Hops => Box::pin(self.trace().run()),
            Control::OtherRoute => Box::pin(self.other_route()),
            // Made once for the whole run, or before the controls.
            Control::ControlHost
            | Control::TcpCanary
            | Control::DnsCanary
            | Control::Burst
            | Control::OtherFamily
            | Control::OrdinaryClient
            | Control::EarlierWay => Box::pin(async {}),
        }
    }

    fn trace(self) -> Trace<'a> {
        let Self { context, globals, target, walked, scope, route: _ } = self;
        Trace { context, globals, target, walked, scope }
    }

    async fn name(self, control: Control) {
        let stage = self.context.stage;
        let begun = stage.log.begin();
        let scope = self.scope.control(control);
        let question = Question::a(self.target.host());
        let sibling = random_sibling(self.target.host());
        let mut server = self.context.server;
        let question = match control {
            Control::ControlName => {
                if let Some(answer) = self.globals.name().await {
                    stage.log.share(&scope, begun, answer);
                }
                return;
            }
            Control::RandomLabel => Question::a(&sibling),
            Control::DnsTcp => Question { transport: Transport::Tcp, ..question },
            Control::Repeat => question,
            Control::CheckingDisabled => Question { checking_disabled: true, ..question },
            _ => {
                server = self.globals.controls.second_resolver;
                if server.is_none() {
                    return;
                }
                question
            }
        };
        // The second resolver's silence is not known yet.
        let limit = match control {
            Control::SecondResolver => stage.budget.stage,
            _ => self.context.patience.limit(stage.budget.stage, question.transport),
        };
        let answer = ask(stage.log, stage.world, server, question, limit).await;
        stage.log.share(&scope, begun, answer.map(Data::DnsQuery));
    }

    /// Dials an address beside which another one connected again, until it connects.
    async fn redial(self, address: SocketAddr) {
        let scope = self.scope.control(Control::Repeat);
        for _ in 0..REDIALS {
            if self.context.stage.connect(&scope, self.target.host(), address).await.is_ok() {
                return;
            }
        }
    }

    /// The stage that failed, once more.
    async fn repeat(self) {
        let scope = self.scope.control(Control::Repeat);
        if self.walked.broke.is_none() && !self.walked.dead.is_empty() {
            join_all(self.walked.dead.iter().map(|address| self.redial(*address))).await;
            if !self.walked.large_hello_failed {
                return;
            }
        }
        match (self.walked.broke, self.route) {
            (Some((Layer::Connect, _)), Some(Route::Direct(address))) => {
                drop(self.context.stage.connect(&scope, self.target.host(), address).await);
            }
            (Some((Layer::Resolve, _)), _) => self.name(Control::Repeat).await,
            _ => self.connect_and_handshake(Control::Repeat, Hello::Classical).await,
        }
    }

    /// The same address by the interface of the second default route, where there is one.
    async fn other_route(self) {
        let Some(Route::Direct(address)) = self.route else { return };
        let system = &*self.context.stage.world.system;
        let routes = routes::default_routes(system).unwrap_or_default();
        let second = routes::second_interface(&routes, address.is_ipv4()).and_then(InterfaceName::new);
        let Some(interface) = second else { return };
        let scope = self.scope.control(Control::OtherRoute);
        drop(self.context.stage.connect_by(&scope, self.target.host(), address, interface).await);
    }

    async fn connect_and_handshake(self, control: Control, hello: Hello) {
        let Some(route) = self.route else { return };
        let request = HandshakeRequest { route, dialled_for: self.place(), name: self.target.host(), hello };
        self.context.stage.connect_and_handshake(&self.scope.control(control), request).await;
    }

    async fn other_sni(self) {
        let (Some(route), Some(other)) = (self.route, self.globals.host()) else { return };
        let hello = Hello::Classical;
        let request = HandshakeRequest { route, dialled_for: self.place(), name: other.host(), hello };
        self.context.stage.connect_and_handshake(&self.scope.control(Control::OtherSni), request).await;
    }

    async fn other_address(self) {
        let Some((other, address)) = self.globals.direct_host().await else { return };
        let request = HandshakeRequest {
            route: Route::Direct(address),
            dialled_for: (other.host(), other.port()),
            name: self.target.host(),
            hello: Hello::Classical,
        };
        self.context.stage.connect_and_handshake(&self.scope.control(Control::OtherAddress), request).await;
    }

    async fn plain_http(self) {
        let Some(Route::Direct(address)) = self.route else { return };
        let stage = self.context.stage;
        let scope = self.scope.control(Control::PlainHttp);
        let begun = stage.log.begin();
        let route = Route::Direct(SocketAddr::new(address.ip(), HTTP_PORT));
        let (result, data) = stage.open(route, (self.target.host(), HTTP_PORT), None).await;
        match result {
            Ok(stream) => {
                // The answer is recorded; a failure is one too.
                let _ = stage.get(&scope, begun, stream, self.target, self.target.path(), false).await;
            }
            Err(failure) => drop(stage.settle(&scope, begun, Err(failure), data)),
        }
    }

    /// Another path of the same host, recorded as the answer or the stage before it that failed.
    async fn path_pair(self) {
        let Some(route) = self.route else { return };
        join_all(self.other_paths().map(|path| self.path(route, path))).await;
    }

    async fn path(self, route: Route<'a>, path: &str) {
        let stage = self.context.stage;
        let scope = self.scope.control(Control::PathPair);
        let begun = stage.log.begin();
        let (result, data) = stage.open(route, self.place(), None).await;
        let stream = match result {
            Ok(stream) => stream,
            Err(failure) => return drop(stage.settle(&scope, begun, Err(failure), data)),
        };
        let name = self.target.host();
        let request = HandshakeRequest { route, dialled_for: self.place(), name, hello: Hello::Classical };
        match stage.hello(stream, request).await {
            (Ok(stream), _) => {
                let _ = stage.get(&scope, begun, stream, self.target, path, true).await;
            }
            (Err(failure), data) => {
                drop(stage.settle(&scope, begun, Err(failure), Data::TlsHandshake(Box::new(data))));
            }
        }
    }

    async fn tunnel(self, control: Control) {
        let log = self.context.stage.log;
        let begun = log.begin();
        if let Some(made) = self.globals.tunnel(control).await {
            log.share(&self.scope.control(control), begun, made);
        }
    }

    /// A path of another row of this host, and the root that no row asks for: together they tell one filtered path
    /// from one allowed path.
    fn other_paths(self) -> impl Iterator<Item = &'a str> {
        let here = self.target;
        let others = self.context.plan.rows.iter().filter_map(|row| match &row.act {
            Act::Reach { target, .. } if target.host() == here.host() => Some(target.path()),
            _ => None,
        });
        let mut others: Vec<_> = others.filter(|other| *other != here.path()).take(1).collect();
        if here.path() != "/" && !others.contains(&"/") {
            others.push("/");
        }
        others.into_iter()
    }

    fn place(self) -> (&'a str, u16) {
        (self.target.host(), self.target.port())
    }
}
