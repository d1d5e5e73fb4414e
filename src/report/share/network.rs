//! What may be shown of the way to a host. Text from the far end is never shown: where it is the mark of a known
//! product, the product is named instead.

use serde_json::{Value, json};

use super::veil::Veil;
use crate::catalogue::Mark;
use crate::evidence::hops::{Hop, Hops};
use crate::evidence::network::{
    Certificate, Connect, DnsQuery, ExtendedError, FirstBytes, Header, HttpGet, HttpHead, Icmp, OrdinaryGet,
    Page, ProbeError, ProxyConnect, Resolve, TlsHandshake,
};

pub(super) fn resolve(data: &Resolve, veil: &mut Veil) -> Value {
    let Resolve { name, addresses } = data;
    let addresses: Vec<_> = addresses.iter().map(|address| veil.address(*address)).collect();
    json!({ "name": veil.host(name), "addresses": addresses })
}

pub(super) fn dns_query(data: &DnsQuery, veil: &mut Veil) -> Value {
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
    let addresses: Vec<_> = addresses.iter().map(|address| veil.address(*address)).collect();
    let cnames: Vec<_> = cnames.iter().map(|cname| veil.host(cname)).collect();
    let ede: Vec<_> = ede
        .iter()
        .map(|ExtendedError { code, text }| {
            if !text.is_empty() {
                veil.leave_out();
            }
            json!({ "code": code })
        })
        .collect();
    json!({
        "name": veil.host(name), "record_type": veil.word(record_type), "server": veil.authority(server),
        "transport": veil.word(transport), "rcode": rcode.as_ref().and_then(|rcode| veil.word(rcode)),
        "aa": aa, "ra": ra, "tc": tc, "cd": cd, "addresses": addresses, "cnames": cnames, "ttl": ttl,
        "soa": soa.as_ref().map(|soa| veil.host(soa)), "ede": ede,
    })
}

pub(super) fn connect(data: &Connect, veil: &mut Veil) -> Value {
    let Connect { address, icmp, icmp_readable, local } = data;
    let icmp = icmp.as_ref().map(|Icmp { version, kind, code, offender }| {
        let offender = offender.map(|offender| veil.address(offender));
        json!({ "version": version, "kind": kind, "code": code, "offender": offender })
    });
    json!({
        "address": veil.socket(*address), "icmp": icmp, "icmp_readable": icmp_readable,
        "local": local.map(|local| veil.address(local)),
    })
}

pub(super) fn proxy_connect(data: &ProxyConnect, veil: &mut Veil) -> Value {
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
    let schemes: Vec<_> = auth_schemes.iter().filter_map(|auth_scheme| veil.word(auth_scheme)).collect();
    json!({
        "scheme": veil.word(scheme), "proxy_host": veil.proxy(proxy_host), "proxy_port": proxy_port,
        "authority": veil.authority(authority), "stage": stage.as_ref().and_then(|stage| veil.word(stage)),
        "address": address.map(|address| veil.socket(address)), "status": status,
        "reason": reason.as_ref().and_then(|reason| veil.word(reason)), "headers": headers(lines, veil),
        "auth_schemes": schemes, "page": body.as_ref().map(|body| page(body, veil)),
        "socks_reply": socks_reply, "first_bytes": bytes.as_ref().map(|byte| first_bytes(byte, veil)),
    })
}

pub(super) fn hops(data: &Hops, veil: &mut Veil) -> Value {
    let Hops { packet, subject, address, name, hops } = data;
    let hops: Vec<_> = hops
        .iter()
        .map(|Hop { ttl, came, router }| {
            json!({ "ttl": ttl, "came": came, "router": router.map(|router| veil.address(router)) })
        })
        .collect();
    json!({
        "packet": packet, "subject": subject, "address": veil.socket(*address),
        "name": name.as_ref().map(|name| veil.host(name)), "hops": hops,
    })
}

