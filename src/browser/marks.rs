//! What of an answer may be kept: marks of our own catalogue. A value is never kept for its own sake.

use crate::catalogue::{Fingerprints, Mark};
use crate::evidence::network::Header;
use crate::text;

use super::seen::{Answer, place_of};

/// Characters of a header or a page that are looked at.
const LOOKED_AT: usize = 16 << 10;

/// An answer's status, redirect and marks.
pub(crate) fn answer<'a>(
    known: &Fingerprints,
    status: u16,
    headers: impl IntoIterator<Item = (&'a str, &'a str)>,
    body: Option<&str>,
) -> Answer {
    let mut answer = Answer { status, ..Answer::default() };
    for (name, value) in headers {
        let name = text::name(name);
        match name.as_str() {
            "location" => answer.location = redirect(known, value),
            "date" => answer.date = seconds(value),
            _ => {}
        }
        let kept = of_aws(&name, value).map(str::to_owned).or_else(|| of_product(known, &name, value));
        if let Some(value) = kept.filter(|_| answer.headers.len() < 16) {
            answer.headers.push(Header { name, value });
        }
    }
    let body = body.map(start).filter(|body| !body.is_empty());
    answer.title = body.and_then(title).and_then(|title| known.found_in(Mark::HttpTitle, title));
    answer.body = body.and_then(|body| known.found_in(Mark::HttpBody, &text::lines(body, LOOKED_AT)));
    answer
}

/// The word of a header that AWS's servers send, without what is of this answer alone.
fn of_aws(name: &str, value: &str) -> Option<&'static str> {
    let value = value.trim().to_ascii_lowercase();
    match name {
        "server" => {
            let servers = ["CloudFront", "AmazonS3", "awselb/2.0", "Amazon"];
            servers.into_iter().find(|server| value.starts_with(&server.to_ascii_lowercase()))
        }
        "x-cache" => value.ends_with("from cloudfront").then_some("from cloudfront"),
        "via" => value.contains(".cloudfront.net").then_some("1.1 x.cloudfront.net (CloudFront)"),
        _ if name.starts_with("x-amz-") || name.starts_with("x-amzn") => Some(""),
        _ => None,
    }
}

fn of_product(known: &Fingerprints, name: &str, value: &str) -> Option<String> {
    if matches!(name, "set-cookie" | "cookie" | "authorization" | "location") {
        return None;
    }
    let found = known.found_in(Mark::HttpHeader, &format!("{name}: {}", start(value)))?;
    let value = found.strip_prefix(name).unwrap_or(&found).trim_start_matches([':', ' ']);
    Some(value.to_owned())
}

/// Scheme and host, and of the rest only the words by which a product is known.
fn redirect(known: &Fingerprints, value: &str) -> Option<String> {
    let place = place_of(value)?;
    let found = known.found_in(Mark::HttpLocation, start(value));
    let rest = found.filter(|found| found.starts_with(['/', '?', ':']) && !found.starts_with("://"));
    let marked = rest.map(|rest| format!("{}{}", place.trim_end_matches('/'), without_values(&rest)));
    Some(marked.filter(|marked| known.in_text(Mark::HttpLocation, marked).is_some()).unwrap_or(place))
}

/// A query's names alone.
fn without_values(query: &str) -> String {
    let named = query.split('&').map(|part| match part.split_once('=') {
        Some((name, value)) if !value.is_empty() => format!("{name}=x"),
        _ => part.to_owned(),
    });
    named.collect::<Vec<_>>().join("&")
}

fn title(body: &str) -> Option<&str> {
    let lower = body.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let from = open + lower[open..].find('>')? + 1;
    let to = from + lower[from..].find("</title")?;
    body.get(from..to)
}

fn start(text: &str) -> &str {
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// `Date` (RFC 9110 §5.6.7), seconds since the epoch.
fn seconds(date: &str) -> Option<i64> {
    jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(date.trim())
        .ok()
        .map(|parse_timestamp| parse_timestamp.as_second())
}
