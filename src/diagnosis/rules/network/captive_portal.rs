//! Whatever host is asked, the same login page answers, and no TLS gets through: sign in to the network first.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::captive_portal;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkCaptivePortal,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Http,
    faults: &["H05"],
    claims: &[
        FailureKind::CertificateNameMismatch,
        FailureKind::CertificateUnknownIssuer,
        FailureKind::NotTls,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
        FailureKind::ConnectionClosed,
        FailureKind::ConnectTimeout,
        FailureKind::ReadTimeout,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(portal) = captive_portal::portal(view) else { return Vec::new() };
    let failed: Vec<_> = view.hosts().filter(RowView::without_proxy).filter(RowView::failed).collect();
    let (Some(row), Some(first)) = (failed.first(), portal.answers.first()) else { return Vec::new() };
    let mut finding = Finding::about(&RULE, row, first)
        .arg("page", portal.page.clone())
        .arg("answered", portal.answers.len())
        .confidence(match (portal.enough, portal.control.is_some()) {
            (true, true) => Confidence::High,
            (false, true) => Confidence::Medium,
            (_, false) => Confidence::Low,
        })
        .explains(failed.iter().skip(1).map(|failed| failed.id().clone()))
        .confirm(commands::curl_to(view, &["-sSI"], "http://aws.amazon.com/"));
    finding = finding.and_all(portal.answers.iter().skip(1).map(|seen| &seen.id));
    finding = finding.excludes(Code::HttpBlockPage, portal.control);
    vec![finding.build()]
}
