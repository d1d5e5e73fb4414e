//! What the server knows: the catalogue, one slot per endpoint and lane, and how many probes may run.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, UNIX_EPOCH};

use tokio::sync::{Mutex, Semaphore};

use crate::catalogue::{Catalogue, EndpointId, Lane};
use crate::cli::run;
use crate::diagnosis;
use crate::plan::{Act, Plan, Request};
use crate::probe::world::World;
use crate::probe::{self, Silent};
use crate::report::metrics;

/// Why there is no answer.
pub(super) enum Refusal {
    /// Not in the catalogue; the text lists what is.
    Unknown(String),
    Bad(String),
    Busy(String),
    Broke(String),
}

#[derive(Default)]
pub(super) struct Counters {
    pub(super) probes: AtomicU64,
    pub(super) cached: AtomicU64,
    pub(super) refused: AtomicU64,
}

struct Kept {
    since: Instant,
    text: Arc<str>,
}

type Slot = Arc<Mutex<Option<Kept>>>;

pub(super) struct State {
    pub(super) catalogue: Arc<Catalogue>,
    request: Request,
    world: World,
    keep: Duration,
    /// Made once for every endpoint and lane, so that no request can add one.
    slots: BTreeMap<(EndpointId, Lane), Slot>,
    permits: Semaphore,
    pub(super) counters: Counters,
}

impl State {
    pub(super) fn new(
        catalogue: Arc<Catalogue>,
        request: Request,
        world: World,
        keep: Duration,
        probes: usize,
    ) -> Arc<Self> {
        let ids = catalogue.endpoints().iter().map(|endpoint| endpoint.id().clone());
        let lanes = request.lanes.clone();
        let slots = ids.flat_map(|id| {
            lanes.iter().map(move |lane| ((id.clone(), *lane), Slot::default())).collect::<Vec<_>>()
        });
        let slots = slots.collect();
        let permits = Semaphore::new(probes);
        Arc::new(Self { catalogue, request, world, keep, slots, permits, counters: Counters::default() })
    }

    /// One probe for all who ask at the same time. It goes on when its asker leaves: the next one gets the answer.
    /// Those who wait for it wait no longer than they stay.
    pub(super) async fn probe(self: &Arc<Self>, endpoint: &str, lane: &str) -> Result<Arc<str>, Refusal> {
        let (slot, plan) = self.find(endpoint, lane)?;
        let mut slot = slot.lock_owned().await;
        if let Some(kept) = slot.as_ref().filter(|slot| slot.since.elapsed() < self.keep) {
            self.counters.cached.fetch_add(1, Ordering::Relaxed);
            return Ok(Arc::clone(&kept.text));
        }
        let state = Arc::clone(self);
        let task = tokio::spawn(async move {
            let text = state.measure(plan).await?;
            *slot = Some(Kept { since: Instant::now(), text: Arc::clone(&text) });
            Ok(text)
        });
        task.await.unwrap_or_else(|error| Err(Refusal::Broke(error.to_string())))
    }

    async fn measure(self: &Arc<Self>, plan: Plan) -> Result<Arc<str>, Refusal> {
        let wait = tokio::time::timeout(self.request.budget.total, self.permits.acquire()).await;
        let Ok(Ok(_permit)) = wait else {
            return Err(Refusal::Busy(
                "too many probes are waiting; scrape less often or raise --probes\n".to_owned(),
            ));
        };
        self.counters.probes.fetch_add(1, Ordering::Relaxed);
        let state = Arc::clone(self);
        // A probe borrows across its awaits, so it stays on one thread; the permits bound how many there are.
        let runtime = tokio::runtime::Handle::current();
        let probing = tokio::task::spawn_blocking(move || runtime.block_on(state.run(&plan)));
        probing.await.unwrap_or_else(|error| Err(Refusal::Broke(format!("{error}\n"))))
    }

    async fn run(&self, plan: &Plan) -> Result<Arc<str>, Refusal> {
        let info = run::info(&self.catalogue, Vec::new());
        let at = self.world.clock.wall().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
        let evidence = probe::run(plan, &self.world, &info, &Silent, std::future::pending()).await;
        let found = diagnosis::diagnose(&evidence, &self.catalogue);
        let text = metrics::probe(&evidence, &found, at);
        text.map(Arc::from).map_err(|error| Refusal::Broke(format!("{error}\n")))
    }

    fn find(&self, endpoint: &str, lane: &str) -> Result<(Slot, Plan), Refusal> {
        let id = EndpointId::new(endpoint);
        if self.catalogue.endpoint(&id).is_none() {
            let ids: Vec<_> =
                self.catalogue.endpoints().iter().map(|endpoint| endpoint.id().as_str()).collect();
            let given: String =
                endpoint.chars().filter(|character| character.is_ascii_graphic()).take(60).collect();
            return Err(Refusal::Unknown(format!(
                "no endpoint of the catalogue is called `{given}`. Endpoints (also: aws-setup-doctor plan --list-checks):\n{}\n",
                ids.join("\n")
            )));
        }
        let Ok(lane) = lane.parse::<Lane>() else {
            return Err(Refusal::Bad("lane is `direct` or `proxy`\n".to_owned()));
        };
        let Some(slot) = self.slots.get(&(id.clone(), lane)) else {
            return Err(Refusal::Bad(
                "no proxy is configured: set HTTPS_PROXY, or ask for lane=direct\n".to_owned(),
            ));
        };
        let plan = self.plan(&id, lane).ok_or_else(|| {
            Refusal::Bad(format!(
                "`{id}` has no concrete host here: start serve with --directory and --region, or choose another\n"
            ))
        })?;
        Ok((Arc::clone(slot), plan))
    }

    /// The rows of one endpoint on one lane, and the controls that tell what broke them.
    fn plan(&self, id: &EndpointId, lane: Lane) -> Option<Plan> {
        let mut request = self.request.clone();
        request.only = vec![format!("network.{id}")];
        request.skip = Vec::new();
        request.lanes = vec![lane];
        let mut plan = Plan::new(&self.catalogue, &request).ok()?;
        plan.rows.retain(|row| {
            row.row.endpoint.as_ref() == Some(id) || matches!(row.act, Act::Environment(_) | Act::Controls)
        });
        plan.rows.iter().any(|row| matches!(row.act, Act::Reach { .. })).then_some(plan)
    }
}
