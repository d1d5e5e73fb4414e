//! Chromium's and Edge's network log (`chrome://net-export`), read event by event.

use std::collections::HashMap;
use std::fmt;
use std::net::SocketAddr;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::each::Each;
use super::marks;
use super::net_errors::{self, Step};
use super::seen::{Attempt, Log, host_of, program_name, target};
use super::soft::{Addresses, Flag, Number, Text, Texts};
use crate::catalogue::Fingerprints;
use crate::text;

/// Things of the log that are under way at once; a log that has more is not one of a browser's.
const UNDER_WAY: usize = 65_536;

/// What is read of `constants`.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Constants {
    #[serde(rename = "logEventTypes")]
    events: HashMap<String, Number>,
    #[serde(rename = "timeTickOffset")]
    offset: Number,
    #[serde(rename = "clientInfo")]
    client: Client,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Client {
    name: Text,
    version: Text,
}

#[derive(Deserialize)]
struct Event {
    #[serde(default)]
    params: Params,
    #[serde(default)]
    phase: Number,
    #[serde(default)]
    source: Source,
    #[serde(default)]
    time: Number,
    #[serde(default, rename = "type")]
    kind: Number,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Source {
    id: Number,
}

/// The parameters that are looked at, of any event.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Params {
    address: Text,
    certificates: Texts,
    group_id: Text,
    headers: Texts,
    host: Text,
    initiator: Text,
    is_issued_by_known_root: Flag,
    net_error: Number,
    new_config: Config,
    next_proto: Text,
    os_error: Number,
    proxy_info: Text,
    results: Addresses,
    address_list: Addresses,
    source_dependency: Source,
    url: Text,
    version: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Config {
    pac_url: Text,
}

const BEGIN: i64 = 1;
const END: i64 = 2;

/// Events that say something; every other is passed over.
#[derive(Clone, Copy)]
enum Kind {
    RequestAlive,
    RequestStart,
    Failed,
    Controller,
    ProxyList,
    ConnectJob,
    ConnectStart,
    SetSocket,
    SocketAlive,
    TcpAttempt,
    TcpConnect,
    TunnelHeaders,
    ResponseHeaders,
    ResolverJob,
    ResolverResults,
    ResolverSystem,
    Certificates,
    Verifier,
    SslConnect,
    ProxyConfig,
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "REQUEST_ALIVE" => Kind::RequestAlive,
        "URL_REQUEST_START_JOB" => Kind::RequestStart,
        "FAILED" => Kind::Failed,
        "HTTP_STREAM_JOB_CONTROLLER" => Kind::Controller,
        "PROXY_RESOLUTION_SERVICE_RESOLVED_PROXY_LIST" => Kind::ProxyList,
        "SOCKET_POOL_CONNECT_JOB_CREATED" | "CONNECT_JOB" => Kind::ConnectJob,
        "TCP_CONNECT_JOB_CONNECTOR_CONNECT_START" => Kind::ConnectStart,
        "CONNECT_JOB_SET_SOCKET" => Kind::SetSocket,
        "SOCKET_ALIVE" => Kind::SocketAlive,
        "TCP_CONNECT_ATTEMPT" => Kind::TcpAttempt,
        "TCP_CONNECT" => Kind::TcpConnect,
        "HTTP_TRANSACTION_READ_TUNNEL_RESPONSE_HEADERS" => Kind::TunnelHeaders,
        "HTTP_TRANSACTION_READ_RESPONSE_HEADERS" => Kind::ResponseHeaders,
        "HOST_RESOLVER_MANAGER_JOB" => Kind::ResolverJob,
        "HOST_RESOLVER_DNS_TASK" | "HOST_RESOLVER_MANAGER_CACHE_HIT" => Kind::ResolverResults,
        "HOST_RESOLVER_SYSTEM_TASK" => Kind::ResolverSystem,
        "SSL_CERTIFICATES_RECEIVED" => Kind::Certificates,
        "CERT_VERIFIER_JOB" => Kind::Verifier,
        "SSL_CONNECT" => Kind::SslConnect,
        "PROXY_CONFIG_CHANGED" => Kind::ProxyConfig,
        _ => return None,
    })
}

