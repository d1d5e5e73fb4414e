//! One HTTP client for every AWS call: verified TLS and the proxy of the environment, or this computer; bounded answers.

use std::time::Duration;

use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode};
use aws_smithy_http_client::{Builder, Connector};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Limited;
use rustls::RootCertStore;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use super::endpoint_policy::{self, Channel};

/// The largest answer any of the calls gives is some hundred kilobytes.
const LARGEST_ANSWER: usize = 4 * 1024 * 1024;

/// Whom AWS traffic trusts. Credentials go only over chains that end here.
#[derive(Clone, Debug)]
pub struct Roots {
    /// The operating system's store, or `SSL_CERT_FILE`.
    pub system: bool,
    /// PEM files besides: `AWS_CA_BUNDLE`, `--ca-bundle`, `--roots`.
    pub pem: Vec<Vec<u8>>,
}

impl Default for Roots {
    fn default() -> Self {
        Self { system: true, pem: Vec::new() }
    }
}

/// Makes connectors that all trust, dial and route alike.
#[derive(Clone, Debug)]
pub(super) struct Transport {
    tls: TlsContext,
    proxy: ProxyConfig,
}

impl Transport {
    /// Reading the system's store takes a while: make one and share it.
    pub(super) fn new(roots: &Roots, proxy: Option<&str>) -> Self {
        let tls = TlsContext::builder().with_trust_store(trust_store(roots)).build().unwrap_or_default();
        let proxy = proxy.and_then(|url| ProxyConfig::https(url).ok());
        Self { tls, proxy: proxy.unwrap_or_else(ProxyConfig::from_env) }
    }

    pub(super) fn client(&self) -> SharedHttpClient {
        let transport = self.clone();
        let tls = Builder::new().build_with_connector_fn(move |settings, _| transport.tls(settings.cloned()));
        let plain = Builder::new().build_with_connector_fn(|settings, _| plain(settings.cloned()));
        SharedHttpClient::new(GuardedClient { tls, plain })
    }

    /// For requests signed by hand.
    pub(super) fn connector(&self, connect: Duration, read: Duration) -> SharedHttpConnector {
        let settings = HttpConnectorSettings::builder().connect_timeout(connect).read_timeout(read).build();
        let tls = SharedHttpConnector::new(self.tls(Some(settings.clone())));
        let plain = SharedHttpConnector::new(plain(Some(settings)));
        SharedHttpConnector::new(Guarded { tls, plain })
    }

    fn tls(&self, settings: Option<HttpConnectorSettings>) -> Connector {
        let mut builder = Connector::builder()
            .proxy_config(self.proxy.clone())
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .tls_context(self.tls.clone());
        builder.set_connector_settings(settings);
        builder.build()
    }
}

/// For plain HTTP to this computer and to metadata addresses, which no proxy can reach.
fn plain(settings: Option<HttpConnectorSettings>) -> Connector {
    let mut builder = Connector::builder().proxy_config(ProxyConfig::disabled());
    builder.set_connector_settings(settings);
    builder.build_http()
}

/// Only certificates the TLS library accepts: it does not survive others, nor an empty system store.
fn trust_store(roots: &Roots) -> TrustStore {
    let mut ders: Vec<CertificateDer<'static>> = Vec::new();
    if roots.system {
        ders.extend(rustls_native_certs::load_native_certs().certs);
    }
    for pem in &roots.pem {
        ders.extend(CertificateDer::pem_slice_iter(pem).filter_map(Result::ok));
    }
    let usable = ders.into_iter().filter(|der| RootCertStore::empty().add(der.clone()).is_ok());
    usable.fold(TrustStore::empty(), |store, it| store.with_pem_certificate(pem_of(&it)))
}

fn pem_of(certificate: &CertificateDer<'_>) -> String {
    let body = STANDARD.encode(certificate);
    let lines: Vec<&str> =
        body.as_bytes().chunks(64).filter_map(|chunk| std::str::from_utf8(chunk).ok()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

#[derive(Debug)]
struct GuardedClient {
    tls: SharedHttpClient,
    plain: SharedHttpClient,
}

impl HttpClient for GuardedClient {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Guarded {
            tls: self.tls.http_connector(settings, components),
            plain: self.plain.http_connector(settings, components),
        })
    }
}

/// Refuses what must not be sent, and cuts answers that never end.
#[derive(Debug)]
struct Guarded {
    tls: SharedHttpConnector,
    plain: SharedHttpConnector,
}

impl HttpConnector for Guarded {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let answer = match endpoint_policy::channel(&request) {
            Ok(Channel::Tls) => self.tls.call(request),
            Ok(Channel::Plain) => self.plain.call(request),
            Err(refusal) => {
                return HttpConnectorFuture::ready(Err(ConnectorError::user(Box::new(refusal))));
            }
        };
        HttpConnectorFuture::new(async move {
            let bounded = |body: SdkBody| SdkBody::from_body_1_x(Limited::new(body, LARGEST_ANSWER));
            Ok(answer.await?.map(bounded))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ca_bundle_with_rubbish_in_it_is_read_as_far_as_it_can_be() {
        let pair = rcgen::generate_simple_self_signed(["example.com".to_owned()]).unwrap();
        let mut pem = pair.cert.pem().into_bytes();
        pem.extend(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\nnot PEM at all");
        let roots = Roots { system: false, pem: vec![pem, b"\xff\xfe".to_vec()] };
        // Building a connector panics inside the library if an unusable certificate got through.
        let transport = Transport::new(&roots, None);
        let _ = transport.connector(Duration::from_secs(1), Duration::from_secs(1));
    }

    #[test]
    fn no_trusted_root_at_all_is_no_panic() {
        let transport =
            Transport::new(&Roots { system: false, pem: Vec::new() }, Some("http://proxy.example:8080"));
        let _ = transport.connector(Duration::from_secs(1), Duration::from_secs(1));
    }
}
