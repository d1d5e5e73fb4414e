//! One handshake and the certificates it brought.

use crate::diagnosis::arg::Arg;
use crate::evidence::network::{TlsHandshake, Verdict};
use crate::evidence::{Data, FailureKind, Observation};

impl Observation {
    pub(crate) fn as_tls(&self) -> Option<&TlsHandshake> {
        match &self.data {
            Data::TlsHandshake(tls) => Some(tls),
            _ => None,
        }
    }

    /// The hello was answered by a certificate, whoever's it is.
    pub(crate) fn brought_certificate(&self) -> bool {
        self.as_tls().is_some_and(|tls| self.seen() || !tls.chain.is_empty())
    }

    /// Some TLS speaker answered the hello: a certificate of any kind, or an alert.
    pub(crate) fn tls_answered(&self) -> bool {
        self.brought_certificate() || self.as_tls().is_some() && self.failed_with(FailureKind::TlsAlert)
    }

    /// How a hello was cut before a single byte came back: `reset`, `close` or `drop`.
    pub(crate) fn cut(&self) -> Option<&'static str> {
        let tls = self.as_tls()?;
        if tls.bytes_in > 0 {
            return None;
        }
        match self.failure()?.kind {
            FailureKind::ConnectionReset => Some("reset"),
            FailureKind::ConnectionClosed => Some("close"),
            FailureKind::ReadTimeout => Some("drop"),
            _ => None,
        }
    }
}

impl TlsHandshake {
    /// A chain was seen and no public root vouches for it.
    pub(crate) fn privately_signed(&self) -> bool {
        !self.chain.is_empty()
            && self.verified.as_ref().is_some_and(|verified| verified.bundled == Verdict::UnknownIssuer)
    }

    /// Whose root vouches for the chain was not seen.
    pub(crate) fn chain_is_unseen(&self) -> bool {
        self.verified.as_ref().is_some_and(|verified| verified.bundled == Verdict::NoStore)
    }

    pub(crate) fn publicly_valid(&self) -> bool {
        self.verified.as_ref().is_some_and(|verified| verified.publicly_valid())
    }

    /// The name at the top of the chain as presented.
    pub(crate) fn top_issuer(&self) -> Option<&str> {
        self.chain.last().map(|certificate| certificate.issuer.as_str()).filter(|name| !name.is_empty())
    }

    /// The leaf's issuer: the name that a browser's certificate window shows.
    pub(crate) fn leaf_issuer(&self) -> &str {
        let leaf = self.chain.first().map(|certificate| certificate.issuer.as_str());
        leaf.filter(|name| !name.is_empty()).unwrap_or("?")
    }

    /// The issuer of the leaf, for a message.
    pub(crate) fn issuer(&self) -> Arg {
        Arg::certificate_name(self.leaf_issuer())
    }

    /// The address that answered, for a message.
    pub(crate) fn address_arg(&self) -> Arg {
        Arg::or_unknown(self.address, |address| Arg::Address(address.ip()))
    }
}
