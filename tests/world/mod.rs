//! A world for tests and rehearsals, on loopback only.
#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the includers, tests/it and examples, each use a part"
)]
#![allow(clippy::unwrap_used, reason = "a fake that cannot be set up must fail its test")]

pub mod aws;
