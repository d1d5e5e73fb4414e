//! Credentials and the account: the real binary against AWS as the wire shows it.

mod shapes; // the fake itself, through AWS's own SDK
