//! The certificate authorities of this internet: the public one the doctor is given as `--roots`, a gateway's
//! own, and what they sign.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair,
    KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What a host shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    Genuine,
    Expired,
    NotYetValid,
    /// Genuine, for somebody else.
    For(&'static str),
    /// Signed by a gateway's own authority: organisation and name.
    Inspected(&'static str, &'static str),
    /// Genuine, without the certificate between it and the root.
    Alone,
}

/// Organisation and name.
type Named = (&'static str, &'static str);
type Issuer = CertifiedIssuer<'static, KeyPair>;

pub(super) struct Keys {
    root: Issuer,
    intermediate: Issuer,
    corporate: std::sync::Mutex<Vec<(Named, Arc<Issuer>)>>,
    folder: std::path::PathBuf,
}

impl Keys {
    pub(super) fn new(folder: &Path) -> Self {
        let root =
            CertifiedIssuer::self_signed(authority("Lab Trust", "Lab Root CA 1"), key()).expect("a root");
        let between = CertifiedIssuer::signed_by(authority("Amazon", "Amazon RSA 2048 M01"), key(), &root);
        std::fs::write(folder.join("root.pem"), root.pem()).expect("root.pem");
        let other = CertifiedIssuer::self_signed(authority("Other Trust", "Other Root CA"), key());
        std::fs::write(folder.join("other.pem"), other.expect("a root").pem()).expect("other.pem");
        std::fs::create_dir_all(folder.join("home")).expect("home");
        Self {
            root,
            intermediate: between.expect("an intermediate"),
            corporate: Default::default(),
            folder: folder.to_owned(),
        }
    }

    /// Its PEM is `corp.pem`; together with the public root it is `both.pem`.
    fn corporate(&self, organisation: &'static str, name: &'static str) -> Arc<Issuer> {
        let mut known = self.corporate.lock().expect("the authorities");
        if let Some((_, issuer)) = known.iter().find(|(it, _)| *it == (organisation, name)) {
            return issuer.clone();
        }
        let issuer = Arc::new(
            CertifiedIssuer::self_signed(authority(organisation, name), key()).expect("an authority"),
        );
        std::fs::write(self.folder.join("corp.pem"), issuer.pem()).expect("corp.pem");
        let both = format!("{}{}", self.root.pem(), issuer.pem());
        std::fs::write(self.folder.join("both.pem"), both).expect("both.pem");
        known.push(((organisation, name), issuer.clone()));
        issuer
    }

    pub(super) fn server(&self, host: &str, shown: Certificate, alpn: bool, ask: bool) -> Arc<ServerConfig> {
        let (chain, key) = self.chain(host, shown);
        let builder = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("protocol versions");
        let builder = match ask {
            true => {
                let mut roots = rustls::RootCertStore::empty();
                roots.add(self.root.der().clone()).expect("a root");
                let provider = Arc::new(aws_lc_rs::default_provider());
                let verifier =
                    rustls::server::WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
                builder.with_client_cert_verifier(verifier.build().expect("a verifier"))
            }
            false => builder.with_no_client_auth(),
        };
        let mut config = builder.with_single_cert(chain, key).expect("a certificate");
        if alpn {
            config.alpn_protocols = vec![b"http/1.1".to_vec()];
        }
        Arc::new(config)
    }

    fn chain(
        &self,
        host: &str,
        shown: Certificate,
    ) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
        let name = match shown {
            Certificate::For(other) => other,
            _ => host,
        };
        let day = Duration::from_secs(86_400);
        let now = SystemTime::now();
        let (from, until) = match shown {
            Certificate::Expired => (now - 90 * day, now - 3 * day),
            Certificate::NotYetValid => (now + 3 * day, now + 90 * day),
            _ => (now - day, now + 90 * day),
        };
        let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
        params.distinguished_name = distinguished(None, name);
        params.not_before = from.into();
        params.not_after = until.into();
        params.use_authority_key_identifier_extension = true;
        let key = key();
        let signed = |issuer: &Issuer| params.signed_by(&key, issuer).expect("a certificate").der().clone();
        let chain = match shown {
            Certificate::Inspected(organisation, name) => vec![signed(&self.corporate(organisation, name))],
            Certificate::Alone => vec![signed(&self.intermediate)],
            _ => vec![signed(&self.intermediate), self.intermediate.der().clone()],
        };
        let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
        (chain, key)
    }
}

fn key() -> KeyPair {
    KeyPair::generate().expect("a key")
}

fn authority(organisation: &str, name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = distinguished(Some(organisation), name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn distinguished(organisation: Option<&str>, name: &str) -> DistinguishedName {
    let mut distinguished = DistinguishedName::new();
    if let Some(organisation) = organisation {
        distinguished.push(DnType::OrganizationName, organisation);
    }
    distinguished.push(DnType::CommonName, name);
    distinguished
}
