//! What someone can do about a finding, for programs.

use super::arg::Arg;
use crate::catalogue::Owner;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub who: Owner,
    pub what: Deed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A program with its words; nothing of the evidence is in them.
    Run { argv: Vec<String> },
    /// A page of AWS's.
    Open { url: String },
    /// An environment variable; without a value where none is known.
    Set { variable: String, value: Option<Arg> },
    /// A support case: the codes of CreateCase.
    AskAws { service: String, category: String },
}