/// Reads a log into `reading.log`; what was read before an error stays there.
pub(crate) struct Reading<'a> {
    pub(crate) log: &'a mut Log,
    known: &'a Fingerprints,
    kinds: HashMap<i64, Kind>,
    offset: i64,
    /// For which host, and whether without TLS, each thing under way is.
    of: HashMap<i64, (String, bool)>,
    /// Attempts of a socket: the place in the host's list.
    attempts: HashMap<i64, usize>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(log: &'a mut Log, known: &'a Fingerprints) -> Self {
        Self { log, known, kinds: HashMap::new(), offset: 0, of: HashMap::new(), attempts: HashMap::new() }
    }

    fn begin(&mut self, constants: Constants) {
        let known = constants.events.iter().filter_map(|(name, number)| Some((number.0?, kind(name)?)));
        self.kinds = known.collect();
        self.offset = constants.offset.0.unwrap_or(0);
        self.log.browser = program_name(&constants.client.name, &constants.client.version);
    }

    fn event(&mut self, event: &Event) {
        let Some(kind) = event.kind.0.and_then(|number| self.kinds.get(&number)).copied() else { return };
        let Some(id) = event.source.id.0 else { return };
        let time = event.time.0.unwrap_or(0).saturating_add(self.offset);
        let (params, phase) = (&event.params, event.phase.0.unwrap_or(0));
        match kind {
            Kind::RequestAlive if phase == END => self.end(id, time, params),
            Kind::RequestStart if phase == BEGIN => self.request(id, time, params),
            Kind::Failed => self.end(id, time, params),
            Kind::Controller if phase == BEGIN => self.owns(id, params.url.as_str()),
            Kind::ConnectJob if phase != END => self.owns(id, group_host(params.group_id.as_str())),
            Kind::ResolverJob if phase == BEGIN => self.owns(id, params.host.as_str()),
            Kind::Verifier if phase == BEGIN && self.of.len() < UNDER_WAY => {
                self.of.insert(id, (text::name(params.host.as_str()), false));
                self.certificates(id, params);
            }
            Kind::ConnectStart | Kind::SetSocket => self.hands_on(id, params.source_dependency.id.0),
            Kind::SocketAlive if phase == BEGIN => {
                if let Some(owner) = params.source_dependency.id.0 {
                    self.hands_on(owner, Some(id));
                }
            }
            Kind::SocketAlive => drop((self.of.remove(&id), self.attempts.remove(&id))),
            Kind::TcpAttempt if phase == BEGIN => self.attempt(id, time, params),
            Kind::TcpConnect if phase == END => self.connected(id, time, params),
            Kind::ProxyConfig => {
                let script = host_of(params.new_config.pac_url.as_str());
                self.log.script = script.or(self.log.script.take());
            }
            _ => self.fact(kind, id, phase, params),
        }
        let is_over =
            matches!(kind, Kind::Controller | Kind::ConnectJob | Kind::ResolverJob | Kind::Verifier);
        if is_over && phase == END {
            self.of.remove(&id);
        }
    }

    /// What is said of the host that the thing is for.
    fn fact(&mut self, kind: Kind, id: i64, phase: i64, params: &Params) {
        let Some((host, is_plain)) = self.of.get(&id).cloned() else { return };
        let known = self.known;
        let Some(visit) = self.log.visit(&host) else { return };
        match kind {
            Kind::ProxyList => {
                let way = params.proxy_info.as_str().split(';').next().unwrap_or_default();
                visit.way = Some(text::line(way, text::NAME)).filter(|way| !way.is_empty());
            }
            Kind::ResolverResults => visit.resolved(params.results.0.iter().copied()),
            Kind::ResolverSystem | Kind::ResolverJob if phase == END => {
                visit.resolved(params.results.0.iter().chain(&params.address_list.0).copied());
                let by_system = params.os_error.0.and_then(net_errors::of_resolver);
                let error = params.net_error.0.and_then(net_errors::by_number);
                let by_browser = error.filter(|error| error.step == Step::Resolve).map(|error| error.kind);
                visit.unresolved = by_system.or(visit.unresolved).or(by_browser);
            }
            Kind::TunnelHeaders => visit.tunnel = answer_of(known, &params.headers.0).or(visit.tunnel.take()),
            Kind::ResponseHeaders => {
                if let Some(answer) = answer_of(known, &params.headers.0) {
                    visit.answered(answer, is_plain);
                }
            }
            Kind::Certificates => self.certificates(id, params),
            Kind::Verifier if phase == END => {
                let error = params.net_error.0.and_then(net_errors::by_number).map(|error| error.kind);
                visit.tls().verdict = Some(error);
                visit.tls().known_root = params.is_issued_by_known_root.0;
            }
            Kind::SslConnect if phase == END => {
                let error = params.net_error.0.and_then(net_errors::by_number);
                let tls = visit.tls();
                tls.failure = error.filter(|error| error.step != Step::GivenUp).map(|error| error.kind);
                tls.version = Some(text::line(params.version.as_str(), 20)).filter(|it| !it.is_empty());
                tls.alpn = Some(text::line(params.next_proto.as_str(), 20)).filter(|it| !it.is_empty());
            }
            _ => {}
        }
    }

    fn request(&mut self, id: i64, time: i64, params: &Params) {
        self.log.requests += 1;
        self.log.at(time);
        let Some((host, is_plain)) = target(params.url.as_str()) else { return };
        if let Some(visit) = self.log.visit(&host) {
            visit.ask(time, host_of(params.initiator.as_str()));
        }
        if self.of.len() < UNDER_WAY {
            self.of.insert(id, (host, is_plain));
        }
    }

    fn end(&mut self, id: i64, time: i64, params: &Params) {
        let Some((host, is_plain)) = self.of.remove(&id) else { return };
        self.log.at(time);
        let error = params.net_error.0.and_then(net_errors::by_number);
        if let Some(visit) = self.log.visit(&host) {
            visit.end(time, error, is_plain);
        }
    }

    fn owns(&mut self, id: i64, url: &str) {
        let named = if url.contains("://") { target(url) } else { target(&format!("https://{url}")) };
        if let Some(of) = named.filter(|_| self.of.len() < UNDER_WAY) {
            self.of.insert(id, of);
        }
    }

    fn hands_on(&mut self, from: i64, to: Option<i64>) {
        if let (Some(of), Some(to)) = (self.of.get(&from).cloned(), to) {
            self.of.insert(to, of);
        }
    }

    fn certificates(&mut self, id: i64, params: &Params) {
        let Some((host, _)) = self.of.get(&id) else { return };
        if let Some(visit) = self.log.hosts.get_mut(host) {
            visit.tls().presented(&params.certificates.0);
        }
    }

    fn attempt(&mut self, id: i64, began: i64, params: &Params) {
        let (Some((host, false)), Ok(address)) =
            (self.of.get(&id), params.address.as_str().parse::<SocketAddr>())
        else {
            return;
        };
        let visit = self.log.hosts.get_mut(host);
        if let Some(at) = visit.and_then(|visit| visit.attempt(Attempt { address, began, ended: None })) {
            self.attempts.insert(id, at);
        }
    }

    fn connected(&mut self, id: i64, time: i64, params: &Params) {
        let (Some((host, _)), Some(at)) = (self.of.get(&id), self.attempts.get(&id)) else { return };
        let error = params.net_error.0.and_then(net_errors::by_number);
        if error.is_some_and(|error| error.step == Step::GivenUp) {
            return;
        }
        if let Some(attempt) = self.log.hosts.get_mut(host).and_then(|visit| visit.attempts.get_mut(*at)) {
            attempt.ended = Some((time, error.map(|error| error.kind)));
        }
    }
}

/// `ssl/https://host:443 <…>` or, today, `https://host <…>`.
fn group_host(group: &str) -> &str {
    let group = group.split(' ').next().unwrap_or_default();
    group.find("http").map_or(group, |at| &group[at..])
}

/// `HTTP/1.1 403 Forbidden`, then one header a text.
fn answer_of(known: &Fingerprints, lines: &[String]) -> Option<super::seen::Answer> {
    let (first, rest) = lines.split_first()?;
    let status = first.split_whitespace().nth(1)?.parse().ok()?;
    let headers =
        rest.iter().filter_map(|line| line.split_once(':')).map(|(name, value)| (name, value.trim()));
    Some(marks::answer(known, status, headers, None))
}

impl<'de> DeserializeSeed<'de> for &mut Reading<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Reading<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a network log")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<(), A::Error> {
        while let Some(key) = all.next_key::<String>()? {
            match key.as_str() {
                "constants" => {
                    let constants = all.next_value()?;
                    self.begin(constants);
                }
                "events" => {
                    all.next_value_seed(Each::new("the list of events", |event| self.event(&event)))?;
                }
                _ => drop(all.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}
