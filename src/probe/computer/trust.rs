//! The certificate stores chains are verified against, each by itself.
//!
//! The same chain can be good for a browser (the operating system's store), bad for the AWS CLI (its bundle) and
//! bad for everyone else (the public roots). Only verifying it three times tells which.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest::{Context, SHA256};
use rustls::client::verify_server_name;
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms, aws_lc_rs as provider};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, RootCertStore};

use crate::evidence::environment::{Bundle, TrustStores};
use crate::evidence::network::{Verdict, Verified};
use crate::evidence::settings::Setting;
use crate::probe::world::{System, Verify};

/// Bundled public roots (or `--roots`), the operating system's store, and the AWS CA bundle.
pub(crate) struct Trust {
    provider: Arc<CryptoProvider>,
    bundled: RootCertStore,
    /// `--roots` took the place of the bundled ones.
    replaced: bool,
    os_places: Places,
    /// Read when first asked for. Absent when it could not be read at all.
    os: OnceLock<Option<RootCertStore>>,
    bundle: Option<(RootCertStore, Bundle)>,
    paths: Mutex<HashMap<PathKey, PathResult>>,
}

/// A chain as presented, leaf first, for whom and when.
struct Shown<'a> {
    chain: &'a [CertificateDer<'a>],
    digest: [u8; 32],
    host: &'a str,
    at: SystemTime,
}

/// One chain in one store within one minute: many hosts share a chain, and signatures are the dearest part of a run.
#[derive(PartialEq, Eq, Hash)]
struct PathKey {
    store: Store,
    chain: [u8; 32],
    minute: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Store {
    Bundled,
    Os,
    Bundle,
}

/// Whether a path from the leaf to a root was found, whatever the host's name.
#[derive(Clone, Copy)]
struct PathResult {
    /// At a moment when the leaf is valid.
    inside: Result<(), Verdict>,
    now: Result<(), Verdict>,
}

/// Chains remembered at most: a report has hundreds of hosts, an endless one (`serve`) may have more chains.
const REMEMBERED: usize = 4096;

/// A file the user named that cannot serve as a trust store.
#[derive(Debug, thiserror::Error)]
#[error("{option} {}: it cannot serve as a trust store. Give a file of PEM certificates (-----BEGIN CERTIFICATE-----)", path.display())]
pub struct TrustError {
    pub option: &'static str,
    pub path: PathBuf,
    /// Absent where it was read and holds no certificate.
    pub why: Option<io::Error>,
}

impl Trust {
    /// `roots` replaces the bundled public roots. `ca_bundle` is `--ca-bundle`; without it the bundle that the AWS CLI
    /// would use counts, and there a file that is missing is a fact to report, not an error.
    pub(crate) fn load(
        system: &dyn System,
        roots: Option<&Path>,
        ca_bundle: Option<&Path>,
        configured: Option<&Setting>,
    ) -> Result<Self, TrustError> {
        let bundled = match roots {
            Some(path) => store(&certificates(system, "--roots", path)?),
            None => RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() },
        };
        let bundle = match ca_bundle {
            Some(path) => {
                let found = certificates(system, "--ca-bundle", path)?;
                Some(bundle("--ca-bundle", path, &found, None))
            }
            None => configured.map(|setting| configured_bundle(system, setting)),
        };
        Ok(Self {
            provider: Arc::new(provider::default_provider()),
            bundled,
            replaced: roots.is_some(),
            os_places: Places::named(system),
            os: OnceLock::new(),
            bundle,
            paths: Mutex::default(),
        })
    }

    fn os(&self) -> Option<&RootCertStore> {
        self.os.get_or_init(|| self.os_places.read()).as_ref()
    }

    fn judge(&self, which: Store, store: &RootCertStore, shown: &Shown<'_>) -> Verdict {
        let Shown { chain, host, at, .. } = *shown;
        let Some((leaf, intermediates)) = chain.split_first() else { return Verdict::Invalid };
        if store.is_empty() {
            return Verdict::NoStore;
        }
        let Ok(parsed) = ParsedCertificate::try_from(leaf) else { return Verdict::Invalid };
        // Time and name say something only about a chain whose issuer this store knows, so the issuer comes first:
        // at a moment when the leaf is valid.
        let minute = unix(at).as_secs() / 60;
        let walk = PathKey { store: which, chain: shown.digest, minute };
        let walked = self.once(walk, || {
            let algorithms = self.provider.signature_verification_algorithms;
            let (valid, now) = (moment_inside(leaf, at), unix(at));
            let inside = path(&parsed, store, intermediates, valid, algorithms);
            let same = valid == now || inside.is_err();
            PathResult {
                inside,
                now: if same { inside } else { path(&parsed, store, intermediates, now, algorithms) },
            }
        });
        if let Err(verdict) = walked.inside {
            return verdict;
        }
        let Ok(name) = ServerName::try_from(host) else { return Verdict::NameMismatch };
        if verify_server_name(&parsed, &name).is_err() {
            return Verdict::NameMismatch;
        }
        walked.now.err().unwrap_or(Verdict::Valid)
    }

