//! What is wrong with a data file, and where.

use super::fault::Fault;

/// A data file that cannot be used. The words for a user are in `locales/`, under the key of the fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {}", fault.key())]
pub struct CatalogueError {
    /// As the caller named it.
    pub file: String,
    /// From 1. What is missing is placed where its table or file begins.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What is wrong there. Boxed to keep results small.
    pub fault: Box<Fault>,
}
