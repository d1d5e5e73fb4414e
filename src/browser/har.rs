//! HTTP archives (HAR 1.2), as Chrome, Edge, Firefox and Safari write them, read request by request.

use std::fmt;
use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::each::Each;
use super::marks;
use super::net_errors::{self, NetError, Step};
use super::seen::{Log, Visit, host_of, program_name, target};
use super::soft::{Count, Number, Pairs, Text};
use crate::catalogue::Fingerprints;
use crate::evidence::FailureKind;
use crate::text;

/// What takes an archive, piece by piece.
pub(super) trait Sink {
    fn program(&mut self, program: &Program, is_browser: bool);
    fn entry(&mut self, entry: &Entry);
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Program {
    pub(super) name: Text,
    pub(super) version: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Entry {
    #[serde(rename = "startedDateTime")]
    pub(super) started: Text,
    pub(super) time: Number,
    pub(super) request: Request,
    pub(super) response: Response,
    #[serde(rename = "serverIPAddress")]
    pub(super) address: Text,
    #[serde(rename = "_securityDetails")]
    pub(super) security: Security,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Request {
    pub(super) method: Text,
    pub(super) url: Text,
    pub(super) headers: Pairs,
    pub(super) cookies: Count,
    #[serde(rename = "queryString")]
    pub(super) query: Count,
    #[serde(rename = "postData")]
    pub(super) body: Count,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Response {
    pub(super) status: Number,
    pub(super) headers: Pairs,
    pub(super) cookies: Count,
    pub(super) content: Content,
    /// Chrome and Edge.
    #[serde(rename = "_error")]
    pub(super) error: Text,
    /// Playwright.
    #[serde(rename = "_failureText")]
    pub(super) failure: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Content {
    pub(super) text: Text,
    pub(super) encoding: Text,
    pub(super) size: Number,
    #[serde(rename = "mimeType")]
    pub(super) kind: Text,
}

/// Written by Playwright.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Security {
    #[serde(rename = "subjectName")]
    pub(super) subject: Text,
    pub(super) issuer: Text,
    pub(super) protocol: Text,
}

/// Pages of one host that are searched for a notice: searching is most of the work.
const PAGES: u32 = 40;

/// No answer, and no word why: Firefox and Safari.
const SILENT: NetError =
    NetError { number: 0, name: "NO_ANSWER", step: Step::Http, kind: FailureKind::BrowserUnanswered };

/// Reads an archive into `log`; what was read before an error stays there.
pub(crate) struct Reading<'a> {
    pub(crate) log: &'a mut Log,
    known: &'a Fingerprints,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(log: &'a mut Log, known: &'a Fingerprints) -> Self {
        Self { log, known }
    }
}

impl Sink for Reading<'_> {
    fn program(&mut self, program: &Program, is_browser: bool) {
        let named = program_name(&program.name, &program.version);
        if is_browser || self.log.browser.is_none() {
            self.log.browser = named.or(self.log.browser.take());
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let started =
            entry.started.as_str().parse::<jiff::Timestamp>().ok().map(|parsed| parsed.as_millisecond());
        let began = started.or(self.log.ended).unwrap_or(0);
        let ended = began.saturating_add(entry.time.0.unwrap_or(0).clamp(0, 3_600_000));
        self.log.requests += 1;
        self.log.at(began);
        self.log.at(ended);
        let Some((host, is_plain)) = target(entry.request.url.as_str()) else { return };
        let referrer = entry.request.headers.0.iter().find(|(name, _)| name.eq_ignore_ascii_case("referer"));
        let asked_by = referrer.and_then(|(_, value)| host_of(value)).filter(|site| *site != host);
        let known = self.known;
        let Some(visit) = self.log.visit(&host) else { return };
        visit.ask(began, asked_by);
        visit.resolved(entry.address.as_str().trim_matches(['[', ']']).parse::<IpAddr>());
        match entry.response.status() {
            Some(status) => answered(visit, known, entry, status, is_plain),
            None => visit.end(ended, entry.response.error(), is_plain),
        }
        visit.last = Some(ended);
    }
}

fn answered(visit: &mut Visit, known: &Fingerprints, entry: &Entry, status: u16, is_plain: bool) {
    let headers = entry.response.headers.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    // A gateway's notice stands in the first pages of a host or in none.
    visit.pages += 1;
    let body = entry.response.content.page().filter(|_| visit.pages <= PAGES);
    visit.answered(marks::answer(known, status, headers, body.as_deref()), is_plain);
    if is_plain {
        return;
    }
    let Security { subject, issuer, protocol } = &entry.security;
    let tls = visit.tls();
    // A browser shows an answer over HTTPS only if it took the certificate, or the user took it in its place.
    tls.verdict = tls.verdict.or(Some(None));
    if tls.named.is_none() && !issuer.as_str().is_empty() {
        let clean = |name: &Text| format!("CN={}", text::line(name.as_str(), text::NAME));
        tls.named = Some((clean(subject), clean(issuer)));
        tls.version = Some(text::line(protocol.as_str(), 20)).filter(|version| !version.is_empty());
    }
}

impl Response {
    /// What the browser says ended the request.
    pub(super) fn told_error(&self) -> Option<&'static NetError> {
        [self.error.as_str(), self.failure.as_str()].into_iter().find_map(net_errors::named_in)
    }

    fn error(&self) -> Option<&'static NetError> {
        self.told_error().or(Some(&SILENT))
    }

    pub(super) fn status(&self) -> Option<u16> {
        self.status.0.and_then(|status| u16::try_from(status).ok()).filter(|status| *status >= 100)
    }
}

impl Content {
    /// The start of a page; pictures and scripts hold no notice.
    fn page(&self) -> Option<String> {
        let text = self.text.0.as_deref()?;
        if !self.kind.as_str().is_empty() && !self.kind.as_str().contains("html") {
            return None;
        }
        if self.encoding.as_str() != "base64" {
            return Some(text.to_owned());
        }
        let whole = text.len() - text.len() % 4;
        let bytes = STANDARD.decode(text.get(..whole)?).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Walks an archive and hands every piece on.
pub(super) struct Walk<'a>(pub(super) &'a mut dyn Sink);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an HTTP archive")
    }

    /// The file, and the one member it has.
    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<(), A::Error> {
        while let Some(key) = all.next_key::<String>()? {
            match key.as_str() {
                "log" => all.next_value_seed(Walk(&mut *self.0))?,
                "creator" => self.0.program(&all.next_value()?, false),
                "browser" => self.0.program(&all.next_value()?, true),
                "entries" => {
                    let sink = &mut *self.0;
                    all.next_value_seed(Each::new("the list of requests", |entry| sink.entry(&entry)))?;
                }
                _ => drop(all.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}
