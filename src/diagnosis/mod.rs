//! From evidence to findings: pure, synchronous, deterministic. No clock, no environment, no network;
//! time comes from the evidence. Absence of evidence means *unknown* unless a rule says otherwise.

#![forbid(clippy::disallowed_methods)]

mod aws;
mod claims;
mod finding;
pub mod fingerprint;
mod index;
mod judge;
mod names;
mod questions;
mod refused;
pub mod rules;
mod setup;
mod status;
pub mod tasks;
mod told;
mod view;
mod ways;

pub use finding::{Ask, Cited, Confidence, Finding, FindingBuilder, Role, Rule, Severity};
pub use index::Index;
pub use judge::{CheckResult, Diagnosis, Status, Summary, diagnose};
pub use questions::OpenQuestion;
pub use rules::{RULES, rule};
pub use tasks::{TaskResult, Through, Verdict};
pub use view::{RowView, View};
