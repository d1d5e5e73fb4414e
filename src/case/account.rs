//! The AWS account something belongs to: the evidence, a draft, a consent, a record on disk.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue::Partition;
use crate::evidence::aws::AwsFacts;
use crate::evidence::{Data, Evidence};

/// An account and its partition. The same twelve digits in another partition are another account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Twelve digits.
    pub id: String,
    pub partition: Partition,
}

impl Account {
    /// The account of a `GetCallerIdentity` answer; `None` for other facts and for values AWS does not give.
    pub fn of(facts: &AwsFacts) -> Option<Self> {
        let AwsFacts::Caller { account, partition, .. } = facts else { return None };
        let is_id = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        let partition = partition.parse().ok()?;
        is_id.then(|| Self { id: account.clone(), partition })
    }

    /// The account a run asked as. A run that saw several callers, or none, belongs to nobody.
    pub fn of_run(evidence: &Evidence) -> Option<Self> {
        let seen = evidence.observations.iter().filter(|seen| seen.seen() && seen.control.is_none());
        let mut accounts = seen.filter_map(|seen| match &seen.data {
            Data::AwsCall(answer) => answer.facts.as_ref().and_then(Self::of),
            _ => None,
        });
        let first = accounts.next()?;
        accounts.all(|other| other == first).then_some(first)
    }

    /// The last four digits, for messages: enough to tell two accounts apart for somebody who knows both.
    pub fn masked(&self) -> String {
        let end: String = self.id.chars().skip(8).collect();
        format!("********{end}")
    }
}

/// Whole, for the question and for digests.
impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.id, self.partition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_shows_the_last_four_digits() {
        let account = Account { id: "123456789012".to_owned(), partition: Partition::Aws };
        assert_eq!(account.masked(), "********9012");
    }
}
