//! One GET over a stream we made, and the answer whatever it is: no redirect is followed, nothing is decompressed.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper::{HeaderMap, Method, Request, Response, Version};
use hyper_util::rt::TokioIo;

use super::page;
use crate::evidence::network::HttpGet;
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::probe::failure;
use crate::probe::record::millis;
use crate::probe::world::{Clock, Stream};
use crate::text;

const HEADER_LIMIT: usize = 32 << 10;
const HEADER_COUNT: usize = 100;
const HEADERS_KEPT: usize = 64;
const BODY_LIMIT: usize = 64 << 10;
const LOCATION: usize = 1_000;
/// A body may take this many times the limit, as long as no silence lasts for one.
const BODY_LIMITS: u32 = 3;

pub(crate) const USER_AGENT: &str = concat!("aws-setup-doctor/", env!("CARGO_PKG_VERSION"));

pub(crate) struct Fetched {
    pub(crate) outcome: Outcome,
    pub(crate) data: HttpGet,
    /// What was read of the body, for a reader that needs more than a page's start.
    pub(crate) body: Vec<u8>,
}

/// `limit` bounds the head, and every silence in the body.
pub(crate) async fn get(
    stream: Box<dyn Stream>,
    authority: &str,
    path: &str,
    tls: bool,
    limit: Duration,
    clock: &dyn Clock,
) -> Fetched {
    let scheme = if tls { "https" } else { "http" };
    let mut data = HttpGet { url: format!("{scheme}://{authority}{path}"), ..HttpGet::default() };
    let answer = match tokio::time::timeout(limit, ask(stream, authority, path, Method::GET)).await {
        Err(_) => Err(Failure::new(FailureKind::ReadTimeout)),
        Ok(answer) => answer,
    };
    let (outcome, body) = match answer {
        Err(failure) => (Outcome::Failed(failure), Vec::new()),
        Ok((response, _connection)) => {
            head(&mut data, response.status().as_u16(), response.version(), response.headers());
            let begun = clock.now();
            let read = body(&mut data, response.into_body(), limit).await;
            data.body_ms = Some(millis(clock.now().saturating_duration_since(begun)));
            read
        }
    };
    Fetched { outcome, data, body }
}

/// The connection's task ends with this guard.
struct Driven(tokio::task::JoinHandle<()>);

impl Drop for Driven {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The status of an answer and its `Location`, whose body is not read.
pub(crate) async fn redirect(
    stream: Box<dyn Stream>,
    authority: &str,
    path: &str,
    method: Method,
    limit: Duration,
) -> Result<(u16, Option<String>), Failure> {
    let answer = tokio::time::timeout(limit, ask(stream, authority, path, method)).await;
    let (response, _connection) = answer.map_err(|_| Failure::new(FailureKind::ReadTimeout))??;
    let mut data = HttpGet::default();
    head(&mut data, response.status().as_u16(), response.version(), response.headers());
    Ok((response.status().as_u16(), data.location))
}

async fn ask(
    stream: Box<dyn Stream>,
    authority: &str,
    path: &str,
    method: Method,
) -> Result<(Response<Incoming>, Driven), Failure> {
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(HEADER_LIMIT)
        .max_headers(HEADER_COUNT)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|error| broken(&error))?;
    let driven = Driven(tokio::spawn(async move {
        // How the connection ends is told by the request itself.
        let _ = connection.await;
    }));
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", authority)
        .header("user-agent", USER_AGENT)
        .header("accept", "*/*")
        .header("connection", "close")
        .body(Empty::<Bytes>::new())
        .map_err(|error| Failure::with(FailureKind::Internal, text::sentence(&error.to_string())))?;
    let response = sender.send_request(request).await.map_err(|error| broken(&error))?;
    Ok((response, driven))
}

/// What the head of an answer says.
pub(crate) fn head(data: &mut HttpGet, status: u16, version: Version, headers: &HeaderMap) {
    data.status = Some(status);
    data.version = Some(format!("{version:?}"));
    data.headers = headers
        .iter()
        .take(HEADERS_KEPT)
        .map(|(name, value)| page::header(name.as_str(), value.as_bytes()))
        .collect();
    let value =
        |name: &str| headers.get(name).map(|header| String::from_utf8_lossy(header.as_bytes()).into_owned());
    data.location = value("location").map(|each_text| text::line(&each_text, LOCATION));
    data.leaves_for =
        value("refresh").and_then(|text| page::refresh_target(&text)).map(|url| text::line(&url, LOCATION));
    data.date = value("date").and_then(|text| seconds(&text));
}

/// `Date` (RFC 9110 §5.6.7), seconds since the epoch.
fn seconds(date: &str) -> Option<i64> {
    jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(date.trim())
        .ok()
        .map(|parse_timestamp| parse_timestamp.as_second())
}

async fn body(data: &mut HttpGet, mut body: Incoming, limit: Duration) -> (Outcome, Vec<u8>) {
    let mut kept = Vec::new();
    let mut truncated = false;
    let end = tokio::time::Instant::now() + limit * BODY_LIMITS;
    let ended = loop {
        let silent = tokio::time::Instant::now() + limit;
        match tokio::time::timeout_at(silent.min(end), body.frame()).await {
            // Bytes came all the time: the way is slow, and what was read is enough.
            Err(_) if end < silent => {
                truncated = true;
                break None;
            }
            Err(_) => break Some(Failure::new(FailureKind::BodyStalled)),
            Ok(None) => break None,
            Ok(Some(Err(error))) => break Some(broken(&error)),
            Ok(Some(Ok(frame))) => {
                let bytes = frame.into_data().unwrap_or_default();
                let room = BODY_LIMIT - kept.len();
                kept.extend_from_slice(&bytes[..bytes.len().min(room)]);
                if bytes.len() >= room {
                    truncated = true;
                    break None;
                }
            }
        }
    };
    if !kept.is_empty() {
        let leaves_for = || page::leaves_for(&kept).map(|url| text::line(&url, LOCATION));
        data.leaves_for = data.leaves_for.take().or_else(leaves_for);
        data.page = Some(page::page(&kept, truncated || ended.is_some()));
    }
    let outcome = match ended {
        None => Outcome::Seen {},
        Some(failure) => {
            data.stalled_at = Some(kept.len() as u64);
            Outcome::Failed(failure)
        }
    };
    (outcome, kept)
}

fn broken(error: &hyper::Error) -> Failure {
    let detail = text::sentence(&error.to_string());
    let kind = if error.is_parse_too_large() {
        FailureKind::HeadersTooLarge
    } else if error.is_parse() {
        FailureKind::HttpMalformed
    } else if error.is_incomplete_message() || error.is_closed() || error.is_canceled() {
        FailureKind::ConnectionClosed
    } else {
        source(error).map_or(FailureKind::Other, failure::of_stream)
    };
    Failure::with(kind, detail)
}

fn source(error: &hyper::Error) -> Option<&std::io::Error> {
    let mut next = std::error::Error::source(error);
    while let Some(it) = next {
        if let Some(io) = it.downcast_ref() {
            return Some(io);
        }
        next = it.source();
    }
    None
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_read_as_servers_write_them() {
        assert_eq!(super::seconds("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(super::seconds("yesterday"), None);
    }
}
