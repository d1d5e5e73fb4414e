//! The HTTP side of the page: who may ask, and for what.
//!
//! The address holds a token that only this run knows. `Host` and `Origin` have to be the page's own, so that no other
//! page in the browser can speak to it. Everything the page shows is in this program.

use std::net::SocketAddr;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CONTENT_TYPE, HOST, HeaderName, HeaderValue, ORIGIN, USER_AGENT};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::document::Words;
use super::state::{Refused, State};
use crate::cli::server::{self, Answer, Service};

/// Bytes of one thing the page tells.
const BODY: usize = 4 << 10;
/// Another name of this computer: a request there is one to another site, which shows that the browser lets the page
/// make such requests.
const OTHER_NAME: &str = "localhost";

/// One page for one run.
pub(super) struct Page {
    address: SocketAddr,
    token: String,
    html: String,
    words: Words,
    policy: HeaderValue,
    /// A name that cannot exist (RFC 6761): an answer for it is not its own.
    invalid_name: String,
    pub(super) state: State,
}

impl Page {
    /// `token`: of letters and digits, and not to be guessed.
    pub(super) fn new(address: SocketAddr, token: String, state: State, words: Words) -> Self {
        let invalid_name = format!("{}.invalid", token.get(..12).unwrap_or("doctor").to_ascii_lowercase());
        let policy = policy(address, &state, &invalid_name);
        Self { address, token, html: words.page(), words, policy, invalid_name, state }
    }

    /// What the user's browser has to open.
    pub(super) fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.token)
    }

    /// The address below the token, if the request knows it.
    fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix('/')?.strip_prefix(&*self.token)?.strip_prefix('/')
    }

    fn get(&self, path: &str) -> Answer {
        match path {
            "" => self.content("text/html; charset=utf-8", self.html.clone()),
            "page.js" => self.content("text/javascript; charset=utf-8", include_str!("page/page.js")),
            "page.css" => self.content("text/css; charset=utf-8", include_str!("page/page.css")),
            "state.json" => {
                let results = self.state.results();
                self.content("application/json", json!({ "results": results }).to_string())
            }
            "report.html" => match self.state.results() {
                Some(results) => self.content("text/html; charset=utf-8", results.report),
                None => self.empty(StatusCode::NOT_FOUND),
            },
            _ => self.empty(StatusCode::NOT_FOUND),
        }
    }

    fn post(&self, path: &str, user_agent: &str, body: &[u8]) -> Answer {
        match path {
            "start" => {
                let (visit, tried) = self.state.begin(user_agent);
                let other_site =
                    format!("http://{OTHER_NAME}:{}/{}/other-site", self.address.port(), self.token);
                let plan = json!({
                    "visit": visit, "paths": self.state.hosts(), "tried": tried, "words": self.words.script,
                    "other_site": other_site, "invalid_name": self.invalid_name,
                });
                self.content("application/json", plan.to_string())
            }
            "result" => self.taken(body, |told| self.state.result(told)),
            "finished" => self.taken(body, |told| self.state.finished(&told)),
            "left" => self.taken(body, |told| self.state.left(&told)),
            _ => self.empty(StatusCode::NOT_FOUND),
        }
    }

    fn taken<T: DeserializeOwned>(&self, body: &[u8], take: impl FnOnce(T) -> Result<(), Refused>) -> Answer {
        let Ok(told) = serde_json::from_slice(body) else { return self.empty(StatusCode::BAD_REQUEST) };
        self.empty(match take(told) {
            Ok(()) => StatusCode::NO_CONTENT,
            Err(Refused::TooLate) => StatusCode::CONFLICT,
            Err(Refused::UnknownHost) => StatusCode::BAD_REQUEST,
        })
    }

    /// Any site may load it, under the computer's other name: there is nothing in it.
    fn other_site(&self) -> Answer {
        let mut answer = self.empty(StatusCode::NO_CONTENT);
        answer.headers_mut().insert(CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
        answer
    }

    fn content(&self, kind: &'static str, body: impl Into<Bytes>) -> Answer {
        let mut answer = Response::new(Full::new(body.into()));
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        self.guarded(answer)
    }

    fn empty(&self, status: StatusCode) -> Answer {
        let mut answer = Response::new(Full::default());
        *answer.status_mut() = status;
        self.guarded(answer)
    }

    fn guarded(&self, mut answer: Answer) -> Answer {
        let headers = answer.headers_mut();
        headers.insert("content-security-policy", self.policy.clone());
        for (name, value) in GUARDS {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        answer
    }
}

const CROSS_ORIGIN_RESOURCE_POLICY: &str = "cross-origin-resource-policy";
const GUARDS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
    (CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
];

impl Service for Page {
    async fn answer(self: Arc<Self>, request: Request<Incoming>, _: Option<SocketAddr>) -> Answer {
        let (head, body) = request.into_parts();
        let host = only(&head.headers, &HOST);
        let path = self.below(head.uri.path());
        let is_other_name = host.as_deref() == Some(&*format!("{OTHER_NAME}:{}", self.address.port()));
        if is_other_name && head.method == Method::GET && path == Some("other-site") {
            return self.other_site();
        }
        // A page elsewhere may give its own name this computer's address, and send requests here: the browser itself
        // writes into these headers which page it was.
        if host.as_deref() != Some(&*self.address.to_string()) || head.uri.authority().is_some() {
            return self.empty(StatusCode::MISDIRECTED_REQUEST);
        }
        let origin = only(&head.headers, &ORIGIN);
        let is_reading = head.method == Method::GET && !head.headers.contains_key(ORIGIN);
        if !is_reading && origin.as_deref() != Some(&*format!("http://{}", self.address)) {
            return self.empty(StatusCode::FORBIDDEN);
        }
        let Some(path) = path else { return self.empty(StatusCode::NOT_FOUND) };
        match head.method {
            Method::GET => self.get(path),
            Method::POST => match server::body(body, BODY).await {
                Ok(body) => self.post(path, &only(&head.headers, &USER_AGENT).unwrap_or_default(), &body),
                Err(status) => self.empty(status),
            },
            _ => {
                let mut answer = self.empty(StatusCode::METHOD_NOT_ALLOWED);
                answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, POST"));
                answer
            }
        }
    }
}

/// The value of a header that is there once.
fn only(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?.to_owned();
    values.next().is_none().then_some(first)
}

/// The page's own files, and requests to the hosts that are tried: nothing else is loaded or asked.
fn policy(address: SocketAddr, state: &State, invalid_name: &str) -> HeaderValue {
    let names = state.hosts().keys().map(String::as_str).chain([invalid_name]);
    let tried: Vec<_> = names.map(|host| format!("https://{host}")).collect();
    let text = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://{OTHER_NAME}:{} {}; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        address.port(),
        tried.join(" ")
    );
    // Host names of the catalogue are plain ASCII; anything else shuts the page.
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
