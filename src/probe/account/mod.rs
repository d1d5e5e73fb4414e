//! Asks AWS about the account: reading only, never a call that changes something or costs money.
//!
//! [`schedule`] decides what can be asked, [`Run`] asks it, `calls` has one function for each operation.

mod calls;
mod phone_number;
pub mod portal_discovery;
mod run;
mod schedule;

use futures_util::future::BoxFuture;

pub use run::{Answered, Run};

use crate::aws::{Aws, Credentials, Portal, Question, Reply, Session, answer};
use crate::catalogue::{AwsCall, CheckId};
use crate::evidence::aws::AwsAnswer;
use crate::plan::{Act, Plan, PlannedRow};

impl Aws for Session {
    fn credentials(&self) -> BoxFuture<'_, Credentials> {
        Box::pin(async { self.ready().await.credentials.clone() })
    }

    fn portal(&self) -> Option<Portal> {
        self.options().portal.clone()
    }

    fn call<'a>(&'a self, question: &'a Question) -> BoxFuture<'a, Reply> {
        Box::pin(async move {
            let ready = self.ready().await;
            if question.call.is_signed() && ready.keys.is_none() {
                let answer = AwsAnswer::new(question.call);
                return Reply { outcome: answer::internal("no credentials"), answer, client: None };
            }
            calls::call(ready, question).await
        })
    }
}

/// The rows of a plan that ask AWS, with their calls.
pub(super) fn aws_rows(plan: &Plan) -> Vec<(CheckId, Vec<AwsCall>)> {
    let asks = |row: &PlannedRow| match &row.act {
        Act::Aws(calls) => Some((row.row.id.clone(), calls.clone())),
        _ => None,
    };
    plan.rows.iter().filter_map(asks).collect()
}
