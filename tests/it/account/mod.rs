//! Credentials and the account: the real binary against AWS as the wire shows it.

mod access; // who gets in: keys, roles without permission sets, sign-in policies
mod activation; // is the account switched on
mod calls; // which calls, how deep, signed how
mod credentials; // every way in which they fail
pub(crate) mod doctor; // runs the binary
mod payments; // methods, cards, what is owed
mod personal; // what stays out of every output
mod proxy; // a proxy that takes notes
mod setup; // phone, payment, root user, Identity Center, Support
mod shapes; // the fake itself, through AWS's own SDK
mod transport; // endpoints, proxies, trust, time
mod wire; // requests and answers against botocore
