//! Makes the calls of a plan: whatever can be asked is asked at once, nothing is asked twice.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Semaphore;

use super::schedule::{Asked, Order};
use crate::aws::{Aws, Credentials, Reply};
use crate::catalogue::{AwsCall, CheckId};
use crate::evidence::aws::{AwsAnswer, CredentialFacts};
use crate::evidence::{Data, Failure, FailureKind, Outcome};
use crate::probe::Observer;
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
        Data::AwsCall(self.answer.clone())
    }
}

/// A run that can be stopped: drop the future of [`Run::go`] and what was answered by then is still here.
pub struct Run {
    rows: Vec<(CheckId, Vec<AwsCall>)>,
    made: Mutex<Vec<Made>>,
}

#[derive(Clone)]
struct Made {
    asked: Asked,
    at: Instant,
    took: Duration,
    outcome: Outcome,
    answer: AwsAnswer,
}

impl Run {
    pub fn new(rows: Vec<(CheckId, Vec<AwsCall>)>) -> Self {
        Self { rows, made: Mutex::new(Vec::new()) }
    }

    /// Ends when nothing is left to ask.
    pub async fn go(&self, aws: &dyn Aws, clock: &dyn Clock, observer: &dyn Observer) {
        for (row, _) in &self.rows {
            observer.started(row.as_str(), None);
        }
        let wanted = self.rows.iter().flat_map(|(_, calls)| calls.iter().copied());
        let mut order = Order::new(wanted, aws.portal());
        let caller = self.sign_in(&mut order, aws, clock).await;
        self.ask(&mut order, aws, clock, caller).await;
        for (call, because) in order.never_asked() {
            let outcome = Outcome::NotRun { because: because.to_owned() };
            self.note(Asked::once(call), clock.now(), Duration::ZERO, outcome, AwsAnswer::new(call));
        }
        for (row, _) in &self.rows {
            observer.finished(row.as_str());
        }
    }

    /// In row order, then in the order of the row's calls.
    pub fn answers(&self) -> Vec<Answered> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner).clone();
        made.sort_by(|a, b| a.asked.cmp(&b.asked));
        let of = |row: &CheckId, call: AwsCall| {
            let row = row.clone();
            let made: Vec<_> = made.iter().filter(|it| it.asked.call == call).cloned().collect();
            made.into_iter().map(move |it| Answered {
                check: row.clone(),
                at: it.at,
                took: it.took,
                outcome: it.outcome,
                answer: it.answer,
            })
        };
        self.rows.iter().flat_map(|(row, calls)| calls.iter().flat_map(move |it| of(row, *it))).collect()
    }

    /// Each call of a row that has no answer yet, in row order.
    pub fn unanswered(&self) -> Vec<(CheckId, AwsCall)> {
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let open = |call: &AwsCall| !made.iter().any(|it| it.asked.call == *call);
        let of = |(row, calls): &(CheckId, Vec<AwsCall>)| {
            let row = row.clone();
            let calls: Vec<_> = calls.iter().copied().filter(open).collect();
            calls.into_iter().map(move |it| (row.clone(), it))
        };
        self.rows.iter().flat_map(of).collect()
    }

    /// Looks for credentials if any call needs them. Broken ones are recorded where the caller would be.
    async fn sign_in(&self, order: &mut Order, aws: &dyn Aws, clock: &dyn Clock) -> Option<CredentialFacts> {
        if !order.needs_credentials() {
            return None;
        }
        let at = clock.now();
        match aws.credentials().await {
            Credentials::Found(facts) => {
                order.signed(&facts);
                Some(facts)
            }
            Credentials::Absent(facts) => {
                order.unsigned("no-credentials");
                Some(facts)
            }
            Credentials::Broken(facts, words) => {
                order.unsigned("credentials-unusable");
                if order.take(AwsCall::GetCallerIdentity) {
                    let mut answer = AwsAnswer::new(AwsCall::GetCallerIdentity);
                    answer.credentials = Some(facts);
                    let kind = FailureKind::CredentialsInvalid;
                    let outcome = Outcome::Failed(Failure { kind, detail: Some(words) });
                    let took = clock.now().saturating_duration_since(at);
                    self.note(Asked::once(AwsCall::GetCallerIdentity), at, took, outcome, answer);
                }
                None
            }
        }
    }

    async fn ask(
        &self,
        order: &mut Order,
        aws: &dyn Aws,
        clock: &dyn Clock,
        caller: Option<CredentialFacts>,
    ) {
        let places = Semaphore::new(TOGETHER);
        let mut open = FuturesUnordered::new();
        loop {
            for (asked, question) in order.next() {
                let places = &places;
                open.push(async move {
                    let _place = places.acquire().await;
                    let at = clock.now();
                    let reply = aws.call(&question).await;
                    (asked, question, at, clock.now().saturating_duration_since(at), reply)
                });
            }
            let Some((asked, question, at, took, reply)) = open.next().await else { return };
            order.learn(&question, &reply);
            let Reply { outcome, mut answer, .. } = reply;
            if asked.call == AwsCall::GetCallerIdentity {
                answer.credentials.clone_from(&caller);
            }
            self.note(asked, at, took, outcome, answer);
        }
    }

    fn note(&self, asked: Asked, at: Instant, took: Duration, outcome: Outcome, answer: AwsAnswer) {
        let made = Made { asked, at, took, outcome, answer };
        self.made.lock().unwrap_or_else(PoisonError::into_inner).push(made);
    }
}
