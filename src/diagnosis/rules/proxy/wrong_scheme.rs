//! The proxy speaks, but not what its URL's scheme says: TLS to a plain proxy, or the reverse.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::proxy::unreachable;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::ways;
use crate::evidence::network::{FirstBytes, ProxyConnect};
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: "proxy.wrong-scheme",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P07"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy()?;
    let right = right_scheme(seen.observation, seen.data)?;
    let proxy = format!("{}:{}", seen.data.proxy_host, seen.data.proxy_port);
    Some(
        ways::about(&RULE, row, seen.observation)
            .arg("scheme", &seen.data.scheme)
            .arg("right", right)
            .arg("variable", unreachable::variable(row.view()).unwrap_or("HTTPS_PROXY"))
            // The bytes are the mark, and that any came excludes a proxy that is not there.
            .confidence(if seen.data.first_bytes.is_some() { Confidence::High } else { Confidence::Low })
            .rules_out(&seen.observation.id, "proxy.unreachable")
            .confirm(format!("curl -sv -o /dev/null -x {right}://{proxy} https://aws.amazon.com/"))
            .arg("proxy", proxy)
            .build(),
    )
}

/// The scheme that fits what came back, if it is not the one in use.
pub(in crate::diagnosis) fn right_scheme(
    observation: &Observation,
    proxy: &ProxyConnect,
) -> Option<&'static str> {
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
