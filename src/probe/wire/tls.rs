//! One TLS handshake with a hello we chose, and everything it showed.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use rustls::pki_types::ServerName;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::certificate;
use super::first_bytes;
use super::hello::{self, ALPN, SPLIT_AT, Shown};
use super::tap::{Passed, Tap};
use crate::evidence::network::{Hello, TlsHandshake, Verdict, Verified};
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::probe::failure;
use crate::probe::world::{Stream, Verify};
use crate::text;

/// What to say, and for which name the chain must be valid.
pub(crate) struct HelloRequest {
    /// The name the chain is verified for.
    pub(crate) host: String,
    /// The server name sent; absent for [`Hello::NoSni`].
    pub(crate) sni: Option<String>,
    pub(crate) hello: Hello,
    pub(crate) address: Option<SocketAddr>,
}

/// `stream` is there only if a configured store accepted the chain: nothing is ever sent over any other.
pub(crate) struct HandshakeResult {
    pub(crate) outcome: Outcome,
    pub(crate) data: TlsHandshake,
    pub(crate) stream: Option<Box<dyn Stream>>,
}

/// Shakes hands and verifies afterwards, so that a chain nobody trusts is still seen.
pub(crate) async fn handshake(
    stream: Box<dyn Stream>,
    request: &HelloRequest,
    trust: &dyn Verify,
    now: SystemTime,
    limit: Duration,
) -> HandshakeResult {
    let shown = Arc::new(Mutex::new(Shown::default()));
    let (tap, passed) = Tap::new(stream, (request.hello == Hello::Split).then_some(SPLIT_AT));
    let result = match prepare(request, trust, &shown) {
        Ok((connector, name)) => match tokio::time::timeout(limit, connector.connect(name, tap)).await {
            Ok(result) => result.map_err(Broken::Io),
            Err(_) => Err(Broken::Silent),
        },
        Err(failure) => Err(Broken::Ours(failure)),
    };
    let mut data = facts(request, &shown, &passed);
    match result {
        Ok(stream) => finish(stream, data, request, trust, now, &shown),
        Err(broken) => {
            data.alert = broken.alert();
            let failure = broken.failure(&passed);
            let not_tls = failure.kind == FailureKind::NotTls || failure.kind == FailureKind::TlsMalformed;
            data.first_bytes =
                passed.lock().ok().filter(|_| not_tls).and_then(|passed| first_bytes::read(&passed.first));
            HandshakeResult { outcome: Outcome::Failed(failure), data, stream: None }
        }
    }
}

fn prepare(
    request: &HelloRequest,
    trust: &dyn Verify,
    shown: &Arc<Mutex<Shown>>,
) -> Result<(TlsConnector, ServerName<'static>), Failure> {
    let internal = |error: String| Failure::with(FailureKind::Internal, text::sentence(&error));
    let config =
        hello::config(trust.provider(), request.hello, shown).map_err(|error| internal(error.to_string()))?;
    let name = request.sni.clone().unwrap_or_else(|| request.host.clone());
    let name = ServerName::try_from(name).map_err(|error| internal(error.to_string()))?;
    Ok((TlsConnector::from(Arc::new(config)), name))
}

/// What passed on the wire, whatever came of it.
fn facts(request: &HelloRequest, shown: &Mutex<Shown>, passed: &Mutex<Passed>) -> TlsHandshake {
    let mut data = TlsHandshake {
        address: request.address,
        sni: request.sni.clone(),
        hello: request.hello,
        alpn_offered: vec![ALPN.to_owned()],
        ..TlsHandshake::default()
    };
    if let Ok(passed) = passed.lock() {
        data.hello_bytes = passed.hello_bytes;
        data.bytes_in = passed.bytes_in;
    }
    if let Ok(shown) = shown.lock() {
        data.client_certificate_requested = shown.client_certificate_requested;
        data.chain = shown.chain.iter().filter_map(|shown| certificate::facts(shown)).collect();
    }
    data
}

fn finish(
    stream: TlsStream<Tap>,
    mut data: TlsHandshake,
    request: &HelloRequest,
    trust: &dyn Verify,
    now: SystemTime,
    shown: &Mutex<Shown>,
) -> HandshakeResult {
    let session = stream.get_ref().1;
    data.version =
        session.protocol_version().and_then(|version| version.as_str()).map(|name| name.replace('_', "."));
    data.cipher = session
        .negotiated_cipher_suite()
        .and_then(|negotiated_cipher_suite| negotiated_cipher_suite.suite().as_str())
        .map(str::to_owned);
    data.alpn =
        session.alpn_protocol().map(|alpn_protocol| text::name(&String::from_utf8_lossy(alpn_protocol)));
    let chain = shown.lock().map(|shown| shown.chain.clone()).unwrap_or_default();
    let verified = trust.verify(&chain, &request.host, now);
    let failure = refusal(&verified);
    data.verified = Some(verified);
    match failure {
        None => HandshakeResult { outcome: Outcome::Seen {}, data, stream: Some(Box::new(stream)) },
        Some(kind) => HandshakeResult { outcome: Outcome::Failed(Failure::new(kind)), data, stream: None },
    }
}

/// Why no store accepts the chain: the store that knows the issuer has the more telling word.
pub(super) fn refusal(verified: &Verified) -> Option<FailureKind> {
    if verified.any_valid() {
        return None;
    }
    let all = [Some(verified.bundled), Some(verified.os), verified.bundle];
    let telling =
        all.into_iter().flatten().find(|it| !matches!(it, Verdict::UnknownIssuer | Verdict::NoStore));
    Some(match telling {
        Some(Verdict::NameMismatch) => FailureKind::CertificateNameMismatch,
        Some(Verdict::Expired) => FailureKind::CertificateExpired,
        Some(Verdict::NotYetValid) => FailureKind::CertificateNotYetValid,
        Some(_) => FailureKind::CertificateInvalid,
        None => FailureKind::CertificateUnknownIssuer,
    })
}

/// How a handshake ended without a session.
enum Broken {
    Silent,
    Io(io::Error),
    Ours(Failure),
}

impl Broken {
    fn tls(&self) -> Option<&rustls::Error> {
        match self {
            Self::Io(error) => error.get_ref().and_then(|error| error.downcast_ref()),
            _ => None,
        }
    }

    fn alert(&self) -> Option<u8> {
        match self.tls() {
            Some(rustls::Error::AlertReceived(alert)) => Some(u8::from(*alert)),
            _ => None,
        }
    }

    fn failure(self, passed: &Mutex<Passed>) -> Failure {
        let is_tls = passed.lock().map(|passed| first_bytes::is_tls(&passed.first)).unwrap_or(true);
        let kind = match (&self, self.tls()) {
            (Self::Ours(_), _) => FailureKind::Internal,
            (Self::Silent, _) => FailureKind::ReadTimeout,
            _ if !is_tls => FailureKind::NotTls,
            (_, Some(rustls::Error::AlertReceived(_))) => FailureKind::TlsAlert,
            (_, Some(_)) => FailureKind::TlsMalformed,
            (Self::Io(error), None) => failure::of_stream(error),
        };
        match self {
            Self::Ours(failure) => failure,
            Self::Silent => Failure::new(kind),
            Self::Io(error) => Failure::with(kind, text::sentence(&error.to_string())),
        }
    }
}
