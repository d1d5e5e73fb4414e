//! The files of `checks/`, built in.

include!(concat!(env!("OUT_DIR"), "/checks.rs"));

/// (path, text) of a shipped file.
pub(super) fn embedded(path: &str) -> (&'static str, &'static str) {
    CHECKS.iter().find(|(known, _)| *known == path).copied().unwrap_or_default()
}
