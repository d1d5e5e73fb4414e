//! The support case, end to end: the real binary against AWS as the wire shows it.

mod bench; // a home, a fake AWS and the binary
mod drafts; // what is written, and what is refused
mod filing; // with and without an API plan
mod kills; // killed anywhere, filed once
mod terminal; // the questions, through a pty
mod waiting; // phone verify, wait activation
