//! What a list is made of.

use super::names::Name;
use crate::report::Messages;

/// One host (or pattern as AWS publishes it) that must get through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowEntry {
    /// `oidc.us-east-1.amazonaws.com` or `*.awsapps.com`.
    pub host: String,
    pub port: u16,
    /// What it is for, in the reader's language.
    pub purpose: String,
    pub why: Why,
}

/// Why a name is on the list, for a security team that asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// What does not work without it, in the reader's language.
    pub without: String,
    /// Whether signing in stops without it.
    pub required: bool,
    /// The page that names it, and the day that was compared; empty for hosts of one's own.
    pub source: String,
    pub date: String,
}

/// What is asked of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Allow,
    DoNotDecrypt,
}

/// Everything one list is made of.
pub(super) struct Wanted<'a> {
    pub(super) names: Vec<Name>,
    pub(super) ports: Vec<u16>,
    pub(super) entries: &'a [AllowEntry],
    pub(super) messages: &'a Messages,
}

/// One line per item.
pub(super) fn column(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().map(|item| item + "\n").collect()
}
