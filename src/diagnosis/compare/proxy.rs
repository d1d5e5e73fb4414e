//! How a proxy was set, and what it speaks.

use crate::diagnosis::view::View;
use crate::evidence::environment::{PacFile, ProxyConfig};
use crate::evidence::network::{FirstBytes, ProxyConnect};
use crate::evidence::{FailureKind, Observation};

/// The environment variable the proxy came from.
pub(crate) fn variable(view: View<'_>) -> Option<&str> {
    view.proxy_configs().find_map(|it| it.data.https.as_ref().map(|it| it.variable.as_str()))
}

/// The scheme that fits what came back, if it is not the one in use.
pub(crate) fn right_scheme(observation: &Observation, proxy: &ProxyConnect) -> Option<&'static str> {
    let first = proxy.first_bytes.as_ref();
    match proxy.scheme.as_str() {
        "https" => {
            let not_tls =
                proxy.stage.as_deref() == Some("tls") && observation.failed_with(FailureKind::NotTls);
            not_tls.then_some("http")
        }
        "http" => {
            let not_http = observation.failed_with(FailureKind::ProxyNotHttp);
            (not_http && first.is_some_and(is_tls_record)).then_some("https")
        }
        _ => None,
    }
}

/// RFC 8446 §5.1: content types 20 to 23, then version 3.x.
fn is_tls_record(first: &FirstBytes) -> bool {
    ["1403", "1503", "1603", "1703"].iter().any(|it| first.hex.starts_with(it))
}

pub(crate) fn proxy_script<'a>(view: View<'a>) -> Option<(&'a Observation, &'a ProxyConfig, &'a PacFile)> {
    view.proxy_configs().find_map(|it| Some((it.observation, it.data, it.data.pac_file.as_ref()?)))
}

pub(crate) fn script_problem(file: &PacFile) -> Option<&'static str> {
    if file.failure.is_some() {
        Some("unreachable")
    } else if file.status.is_some_and(|it| !(200..300).contains(&it)) {
        Some("status")
    } else if !file.is_script {
        Some("not-a-script")
    } else {
        None
    }
}
