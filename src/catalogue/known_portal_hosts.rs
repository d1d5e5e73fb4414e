//! The hosts of access portals as data.

/// At which hosts the AWS CLI takes an address for an access portal of AWS's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KnownPortalHosts {
    /// The first version of the AWS CLI that asks any other address where it leads.
    pub(super) follows_since: String,
    /// Each with everything below it.
    pub(super) suffixes: Vec<String>,
    pub(super) hosts: Vec<String>,
}
