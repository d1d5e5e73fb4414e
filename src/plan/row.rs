//! One row of the plan.

use crate::catalogue::{AwsCall, EnvironmentProbe, Lane, Row, Target};

#[derive(Clone, Debug)]
pub struct PlannedRow {
    pub row: Row,
    pub act: Act,
}

#[derive(Clone, Debug)]
pub enum Act {
    /// Nothing to do: the row's disposition says why.
    None,
    Environment(EnvironmentProbe),
    Reach {
        target: Target,
        lane: Lane,
    },
    Controls,
    Aws(Vec<AwsCall>),
    Ask(String),
}

/// `--only`/`--skip` named something that does not exist.
#[derive(Debug, thiserror::Error)]
#[error("{option}: no category or check is called `{given}`")]
pub struct UnknownSelector {
    /// `--only` or `--skip`.
    pub option: &'static str,
    pub given: String,
    /// The category or check that was most likely meant.
    pub nearest: Option<String>,
}
