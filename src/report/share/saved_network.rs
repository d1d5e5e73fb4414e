//! The way to a host in shared evidence.

use super::network::{is_amazon, is_plain_header, request_id};
use super::stand_ins::StandIns;
use super::veil::LEFT_OUT;
use crate::catalogue::Mark;
use crate::diagnosis::asks_to_sign_in;
use crate::diagnosis::aws_headers;
use crate::evidence::hops::{Hop, Hops};
use crate::evidence::network::{
    Certificate, Connect, DnsQuery, ExtendedError, FirstBytes, Header, HttpGet, HttpHead, Icmp, OrdinaryGet,
    Page, ProbeError, ProxyConnect, Resolve, TlsHandshake,
};

pub(super) fn resolve(data: &Resolve, names: &mut StandIns) -> Resolve {
    let Resolve { name, addresses } = data;
    Resolve { name: names.host(name), addresses: addresses.iter().map(|one| names.address(*one)).collect() }
}

pub(super) fn dns_query(data: &DnsQuery, names: &mut StandIns) -> DnsQuery {
    let DnsQuery {
        name,
        record_type,
        server,
        transport,
        rcode,
        aa,
        ra,
        tc,
        cd,
        addresses,
        cnames,
        ttl,
        soa,
        ede,
    } = data;
    let without_text =
        |ExtendedError { code, text: _ }: &ExtendedError| ExtendedError { code: *code, text: String::new() };
    DnsQuery {
        name: names.host(name),
        record_type: names.word_or_sign(record_type),
        server: names.authority(server),
        transport: names.word_or_sign(transport),
        rcode: rcode.as_ref().map(|code| names.word_or_sign(code)),
        aa: *aa,
        ra: *ra,
        tc: *tc,
        cd: *cd,
        addresses: addresses.iter().map(|address| names.address(*address)).collect(),
        cnames: cnames.iter().map(|host| names.host(host)).collect(),
        ttl: *ttl,
        soa: soa.as_ref().map(|zone| names.host(zone)),
        ede: ede.iter().map(without_text).collect(),
    }
}

pub(super) fn connect(data: &Connect, names: &mut StandIns) -> Connect {
    let Connect { address, icmp, icmp_readable, local } = data;
    Connect {
        address: names.socket(*address),
        icmp: icmp.as_ref().map(|Icmp { version, kind, code, offender }| Icmp {
            version: *version,
            kind: *kind,
            code: *code,
            offender: offender.map(|address| names.address(address)),
        }),
        icmp_readable: *icmp_readable,
        local: local.map(|address| names.address(address)),
    }
}

pub(super) fn proxy_connect(data: &ProxyConnect, names: &mut StandIns) -> ProxyConnect {
    let ProxyConnect {
        scheme,
        proxy_host,
        proxy_port,
        authority,
        stage,
        address,
        status,
        reason,
        headers: lines,
        auth_schemes,
        page: body,
        socks_reply,
        first_bytes: bytes,
    } = data;
    ProxyConnect {
        scheme: names.word_or_sign(scheme),
        proxy_host: names.host(proxy_host),
        proxy_port: *proxy_port,
        authority: names.authority(authority),
        stage: stage.as_ref().map(|stage| names.word_or_sign(stage)),
        address: address.map(|address| names.socket(address)),
        status: *status,
        reason: reason.as_ref().map(|reason| names.word_or_sign(reason)),
        headers: headers(lines, names),
        auth_schemes: auth_schemes.iter().map(|scheme| names.word_or_sign(scheme)).collect(),
        page: body.as_ref().map(|body| page(body, names)),
        socks_reply: *socks_reply,
        first_bytes: bytes.as_ref().map(|bytes| first_bytes(bytes, names)),
    }
}

pub(super) fn hops(data: &Hops, names: &mut StandIns) -> Hops {
    let Hops { packet, subject, address, name, hops } = data;
    let hop = |Hop { ttl, came, router }: &Hop, names: &mut StandIns| Hop {
        ttl: *ttl,
        came: *came,
        router: router.map(|router| names.address(router)),
    };
    Hops {
        packet: *packet,
        subject: *subject,
        address: names.socket(*address),
        name: name.as_ref().map(|name| names.host(name)),
        hops: hops.iter().map(|each| hop(each, names)).collect(),
    }
}