    /// Two that ask at the same time may both walk: the lock is not held meanwhile.
    fn once(&self, walk: PathKey, find: impl FnOnce() -> PathResult) -> PathResult {
        let known = || self.paths.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(walked) = known().get(&walk) {
            return *walked;
        }
        let walked = find();
        let mut all = known();
        if all.len() >= REMEMBERED {
            all.clear();
        }
        all.insert(walk, walked);
        walked
    }
}

impl Verify for Trust {
    fn verify(&self, chain: &[CertificateDer<'_>], host: &str, at: SystemTime) -> Verified {
        let shown = Shown { chain, digest: digest(chain), host, at };
        Verified {
            bundled: self.judge(Store::Bundled, &self.bundled, &shown),
            os: self.os().map_or(Verdict::NoStore, |os| self.judge(Store::Os, os, &shown)),
            bundle: self.bundle.as_ref().map(|(it, _)| self.judge(Store::Bundle, it, &shown)),
        }
    }

    fn facts(&self) -> TrustStores {
        TrustStores {
            bundled: self.bundled.len(),
            os: self.os().map(RootCertStore::len),
            os_has_amazon: self.os().map(has_amazon),
            bundle: self.bundle.as_ref().map(|(_, it)| it.clone()),
            system: Some(std::env::consts::OS.to_owned()),
        }
    }

    fn stores(&self) -> Vec<String> {
        let os = self.os().filter(|os| !os.is_empty()).map(|_| "os");
        let bundle = self.bundle.as_ref().filter(|(it, _)| !it.is_empty()).map(|_| "bundle");
        let first = if self.replaced { "roots" } else { "bundled" };
        [Some(first), os, bundle].into_iter().flatten().map(str::to_owned).collect()
    }

    fn provider(&self) -> &Arc<CryptoProvider> {
        &self.provider
    }
}

fn digest(chain: &[CertificateDer<'_>]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    for certificate in chain {
        context.update(&certificate.len().to_be_bytes());
        context.update(certificate);
    }
    let mut digest = [0; 32];
    digest.copy_from_slice(context.finish().as_ref());
    digest
}

fn path(
    leaf: &ParsedCertificate<'_>,
    store: &RootCertStore,
    intermediates: &[CertificateDer<'_>],
    at: UnixTime,
    algorithms: WebPkiSupportedAlgorithms,
) -> Result<(), Verdict> {
    rustls::client::verify_server_cert_signed_by_trust_anchor(leaf, store, intermediates, at, algorithms.all)
        .map_err(|error| match error {
            rustls::Error::InvalidCertificate(why) => verdict(&why),
            _ => Verdict::Invalid,
        })
}

fn verdict(why: &CertificateError) -> Verdict {
    match why {
        CertificateError::UnknownIssuer => Verdict::UnknownIssuer,
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Verdict::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Verdict::NotYetValid,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Verdict::NameMismatch
        }
        _ => Verdict::Invalid,
    }
}

/// `at`, moved into the leaf's own validity.
fn moment_inside(leaf: &CertificateDer<'_>, at: SystemTime) -> UnixTime {
    let now = i64::try_from(unix(at).as_secs()).unwrap_or(i64::MAX);
    let Ok((_, parsed)) = x509_parser::parse_x509_certificate(leaf) else { return unix(at) };
    let validity = parsed.validity();
    let inside = now.min(validity.not_after.timestamp()).max(validity.not_before.timestamp());
    UnixTime::since_unix_epoch(Duration::from_secs(u64::try_from(inside).unwrap_or(0)))
}

fn unix(at: SystemTime) -> UnixTime {
    UnixTime::since_unix_epoch(at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default())
}

fn store(certificates: &[CertificateDer<'static>]) -> RootCertStore {
    let mut store = RootCertStore::empty();
    // Certificates webpki cannot use (old, odd) are left out, as every client leaves them out.
    store.add_parsable_certificates(certificates.iter().cloned());
    store
}

fn certificates(
    system: &dyn System,
    option: &'static str,
    path: &Path,
) -> Result<Vec<CertificateDer<'static>>, TrustError> {
    let fail = |why: Option<io::Error>| TrustError { option, path: path.to_owned(), why };
    let bytes = system.read(path).map_err(|error| fail(Some(error)))?;
    let found = pem(&bytes);
    if store(&found).is_empty() {
        return Err(fail(None));
    }
    Ok(found)
}

fn pem(bytes: &[u8]) -> Vec<CertificateDer<'static>> {
    CertificateDer::pem_slice_iter(bytes).filter_map(Result::ok).collect()
}

