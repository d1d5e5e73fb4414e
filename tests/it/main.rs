#![allow(clippy::unwrap_used)] // a test that panics has failed, which is what it is for
//! One integration binary; a line says what each module holds.

mod formats; // golden reports, schemas, sharing
mod scenarios; // evidence in, findings out
mod tidy; // the invariants of the tree
