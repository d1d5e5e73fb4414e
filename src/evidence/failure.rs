//! Every way an operation can fail, as a closed list. Diagnosis matches on these, never on text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Failure {
    pub kind: FailureKind,
    /// The operating system's or library's words, cleaned and shortened; for people, never parsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    // resolve
    NoResolver,
    /// NXDOMAIN.
    NameNotFound,
    /// NOERROR without the asked record.
    NoData,
    DnsRefused,
    DnsServfail,
    DnsTimeout,
    DnsMalformed,
    /// `EAI_AGAIN`: the system resolver could not say.
    TemporaryFailure,
    /// The name gave no address, and the client does not say why.
    NameUnresolved,
    // connect
    /// No answer to the SYN within the stage time-out.
    ConnectTimeout,
    ConnectionRefused,
    NetworkUnreachable,
    HostUnreachable,
    /// `EACCES`; for IPv6 also ICMPv6 "administratively prohibited".
    PermissionDenied,
    /// `EADDRNOTAVAIL`: no local address of this family.
    AddressNotAvailable,
    /// `EMFILE`, `ENFILE`, `ENOBUFS`.
    OutOfResources,
    // any stream
    ConnectionReset,
    /// A clean FIN where an answer was due.
    ConnectionClosed,
    /// Connected, then silence.
    ReadTimeout,
    // proxy
    ProxyNameNotFound,
    /// 407.
    ProxyAuthRequired,
    /// Any other status than 2xx to CONNECT, or a SOCKS reply that refuses.
    ProxyRefused,
    ProxyNotHttp,
    /// The answer of a SOCKS proxy that is none.
    ProxyNotSocks,
    /// The browser's proxy script or its proxy settings give no way.
    ProxyScriptFailed,
    // tls
    TlsAlert,
    /// The first bytes were no TLS record.
    NotTls,
    TlsMalformed,
    /// The handshake worked; no store accepts the chain.
    CertificateUnknownIssuer,
    CertificateNameMismatch,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateInvalid,
    // http
    HttpMalformed,
    HeadersTooLarge,
    /// Headers came, then the body stopped.
    BodyStalled,
    // browser
    /// No answer, and the browser does not say why.
    BrowserUnanswered,
    /// An extension of the browser's stopped the request.
    BlockedByExtension,
    /// The browser's policies stopped the request.
    BlockedByPolicy,
    // aws
    /// An error answer with an AWS request id.
    AwsError,
    /// An answer that is not AWS's (no request id).
    NotAws,
    /// No answer from the API endpoint.
    AwsUnreachable,
    /// The endpoint the user set is plain HTTP to another computer: nothing was sent.
    EndpointInsecure,
    NoCredentials,
    CredentialsInvalid,
    // the run
    Deadline,
    Interrupted,
    /// The probe itself broke.
    Internal,
    /// Something else of the operating system's.
    Other,
}

impl Failure {
    pub fn new(kind: FailureKind) -> Self {
        Self { kind, detail: None }
    }

    pub fn with(kind: FailureKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: Some(detail.into()) }
    }
}
