//! From findings to an answered support case. Drafting is pure; what acts takes a [`Consent`].

mod account;
mod body;
mod consent;
pub mod desk;
mod draft;
mod facts;
pub mod file;
mod filing;
pub mod flaw;
pub mod folder;
mod marker;
pub mod phone;
mod phone_api;
mod reachable;
pub mod secrets;
pub mod settle;
pub mod state;
mod story;
mod support;
mod visible;

pub use account::Account;
pub use consent::{Asked, Consent, NoConsent};
pub use draft::{Attachment, CodesFrom, Draft, ISSUE_TYPE, draft, hex};
pub use facts::Known;
pub(crate) use phone_api::PhoneApi;
pub use reachable::{Reachable, Unreadable};
pub use story::{BODY_LIMIT, CaseLanguage, Contact, DraftError, Story};
pub(crate) use support::SupportApi;
pub use visible::Hidden;
