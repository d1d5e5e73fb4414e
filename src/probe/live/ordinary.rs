//! What an ordinary program would get: `reqwest` as it comes, with the environment's and the system's proxy, the system's
//! certificate store and HTTP/2. Only where its packets go is ours: `--resolver`, `--connect-to`, `--roots`.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::BoxFuture;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client};
use rustls::CertificateError;

use super::connect_to::ConnectTo;
use super::names::LiveNames;
use crate::evidence::network::{HttpGet, OrdinaryGet};
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::probe::failure;
use crate::probe::wire::http;
use crate::probe::world::{Names, OrdinaryClient};
use crate::text;

const HTTPS: u16 = 443;
const MOST_HEADERS: usize = 100;
const MOST_HEADER_BYTES: u32 = 32 << 10;

pub(super) struct LiveOrdinary {
    pub(super) names: Arc<LiveNames>,
    pub(super) roots: Option<PathBuf>,
}

impl OrdinaryClient for LiveOrdinary {
    fn get<'a>(
        &'a self,
        host: &'a str,
        url: &'a str,
        limit: Duration,
    ) -> BoxFuture<'a, (Outcome, OrdinaryGet)> {
        Box::pin(async move {
            let answer = HttpGet { url: url.to_owned(), ..HttpGet::default() };
            let mut data = OrdinaryGet { answer, ..OrdinaryGet::default() };
            let own = Arc::default();
            let found =
                Found { names: Arc::clone(&self.names), host: host.to_owned(), own: Arc::clone(&own) };
            let asked = async { self.client(found)?.get(url).send().await };
            let answer = match tokio::time::timeout(limit, asked).await {
                Err(_) => return (Outcome::Failed(Failure::new(FailureKind::ReadTimeout)), data),
                Ok(Err(error)) => return (Outcome::Failed(failed(&error.without_url())), data),
                Ok(Ok(answer)) => answer,
            };
            data.address = answer.remote_addr();
            let own = own.lock().unwrap_or_else(PoisonError::into_inner);
            data.by_proxy = data.address.map(|address| !own.contains(&address));
            http::head(&mut data.answer, answer.status().as_u16(), answer.version(), answer.headers());
            (Outcome::Seen {}, data)
        })
    }
}

impl LiveOrdinary {
    /// A client for one request: nothing is kept from one to the next.
    fn client(&self, names: Found) -> reqwest::Result<Client> {
        // `reqwest` brings no cryptography. An error says that there is a provider already.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let pem = self.roots.as_ref().and_then(|path| std::fs::read(path).ok());
        let roots = pem.map(|pem| Certificate::from_pem_bundle(&pem)).transpose()?;
        Client::builder()
            .user_agent(http::USER_AGENT)
            .redirect(Policy::none())
            .dns_resolver(Arc::new(names))
            .tls_certs_merge(roots.unwrap_or_default())
            .http1_max_headers(MOST_HEADERS)
            .http2_max_header_list_size(MOST_HEADER_BYTES)
            .pool_max_idle_per_host(0)
            .build()
    }
}

/// Names as the run resolves them; keeps where the host itself was found, so that a proxy's address is told from it.
struct Found {
    names: Arc<LiveNames>,
    host: String,
    own: Arc<Mutex<Vec<SocketAddr>>>,
}

impl Resolve for Found {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, name) = (Arc::clone(&self.names), name.as_str().to_owned());
        let own = (name == self.host).then(|| Arc::clone(&self.own));
        Box::pin(async move {
            let found = addresses(&names, &name).await?;
            if let Some(own) = own {
                own.lock().unwrap_or_else(PoisonError::into_inner).extend(&found);
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Where a connection to this name goes. A proxy's address names its port, which then counts.
async fn addresses(names: &LiveNames, name: &str) -> Result<Vec<SocketAddr>, Unresolved> {
    let rule = ConnectTo::first_match(&names.connect_to, name, HTTPS);
    let leads = |meant: SocketAddr| rule.map_or(meant, |rule| rule.replace(meant));
    match names.lookup(name).await {
        Ok(found) => Ok(found.into_iter().map(|address| leads(SocketAddr::new(address, HTTPS))).collect()),
        // With `--resolver` the name has to resolve first, as everywhere.
        Err((kind, _)) => {
            let stand_in = rule.filter(|_| names.resolver.is_none()).and_then(|rule| rule.address(HTTPS));
            stand_in.map(|address| vec![address]).ok_or(Unresolved(kind))
        }
    }
}

#[derive(Debug)]
struct Unresolved(FailureKind);

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name gave no address")
    }
}

impl Error for Unresolved {}

/// The innermost cause that has a kind.
fn failed(error: &reqwest::Error) -> Failure {
    let mut kind = if error.is_timeout() { FailureKind::ReadTimeout } else { FailureKind::Other };
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    let mut detail = String::new();
    while let Some(cause) = next {
        kind = of_cause(cause).unwrap_or(kind);
        detail = cause.to_string();
        next = cause.source();
    }
    Failure::with(kind, text::sentence(&detail))
}

fn of_cause(cause: &(dyn Error + 'static)) -> Option<FailureKind> {
    if let Some(Unresolved(kind)) = cause.downcast_ref() {
        return Some(*kind);
    }
    if let Some(error) = cause.downcast_ref::<rustls::Error>() {
        return Some(of_tls(error));
    }
    let io = cause.downcast_ref::<io::Error>()?;
    // What an error of the operating system's wraps is not among its causes.
    let inner = io.get_ref().and_then(|inner| of_cause(inner));
    inner.or_else(|| Some(failure::of_stream(io)).filter(|kind| *kind != FailureKind::Other))
}

fn of_tls(error: &rustls::Error) -> FailureKind {
    match error {
        rustls::Error::AlertReceived(_) => FailureKind::TlsAlert,
        rustls::Error::InvalidCertificate(why) => match why {
            CertificateError::UnknownIssuer => FailureKind::CertificateUnknownIssuer,
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                FailureKind::CertificateExpired
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                FailureKind::CertificateNotYetValid
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                FailureKind::CertificateNameMismatch
            }
            _ => FailureKind::CertificateInvalid,
        },
        // The system could not verify at all: that says nothing of what the far end sent.
        rustls::Error::General(_) | rustls::Error::Other(_) => FailureKind::Other,
        _ => FailureKind::TlsMalformed,
    }
}
