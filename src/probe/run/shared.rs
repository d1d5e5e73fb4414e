//! What rows and controls of one run share: the plan, the world, lookups already made, and limits.

use std::any::Any;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::OnceCell;
use tokio::time::timeout;

use super::found_script::FoundScript;
use crate::catalogue::CheckId;
use crate::evidence::Reason;
use crate::plan::Plan;
use crate::probe::computer::proxy_env::ProxyEnvironment;
use crate::probe::observer::Observer;
use crate::probe::record::{Log, Scope};
use crate::probe::wire::lookup::{Lookup, Patience, look_up};
use crate::probe::wire::route::{Limits, Stage};
use crate::probe::world::{Transport, World};

pub(super) struct RunContext<'a> {
    pub(super) plan: &'a Plan,
    pub(super) stage: Stage<'a>,
    pub(super) observer: &'a dyn Observer,
    pub(super) proxy: ProxyEnvironment,
    /// The resolver raw questions go to: the first one the system would use.
    pub(super) server: Option<SocketAddr>,
    pub(super) patience: Patience,
    /// The proxy script, found and run once.
    pub(super) script: OnceCell<FoundScript>,
    lookups: Mutex<HashMap<String, Arc<OnceCell<Lookup>>>>,
}

impl<'a> RunContext<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        world: &'a World,
        log: &'a Log<'a>,
        limits: &'a Limits,
        observer: &'a dyn Observer,
    ) -> Self {
        let resolvers = world.system.resolvers().unwrap_or_default();
        Self {
            plan,
            stage: Stage { log, world, budget: &plan.budget, limits },
            observer,
            proxy: ProxyEnvironment::of(world),
            server: resolvers.servers.first().copied(),
            patience: Patience::default(),
            script: OnceCell::new(),
            lookups: Mutex::default(),
        }
    }

    pub(super) fn concurrency(&self) -> usize {
        self.plan.budget.concurrency.max(1)
    }

    /// One lookup for each host, however many rows it has.
    pub(super) async fn lookup(&self, host: &str) -> Lookup {
        let cell = {
            let mut lookups = self.lookups.lock().unwrap_or_else(PoisonError::into_inner);
            lookups.entry(host.to_owned()).or_default().clone()
        };
        let Stage { log, world, budget, limits } = self.stage;
        let ask = || async {
            let _permit = limits.lookup_permit().await;
            let limit = self.patience.limit(budget.stage, Transport::Udp);
            let lookup = look_up(log, world, self.server, host, limit).await;
            self.patience.note(&lookup);
            lookup
        };
        cell.get_or_init(ask).await.clone()
    }

    /// The next lookup of this host asks anew.
    pub(super) fn forget(&self, host: &str) {
        self.lookups.lock().unwrap_or_else(PoisonError::into_inner).remove(host);
    }

    /// Runs `work` so that neither a panic in it nor its slowness goes further than the row `check`.
    pub(super) async fn guarded(&self, check: &str, work: impl Future<Output = ()>) {
        let scope = Scope::of(&CheckId::new(check), None);
        self.guard(&scope, self.plan.budget.endpoint, work).await;
    }

    /// The same for any row and limit.
    pub(super) async fn guard(&self, scope: &Scope, limit: Duration, work: impl Future<Output = ()>) {
        let work = AssertUnwindSafe(timeout(limit, work)).catch_unwind();
        match work.await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => self.stage.log.not_run(scope, Reason::Deadline),
            Err(panic) => self.stage.log.broke(scope, "panic", words(&*panic)),
        }
    }
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no words")
}
