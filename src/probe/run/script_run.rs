//! Asks a proxy script for the way to every host, within a budget of time and lookups.

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::time::{Instant, timeout};

use super::shared::RunContext;
use crate::evidence::environment::{ScriptAnswer, ScriptFault, ScriptFaultKind, ScriptRun};
use crate::net;
use crate::probe::computer::environment::HostPort;
use crate::probe::pac::process::{Resolver, ScriptProcess};
use crate::probe::pac::ways;

/// All lookups of one script together.
const LOOKUP_TIME: Duration = Duration::from_secs(8);
const MOST_LOOKUPS: usize = 256;
/// Calls that do not end, after which no more is tried: each takes its whole time.
const MOST_SLOW: usize = 2;
const MOST_ALERTS: usize = 5;

pub(super) async fn run(
    context: &RunContext<'_>,
    program: &Path,
    script: &str,
    hosts: &BTreeSet<HostPort>,
) -> ScriptRun {
    let names = Names::new(context, hosts);
    let mut run = ScriptRun::default();
    let zone = context.stage.world.system.variable("TZ");
    match ScriptProcess::start(program, script, own_addresses(context), zone, &names).await {
        Ok(mut process) => ask_all(&mut process, hosts, &mut run).await,
        Err(fault) => run.fault = Some(fault),
    }
    let state = names.state.into_inner().unwrap_or_else(PoisonError::into_inner);
    run.lookups = state.known.len();
    run.lookups_refused = state.refused;
    run
}

async fn ask_all(process: &mut ScriptProcess<'_>, hosts: &BTreeSet<HostPort>, run: &mut ScriptRun) {
    let mut slow = 0;
    // After these the child is gone, or would only take its time again.
    let mut end: Option<ScriptFault> = None;
    for (host, port) in hosts {
        let mut answer = ScriptAnswer { host: host.clone(), port: *port, ..ScriptAnswer::default() };
        let found = match &end {
            Some(fault) => Err(fault.clone()),
            None => process.find(&url(host, *port), host).await,
        };
        match found {
            Ok(found) => {
                let read = ways::read(&found.text);
                (answer.ways, answer.ignored) = (read.ways, read.ignored);
                let new = found.alerts.into_iter().filter(|alert| !run.alerts.contains(alert));
                let new: Vec<_> = new.take(MOST_ALERTS.saturating_sub(run.alerts.len())).collect();
                run.alerts.extend(new);
            }
            Err(fault) => {
                slow += usize::from(matches!(
                    fault.kind,
                    ScriptFaultKind::TooSlow | ScriptFaultKind::TooManyNames
                ));
                if slow == MOST_SLOW || fault.kind == ScriptFaultKind::Broken {
                    end.get_or_insert_with(|| fault.clone());
                }
                answer.fault = Some(fault);
            }
        }
        run.answers.push(answer);
    }
}

/// What browsers show a script of an address with TLS: neither path nor query.
fn url(host: &str, port: u16) -> String {
    let host = net::bracketed(host);
    if port == 443 { format!("https://{host}/") } else { format!("https://{host}:{port}/") }
}

/// `myIpAddress`: documentation addresses stand for "anywhere"; nothing is sent.
fn own_addresses(context: &RunContext<'_>) -> Vec<IpAddr> {
    let system = &context.stage.world.system;
    let anywhere: [IpAddr; 2] =
        [Ipv4Addr::new(192, 0, 2, 1).into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into()];
    anywhere.iter().filter_map(|to| system.local_address(SocketAddr::new(*to, 443))).collect()
}

/// The run's resolver, as a script may use it.
struct Names<'r> {
    context: &'r RunContext<'r>,
    /// Hosts of the run: their lookup is made anyway.
    own: BTreeSet<&'r str>,
    until: Instant,
    state: Mutex<NamesState>,
}

#[derive(Default)]
struct NamesState {
    known: HashMap<String, Vec<IpAddr>>,
    refused: usize,
}

impl<'r> Names<'r> {
    fn new(context: &'r RunContext<'r>, hosts: &'r BTreeSet<HostPort>) -> Self {
        let own = hosts.iter().map(|(host, _)| host.as_str()).collect();
        Self { context, own, until: Instant::now() + LOOKUP_TIME, state: Mutex::default() }
    }

    async fn look_up(&self, name: &str) -> Option<Vec<IpAddr>> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return None;
        }
        let found = async {
            if self.own.contains(name) {
                return self.context.lookup(name).await.resolve.data.addresses;
            }
            self.context.stage.world.names.lookup(name).await.unwrap_or_default()
        };
        timeout(left.min(self.context.stage.budget.stage), found).await.ok()
    }
}

impl Resolver for Names<'_> {
    fn addresses<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Vec<IpAddr>> {
        Box::pin(async move {
            let state = || self.state.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = state().known.get(name) {
                return known.clone();
            }
            let found = if state().known.len() < MOST_LOOKUPS { self.look_up(name).await } else { None };
            let mut state = state();
            let Some(found) = found else {
                state.refused += 1;
                return Vec::new();
            };
            state.known.insert(name.to_owned(), found.clone());
            found
        })
    }
}
