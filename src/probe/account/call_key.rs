//! Which questions are the same question.

use crate::catalogue::AwsCall;

/// One question, comparable, so that it is asked once and answers have an order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CallKey {
    pub(super) call: AwsCall,
    pub(super) about: String,
}

impl CallKey {
    pub(super) fn once(call: AwsCall) -> Self {
        Self { call, about: String::new() }
    }
}