pub(super) fn tls_handshake(data: &TlsHandshake, veil: &mut Veil) -> Value {
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
    let offered: Vec<_> = alpn_offered.iter().filter_map(|alpn_offered| veil.word(alpn_offered)).collect();
    let chain: Vec<_> = chain.iter().map(|it| certificate(it, ends_in_amazon, veil)).collect();
    json!({
        "address": address.map(|address| veil.socket(address)), "sni": sni.as_ref().map(|sni| veil.host(sni)),
        "hello": hello, "hello_bytes": hello_bytes, "bytes_in": bytes_in,
        "version": version.as_ref().and_then(|version| veil.word(version)),
        "cipher": cipher.as_ref().and_then(|cipher| veil.word(cipher)), "alpn_offered": offered,
        "alpn": alpn.as_ref().and_then(|alpn| veil.word(alpn)), "alert": alert,
        "first_bytes": bytes.as_ref().map(|byte| first_bytes(byte, veil)),
        "client_certificate_requested": client_certificate_requested, "chain": chain, "verified": verified,
    })
}

/// Outside Amazon's chains a digest is a search key of certificate logs, and so is the second a certificate was
/// made: the one becomes a pseudonym, the other an age that is only about right.
fn certificate(data: &Certificate, ends_in_amazon: bool, veil: &mut Veil) -> Value {
    let Certificate {
        subject,
        issuer,
        names,
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
    let names: Vec<_> = names.iter().map(|name| veil.host(name)).collect();
    let digest = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (digest, begins, ends) = match ends_in_amazon && digest {
        true => (sha256.clone(), *not_before, *not_after),
        false => (veil.name("certificate", sha256), veil.about(*not_before), veil.about(*not_after)),
    };
    json!({
        "subject": distinguished(subject, veil), "issuer": distinguished(issuer, veil), "names": names,
        "not_before": begins, "not_after": ends, "sha256": digest, "ca": ca,
        "self_signed": self_signed, "has_authority_key_id": has_authority_key_id,
        "basic_constraints_critical": basic_constraints_critical,
        "has_subject_key_id": has_subject_key_id, "may_sign_certificates": may_sign_certificates,
    })
}

/// Amazon's own names, or the product the text is a mark of; never the text.
pub(super) fn distinguished(text: &str, veil: &mut Veil) -> Option<String> {
    if is_amazon(text) {
        return Some(text.to_owned());
    }
    if let Some(vendor) = veil.vendor_in(Mark::CertificateIssuer, text) {
        return Some(vendor);
    }
    let host = text
        .strip_prefix("CN=")
        .filter(|rest| !rest.contains([',', '+', '=', ' ', '@']) && rest.contains('.'));
    if let Some(host) = host {
        return Some(format!("CN={}", veil.host(host)));
    }
    veil.leave_out();
    None
}

/// Amazon's roots and intermediates, in whichever order the parts are written.
pub(super) fn is_amazon(text: &str) -> bool {
    let mut parts: Vec<_> = text.split(',').map(str::trim).collect();
    parts.sort_unstable();
    let [country, name, organization] = parts.as_slice() else { return false };
    let digits =
        |rest: &str| !rest.is_empty() && rest.len() <= 2 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let issues =
        ["CN=Amazon Root CA ", "CN=Amazon RSA 2048 M", "CN=Amazon ECDSA 256 M", "CN=Amazon ECDSA 384 M"];
    let known = issues.iter().any(|issue| name.strip_prefix(issue).is_some_and(digits));
    (*country, *organization) == ("C=US", "O=Amazon") && known
}

pub(super) fn ordinary_get(data: &OrdinaryGet, veil: &mut Veil) -> Value {
    let OrdinaryGet { address, by_proxy, answer } = data;
    json!({
        "address": address.map(|address| veil.socket(address)), "by_proxy": by_proxy,
        "answer": http_get(answer, veil),
    })
}

pub(super) fn http_get(data: &HttpGet, veil: &mut Veil) -> Value {
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
        asks_to_sign_in,
    } = data;
    json!({
        "url": remote_url(url, veil), "status": status,
        "version": version.as_ref().and_then(|version| veil.word(version)), "headers": headers(lines, veil),
        "location": location.as_ref().and_then(|location| remote_url(location, veil)),
        "leaves_for": leaves_for.as_ref().and_then(|target| remote_url(target, veil)),
        "page": body.as_ref().map(|body| page(body, veil)), "stalled_at": stalled_at, "date": date,
        "body_ms": body_ms, "asks_to_sign_in": asks_to_sign_in.then_some(true),
    })
}

