//! From evidence to findings: pure, synchronous, deterministic. No clock, no environment, no network;
//! time comes from the evidence. Absence of evidence means *unknown* unless a rule says otherwise.

#![forbid(clippy::disallowed_methods)]

mod action;
mod arg;
mod claims;
pub mod clients;
mod code;
mod code_word;
mod command;
mod commands;
mod compare;
mod facts;
mod finding;
pub mod fingerprint;
mod index;
mod judge;
mod known_actions;
mod questions;
pub mod rules;
mod status;
pub mod tasks;
mod view;

pub use action::{Action, Deed};
pub use arg::Arg;
pub(crate) use arg::span_units;
pub use clients::{HostPassages, Obstacle, Passage, Through};
pub use code::Code;
pub use command::Command;
pub(crate) use compare::captive_portal::asks_to_sign_in;
pub(crate) use compare::tls::PUBLIC_CAS;
pub(crate) use facts::http::aws_headers;
pub use finding::{Ask, Cited, Confidence, Finding, FindingBuilder, Located, Place, Role, Rule, Severity};
pub use index::Index;
pub use judge::{Diagnosis, diagnose};
pub use questions::OpenQuestion;
pub use rules::{RULES, rule};
pub use status::{CheckResult, Status, Summary};
pub use tasks::{TaskResult, Verdict};
pub use view::{RowView, View};
