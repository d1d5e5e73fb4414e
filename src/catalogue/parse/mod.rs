//! From TOML text to catalogue types, strictly: every refusal names file, line and what to write instead.

mod checks;
mod endpoints;
mod fields;
mod fingerprints;
mod host;
mod source;

pub(super) use checks::check_file;
pub(super) use endpoints::{Origin, endpoint_file};
pub(super) use fingerprints::fingerprint_file;
pub(super) use host::is_label;
pub(super) use source::{Source, Spot, nearest};
