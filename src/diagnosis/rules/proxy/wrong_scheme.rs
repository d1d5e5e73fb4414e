//! The proxy speaks, but not what its URL's scheme says: TLS to a plain proxy, or the reverse.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyWrongScheme,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P07"],
    claims: &[FailureKind::NotTls, FailureKind::ProxyNotHttp],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy()?;
    let right = proxy::right_scheme(seen.observation, seen.data)?;
    let proxy = seen.data.address();
    Some(
        Finding::about(&RULE, row, seen.observation)
            .arg("scheme", Arg::published(&seen.data.scheme))
            .arg("right", right)
            .arg("variable", Arg::published(proxy::variable(row.view()).unwrap_or("HTTPS_PROXY")))
            // The bytes are the mark, and that any came excludes a proxy that is not there.
            .confidence(if seen.data.first_bytes.is_some() { Confidence::High } else { Confidence::Low })
            .rules_out(&seen.observation.id, Code::ProxyUnreachable)
            .confirm(commands::curl_through(row.view(), right, &proxy, "https://aws.amazon.com/"))
            .arg("proxy", Arg::Proxies(vec![proxy]))
            .build(),
    )
}
