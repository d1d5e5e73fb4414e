//! What is wrong with a data file.

/// What is wrong, where, and what to write instead.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}: {what}. {fix}")]
pub struct CatalogueError {
    pub file: String,
    pub line: usize,
    pub what: String,
    pub fix: String,
}
