//! The desktop's settings name a proxy and no variable does: browsers have a way, the AWS CLI has none.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::system_proxy::{self, Fixed};
use crate::diagnosis::finding::{Check, Confidence, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxySystemOnly,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P08"],
    claims: &[FailureKind::ConnectTimeout, FailureKind::ConnectionRefused],
    check: Check::Once(check),
};

/// Noted where the direct way is open; a failure where it is closed for every host.
fn check(view: View<'_>) -> Vec<Finding> {
    let unset = |fixed: &Fixed<'_>| fixed.config.https.is_none() && fixed.config.malformed.is_none();
    let Some(found) = system_proxy::fixed(view).filter(unset) else { return Vec::new() };
    let rows: Vec<_> = view.hosts().filter(|row| row.lane() == Some(Lane::Direct)).collect();
    let by_proxy: Vec<_> = rows.iter().filter(|row| !found.bypasses(row.host())).collect();
    if by_proxy.is_empty() && !rows.is_empty() {
        return Vec::new();
    }
    if let Some(works) = rows.iter().find_map(|row| row.http().filter(|_| row.reached_aws())) {
        if !found.settings.in_force {
            return Vec::new();
        }
        let finding =
            about(Finding::of(&RULE, &found.observation.check, &found.observation.id), &found, "no");
        return vec![finding.rules_out(&works.observation.id, Code::NetworkDirectEgressClosed).build()];
    }
    let closed: Vec<_> = by_proxy.into_iter().filter(|row| is_closed(row)).collect();
    let Some(row) = closed.first() else { return Vec::new() };
    let checks = closed.iter().map(|row| row.id().clone()).collect();
    let finding =
        about(Finding::about(&RULE, row, found.observation), &found, "yes").severity(Severity::Fail);
    // Nobody tried the proxy.
    let finding = finding.and_all(closed.iter().filter_map(|row| Some(&row.end()?.id)));
    vec![Finding { checks, ..finding.not_evaluated(Code::ProxyUnreachable).build() }]
}

fn is_closed(row: &RowView<'_>) -> bool {
    row.ended_in(RULE.claims).is_some()
}

fn about(finding: FindingBuilder, found: &Fixed<'_>, closed: &'static str) -> FindingBuilder {
    let confidence = if found.settings.in_force { Confidence::Medium } else { Confidence::Low };
    finding
        .arg("origin", Arg::published(&found.settings.origin))
        .arg("proxy", Arg::Proxies(vec![found.proxy.to_string()]))
        .arg("speaks", if found.proxy.scheme.starts_with("socks") { "socks" } else { "http" })
        .arg("closed", closed)
        .confidence(confidence)
}
