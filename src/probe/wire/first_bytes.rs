//! What a peer sent where a TLS record or an HTTP answer was due. Libraries throw these bytes away, and with them
//! the block page that names the product.

use super::page;
use crate::evidence::network::{FirstBytes, HttpHead};

/// Bytes kept for showing.
const SHOWN: usize = 64;
/// Bytes kept for reading a page out of them.
pub(crate) const KEPT: usize = 4 << 10;

/// `None` if nothing came.
pub(crate) fn read(bytes: &[u8]) -> Option<FirstBytes> {
    if bytes.is_empty() {
        return None;
    }
    let hex = hex::encode(&bytes[..bytes.len().min(SHOWN)]);
    if !bytes.starts_with(b"HTTP/") {
        return Some(FirstBytes { hex, http: None, page: None });
    }
    let (http, body) = page::head(bytes).unwrap_or_else(|| (cut_head(bytes), bytes.len()));
    let body = bytes.get(body..).unwrap_or_default();
    let page = (!body.is_empty()).then(|| page::page(body, bytes.len() >= KEPT));
    Some(FirstBytes { hex, http: Some(http), page })
}

/// Whether these can be the start of a TLS record: change_cipher_spec, alert, handshake, application_data.
pub(crate) fn is_tls(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(|byte| (0x14..=0x17).contains(byte))
}

/// A head that was cut off still has its status line.
fn cut_head(bytes: &[u8]) -> HttpHead {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let mut words = line.split_whitespace().skip(1);
    let status = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    HttpHead {
        status,
        reason: crate::text::sentence(&words.collect::<Vec<_>>().join(" ")),
        headers: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_page_in_clear_is_read_out_of_the_bytes() {
        let found =
            read(b"HTTP/1.1 403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n\r\n<title>no</title>")
                .unwrap();
        let head = found.http.unwrap();
        assert_eq!((head.status, head.headers[0].name.as_str()), (403, "x-squid-error"));
        assert_eq!(found.page.unwrap().title.as_deref(), Some("no"));
    }

    #[test]
    fn a_head_cut_off_keeps_its_status() {
        assert_eq!(read(b"HTTP/1.0 407 Proxy").unwrap().http.unwrap().status, 407);
        assert_eq!(read(b"HTTP/").unwrap().http.unwrap().status, 0);
    }

    #[test]
    fn tls_records_are_told_from_text() {
        assert!(is_tls(&[0x16, 3, 3]) && is_tls(&[]) && !is_tls(b"HTTP/1.1"));
    }
}