fn bundle(
    origin: &str,
    path: &Path,
    found: &[CertificateDer<'static>],
    problem: Option<&str>,
) -> (RootCertStore, Bundle) {
    let store = store(found);
    let facts = Bundle {
        path: path.display().to_string(),
        origin: origin.to_owned(),
        certificates: store.len(),
        problem: problem.map(str::to_owned),
    };
    (store, facts)
}

/// As botocore takes it: relative to the working folder, and with `~` as a letter like any other.
fn configured_bundle(system: &dyn System, setting: &Setting) -> (RootCertStore, Bundle) {
    let path = PathBuf::from(&setting.value);
    let (found, problem) = match system.read(&path) {
        Ok(bytes) => {
            let found = pem(&bytes);
            let problem = store(&found).is_empty().then_some("no_certificates");
            (found, problem)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => (Vec::new(), Some("missing")),
        Err(_) => (Vec::new(), Some("unreadable")),
    };
    // A variable is its own name; a line of the file is called by its key.
    let origin = if setting.file.is_some() { setting.name.as_str() } else { setting.source.as_str() };
    bundle(origin, &path, &found, problem)
}

/// Where the operating system's store is. `SSL_CERT_FILE` and `SSL_CERT_DIR` replace its own places, as OpenSSL and
/// the SDK have it.
struct Places {
    file: Option<PathBuf>,
    folder: Option<PathBuf>,
}

impl Places {
    fn named(system: &dyn System) -> Self {
        let named = |it: &str| system.variable(it).filter(|value| !value.is_empty()).map(PathBuf::from);
        Self { file: named("SSL_CERT_FILE"), folder: named("SSL_CERT_DIR") }
    }

    fn read(&self) -> Option<RootCertStore> {
        let loaded = if self.file.is_some() || self.folder.is_some() {
            rustls_native_certs::load_certs_from_paths(self.file.as_deref(), self.folder.as_deref())
        } else {
            rustls_native_certs::load_native_certs()
        };
        let store = store(&loaded.certs);
        (!store.is_empty() || loaded.errors.is_empty()).then_some(store)
    }
}

/// Whether one of Amazon's own roots is there: subject and key as in the public list.
fn has_amazon(store: &RootCertStore) -> bool {
    const NAMES: [&[u8]; 2] = [b"Amazon Root CA", b"Starfield Services Root Certificate Authority - G2"];
    let named =
        |subject: &[u8]| NAMES.iter().any(|name| subject.windows(name.len()).any(|window| window == *name));
    let known =
        webpki_roots::TLS_SERVER_ROOTS.iter().filter(|tls_server_root| named(&tls_server_root.subject));
    known.into_iter().any(|amazon| {
        store.roots.iter().any(|root| {
            root.subject == amazon.subject && root.subject_public_key_info == amazon.subject_public_key_info
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    #[test]
    fn a_chain_many_hosts_share_is_walked_once_and_named_each_time() {
        let key = rcgen::KeyPair::generate().unwrap();
        let names = vec!["a.example".to_owned(), "b.example".to_owned()];
        let certificate = rcgen::CertificateParams::new(names).unwrap().self_signed(&key).unwrap();
        let roots = PathBuf::from("roots.pem");
        let mut system = FakeSystem::with_variables(&[("SSL_CERT_FILE", "/nowhere/roots.pem")]);
        system.files.insert(roots.clone(), certificate.pem().into_bytes());
        let trust = Trust::load(&system, Some(&roots), None, None).unwrap();
        let (chain, now) = ([certificate.der().clone()], SystemTime::now());
        let of = |host: &str| trust.verify(&chain, host, now).bundled;
        assert_eq!([of("a.example"), of("b.example")], [Verdict::Valid, Verdict::Valid]);
        assert_eq!(of("c.example"), Verdict::NameMismatch);
        assert_eq!(trust.paths.lock().unwrap().len(), 1);
    }
}
