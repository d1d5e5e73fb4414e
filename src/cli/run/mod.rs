//! One live run: the plan, the questions, the portal, the probes, the pasted error texts. Every command that probes
//! goes through here, so that an option means the same in each of them.

mod age;
mod interview;
mod portal;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::app::App;
use super::context::Context;
use super::failed::Failed;
use super::progress::Spinner;
use super::{runtime, session, signals};
use crate::catalogue::{Catalogue, Lane, Place};
use crate::evidence::{Evidence, InterviewAnswer};
use crate::plan::{Act, Plan, PlannedRow, Request};
use crate::probe::world::World;
use crate::probe::{self, Observer, ProxyEnvironment, RunInfo};
pub(crate) use portal::{address_to_ask, may_find_portal};

/// A run that can be made, once or again and again.
pub(crate) struct Live {
    pub(crate) catalogue: Arc<Catalogue>,
    request: Request,
    plan: Plan,
    answers: Vec<InterviewAnswer>,
    /// With AWS in it.
    world: World,
    /// `--error`.
    errors: Vec<String>,
    /// `--region` was given.
    has_regions: bool,
}

impl Live {
    /// Reads the profile, makes the plan, warns of an old catalogue and asks the questions. Contacts nothing.
    pub(crate) fn prepare(app: &mut App<'_>) -> Result<Self, Failed> {
        let account = app.account()?;
        let world = session::attach(&app.context, &account, app.world.clone(), app.messages.language().tag());
        let catalogue = app.catalogue_here(account.place.partition)?;
        let asks = app.context.interview && interview::possible(&app.messages, app.io)?;
        let request = Request { interview: asks, ..request(&app.context, account.place, &world) };
        let plan = Plan::new(&catalogue, &request)?;
        age::warn_if_old(&catalogue, world.clock.wall(), &app.messages, app.io);
        let answers = interview::ask(&plan, &app.messages, app.io)?;
        let (errors, has_regions) = (app.context.errors.clone(), app.context.has_regions());
        Ok(Self { catalogue, request, plan, answers, world, errors, has_regions })
    }

    /// Probes with a spinner on standard error.
    pub(crate) fn probe(&self, app: &App<'_>) -> Result<Evidence, Failed> {
        let tried = |row: &&PlannedRow| !matches!(row.act, Act::None | Act::Controls);
        let total = self.plan.rows.iter().filter(tried).count();
        let spinner = Spinner::new(app.io.terminal.stderr, app.context.style.ascii, total, &app.messages);
        self.observed(&spinner)
    }

    /// Probes, and reports progress to `observer`. Ctrl-C ends it early with what is known by then.
    pub(crate) fn observed(&self, observer: &dyn Observer) -> Result<Evidence, Failed> {
        let runtime = runtime::new()?;
        let info = info(&self.catalogue, self.answers.clone());
        let run = portal::Run {
            catalogue: &self.catalogue,
            request: &self.request,
            plan: &self.plan,
            info: &info,
            observer,
            has_regions: self.has_regions,
        };
        let (mut evidence, place) = runtime.block_on(run.probe(self.world.clone()));
        // A system lookup cannot be cancelled; the report must not wait for it.
        runtime.shutdown_background();
        complete_context(&mut evidence, &place);
        probe::pasted_error::add(&mut evidence, &self.catalogue, &self.errors);
        Ok(evidence)
    }

    /// Every host that the run reaches, with the path of its first row.
    pub(crate) fn hosts_and_paths(&self) -> BTreeMap<String, String> {
        let mut hosts = BTreeMap::new();
        for planned in &self.plan.rows {
            if let Act::Reach { target, lane: Lane::Direct } = &planned.act {
                let path = planned.row.path.clone().unwrap_or_else(|| "/".to_owned());
                hosts.entry(target.host().to_owned()).or_insert(path);
            }
        }
        hosts
    }

    /// Waits between two runs; `true` when it was interrupted.
    pub(crate) fn pause(time: std::time::Duration) -> Result<bool, Failed> {
        let runtime = runtime::new()?;
        Ok(runtime.block_on(async {
            tokio::select! { () = tokio::time::sleep(time) => false, () = signals::interrupted() => true }
        }))
    }
}

/// What the user asked for, as the plan takes it. The proxy lane exists where the environment names a proxy, the
/// lane of a proxy script where the settings name one.
pub(crate) fn request(context: &Context, place: Place, world: &World) -> Request {
    let mut lanes = vec![Lane::Direct];
    if ProxyEnvironment::of(world).https.is_some() {
        lanes.push(Lane::Proxy);
    }
    if world.scripts.program.is_some() && probe::proxy_script_is_named(world) {
        lanes.push(Lane::Pac);
    }
    Request {
        place,
        only: context.only.clone(),
        skip: context.skip.clone(),
        allowlist: context.allowlist,
        lanes,
        controls: context.controls,
        second_resolver: context.second_resolver,
        budget: context.budget,
        interview: context.interview,
    }
}

/// What a run is called.
pub(crate) fn info(catalogue: &Catalogue, answers: Vec<InterviewAnswer>) -> RunInfo {
    RunInfo { run_id: run_id(), catalogue_date: catalogue.date().to_owned(), answers }
}

/// Six characters without look-alikes: short enough to read out on the telephone.
fn run_id() -> String {
    const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    (0..6).map(|_| char::from(LETTERS[fastrand::usize(..LETTERS.len())])).collect()
}

fn complete_context(evidence: &mut Evidence, place: &Place) {
    let directory = place.directory.as_ref();
    evidence.context.partition = place.partition;
    evidence.context.regions.clone_from(&place.regions);
    evidence.context.directory = directory.and_then(|portal| portal.name.clone());
    evidence.context.instance = directory.and_then(|portal| portal.instance.clone());
}
