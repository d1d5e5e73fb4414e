//! From findings to an answered support case. Drafting is pure; what acts takes a [`Consent`].

mod account;
mod body;
mod consent;
pub mod desk;
mod draft;
mod facts;
pub mod file;
pub mod folder;
mod marker;
pub mod phone;
mod phone_api;
mod private;
mod reachable;
pub mod secrets;
pub mod settle;
pub mod state;
mod support;
mod visible;

pub use account::Account;
pub use consent::{Asked, Consent, NoConsent};
pub use draft::{
    Attachment, BODY_LIMIT, CaseLanguage, CodesFrom, Contact, Draft, DraftError, ISSUE_TYPE, Story, draft,
    hex,
};
pub use facts::Known;
pub(crate) use phone_api::PhoneApi;
pub use reachable::{Reachable, Unreadable};
pub(crate) use support::SupportApi;
pub use visible::Hidden;