pub(super) fn tls_handshake(data: &TlsHandshake, names: &mut StandIns) -> TlsHandshake {
    let TlsHandshake {
        address,
        sni,
        hello,
        hello_bytes,
        bytes_in,
        version,
        cipher,
        alpn_offered,
        alpn,
        alert,
        first_bytes: bytes,
        client_certificate_requested,
        chain,
        verified,
    } = data;
    let ends_in_amazon = chain.last().is_some_and(|last| is_amazon(&last.subject) || is_amazon(&last.issuer));
    TlsHandshake {
        address: address.map(|address| names.socket(address)),
        sni: sni.as_ref().map(|host| names.host(host)),
        hello: *hello,
        hello_bytes: *hello_bytes,
        bytes_in: *bytes_in,
        version: version.as_ref().map(|version| names.word_or_sign(version)),
        cipher: cipher.as_ref().map(|cipher| names.word_or_sign(cipher)),
        alpn_offered: alpn_offered.iter().map(|protocol| names.word_or_sign(protocol)).collect(),
        alpn: alpn.as_ref().map(|protocol| names.word_or_sign(protocol)),
        alert: *alert,
        first_bytes: bytes.as_ref().map(|bytes| first_bytes(bytes, names)),
        client_certificate_requested: *client_certificate_requested,
        chain: chain.iter().map(|one| certificate(one, ends_in_amazon, names)).collect(),
        verified: verified.clone(),
    }
}

/// Dates and digests stay only in Amazon's own chains, as in a shared report.
fn certificate(data: &Certificate, ends_in_amazon: bool, names: &mut StandIns) -> Certificate {
    let Certificate {
        subject,
        issuer,
        names: hosts,
        not_before,
        not_after,
        sha256,
        ca,
        self_signed,
        has_authority_key_id,
        basic_constraints_critical,
        has_subject_key_id,
        may_sign_certificates,
    } = data;
    let is_digest = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (sha256, not_before, not_after) = match ends_in_amazon && is_digest {
        true => (sha256.clone(), *not_before, *not_after),
        false => (names.digest(sha256), names.about(*not_before), names.about(*not_after)),
    };
    Certificate {
        subject: names.distinguished(subject),
        issuer: names.distinguished(issuer),
        names: hosts.iter().map(|host| names.host(host)).collect(),
        not_before,
        not_after,
        sha256,
        ca: *ca,
        self_signed: *self_signed,
        has_authority_key_id: *has_authority_key_id,
        basic_constraints_critical: *basic_constraints_critical,
        has_subject_key_id: *has_subject_key_id,
        may_sign_certificates: *may_sign_certificates,
    }
}

pub(super) fn ordinary_get(data: &OrdinaryGet, names: &mut StandIns) -> OrdinaryGet {
    let OrdinaryGet { address, by_proxy, answer } = data;
    OrdinaryGet {
        address: address.map(|address| names.socket(address)),
        by_proxy: *by_proxy,
        answer: http_get(answer, names),
    }
}

pub(super) fn http_get(data: &HttpGet, names: &mut StandIns) -> HttpGet {
    let HttpGet {
        url,
        status,
        version,
        headers: lines,
        location,
        leaves_for,
        page: body,
        stalled_at,
        date,
        body_ms,
        asks_to_sign_in: _,
    } = data;
    HttpGet {
        url: names.url(url),
        status: *status,
        version: version.as_ref().map(|version| names.word_or_sign(version)),
        headers: headers(lines, names),
        location: location.as_ref().map(|target| leads_to(target, names)),
        leaves_for: leaves_for.as_ref().map(|target| names.url(target)),
        page: body.as_ref().map(|body| page(body, names)),
        stalled_at: *stalled_at,
        date: *date,
        body_ms: *body_ms,
        asks_to_sign_in: asks_to_sign_in(data),
    }
}

fn leads_to(location: &str, names: &mut StandIns) -> String {
    match names.known.specimen(Mark::HttpLocation, location) {
        Some(specimen) if specimen.starts_with("://") => format!("https{specimen}"),
        Some(specimen) => format!("{}{specimen}", names.url(location)),
        None => names.url(location),
    }
}

