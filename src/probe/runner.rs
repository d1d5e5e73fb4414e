//! Carries the rows out side by side; each row by itself in strict order, and none can end the run.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::stream::{self, StreamExt};
use tokio::sync::OnceCell;
use tokio::time::timeout;

use super::account::{self, aws_rows};
use super::environment::{self, HostPort};
use super::lookup::{Lookup, Patience, look_up};
use super::proxy_env::ProxyEnvironment;
use super::reach::{self, Extra, Walked};
use super::record::{Log, Scope};
use super::way::{Limits, Stage};
use super::world::Transport;
use super::{Observer, World, controls};
use crate::catalogue::{CheckId, EnvironmentProbe, Lane, Target};
use crate::evidence::aws::AwsAnswer;
use crate::evidence::{Data, InterviewAnswer, Outcome};
use crate::plan::{Act, Plan, PlannedRow};

pub(crate) struct Runner<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) stage: Stage<'a>,
    pub(crate) observer: &'a dyn Observer,
    pub(crate) proxy: ProxyEnvironment,
    answers: &'a [InterviewAnswer],
    /// The resolver raw questions go to: the first one the system would use.
    pub(crate) server: Option<SocketAddr>,
    pub(crate) patience: Patience,
    lookups: Mutex<HashMap<String, Arc<OnceCell<Lookup>>>>,
    /// All rows that ask AWS, together: they share answers.
    aws: account::Run,
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    /// Indices of rows that have their answer.
    done: BTreeSet<usize>,
    walked: BTreeMap<usize, Walked>,
}

impl<'a> Runner<'a> {
    pub(crate) fn new(
        plan: &'a Plan,
        world: &'a World,
        log: &'a Log<'a>,
        limits: &'a Limits,
        observer: &'a dyn Observer,
        answers: &'a [InterviewAnswer],
    ) -> Self {
        let resolvers = world.system.resolvers().unwrap_or_default();
        Self {
            plan,
            stage: Stage { log, world, budget: &plan.budget, limits },
            observer,
            proxy: ProxyEnvironment::read(&*world.system),
            answers,
            server: resolvers.servers.first().copied(),
            patience: Patience::default(),
            lookups: Mutex::default(),
            aws: account::Run::new(aws_rows(plan)),
            progress: Mutex::default(),
        }
    }

    /// Every row, then the controls of those that failed; AWS is asked meanwhile.
    pub(crate) async fn run(&self) {
        tokio::join!(self.hosts_and_controls(), self.ask_aws());
    }

    async fn ask_aws(&self) {
        let Stage { world, .. } = self.stage;
        if let Some(aws) = &world.aws {
            let scope = Scope::of(&CheckId::new("credentials.identity"), None);
            let work = self.aws.go(&**aws, &*world.clock, self.observer);
            // No limit but the run's, which knows what to say of calls without an answer.
            self.guard(&scope, Duration::MAX, work).await;
        }
    }

    async fn hosts_and_controls(&self) {
        let rows = self.plan.rows.iter().enumerate();
        let rows =
            stream::iter(rows).for_each_concurrent(self.concurrency(), |(index, planned)| async move {
                self.row(index, planned).await;
            });
        rows.await;
        // Each control has its own limit; all of them together have only the run's.
        self.guard(
            &Scope::of(&CheckId::new(controls::ROW), None),
            self.plan.budget.total,
            controls::run(self),
        )
        .await;
    }

    /// What the deadline or an interrupt left without an answer, in plan order. The clock is last of all:
    /// it is read from the answers that came.
    pub(crate) fn close(&self, because: Option<&str>) -> Vec<CheckId> {
        let mut done = std::mem::take(&mut self.progress().done);
        let mut slow = self.note_answers(because);
        let asked = |it: &PlannedRow| matches!(it.act, Act::Aws(_)) && self.stage.world.aws.is_some();
        done.extend(self.plan.rows.iter().enumerate().filter(|(_, it)| asked(it)).map(|(index, _)| index));
        for (index, planned) in self.plan.rows.iter().enumerate() {
            let scope = Scope::of(&planned.row.id, planned.row.lane);
            match (&planned.act, because) {
                (Act::Environment(EnvironmentProbe::Clock), _) => {
                    let (outcome, data) = environment::clock(self.stage.log);
                    self.stage.log.note(&scope, outcome, data);
                }
                (Act::None | Act::Controls, _) | (_, None) => {}
                (_, Some(because)) if !done.contains(&index) => {
                    self.stage.log.not_run(&scope, because);
                    slow.push(planned.row.id.clone());
                }
                _ => {}
            }
        }
        slow
    }

    /// Records what AWS answered so far; returns the rows with a call that had no answer when the run was cut.
    fn note_answers(&self, because: Option<&str>) -> Vec<CheckId> {
        for it in &self.aws.answers() {
            let scope = Scope::of(&it.check, None);
            self.stage.log.timed(&scope, it.at, it.took, it.outcome.clone(), it.data());
        }
        let (Some(because), true) = (because, self.stage.world.aws.is_some()) else { return Vec::new() };
        let mut rows = Vec::new();
        for (check, call) in self.aws.unanswered() {
            let outcome = Outcome::NotRun { because: because.to_owned() };
            self.stage.log.note(&Scope::of(&check, None), outcome, Data::AwsCall(AwsAnswer::new(call)));
            rows.push(check);
        }
        rows.dedup();
        rows
    }

