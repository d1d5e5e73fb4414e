//! Signature Version 4, checked as AWS documents it and without the library that made it.

use std::fmt::Write as _;

use aws_lc_rs::{digest, hmac};
use hyper::HeaderMap;

use super::route::Seen;

/// `Authorization: AWS4-HMAC-SHA256 Credential=ID/DATE/REGION/SERVICE/aws4_request, SignedHeaders=…, Signature=…`
#[derive(Clone, Debug)]
pub(super) struct Credential {
    pub(super) key_id: String,
    date: String,
    pub(super) region: String,
    pub(super) service: String,
    signed_headers: Vec<String>,
    signature: String,
}

pub(super) fn credential(headers: &HeaderMap) -> Option<Credential> {
    let value = headers.get("authorization")?.to_str().ok()?.strip_prefix("AWS4-HMAC-SHA256 ")?;
    let part =
        |name: &str| value.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
    let mut scope = part("Credential")?.split('/');
    let mut next = || scope.next().map(str::to_owned);
    Some(Credential {
        key_id: next()?,
        date: next()?,
        region: next()?,
        service: next()?,
        signed_headers: part("SignedHeaders")?.split(';').map(str::to_owned).collect(),
        signature: part("Signature")?.to_owned(),
    })
}

/// Whether this request was signed with that secret and says what it said when it was signed.
pub(super) fn is_right(seen: &Seen, credential: &Credential, secret: &str) -> bool {
    let mut request = String::new();
    let _ = writeln!(request, "{}\n{}\n{}", seen.method, path(seen, credential), query(&seen.query));
    for name in &credential.signed_headers {
        let words: Vec<_> = seen.header(name).split_whitespace().collect();
        let _ = writeln!(request, "{name}:{}", words.join(" "));
    }
    let given = seen.header("x-amz-content-sha256");
    let body = hex(digest::digest(&digest::SHA256, &seen.bytes).as_ref());
    if !given.is_empty() && given != body && given != "UNSIGNED-PAYLOAD" {
        return false;
    }
    let body = if given.is_empty() { &body } else { given };
    let _ = write!(request, "\n{}\n{body}", credential.signed_headers.join(";"));

    let Credential { date, region, service, .. } = credential;
    let hashed = hex(digest::digest(&digest::SHA256, request.as_bytes()).as_ref());
    let stamp = seen.header("x-amz-date");
    let to_sign = format!("AWS4-HMAC-SHA256\n{stamp}\n{date}/{region}/{service}/aws4_request\n{hashed}");
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [date.as_str(), region, service, "aws4_request"] {
        key = mac(&key, part.as_bytes());
    }
    stamp.starts_with(date.as_str()) && hex(&mac(&key, to_sign.as_bytes())) == credential.signature
}

/// Every service but S3 encodes the path twice; no path here has anything to encode.
fn path<'a>(seen: &'a Seen, _: &Credential) -> &'a str {
    if seen.path.is_empty() { "/" } else { &seen.path }
}

fn query(text: &str) -> String {
    let mut pairs: Vec<_> = text.split('&').filter(|part| !part.is_empty()).collect();
    pairs.sort_unstable();
    let pairs =
        pairs.into_iter().map(|pair| if pair.contains('=') { pair.to_owned() } else { format!("{pair}=") });
    pairs.collect::<Vec<_>>().join("&")
}

fn mac(key: &[u8], text: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
