//! Several hosts that know nothing of each other agree on a time, and it is not this computer's.

use std::collections::BTreeSet;

use crate::catalogue::{CheckId, Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::ways;
use crate::diagnosis::ways::{ClockVerdict, Skew};
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: "clock.skewed",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &["S13"],
    check,
};

/// So many hosts whose dates all fail in the same way speak against the clock and not against the hosts.
const HOSTS_WITHOUT_READINGS: usize = 3;

fn check(view: &View<'_>) -> Vec<Finding> {
    match ways::clock(*view) {
        ClockVerdict::Wrong(skew) => measured(*view, &skew).into_iter().collect(),
        ClockVerdict::Unknown => suspected(*view).into_iter().collect(),
        ClockVerdict::Right(_) => Vec::new(),
    }
}

/// Whether the clock, and not the certificates, is what the dates speak against.
pub(in crate::diagnosis) fn explains_dates(view: View<'_>) -> bool {
    match ways::clock(view) {
        ClockVerdict::Wrong(_) => true,
        ClockVerdict::Unknown => suspected(view).is_some(),
        ClockVerdict::Right(_) => false,
    }
}

pub(in crate::diagnosis) fn is_about_dates(observation: &Observation) -> bool {
    observation.failed_with(FailureKind::CertificateExpired)
        || observation.failed_with(FailureKind::CertificateNotYetValid)
}

fn measured(view: View<'_>, skew: &Skew<'_>) -> Option<Finding> {
    let first = skew.because.first()?;
    let own_row = CheckId::from("environment.clock");
    let check = if view.row(&own_row).is_some() { own_row } else { first.check.clone() };
    let dated = dated(view);
    let mark = skew.hosts.len() >= 3 || !dated.is_empty();
    let mut finding = Finding::of(&RULE, &check, &first.id)
        .arg("host", skew.hosts.join(", "))
        .arg("hosts", skew.hosts.join(", "))
        .arg("direction", if skew.offset_s > 0 { "behind" } else { "ahead" })
        .arg("offset", ways::span(skew.offset_s.saturating_abs()))
        .arg("agreeing", skew.hosts.len())
        // Dates that came in the clear may be one proxy's.
        .confidence(match (mark, skew.over_tls) {
            (true, true) => Confidence::High,
            (true, false) | (false, true) => Confidence::Medium,
            (false, false) => Confidence::Low,
        });
    for it in skew.because.iter().skip(1) {
        finding = finding.and(&it.id);
    }
    finding = match dated.first() {
        Some((_, it)) => finding.rules_out(&first.id, "tls.certificate-expired").and(&it.id),
        None => finding.rules_out(&first.id, "tls.certificate-expired"),
    };
    let refused: Vec<_> = view.calls().filter(|it| it.data.clock_refused).collect();
    for it in &refused {
        finding = finding.and(&it.observation.id);
    }
    Some(
        finding
            .explains(dated.iter().map(|(row, _)| row.id().clone()))
            .explains(refused.iter().map(|it| it.observation.check.clone()))
            .confirm("date -u; curl -sSI http://aws.amazon.com/ | grep -i '^date:'")
            .build(),
    )
}

/// No clock could be read, but every certificate of several hosts is out of date in the same direction.
fn suspected(view: View<'_>) -> Option<Finding> {
    let dated = dated(view);
    let (row, first) = dated.first()?;
    let kind = first.failure()?.kind;
    let hosts: BTreeSet<&str> = dated.iter().map(|(row, _)| row.host()).collect();
    let alike = dated.iter().all(|(_, it)| it.failed_with(kind));
    let some_valid = view.hosts().any(|row| row.handshakes().any(|it| it.observation.seen()))
        || view.controls(Control::ControlHost).any(|it| ways::tls_of(it).is_some() && it.seen());
    if hosts.len() < HOSTS_WITHOUT_READINGS || !alike || some_valid {
        return None;
    }
    let mut finding = ways::about(&RULE, row, first)
        .arg("hosts", hosts.iter().copied().collect::<Vec<_>>().join(", "))
        .arg("direction", if kind == FailureKind::CertificateExpired { "ahead" } else { "behind" })
        .arg("offset", "?")
        .arg("agreeing", 0)
        .confidence(Confidence::Low)
        .not_evaluated("tls.certificate-expired");
    for (_, it) in dated.iter().skip(1) {
        finding = finding.and(&it.id);
    }
    Some(finding.explains(dated.iter().map(|(row, _)| row.id().clone())).build())
}

fn dated<'a>(view: View<'a>) -> Vec<(RowView<'a>, &'a Observation)> {
    view.hosts()
        .filter_map(|row| {
            let seen = row.handshakes().map(|it| it.observation).find(|it| is_about_dates(it))?;
            Some((row, seen))
        })
        .collect()
}
