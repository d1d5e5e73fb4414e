//! A copy of an HTTP archive that may be handed on: built anew from what is known to be harmless, so that what nobody
//! thought of is not in it.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use serde::Serialize;
use serde::de::DeserializeSeed as _;
use serde_json::{Value, json};

use super::har::{Entry, Program, Sink, Walk};
use super::marks;
use super::seen::{host_of, place_of, target};
use crate::catalogue::{Catalogue, is_aws_name};

/// What was taken out, and what is left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cleaned {
    /// Requests in the copy.
    pub requests: u64,
    /// By kind: `cookies`, `request-headers`, `query-parameters`, …
    pub taken_out: BTreeMap<&'static str, u64>,
    /// The archive ends in the middle, and so does the copy.
    pub cut_short: bool,
}

/// Writes the copy of `from` to `to`. The inner error is the archive's: it cannot be read.
pub fn clean(
    from: impl BufRead,
    to: &mut dyn Write,
    catalogue: &Catalogue,
) -> io::Result<Result<Cleaned, serde_json::Error>> {
    let mut copy = Copy { to, catalogue, cleaned: Cleaned::default(), failed: None };
    let head = json!({"name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION")});
    write!(copy.to, r#"{{"log":{{"version":"1.2","creator":{head},"pages":[],"entries":["#)?;
    let mut json = match super::json(from) {
        Ok(json) => json,
        Err(error) => return Ok(Err(error)),
    };
    let read = Walk(&mut copy).deserialize(&mut json);
    if let Some(error) = copy.failed {
        return Err(error);
    }
    match read {
        Ok(()) => {}
        Err(_) if copy.cleaned.requests > 0 => copy.cleaned.cut_short = true,
        Err(error) => return Ok(Err(error)),
    }
    copy.to.write_all(b"\n]}}\n")?;
    copy.to.flush()?;
    Ok(Ok(copy.cleaned))
}

struct Copy<'a> {
    to: &'a mut dyn Write,
    catalogue: &'a Catalogue,
    cleaned: Cleaned,
    failed: Option<io::Error>,
}

impl Copy<'_> {
    fn take_out(&mut self, kind: &'static str, count: u64) {
        if count > 0 {
            *self.cleaned.taken_out.entry(kind).or_default() += count;
        }
    }

    fn count(&mut self, entry: &Entry) {
        let Entry { request, response, .. } = entry;
        self.take_out("cookies", request.cookies.0 + response.cookies.0);
        self.take_out("request-headers", request.headers.0.len() as u64);
        self.take_out("query-parameters", request.query.0);
        self.take_out("request-bodies", request.body.0);
        self.take_out("response-bodies", u64::from(response.content.text.0.is_some()));
    }

    /// The paths AWS publishes stay; any other may hold a token or a name.
    fn path(&mut self, url: &str) -> &'static str {
        let path = url::Url::parse(url).map(|url| url.path().to_owned()).unwrap_or_default();
        match path.as_str() {
            "/" | "" => "/",
            "/start" | "/start/" => "/start",
            "/favicon.ico" => "/favicon.ico",
            "/generate_204" => "/generate_204",
            _ => {
                self.take_out("paths", 1);
                "/..."
            }
        }
    }

    fn entry_of(&mut self, entry: &Entry, host: &str, is_plain: bool) -> Value {
        let Entry { request, response, .. } = entry;
        let status = response.status().unwrap_or(0);
        let headers = response.headers.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let answer = marks::answer(self.catalogue.fingerprints(), status, headers, None);
        self.take_out("response-headers", (response.headers.0.len() - answer.headers.len()) as u64);
        let kept: Vec<_> =
            answer.headers.iter().map(|header| json!({"name": header.name, "value": header.value})).collect();
        let scheme = if is_plain { "http" } else { "https" };
        let started =
            entry.started.as_str().parse::<jiff::Timestamp>().ok().map(|started| started.to_string());
        let error = response.told_error().map(|error| format!("net::ERR_{}", error.name));
        let size = response.content.size.0.unwrap_or(-1);
        json!({
            "startedDateTime": started, "time": entry.time.0.unwrap_or(0),
            "request": {
                "method": method(request.method.as_str()), "url": format!("{scheme}://{host}{}", self.path(request.url.as_str())),
                "httpVersion": "", "cookies": [], "headers": [], "queryString": [], "headersSize": -1, "bodySize": -1,
            },
            "response": {
                "status": status, "statusText": "", "httpVersion": "", "cookies": [], "headers": kept,
                "content": {"size": size, "mimeType": kind(response.content.kind.as_str())},
                "redirectURL": answer.location.as_deref().and_then(place_of).unwrap_or_default(),
                "headersSize": -1, "bodySize": -1, "_error": error,
            },
            "cache": {}, "timings": {"send": -1, "wait": -1, "receive": -1},
            "serverIPAddress": entry.address.as_str().trim_matches(['[', ']']).parse::<std::net::IpAddr>().ok(),
        })
    }
}

impl Sink for Copy<'_> {
    fn program(&mut self, _: &Program, _: bool) {}

    fn entry(&mut self, entry: &Entry) {
        let Some((host, is_plain)) = target(entry.request.url.as_str()) else {
            return self.take_out("requests-of-other-sites", 1);
        };
        let referrer = entry.request.headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("referer"));
        let site = referrer.and_then(|(_, value)| host_of(value));
        if !is_aws_name(&host) && !site.is_some_and(|site| is_aws_name(&site)) {
            return self.take_out("requests-of-other-sites", 1);
        }
        self.count(entry);
        let cleaned = self.entry_of(entry, &host, is_plain);
        let comma = if self.cleaned.requests > 0 { "," } else { "" };
        self.cleaned.requests += 1;
        if self.failed.is_none() {
            self.failed = write!(self.to, "{comma}\n{cleaned}").err();
        }
    }
}

fn method(given: &str) -> &'static str {
    let known = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    known.into_iter().find(|method| *method == given).unwrap_or("OTHER")
}

/// The kind of a body, of a short list.
fn kind(given: &str) -> &'static str {
    let known = [
        "text/html",
        "text/css",
        "text/plain",
        "text/javascript",
        "application/javascript",
        "application/json",
    ];
    let pictures = ["image/png", "image/jpeg", "image/svg+xml", "image/x-icon", "font/woff2"];
    known.into_iter().chain(pictures).find(|kind| given.starts_with(kind)).unwrap_or("")
}
