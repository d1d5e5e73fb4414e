//! One question and its answer.

use crate::evidence::network::DnsQuery;
use crate::evidence::{Data, Observation};

impl Observation {
    pub(crate) fn as_query(&self) -> Option<&DnsQuery> {
        match &self.data {
            Data::DnsQuery(query) => Some(query),
            _ => None,
        }
    }

    /// Some server answered, whatever it said.
    pub(crate) fn dns_answered(&self) -> bool {
        self.as_query().is_some_and(|query| query.rcode.is_some())
    }
}
