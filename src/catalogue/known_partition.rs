//! A partition of AWS as data.

/// One partition of AWS, whether this catalogue lists its hosts or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownPartition {
    /// As ARNs spell it, e.g. `aws-iso-b`.
    pub(super) id: String,
    pub(super) prefixes: Vec<String>,
    pub(super) domains: Vec<String>,
}
