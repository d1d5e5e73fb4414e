//! Makes the calls of a plan: whatever can be asked is asked at once, nothing is asked twice.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Semaphore;

use super::call_key::CallKey;
use super::schedule::Scheduler;
use crate::aws::{Aws, Credentials, Reply};
use crate::catalogue::{AwsCall, CheckId};
use crate::evidence::aws::{AwsAnswer, CredentialFacts};
use crate::evidence::{Data, Failure, FailureKind, Outcome, Reason};
use crate::plan::{Act, Plan, PlannedRow};
use crate::probe::observer::Observer;
use crate::probe::world::Clock;

/// All that can be asked first fits in at once; the many about permission sets take turns, for AWS throttles those.
const TOGETHER: usize = 24;

/// One call made for one row, or the reason why it was not made.
#[derive(Clone, Debug)]
pub struct Answered {
    pub check: CheckId,
    pub at: Instant,
    pub took: Duration,
    pub outcome: Outcome,
    pub answer: AwsAnswer,
}

impl Answered {
    pub fn data(&self) -> Data {
        Data::AwsCall(Box::new(self.answer.clone()))
    }
}

/// A run that can be stopped: drop the future of [`Run::go`] and what was answered by then is still here.
pub struct Run {
    rows: Vec<(CheckId, Vec<AwsCall>)>,
    completed: Mutex<Vec<Completed>>,
}

#[derive(Clone)]
struct Completed {
    key: CallKey,
    at: Instant,
    took: Duration,
    outcome: Outcome,
    answer: AwsAnswer,
}

impl Run {
    pub fn new(rows: Vec<(CheckId, Vec<AwsCall>)>) -> Self {
        Self { rows, completed: Mutex::new(Vec::new()) }
    }

    /// The rows of a plan that ask AWS, with their calls.
    pub fn of_plan(plan: &Plan) -> Self {
        let asks = |planned: &PlannedRow| match &planned.act {
            Act::Aws(calls) => Some((planned.row.id.clone(), calls.clone())),
            _ => None,
        };
        Self::new(plan.rows.iter().filter_map(asks).collect())
    }

    /// Ends when nothing is left to ask.
    pub async fn go(&self, aws: &dyn Aws, clock: &dyn Clock, observer: &dyn Observer) {
        for (row, _) in &self.rows {
            observer.started(row.as_str(), None);
        }
        let wanted = self.rows.iter().flat_map(|(_, calls)| calls.iter().copied());
        let mut scheduler = Scheduler::new(wanted, aws.portal());
        let caller = self.sign_in(&mut scheduler, aws, clock).await;
        self.ask(&mut scheduler, aws, clock, caller.as_ref()).await;
        for (call, because) in scheduler.never_asked() {
            let outcome = Outcome::NotRun { because };
            let mut answer = AwsAnswer::new(call);
            if call == AwsCall::GetCallerIdentity {
                answer.credentials.clone_from(&caller);
            }
            self.note(CallKey::once(call), clock.now(), Duration::ZERO, outcome, answer);
        }
        for (row, _) in &self.rows {
            observer.finished(row.as_str(), false);
        }
    }

    /// In row order, then in the order of the row's calls.
    pub fn answers(&self) -> Vec<Answered> {
        let mut completed = self.completed.lock().unwrap_or_else(PoisonError::into_inner).clone();
        completed.sort_by(|a, b| a.key.cmp(&b.key));
        let of = |row: &CheckId, call: AwsCall| {
            let row = row.clone();
            let answers: Vec<_> =
                completed.iter().filter(|completed| completed.key.call == call).cloned().collect();
            answers.into_iter().map(move |each_answer| Answered {
                check: row.clone(),
                at: each_answer.at,
                took: each_answer.took,
                outcome: each_answer.outcome,
                answer: each_answer.answer,
            })
        };
        self.rows.iter().flat_map(|(row, calls)| calls.iter().flat_map(move |call| of(row, *call))).collect()
    }

    /// Each call of a row that has no answer yet, in row scheduler.
    pub fn unanswered(&self) -> Vec<(CheckId, AwsCall)> {
        let completed = self.completed.lock().unwrap_or_else(PoisonError::into_inner);
        let open = |call: &AwsCall| !completed.iter().any(|output| output.key.call == *call);
        let of = |(row, calls): &(CheckId, Vec<AwsCall>)| {
            let row = row.clone();
            let calls: Vec<_> = calls.iter().copied().filter(open).collect();
            calls.into_iter().map(move |call| (row.clone(), call))
        };
        self.rows.iter().flat_map(of).collect()
    }

    /// Looks for credentials if any call needs them. Broken ones are recorded where the caller would be.
    async fn sign_in(
        &self,
        scheduler: &mut Scheduler,
        aws: &dyn Aws,
        clock: &dyn Clock,
    ) -> Option<CredentialFacts> {
        if !scheduler.needs_credentials() {
            return None;
        }
        let at = clock.now();
        match aws.credentials().await {
            Credentials::Found(facts) => {
                scheduler.signed(&facts);
                Some(facts)
            }
            Credentials::Absent(facts) => {
                scheduler.unsigned(Reason::NoCredentials);
                Some(facts)
            }
            Credentials::Broken(facts, words) => {
                scheduler.unsigned(Reason::CredentialsUnusable);
                if scheduler.take(AwsCall::GetCallerIdentity) {
                    let mut answer = AwsAnswer::new(AwsCall::GetCallerIdentity);
                    answer.credentials = Some(facts);
                    let kind = FailureKind::CredentialsInvalid;
                    let outcome = Outcome::Failed(Failure { kind, detail: Some(words) });
                    let took = clock.now().saturating_duration_since(at);
                    self.note(CallKey::once(AwsCall::GetCallerIdentity), at, took, outcome, answer);
                }
                None
            }
        }
    }

    async fn ask(
        &self,
        scheduler: &mut Scheduler,
        aws: &dyn Aws,
        clock: &dyn Clock,
        caller: Option<&CredentialFacts>,
    ) {
        let permits = Semaphore::new(TOGETHER);
        let mut pending = FuturesUnordered::new();
        loop {
            for (key, question) in scheduler.next() {
                let permits = &permits;
                pending.push(async move {
                    let _permit = permits.acquire().await;
                    let at = clock.now();
                    let reply = aws.call(&question).await;
                    (key, question, at, clock.now().saturating_duration_since(at), reply)
                });
            }
            let Some((key, question, at, took, reply)) = pending.next().await else { return };
            scheduler.learn(&question, &reply);
            let Reply { outcome, mut answer, .. } = reply;
            if key.call == AwsCall::GetCallerIdentity {
                answer.credentials = caller.cloned();
            }
            self.note(key, at, took, outcome, answer);
        }
    }

    fn note(&self, key: CallKey, at: Instant, took: Duration, outcome: Outcome, answer: AwsAnswer) {
        let completed = Completed { key, at, took, outcome, answer };
        self.completed.lock().unwrap_or_else(PoisonError::into_inner).push(completed);
    }
}
