//! Carries the rows out side by side; each row by itself in strict order, and none can end the run.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::LocalBoxFuture;
use futures_util::stream::{self, StreamExt};

use super::shared::RunContext;
use super::{again, controls, proxy_script};
use crate::catalogue::{CheckId, EnvironmentProbe, Lane, Target};
use crate::evidence::aws::AwsAnswer;
use crate::evidence::settings::Settings;
use crate::evidence::{Data, InterviewAnswer, Outcome, Reason};
use crate::plan::{Act, Plan, PlannedRow};
use crate::probe::account;
use crate::probe::computer::environment::{self, HostPort};
use crate::probe::computer::{callback, cli_version, system_proxy};
use crate::probe::observer::Observer;
use crate::probe::record::{Log, Scope};
use crate::probe::wire::reach;
use crate::probe::wire::route::{Limits, Stage};
use crate::probe::wire::walked::Walked;
use crate::probe::world::World;

pub(super) struct Runner<'a> {
    context: RunContext<'a>,
    answers: &'a [InterviewAnswer],
    /// All rows that ask AWS, together: they share answers.
    account: account::Run,
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    /// Indices of rows that have their answer.
    done: BTreeSet<usize>,
    walked: BTreeMap<usize, Walked>,
}

impl<'a> Runner<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        world: &'a World,
        log: &'a Log<'a>,
        limits: &'a Limits,
        observer: &'a dyn Observer,
        answers: &'a [InterviewAnswer],
    ) -> Self {
        Self {
            context: RunContext::new(plan, world, log, limits, observer),
            answers,
            account: account::Run::of_plan(plan),
            progress: Mutex::default(),
        }
    }

    /// Every row, then the controls of those that failed; AWS is asked meanwhile.
    pub(super) async fn run(&self) {
        tokio::join!(self.hosts_and_controls(), self.ask_aws());
    }

    async fn ask_aws(&self) {
        let Stage { world, .. } = self.context.stage;
        if let Some(aws) = &world.aws {
            let scope = Scope::of(&CheckId::new("credentials.identity"), None);
            let work = self.account.go(&**aws, &*world.clock, self.context.observer);
            // No limit but the run's, which knows what to say of calls without an answer.
            self.context.guard(&scope, Duration::MAX, work).await;
        }
    }

    async fn hosts_and_controls(&self) {
        let rows = self.context.plan.rows.iter().enumerate();
        let rows = stream::iter(rows).for_each_concurrent(
            self.context.concurrency(),
            |(index, planned)| async move {
                self.row(index, planned).await;
            },
        );
        rows.await;
        let walk = |row: usize| -> LocalBoxFuture<'_, Option<Walked>> { Box::pin(self.walk(row)) };
        let mut walked = std::mem::take(&mut self.progress().walked);
        let again = again::ask_again(&self.context, &walked, &walk).await;
        walked.extend(again);
        // Each control has its own limit; all of them together have only the run's.
        self.context
            .guard(
                &Scope::of(&CheckId::new(controls::ROW), None),
                self.context.plan.budget.total,
                controls::run(&self.context, &walked),
            )
            .await;
    }

    /// What the deadline or an interrupt left without an answer, in plan order. Routes and clock are last of all: the
    /// clock is read from the answers that came, and the kernel then knows whether the gateway answers.
    pub(super) fn close(&self, because: Option<Reason>) -> Vec<CheckId> {
        let mut done = std::mem::take(&mut self.progress().done);
        let mut slow = self.note_answers(because);
        let asked = |it: &PlannedRow| matches!(it.act, Act::Aws(_)) && self.context.stage.world.aws.is_some();
        done.extend(
            self.context.plan.rows.iter().enumerate().filter(|(_, it)| asked(it)).map(|(index, _)| index),
        );
        for (index, planned) in self.context.plan.rows.iter().enumerate() {
            let scope = Scope::of(&planned.row.id, planned.row.lane);
            match (&planned.act, because) {
                (Act::Environment(EnvironmentProbe::Clock), _) => {
                    let (outcome, data) = environment::clock(self.context.stage.log);
                    self.context.stage.log.note(&scope, outcome, data);
                }
                (Act::Environment(EnvironmentProbe::Link), _) => {
                    let (outcome, data) = environment::link(&*self.context.stage.world.system);
                    self.context.stage.log.note(&scope, outcome, data);
                }
                (Act::None | Act::Controls, _) | (_, None) => {}
                (_, Some(because)) if !done.contains(&index) => {
                    self.context.stage.log.not_run(&scope, because);
                    slow.push(planned.row.id.clone());
                }
                _ => {}
            }
        }
        slow
    }

    /// Records what AWS answered so far; returns the rows with a call that had no answer when the run was cut.
    fn note_answers(&self, because: Option<Reason>) -> Vec<CheckId> {
        for it in &self.account.answers() {
            let scope = Scope::of(&it.check, None);
            self.context.stage.log.timed(&scope, it.at, it.took, it.outcome.clone(), it.data());
        }
        let (Some(because), true) = (because, self.context.stage.world.aws.is_some()) else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        for (check, call) in self.account.unanswered() {
            let outcome = Outcome::NotRun { because };
            self.context.stage.log.note(
                &Scope::of(&check, None),
                outcome,
                Data::AwsCall(Box::new(AwsAnswer::new(call))),
            );
            rows.push(check);
        }
        rows.dedup();
        rows
    }

    async fn row(&self, index: usize, planned: &PlannedRow) {
        let with_others = matches!(planned.act, Act::Aws(_)) && self.context.stage.world.aws.is_some();
        if with_others || matches!(planned.act, Act::None | Act::Controls) {
            return;
        }
        let id = planned.row.id.as_str();
        self.context.observer.started(id, planned.row.host.as_deref());
        let scope = Scope::of(&planned.row.id, planned.row.lane);
        self.context
            .guard(&scope, self.context.plan.budget.endpoint, self.act(index, &scope, &planned.act))
            .await;
        let failed = {
            let mut progress = self.progress();
            progress.done.insert(index);
            progress.walked.get(&index).is_some_and(|walked| walked.broke.is_some())
        };
        self.context.observer.finished(id, failed);
    }

    async fn act(&self, index: usize, scope: &Scope, act: &Act) {
        match act {
            Act::None | Act::Controls => {}
            Act::Environment(probe) => Box::pin(self.environment(scope, *probe)).await,
            Act::Reach { target, lane } => {
                if let Some(walked) = self.reach(scope, target, *lane).await {
                    self.progress().walked.insert(index, walked);
                }
            }
            Act::Aws(_) => self.context.stage.log.not_run(scope, Reason::NotSupported),
            Act::Ask(question) => self.answer(scope, question),
        }
    }

    /// Records an answer the user gave before the run. "Not sure" is recorded as not run.
    fn answer(&self, scope: &Scope, question: &str) {
        let Some(given) = self.answers.iter().find(|answer| answer.question == question) else {
            return self.context.stage.log.not_run(scope, Reason::NotAsked);
        };
        let outcome = match given.answer.as_str() {
            "yes" | "no" => Outcome::Seen {},
            _ => Outcome::NotRun { because: Reason::Unsure },
        };
        self.context.stage.log.note(scope, outcome, Data::Interview(given.clone()));
    }

    /// The row once more, as far as it reaches a host.
    async fn walk(&self, row: usize) -> Option<Walked> {
        let planned = self.context.plan.rows.get(row)?;
        let Act::Reach { target, lane } = &planned.act else { return None };
        self.reach(&Scope::of(&planned.row.id, planned.row.lane), target, *lane).await
    }

    async fn reach(&self, scope: &Scope, target: &Target, lane: Lane) -> Option<Walked> {
        // Boxed, as one run has dozens of these at once and each would be as large as the largest.
        match (lane, &self.context.proxy.https) {
            (Lane::Direct, _) => {
                let lookup = Box::pin(self.context.lookup(target.host())).await;
                Some(Box::pin(reach::direct(self.context.stage, scope, target, lookup)).await)
            }
            (Lane::Proxy, Some(setting)) => {
                Some(Box::pin(reach::proxied(self.context.stage, scope, target, setting)).await)
            }
            (Lane::Proxy, None) => {
                self.context.stage.log.not_run(scope, Reason::NoProxy);
                None
            }
            (Lane::Pac, _) => {
                let found = Box::pin(proxy_script::found(&self.context, || self.hosts())).await;
                let place = (target.host().to_owned(), target.port());
                let Some(ways) = found.ways.get(&place) else {
                    let unread = found.file.as_ref().is_some_and(|file| file.failure.is_some());
                    let reason = if unread { Reason::ScriptNotRead } else { Reason::ScriptGaveNoWay };
                    self.context.stage.log.not_run(scope, reason);
                    return None;
                };
                let lookup = async || self.context.lookup(target.host()).await;
                Some(Box::pin(reach::by_ways(self.context.stage, scope, target, ways, lookup)).await)
            }
            // The browser itself goes this way and reports.
            (Lane::Browser, _) => None,
        }
    }

    async fn environment(&self, scope: &Scope, probe: EnvironmentProbe) {
        let system = &*self.context.stage.world.system;
        let (outcome, data) = match probe {
            EnvironmentProbe::Resolver => environment::resolver(system, &self.hosts()),
            EnvironmentProbe::Proxy => {
                let hosts = self.hosts();
                let found = proxy_script::found(&self.context, || hosts.clone()).await;
                environment::proxy_facts(
                    &self.context.proxy,
                    system_proxy::of(self.context.stage.world),
                    &hosts,
                    found.setting.as_ref(),
                    found.file.clone(),
                )
            }
            EnvironmentProbe::TrustStores => {
                (Outcome::Seen {}, Data::TrustStores(self.context.stage.world.trust.facts()))
            }
            EnvironmentProbe::Locale => environment::locale(system),
            EnvironmentProbe::Callback => callback::reach(self.context.stage.world).await,
            EnvironmentProbe::Settings => {
                let cli_version = cli_version::found(system).await;
                let settings = (*self.context.stage.world.settings).clone();
                (Outcome::Seen {}, Data::Settings(Box::new(Settings { cli_version, ..settings })))
            }
            // Read at the end.
            EnvironmentProbe::Clock | EnvironmentProbe::Link => return,
        };
        self.context.stage.log.note(scope, outcome, data);
    }

    /// Every host this run may contact.
    fn hosts(&self) -> BTreeSet<HostPort> {
        let place = |it: &Target| (it.host().to_owned(), it.port());
        let planned = self.context.plan.rows.iter().filter_map(|row| match &row.act {
            Act::Reach { target, .. } => Some(place(target)),
            _ => None,
        });
        let controls = self.context.plan.controls.iter().flat_map(|control| &control.hosts).map(place);
        planned.chain(controls).collect()
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
