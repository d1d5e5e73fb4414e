//! The support case, end to end: the real binary against AWS as the wire shows it.

mod accounts; // two accounts, two computers, once each
mod bench; // a home, a fake AWS and the binary
mod credentials; // of the machine, and lost answers of the telephone verification
mod disk; // links, modes, full disks, slow lines
mod drafts; // what is written, and what is refused
mod filing; // with and without an API plan
mod kills; // killed anywhere, filed once
mod secrets; // forms of secrets and their near misses, generated
#[cfg(unix)]
pub(crate) mod terminal; // the questions, through a pty
pub(crate) mod waiting; // phone verify, wait activation
