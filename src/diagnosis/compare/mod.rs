//! What observations say together: across rows, and beside the controls that were made for them.

pub(super) mod account;
pub(super) mod answers;
pub(super) mod browser;
pub(super) mod burst;
pub(super) mod captive_portal;
pub(super) mod clock;
pub(super) mod credentials;
pub(super) mod dns;
pub(super) mod families;
pub(super) mod hellos;
pub(super) mod hops;
pub(super) mod http;
pub(super) mod ordinary;
pub(super) mod pasted_error;
pub(super) mod payments;
pub(super) mod proxy;
pub(super) mod system_proxy;
pub(super) mod tcp;
pub(super) mod tls;
pub(super) mod versions;
