//! The HTTP side: GET only.

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HOST, HeaderValue};
use hyper::http::uri::Authority;
use hyper::{Method, Request, Response, StatusCode};

use super::state::{Refusal, State};
use crate::cli::server::{Answer, Service};
use crate::report::metrics;

impl Service for State {
    async fn answer(self: Arc<Self>, request: Request<Incoming>, at: Option<SocketAddr>) -> Answer {
        // A web page may give its own name this computer's address (DNS rebinding); the Host header betrays it.
        let here = at.is_some_and(|address| address.ip().is_loopback());
        answer(&request, &self, here).await
    }
}

async fn answer(request: &Request<Incoming>, state: &Arc<State>, here: bool) -> Answer {
    if here && !names_loopback(request) {
        let text = "this exporter listens on the loopback interface and answers only there\n";
        return plain(StatusCode::MISDIRECTED_REQUEST, text.to_owned());
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET\n".to_owned());
    }
    match request.uri().path() {
        "/-/healthy" => plain(StatusCode::OK, "OK\n".to_owned()),
        "/metrics" => measured(own(state)),
        "/probe" => probe(request.uri().query().unwrap_or_default(), state).await,
        "/" => plain(StatusCode::OK, HELP.to_owned()),
        _ => plain(StatusCode::NOT_FOUND, HELP.to_owned()),
    }
}

/// Whether the request is for a name of this computer's own: every `Host` header, and the address if it names a host.
fn names_loopback<B>(request: &Request<B>) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter().map(|value| value.to_str().ok()).peekable();
    let address = request.uri().authority().map(Authority::as_str);
    hosts.peek().is_some()
        && hosts.all(|host| host.is_some_and(is_loopback_name))
        && address.is_none_or(is_loopback_name)
}

fn is_loopback_name(authority: &str) -> bool {
    let Ok(authority) = authority.parse::<Authority>() else { return false };
    let host = authority.host().trim_matches(['[', ']']);
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

const HELP: &str = "aws-setup-doctor exporter\n\n/probe?endpoint=ID&lane=direct\n/metrics\n/-/healthy\n";

async fn probe(query: &str, state: &Arc<State>) -> Answer {
    let (mut endpoint, mut lane) = (None, "direct".to_owned());
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "endpoint" => endpoint = Some(value.into_owned()),
            "lane" => lane = value.into_owned(),
            _ => {
                return refused(
                    state,
                    StatusCode::BAD_REQUEST,
                    "parameters are `endpoint` and `lane`\n".to_owned(),
                );
            }
        }
    }
    let Some(endpoint) = endpoint else {
        return refused(state, StatusCode::BAD_REQUEST, format!("`endpoint` is missing\n\n{HELP}"));
    };
    match state.probe(&endpoint, &lane).await {
        Ok(text) => measured(text.to_string()),
        Err(Refusal::Unknown(text)) => refused(state, StatusCode::NOT_FOUND, text),
        Err(Refusal::Bad(text)) => refused(state, StatusCode::BAD_REQUEST, text),
        Err(Refusal::Busy(text)) => refused(state, StatusCode::SERVICE_UNAVAILABLE, text),
        Err(Refusal::Broke(text)) => refused(state, StatusCode::INTERNAL_SERVER_ERROR, text),
    }
}

/// What the exporter tells of itself.
fn own(state: &State) -> String {
    let counters = &state.counters;
    let mut text = format!(
        "# HELP aws_setup_doctor_build_info Version and date of the catalogue.\n# TYPE aws_setup_doctor_build_info gauge\n\
         aws_setup_doctor_build_info{{version=\"{}\",catalogue=\"{}\"}} 1\n",
        env!("CARGO_PKG_VERSION"),
        state.catalogue.date()
    );
    let counts = [
        ("probes", "Probes that were made", &counters.probes),
        ("cached_answers", "Scrapes that were answered without a probe", &counters.cached),
        ("refused_requests", "Scrapes that got no measurement", &counters.refused),
    ];
    for (name, help, count) in counts {
        let value = count.load(Ordering::Relaxed);
        let _ = write!(
            text,
            "# HELP aws_setup_doctor_{name} {help}.\n# TYPE aws_setup_doctor_{name} counter\n\
             aws_setup_doctor_{name}_total {value}\n"
        );
    }
    text + "# EOF\n"
}

fn measured(text: String) -> Answer {
    let mut response = plain(StatusCode::OK, text);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(metrics::CONTENT_TYPE));
    response
}

fn refused(state: &State, status: StatusCode, text: String) -> Answer {
    state.counters.refused.fetch_add(1, Ordering::Relaxed);
    plain(status, text)
}

fn plain(status: StatusCode, text: String) -> Answer {
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(hosts: &[&str], address: &str) -> bool {
        let mut request = Request::builder().uri(address);
        for host in hosts {
            request = request.header(HOST, *host);
        }
        names_loopback(&request.body(()).unwrap())
    }

    #[test]
    fn on_the_loopback_interface_only_its_own_names_are_answered() {
        for own in ["127.0.0.1:9465", "localhost", "LOCALHOST:9465", "[::1]:9465", "127.8.8.8"] {
            assert!(named(&[own], "/metrics"), "{own}");
        }
        for other in [
            "attacker.example",
            "attacker.example:9465",
            "127.0.0.1.attacker.example",
            "10.0.0.1",
            "a@b@c",
            "",
        ] {
            assert!(!named(&[other], "/metrics"), "{other}");
        }
        assert!(!named(&[], "/metrics"));
        assert!(!named(&["localhost", "attacker.example"], "/metrics"));
        assert!(!named(&["localhost"], "http://attacker.example/metrics"));
    }
}
