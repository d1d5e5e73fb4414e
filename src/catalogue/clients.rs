//! How the programs that people use reach a host: `checks/clients.toml`.

use super::ids::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The first message of a TLS connection, as a client sends it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ClientHello {
    /// Without a post-quantum key share: a few hundred bytes.
    Classical,
    /// With X25519MLKEM768: about 1,500 bytes, in two segments.
    PostQuantum,
}
words!(ClientHello);

/// A place where a client looks for the certificates it trusts.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Store {
    /// The configured CA bundle: where there is one, it takes the place of those after it.
    Bundle,
    /// Public roots that the client brings.
    Public,
    /// The operating system's store.
    Os,
    /// A place that only this client has and that is not read here.
    Own,
}
words!(Store);

/// Where a client finds the proxy it uses.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ProxySource {
    /// `HTTPS_PROXY` and `NO_PROXY`.
    Environment,
    /// The operating system's settings, proxy scripts among them.
    System,
    /// The fixed proxy of Windows and macOS, where no variable names one.
    FixedSystem,
    /// A setting that only this client has and that is not read here; without it there is no proxy.
    Own,
}
words!(ProxySource);

/// One program, or programs of one kind.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) id: String,
    pub(super) hello: Vec<ClientHello>,
    pub(super) trust: Vec<Store>,
    pub(super) trust_on_linux: Vec<Store>,
    pub(super) proxy: Vec<ProxySource>,
    pub(super) all_proxy: bool,
    pub(super) proxy_password: bool,
    pub(super) every_address: bool,
}

impl Client {
    /// Its wording is `client-<id>` in `locales/`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// More than one where it depends on the version.
    pub fn hello(&self) -> &[ClientHello] {
        &self.hello
    }

    /// In order of precedence.
    pub fn trust(&self, on_linux: bool) -> &[Store] {
        if on_linux && !self.trust_on_linux.is_empty() { &self.trust_on_linux } else { &self.trust }
    }

    /// In order of precedence.
    pub fn proxy(&self) -> &[ProxySource] {
        &self.proxy
    }

    /// Whether it sends the user and password that stand in the proxy's address.
    pub fn sends_proxy_password(&self) -> bool {
        self.proxy_password
    }

    /// Whether it tries the next address of a host when one gives no answer.
    pub fn tries_every_address(&self) -> bool {
        self.every_address
    }

    /// Whether it reads `ALL_PROXY` beside `HTTPS_PROXY`.
    pub fn reads_all_proxy(&self) -> bool {
        self.all_proxy
    }
}
