//! One stage towards one host: name, connection, proxy, handshake, request. Each says what it saw.

pub(crate) mod certificate;
mod chosen_domains;
pub(crate) mod dns;
pub(crate) mod first_bytes;
pub(crate) mod hello;
pub(crate) mod http;
pub(crate) mod lookup;
mod other_family;
pub(crate) mod page;
pub(crate) mod proxy;
pub(crate) mod reach;
pub(crate) mod route;
mod secure;
pub(crate) mod socks;
pub(crate) mod tap;
pub(crate) mod tls;
pub(crate) mod walked;
