//! A doctor for AWS account set-up: what is wrong, who can fix it, what to do next.
//!
//! One way through, and every arrow points forward:
//!
//! ```text
//! checks/ ─▶ catalogue ─▶ plan ─▶ probe ─▶ evidence ─▶ diagnosis ─▶ report ─▶ case
//!             (parse)     (pure)  (effects)  (data)      (pure)      (pure)   (draft pure, filing effects)
//! ```
//!
//! | module | may name | effects |
//! |---|---|---|
//! | [`text`], [`net`] | nothing of ours | none |
//! | [`json_fault`] | `text` | none |
//! | [`private`] | nothing of ours | private files and folders |
//! | [`catalogue`] | `text`, `net` | none |
//! | [`plan`] | `text`, `net`, `catalogue` | none |
//! | [`evidence`] | `text`, `net`, `json_fault`, `catalogue` | none |
//! | [`aws`] | `text`, `net`, `catalogue`, `evidence` | sessions, credentials, signing and transport of AWS's APIs |
//! | [`probe`] | `text`, `net`, `catalogue`, `plan`, `evidence`, `aws` | through the traits in `probe/world.rs` |
//! | [`browser`] | `text`, `net`, `catalogue`, `plan`, `evidence`, `probe` | none: a reader in, evidence out |
//! | [`diagnosis`] | `text`, `net`, `catalogue`, `evidence` | none: no clock, no environment, no network |
//! | [`report`] | `text`, `net`, `json_fault`, `catalogue`, `evidence`, `diagnosis` | none: a report and a writer |
//! | [`case`] | `text`, `net`, `json_fault`, `catalogue`, `evidence`, `diagnosis`, `report`, `aws`, `private` | its folder, its state, and calls that change something, with consent |
//! | [`cli`] | all | wires, prints |
//!
//! `tests/it/tidy/mod.rs` reads this table and compares the sources with it.
//!
//! # Invariants
//!
//! Each is held by a test in `tests/it/tidy/mod.rs`.
//!
//! - Arrows never run back.
//! - A [`catalogue::Target`] can be made only by the catalogue, so no unlisted host is ever contacted but
//!   proxies, a proxy script and a portal's address that the user's own settings name.
//! - Every finding cites evidence ids.
//! - Every code has a page, a message in each language and a scenario that expects it.
//! - The same evidence gives the same bytes.
//! - Only [`cli`] prints.
//! - A mutating AWS call takes a consent that only the question can make.

pub mod aws;
pub mod browser;
pub mod case;
pub mod catalogue;
pub mod cli;
pub mod diagnosis;
pub mod evidence;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
pub mod json_fault;
pub mod net;
pub mod plan;
pub mod private;
pub mod probe;
pub mod report;
pub mod text;
