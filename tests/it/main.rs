#![allow(clippy::unwrap_used)] // a test that panics has failed, which is what it is for
//! One integration binary; a line says what each module holds.

mod loopback; // every fault loopback can hold, made there and found by the real program
mod rehearsal; // the practice worlds, and README's transcript of one

mod account;
mod actions; // credentials and account, the real binary against AWS as the wire shows it
mod browser; // what browsers write: files of real ones, made in the lab
mod case; // the support case, the real binary against AWS as the wire shows it
mod commandline; // exit codes, interrupts, files, bad input, one language at a time: the real binary
mod configuration; // the AWS CLI's configuration in every form: the real binary
mod explain_error; // pasted texts
mod faults; // the list of faults, each with its code and witness
mod formats; // golden reports, schemas, sharing
mod hello_table; // each combination of hellos has its verdict
mod hostile; // a far end that means harm
mod install; // completions, manual page, package
mod interview; // questions only a person can answer
mod moto; // against another's AWS, started by tests/run
mod network_team; // allow lists, change requests, before and after, the exporter
mod ordinary_client; // the second opinion on rows that failed: the real binary
#[cfg(unix)]
mod portal_address; // where a portal's address of a company's own leads: the real binary
mod readme; // the commands README tells people to type
mod scenarios; // evidence in, findings out
mod system_proxy; // a desktop and its proxy settings: the real binary
mod tasks; // what people came for, world by world
mod tidy; // the invariants of the tree

#[path = "../world/mod.rs"]
mod world; // what the tests stand on