    pub(crate) fn concurrency(&self) -> usize {
        self.plan.budget.concurrency.max(1)
    }

    pub(crate) fn walked(&self) -> BTreeMap<usize, Walked> {
        self.progress().walked.clone()
    }

    /// One lookup for each host, however many rows it has.
    pub(crate) async fn lookup(&self, host: &str) -> Lookup {
        let cell = {
            let mut lookups = self.lookups.lock().unwrap_or_else(PoisonError::into_inner);
            lookups.entry(host.to_owned()).or_default().clone()
        };
        let Stage { log, world, budget, limits } = self.stage;
        let ask = || async {
            let _turn = limits.lookup().await;
            let limit = self.patience.limit(budget.stage, Transport::Udp);
            let lookup = look_up(log, world, self.server, host, limit).await;
            self.patience.note(&lookup);
            lookup
        };
        cell.get_or_init(ask).await.clone()
    }

    /// Runs `work` so that neither a panic in it nor its slowness goes further than the row `check`.
    pub(crate) async fn guarded(&self, check: &str, work: impl Future<Output = ()>) {
        let scope = Scope::of(&CheckId::new(check), None);
        self.guard(&scope, self.plan.budget.endpoint, work).await;
    }

    async fn guard(&self, scope: &Scope, limit: Duration, work: impl Future<Output = ()>) {
        let work = AssertUnwindSafe(timeout(limit, work)).catch_unwind();
        match work.await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => self.stage.log.not_run(scope, "deadline"),
            Err(panic) => self.stage.log.broke(scope, "panic", words(&*panic)),
        }
    }

    async fn row(&self, index: usize, planned: &PlannedRow) {
        let with_others = matches!(planned.act, Act::Aws(_)) && self.stage.world.aws.is_some();
        if with_others || matches!(planned.act, Act::None | Act::Controls) {
            return;
        }
        let id = planned.row.id.as_str();
        self.observer.started(id, planned.row.host.as_deref());
        let scope = Scope::of(&planned.row.id, planned.row.lane);
        self.guard(&scope, self.plan.budget.endpoint, self.act(index, &scope, &planned.act)).await;
        self.progress().done.insert(index);
        self.observer.finished(id);
    }

    async fn act(&self, index: usize, scope: &Scope, act: &Act) {
        match act {
            Act::None | Act::Controls => {}
            Act::Environment(probe) => self.environment(scope, *probe).await,
            Act::Reach { target, lane } => {
                if let Some(walked) = self.reach(scope, target, *lane).await {
                    self.progress().walked.insert(index, walked);
                }
            }
            Act::Aws(_) => self.stage.log.not_run(scope, "not-supported"),
            Act::Ask(question) => self.answer(scope, question),
        }
    }

    /// What was said before the run; who is not sure has told nothing.
    fn answer(&self, scope: &Scope, question: &str) {
        let Some(given) = self.answers.iter().find(|it| it.question == question) else {
            return self.stage.log.not_run(scope, "not-asked");
        };
        let outcome = match given.answer.as_str() {
            "yes" | "no" => Outcome::Seen {},
            _ => Outcome::NotRun { because: "unsure".to_owned() },
        };
        self.stage.log.note(scope, outcome, Data::Interview(given.clone()));
    }

    async fn reach(&self, scope: &Scope, target: &Target, lane: Lane) -> Option<Walked> {
        let extra = Extra::PostQuantum;
        match (lane, &self.proxy.https) {
            (Lane::Direct, _) => {
                let lookup = self.lookup(target.host()).await;
                Some(reach::direct(self.stage, scope, target, lookup, extra).await)
            }
            (Lane::Proxy, Some(setting)) => {
                Some(reach::proxied(self.stage, scope, target, setting, extra).await)
            }
            (Lane::Proxy, None) => {
                self.stage.log.not_run(scope, "no-proxy");
                None
            }
        }
    }

    async fn environment(&self, scope: &Scope, probe: EnvironmentProbe) {
        let system = &*self.stage.world.system;
        let (outcome, data) = match probe {
            EnvironmentProbe::Link => environment::link(system),
            EnvironmentProbe::Resolver => environment::resolver(system, &self.hosts()),
            EnvironmentProbe::Proxy => environment::proxy(self.stage, &self.proxy, &self.hosts()).await,
            EnvironmentProbe::TrustStores => {
                (Outcome::Seen {}, Data::TrustStores(self.stage.world.trust.facts()))
            }
            EnvironmentProbe::Locale => environment::locale(system),
            // Read at the end.
            EnvironmentProbe::Clock => return,
        };
        self.stage.log.note(scope, outcome, data);
    }

    /// Every host this run may contact.
    fn hosts(&self) -> BTreeSet<HostPort> {
        let place = |it: &Target| (it.host().to_owned(), it.port());
        let planned = self.plan.rows.iter().filter_map(|it| match &it.act {
            Act::Reach { target, .. } => Some(place(target)),
            _ => None,
        });
        let controls = self.plan.controls.iter().flat_map(|it| &it.hosts).map(place);
        planned.chain(controls).collect()
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no words")
}
