//! From findings to an answered support case. Drafting is pure; only [`file`] acts, with a [`Consent`].

mod consent;
mod draft;
pub mod file;
mod reachable;
pub mod secrets;
pub mod state;

pub use consent::{Consent, NoConsent};
pub use draft::{
    Attachment, BODY_LIMIT, CaseLanguage, Contact, Draft, DraftError, Service, Story, Topic, draft, hex,
};
pub use reachable::{Reachable, ReachableError};
