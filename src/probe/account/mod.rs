//! Asks AWS about the account: reading only, never a call that changes something or costs money.
//!
//! `schedule` decides what can be asked, [`Run`] asks it, `calls` has one function for each operation.

mod call_key;
mod calls;
mod phone_number;
pub mod portal_discovery;
mod run;
mod schedule;

pub use run::{Answered, Run};
