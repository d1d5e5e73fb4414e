//! ClientHellos we choose. rustls's own is post-quantum and 1,500 bytes long, in random extension order: a filter
//! that reads only the first segment then answers by chance.

use std::sync::{Arc, Mutex};

use rustls::client::ResolvesClientCert;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::aws_lc_rs::kx_group::{SECP256R1, SECP384R1, X25519, X25519MLKEM768};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::sign::CertifiedKey;
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};

use crate::evidence::network::Hello;

/// Only HTTP/1.1 is offered: the request that follows speaks nothing else, and a missing echo is still a mark of
/// a gateway that took the hello apart.
pub(super) const ALPN: &str = "http/1.1";

/// Names that pad the classical hello. RFC 7685 padding would be the clean way; rustls cannot send it, and a
/// server ignores protocol names it does not know (RFC 7301 §3.2) as long as one fits.
const PADDING_NAMES: usize = 5;
const PADDING_LENGTH: usize = 250;

/// Before the server name, whatever the extension order: the record header, the random and the session id.
pub(super) const SPLIT_AT: usize = 60;

/// What the handshake showed beside its result.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) client_certificate_requested: bool,
}

/// A configuration that sends `hello`, accepts every chain and remembers it. Signatures are still checked, so that
/// the chain belongs to the peer. Nothing may be sent over a stream made with it before the chain is verified.
pub(super) fn config(
    provider: &CryptoProvider,
    hello: Hello,
    shown: &Arc<Mutex<Shown>>,
) -> Result<ClientConfig, rustls::Error> {
    // OpenSSL's order. It offers X448, P-521 and finite fields too, which no server of AWS's prefers.
    let classical = vec![X25519, SECP256R1, SECP384R1];
    let kx_groups = match hello {
        Hello::PostQuantum | Hello::SmallSegment => [vec![X25519MLKEM768], classical].concat(),
        _ => classical,
    };
    let provider = Arc::new(CryptoProvider { kx_groups, ..provider.clone() });
    let verifier =
        Recorder { provider: provider.clone(), schemes: schemes(&provider, hello), shown: shown.clone() };
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_client_cert_resolver(Arc::new(NoCertificate { shown: shown.clone() }));
    config.alpn_protocols = vec![ALPN.as_bytes().to_vec()];
    if hello == Hello::Padded {
        let padding = (0..PADDING_NAMES).map(|it| vec![b'a' + u8::try_from(it).unwrap_or(0); PADDING_LENGTH]);
        config.alpn_protocols.extend(padding);
    }
    config.enable_sni = hello != Hello::NoSni;
    config.resumption = rustls::client::Resumption::disabled();
    Ok(config)
}

/// The signature algorithms offered, as far as rustls can check them, in the order of the client that the hello is
/// like: BoringSSL for the large ones, OpenSSL 3.0 for the others.
fn schemes(provider: &CryptoProvider, hello: Hello) -> Vec<SignatureScheme> {
    use SignatureScheme::*;
    let browser = [
        ECDSA_NISTP256_SHA256,
        RSA_PSS_SHA256,
        RSA_PKCS1_SHA256,
        ECDSA_NISTP384_SHA384,
        RSA_PSS_SHA384,
        RSA_PKCS1_SHA384,
        RSA_PSS_SHA512,
        RSA_PKCS1_SHA512,
    ];
    let openssl = [
        ECDSA_NISTP256_SHA256,
        ECDSA_NISTP384_SHA384,
        ECDSA_NISTP521_SHA512,
        ED25519,
        RSA_PSS_SHA256,
        RSA_PSS_SHA384,
        RSA_PSS_SHA512,
        RSA_PKCS1_SHA256,
        RSA_PKCS1_SHA384,
        RSA_PKCS1_SHA512,
    ];
    let wanted: &[SignatureScheme] = match hello {
        Hello::PostQuantum | Hello::SmallSegment => &browser,
        _ => &openssl,
    };
    let known = provider.signature_verification_algorithms.supported_schemes();
    wanted.iter().copied().filter(|scheme| known.contains(scheme)).collect()
}

/// The bytes of a hello, as one handshake would send them.
pub(crate) fn bytes(provider: &CryptoProvider, hello: Hello, name: &str) -> Option<Vec<u8>> {
    let config = config(provider, hello, &Arc::default()).ok()?;
    let name = ServerName::try_from(name.to_owned()).ok()?;
    let mut connection = rustls::ClientConnection::new(Arc::new(config), name).ok()?;
    let mut bytes = Vec::new();
    connection.write_tls(&mut bytes).ok()?;
    Some(bytes)
}

#[derive(Debug)]
struct Recorder {
    provider: Arc<CryptoProvider>,
    schemes: Vec<SignatureScheme>,
    shown: Arc<Mutex<Shown>>,
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if let Ok(mut shown) = self.shown.lock() {
            let chain = std::iter::once(end_entity).chain(intermediates);
            shown.chain =
                chain.take(super::certificate::CHAIN_LIMIT).map(|it| it.clone().into_owned()).collect();
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.schemes.clone()
    }
}

/// Remembers that a certificate was asked for, and has none.
#[derive(Debug)]
struct NoCertificate {
    shown: Arc<Mutex<Shown>>,
}

impl ResolvesClientCert for NoCertificate {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        if let Ok(mut shown) = self.shown.lock() {
            shown.client_certificate_requested = true;
        }
        None
    }

    fn has_certs(&self) -> bool {
        true
    }
}
