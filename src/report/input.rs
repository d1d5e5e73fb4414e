//! What a renderer is given.

use super::messages::Messages;
use crate::catalogue::Catalogue;
use crate::diagnosis::Diagnosis;
use crate::evidence::Evidence;

/// Everything a renderer may know.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    pub evidence: &'a Evidence,
    pub diagnosis: &'a Diagnosis,
    pub catalogue: &'a Catalogue,
    pub messages: &'a Messages,
    /// As `cli::exit` computed it; the format never changes it.
    pub exit_code: u8,
}

/// How text is laid out; every other format ignores it.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub width: usize,
    pub color: bool,
    pub ascii: bool,
    pub verbosity: Verbosity,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Verbosity {
    Quiet,
    #[default]
    Normal,
    Verbose,
}