/// Lines that the rules read: marks of AWS's and of products, ages and Squid's errors. Of others the name stays where
/// it is a usual one.
fn headers(lines: &[Header], names: &mut StandIns) -> Vec<Header> {
    lines.iter().filter_map(|line| header(line, names)).collect()
}

fn header(line: &Header, names: &mut StandIns) -> Option<Header> {
    let Header { name, value } = line;
    let keep = |value: &str| Some(Header { name: name.clone(), value: value.to_owned() });
    if name == "location" {
        return keep(&leads_to(value, names));
    }
    let short_number = value.len() <= 8 && value.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = matches!(name.as_str(), "age" | "content-length") && short_number;
    let squid = name == "x-squid-error" && is_squid_error(value);
    let policy = name == RESOURCE_POLICY && RESOURCE_POLICIES.contains(&value.as_str());
    let usual = is_plain_header(name);
    if numbered || squid || policy || (usual && (is_plain_header(value) || request_id(value))) {
        return keep(value);
    }
    if let Some(specimen) = names.known.specimen(Mark::HttpHeader, &format!("{name}: {value}")) {
        let (name, value) = specimen.split_once(": ")?;
        return Some(Header { name: name.to_owned(), value: value.to_owned() });
    }
    if aws_headers(std::slice::from_ref(line)) {
        return Some(mark_of_aws(name));
    }
    (usual || name == RESOURCE_POLICY || SAFETY.contains(&name.as_str()))
        .then(|| Header { name: name.clone(), value: LEFT_OUT.to_owned() })
}

/// Says whether browsers give the answer to pages of other sites, in one of three words.
const RESOURCE_POLICY: &str = "cross-origin-resource-policy";
const RESOURCE_POLICIES: &[&str] = &["same-origin", "same-site", "cross-origin"];

/// Headers whose absence a rule sees.
const SAFETY: &[&str] =
    &["content-security-policy", "strict-transport-security", "x-content-type-options", "x-frame-options"];

/// The same mark with a value of nobody's.
fn mark_of_aws(name: &str) -> Header {
    let (name, value) = match name {
        "server" => ("server", "CloudFront"),
        "x-cache" => ("x-cache", "Miss from cloudfront"),
        "via" => ("via", "1.1 label.cloudfront.net (CloudFront)"),
        "set-cookie" => ("set-cookie", "aws-"),
        _ => ("x-amzn-requestid", LEFT_OUT),
    };
    Header { name: name.to_owned(), value: value.to_owned() }
}

/// `ERR_CONNECT_FAIL 111`.
fn is_squid_error(value: &str) -> bool {
    let (word, number) = value.split_once(' ').unwrap_or((value, "0"));
    let is_word = word.starts_with("ERR_")
        && word.len() <= 40
        && word.bytes().all(|b| b == b'_' || b.is_ascii_uppercase());
    is_word && number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn page(data: &Page, names: &mut StandIns) -> Page {
    let Page { title, start, bytes, truncated } = data;
    Page {
        title: title.as_ref().map(|title| names.text(Mark::HttpTitle, title)),
        start: names.text(Mark::HttpBody, start),
        bytes: *bytes,
        truncated: *truncated,
    }
}

fn first_bytes(data: &FirstBytes, names: &mut StandIns) -> FirstBytes {
    let FirstBytes { hex, http, page: body } = data;
    FirstBytes {
        hex: record_type(hex),
        http: http.as_ref().map(|HttpHead { status, reason, headers: lines }| HttpHead {
            status: *status,
            reason: names.word_or_sign(reason),
            headers: headers(lines, names),
        }),
        page: body.as_ref().map(|body| page(body, names)),
    }
}

/// Type and version of a TLS record (RFC 8446 §5.1), or the SETTINGS frame of HTTP/2 (RFC 9113 §4.1) without its
/// content; of anything else nothing.
fn record_type(hex: &str) -> String {
    if hex.get(6..8) == Some("04") && hex.get(10..18) == Some("00000000") {
        return "000000040000000000".to_owned();
    }
    let record = ["1403", "1503", "1603", "1703"].into_iter().find(|start| hex.starts_with(start));
    record.unwrap_or_default().to_owned()
}

pub(super) fn probe_error(data: &ProbeError, names: &StandIns) -> ProbeError {
    let ProbeError { what } = data;
    ProbeError { what: names.word_or_sign(what) }
}