fn remote_url(url: &str, veil: &mut Veil) -> Option<String> {
    let shown = veil.url(url);
    if shown.is_none() {
        veil.leave_out();
    }
    shown
}

/// Names of a short list; values only where they are a product's mark or one of a few words.
fn headers(lines: &[Header], veil: &mut Veil) -> Vec<Value> {
    let mut shown = Vec::new();
    for Header { name, value } in lines {
        if !HEADERS.contains(&name.as_str()) {
            veil.leave_out();
            continue;
        }
        let vendor = veil.vendor_in(Mark::HttpHeader, &format!("{name}: {value}"));
        let plain = SERVERS.contains(&value.as_str()) || request_id(value);
        let value = vendor.or_else(|| plain.then(|| value.clone()));
        if value.is_none() {
            veil.leave_out();
        }
        shown.push(json!({ "name": name, "value": value }));
    }
    shown
}

const HEADERS: &[&str] = &[
    "cache-control",
    "connection",
    "content-length",
    "content-type",
    "date",
    "location",
    "proxy-authenticate",
    "server",
    "via",
    "x-amz-cf-id",
    "x-amz-cf-pop",
    "x-amz-request-id",
    "x-amzn-errortype",
    "x-amzn-requestid",
    "x-amzn-waf-action",
    "x-cache",
    "x-squid-error",
];

const SERVERS: &[&str] =
    &["CloudFront", "AmazonS3", "Server", "awselb/2.0", "Error from cloudfront", "Miss from cloudfront"];

/// Values of headers that everyone's servers send, and the names that are shown.
pub(super) fn is_plain_header(text: &str) -> bool {
    SERVERS.contains(&text) || HEADERS.contains(&text)
}

/// The form of request ids: AWS Support needs them and they tell nobody else anything.
pub(super) fn request_id(text: &str) -> bool {
    let lengths: Vec<_> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn page(data: &Page, veil: &mut Veil) -> Value {
    let Page { title, start, bytes, truncated } = data;
    let by_title = title.as_deref().and_then(|title| veil.vendor_in(Mark::HttpTitle, title));
    let vendor = by_title.or_else(|| veil.vendor_in(Mark::HttpBody, start));
    let texts = usize::from(title.is_some()) + usize::from(!start.is_empty());
    (0..texts).for_each(|_| veil.leave_out());
    json!({ "bytes": bytes, "truncated": truncated, "vendor": vendor })
}

fn first_bytes(data: &FirstBytes, veil: &mut Veil) -> Value {
    let FirstBytes { hex: _, http, page: body } = data;
    veil.leave_out();
    let http = http.as_ref().map(|HttpHead { status, reason, headers: lines }| {
        let reason = if reason.is_empty() { None } else { veil.word(reason) };
        json!({ "status": status, "reason": reason, "headers": headers(lines, veil) })
    });
    json!({ "http": http, "page": body.as_ref().map(|body| page(body, veil)) })
}

pub(super) fn probe_error(data: &ProbeError, veil: &mut Veil) -> Value {
    let ProbeError { what } = data;
    json!({ "what": veil.word(what) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amazon_is_known_by_its_whole_name_alone() {
        assert!(is_amazon("CN=Amazon RSA 2048 M01,O=Amazon,C=US"));
        assert!(is_amazon("C=US, O=Amazon, CN=Amazon Root CA 1"));
        assert!(!is_amazon("CN=Amazon RSA 2048 M01,O=Amazon Acme,C=US"));
        assert!(!is_amazon("CN=Amazon Root CA Acme,O=Amazon,C=US"));
    }
}
