//! Facts about the way to one host, layer by layer.

use std::net::{IpAddr, SocketAddr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Resolve {
    pub name: String,
    #[serde(default)]
    pub addresses: Vec<IpAddr>,
}

/// One DNS question to one server and the whole answer, header bits included (RFC 1035, RFC 8914).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DnsQuery {
    pub name: String,
    /// `A` or `AAAA`.
    pub record_type: String,
    /// `ADDR:PORT`.
    pub server: String,
    /// `udp` or `tcp`.
    pub transport: String,
    /// `NOERROR`, `NXDOMAIN`, `REFUSED`, `SERVFAIL`, …; absent if no answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rcode: Option<String>,
    /// Authoritative answer: a recursive resolver sets it only for names it makes up itself.
    #[serde(default)]
    pub aa: bool,
    #[serde(default)]
    pub ra: bool,
    #[serde(default)]
    pub tc: bool,
    /// Whether the question asked for checking disabled.
    #[serde(default)]
    pub cd: bool,
    #[serde(default)]
    pub addresses: Vec<IpAddr>,
    /// Names the CNAME chain went through, in order.
    #[serde(default)]
    pub cnames: Vec<String>,
    /// Lowest TTL of the answer section, seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<u32>,
    /// Owner name of the SOA in the authority section, or else in the additional one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soa: Option<String>,
    /// Extended DNS errors.
    #[serde(default)]
    pub ede: Vec<ExtendedError>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtendedError {
    pub code: u16,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// One TCP connection attempt to one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Connect {
    pub address: SocketAddr,
    /// What the error queue held (Linux): who rejected it. Absent after a refusal means a TCP RST.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icmp: Option<Icmp>,
    /// Whether the error queue could be read here at all.
    #[serde(default)]
    pub icmp_readable: bool,
    /// This computer's own address on the way there: which interface the kernel chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local: Option<IpAddr>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Icmp {
    /// 4 or 6.
    pub version: u8,
    pub kind: u8,
    pub code: u8,
    /// The device that sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offender: Option<IpAddr>,
}

/// `CONNECT host:port` and the proxy's whole answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProxyConnect {
    /// `http`, `https` or a version of SOCKS: how the proxy itself is spoken to.
    pub scheme: String,
    pub proxy_host: String,
    pub proxy_port: u16,
    /// `host:port` asked for.
    pub authority: String,
    /// The step that failed: `resolve`, `connect`, `tls`, `connect_request`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<SocketAddr>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default)]
    pub headers: Vec<Header>,
    /// Schemes of `Proxy-Authenticate`, lower case.
    #[serde(default)]
    pub auth_schemes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
    /// What a SOCKS proxy replied when it refused (RFC 1928 §6; 91 to 93 from version 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub socks_reply: Option<u8>,
    /// First bytes when the answer was neither HTTP nor SOCKS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_bytes: Option<FirstBytes>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Header {
    /// Lower case.
    pub name: String,
    pub value: String,
}

/// What a body says of itself: cleaned and shortened, since it may be hostile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The first 2,000 characters of visible text and markup.
    #[serde(default)]
    pub start: String,
    /// Bytes read (at most 64 KiB).
    pub bytes: u64,
    #[serde(default)]
    pub truncated: bool,
}

/// What a peer sent where something else was due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FirstBytes {
    /// At most 64 bytes, lower-case hexadecimal.
    pub hex: String,
    /// The HTTP head hidden in them, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http: Option<HttpHead>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HttpHead {
    pub status: u16,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub headers: Vec<Header>,
}

/// Which ClientHello was sent. Names follow `Control`. A row's own is `post_quantum` when that brought a certificate,
/// else `classical`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "snake_case")]
pub enum Hello {
    #[default]
    Classical,
    Split,
    PostQuantum,
    SmallSegment,
    Padded,
    NoSni,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TlsHandshake {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<SocketAddr>,
    /// The server name sent; absent for a hello without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sni: Option<String>,
    #[serde(default)]
    pub hello: Hello,
    #[serde(default)]
    pub hello_bytes: usize,
    /// Bytes received before the end, so that silence differs from a cut.
    #[serde(default)]
    pub bytes_in: u64,
    /// `TLSv1.2`, `TLSv1.3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cipher: Option<String>,
    #[serde(default)]
    pub alpn_offered: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpn: Option<String>,
    /// Alert description number (RFC 8446 §6) received from the peer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_bytes: Option<FirstBytes>,
    #[serde(default)]
    pub client_certificate_requested: bool,
    /// As presented, leaf first (at most 10).
    #[serde(default)]
    pub chain: Vec<Certificate>,
    /// Verdict of each store by itself; absent when no chain was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<Verified>,
}

/// The same chain against each store. `bundle` is absent when none is configured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Verified {
    pub bundled: Verdict,
    pub os: Verdict,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bundle: Option<Verdict>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Valid,
    UnknownIssuer,
    NameMismatch,
    Expired,
    NotYetValid,
    /// Anything else: bad signature, bad encoding, wrong usage.
    Invalid,
    /// The store is empty or could not be read.
    NoStore,
}

impl Verified {
    pub fn any_valid(&self) -> bool {
        [Some(self.bundled), Some(self.os), self.bundle].contains(&Some(Verdict::Valid))
    }

    /// Valid against the public roots (or `--roots`): nobody in between holds a private CA.
    pub fn publicly_valid(&self) -> bool {
        self.bundled == Verdict::Valid
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Certificate {
    /// RFC 4514 string, cleaned and shortened.
    pub subject: String,
    pub issuer: String,
    /// DNS names (at most 20).
    #[serde(default)]
    pub names: Vec<String>,
    /// Seconds since the epoch.
    pub not_before: i64,
    pub not_after: i64,
    /// SHA-256 of the certificate, lower-case hexadecimal.
    pub sha256: String,
    #[serde(default)]
    pub ca: bool,
    /// Subject equals issuer.
    #[serde(default)]
    pub self_signed: bool,
    #[serde(default)]
    pub has_authority_key_id: bool,
    /// Absent when there is no basicConstraints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basic_constraints_critical: Option<bool>,
    /// Absent when it was not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_subject_key_id: Option<bool>,
    /// Whether keyUsage is there and allows to sign certificates; absent when it was not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_sign_certificates: Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HttpGet {
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// `HTTP/1.1`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(default)]
    pub headers: Vec<Header>,
    /// `Location`, recorded and never followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Where the page itself sends the browser: `Refresh`, its form in HTML, or a script. Never followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves_for: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
    /// Bytes of the body that arrived before it stalled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stalled_at: Option<u64>,
    /// `Date` header, seconds since the epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<i64>,
    /// From the head to the last byte of the body that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_ms: Option<u64>,
    /// The address it leads to, or its title, says that one signs in to the network there. Only in shared evidence, where
    /// these words themselves are replaced.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_to_sign_in: bool,
}

/// A GET as an ordinary program makes it, for a row that failed: with the proxy of the environment or the system, the
/// system's certificate store, and HTTP/2 where it is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrdinaryGet {
    /// Where the connection went: the host's address, or the proxy's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<SocketAddr>,
    /// Whether that is a proxy; absent if nothing was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_proxy: Option<bool>,
    /// The head of the answer; the body is not read.
    #[serde(default)]
    pub answer: HttpGet,
}

impl HttpGet {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.name == name).map(|header| header.value.as_str())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProbeError {
    /// `panic` or `internal`.
    pub what: String,
}
