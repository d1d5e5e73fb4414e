//! What can be done about a finding, for programs: `checks/actions.toml`. The steps in `locales/` say the same in words.

use std::collections::BTreeMap;

use super::{CaseTopic, Owner};

/// One action of the findings that it names.
#[derive(Clone, Debug)]
pub struct KnownAction {
    pub(super) codes: Vec<String>,
    pub(super) when: BTreeMap<String, String>,
    pub(super) who: Option<Owner>,
    pub(super) what: KnownDeed,
}

impl KnownAction {
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// Values that the finding must have.
    pub fn when(&self) -> &BTreeMap<String, String> {
        &self.when
    }

    /// Absent: the finding's owner.
    pub fn who(&self) -> Option<Owner> {
        self.who
    }

    pub fn what(&self) -> &KnownDeed {
        &self.what
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownDeed {
    /// A program with its words.
    Run(Vec<String>),
    /// An address of AWS's.
    Open(String),
    /// An environment variable, with the name of the finding's value that goes into it, or with that value itself.
    Set {
        variable: String,
        value: Option<KnownValue>,
    },
    AskAws(CaseTopic),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownValue {
    OfFinding(String),
    Fixed(String),
}

/// `checks/actions.toml`.
#[derive(Clone, Debug, Default)]
pub struct KnownActions {
    pub(super) all: Vec<KnownAction>,
}

impl KnownActions {
    pub fn all(&self) -> &[KnownAction] {
        &self.all
    }

    pub fn of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a KnownAction> {
        self.all.iter().filter(move |action| action.codes.iter().any(|one| one == code))
    }
}
