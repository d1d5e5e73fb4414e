//! From evidence to findings: pure, synchronous, deterministic. No clock, no environment, no network;
//! time comes from the evidence. Absence of evidence means *unknown* unless a rule says otherwise.

#![forbid(clippy::disallowed_methods)]

mod aws;
mod explain;
mod finding;
mod index;
mod judge;
pub mod marks;
mod names;
mod open;
mod refused;
pub mod rules;
mod setup;
mod status;
mod told;
mod view;
mod ways;

pub use finding::{Ask, Cited, Confidence, Finding, FindingBuilder, Role, Severity};
pub use index::Index;
pub use judge::{CheckResult, Diagnosis, Status, Summary, diagnose};
pub use open::OpenQuestion;
pub use rules::{RULES, Rule, rule};
pub use view::{RowView, View};
