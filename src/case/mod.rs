//! From findings to an answered support case. Drafting is pure; what acts takes a [`Consent`].

mod body;
mod consent;
pub mod desk;
mod draft;
mod facts;
pub mod file;
pub mod folder;
pub mod phone;
mod reachable;
pub mod secrets;
pub mod state;

pub use consent::{Consent, NoConsent};
pub use draft::{
    Attachment, BODY_LIMIT, CaseLanguage, CodesFrom, Contact, Draft, DraftError, ISSUE_TYPE, Story, draft,
    hex,
};
pub use facts::Known;
pub use reachable::{Reachable, ReachableError};
