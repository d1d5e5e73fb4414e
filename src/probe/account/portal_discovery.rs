//! Finds the account's own access portal before the plan is run.
//!
//! The account's calls begin at once, and the run shares their answers: no call is made twice, and the run takes no
//! longer than without this.

use std::collections::HashMap;
use std::future::pending;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::BoxFuture;
use tokio::sync::OnceCell;

use super::run::Run;
use crate::aws::{Aws, Credentials, Portal, Question, Reply};
use crate::catalogue::AwsCall;
use crate::evidence::aws::{AwsFacts, CredentialFacts, Instance};
use crate::plan::Plan;
use crate::probe::observer::Silent;
use crate::probe::world::Clock;

/// AWS, asked each question once, however many ask.
pub struct SharedAws {
    inner: Arc<dyn Aws>,
    /// By everything the question holds; what is secret in it is not shown and does not differ.
    replies: Mutex<HashMap<String, Arc<OnceCell<Reply>>>>,
    /// In place of the portal that `inner` knows.
    portal: Option<Portal>,
}

impl SharedAws {
    pub fn new(inner: Arc<dyn Aws>) -> Self {
        Self::signing_in_at(inner, None)
    }

    /// The same with a portal that was found after the session was made.
    pub fn signing_in_at(inner: Arc<dyn Aws>, portal: Option<Portal>) -> Self {
        Self { inner, replies: Mutex::default(), portal }
    }

    /// The one instance in use, when there are credentials that may list it.
    async fn instance(&self) -> Option<Instance> {
        if !matches!(self.credentials().await, Credentials::Found(_)) {
            return None;
        }
        let reply = self.call(&Question::new(AwsCall::ListInstances)).await;
        let Some(AwsFacts::Instances { instances, .. }) = reply.answer.facts else { return None };
        instances.into_iter().find(|instance| instance.status.as_deref() == Some("ACTIVE"))
    }
}

impl Aws for SharedAws {
    fn credentials(&self) -> BoxFuture<'_, Credentials> {
        let region = self.portal.as_ref().and_then(|portal| portal.region.clone());
        Box::pin(async move {
            match self.inner.credentials().await {
                Credentials::Found(facts) => {
                    let portal_region = region.or_else(|| facts.portal_region.clone());
                    Credentials::Found(CredentialFacts { portal_region, ..facts })
                }
                other => other,
            }
        })
    }

    fn portal(&self) -> Option<Portal> {
        self.portal.clone().or_else(|| self.inner.portal())
    }

    fn call<'a>(&'a self, question: &'a Question) -> BoxFuture<'a, Reply> {
        let cell = {
            let mut replies = self.replies.lock().unwrap_or_else(PoisonError::into_inner);
            replies.entry(format!("{question:?}")).or_default().clone()
        };
        Box::pin(async move { cell.get_or_init(|| self.inner.call(question)).await.clone() })
    }
}

/// Begins the account part of `plan`, then does `work` with the instance that was found until `patience` ended.
pub async fn with_instance<T>(
    plan: &Plan,
    aws: &SharedAws,
    clock: &dyn Clock,
    patience: impl Future<Output = ()>,
    work: impl AsyncFnOnce(Option<Instance>) -> T,
) -> T {
    let run = Run::of_plan(plan);
    let mut early = pin!(async {
        run.go(aws, clock, &Silent).await;
        pending::<std::convert::Infallible>().await
    });
    let instance = tokio::select! {
        found = aws.instance() => found,
        () = patience => None,
        never = &mut early => match never {},
    };
    tokio::select! {
        done = work(instance) => done,
        never = &mut early => match never {},
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::evidence::Outcome;
    use crate::evidence::aws::AwsAnswer;

    #[derive(Default)]
    struct Counting(AtomicUsize);

    impl Aws for Counting {
        fn credentials(&self) -> BoxFuture<'_, Credentials> {
            Box::pin(async { Credentials::Found(CredentialFacts::default()) })
        }

        fn portal(&self) -> Option<Portal> {
            None
        }

        fn call<'a>(&'a self, question: &'a Question) -> BoxFuture<'a, Reply> {
            Box::pin(async move {
                self.0.fetch_add(1, Ordering::SeqCst);
                tokio::task::yield_now().await;
                let mut answer = AwsAnswer::new(question.call);
                let instance = Instance { status: Some("ACTIVE".to_owned()), ..Instance::default() };
                answer.facts = Some(AwsFacts::Instances { instances: vec![instance], all_regions: true });
                Reply::new(Outcome::Seen {}, answer)
            })
        }
    }

    #[tokio::test]
    async fn a_question_two_ask_at_once_goes_out_once() {
        let inner = Arc::new(Counting::default());
        let shared = SharedAws::new(inner.clone());
        let question = Question::new(AwsCall::ListInstances);
        let (instance, _) = tokio::join!(shared.instance(), shared.call(&question));
        assert!(instance.is_some());
        assert_eq!(inner.0.load(Ordering::SeqCst), 1);
        let elsewhere = Question { region: Some("eu-west-1".to_owned()), ..question };
        shared.call(&elsewhere).await;
        assert_eq!(inner.0.load(Ordering::SeqCst), 2, "another Region is another question");
    }
}
