//! Credentials and the account: the real binary against AWS as the wire shows it.

mod activation; // is the account switched on
mod calls; // which calls, how deep, signed how
mod credentials; // every way in which they fail
mod doctor; // runs the binary
mod shapes; // the fake itself, through AWS's own SDK
