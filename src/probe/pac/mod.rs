//! Proxy scripts (PAC): JavaScript that somebody else wrote, and that decides for each host by which way browsers go.
//!
//! A script is run by `interpreter`, in a child process of this program that has no network and no files, with limits
//! on memory, stack and time. The parent (`process`) hands it addresses over a pipe and answers its DNS questions
//! through the run's own resolver. `ways` reads what the script returns.

pub(crate) mod child;
mod host;
mod interpreter;
pub(crate) mod process;
mod protocol;
pub(crate) mod ways;

#[cfg(test)]
mod conformance;
