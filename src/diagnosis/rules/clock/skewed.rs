//! Several hosts that know nothing of each other agree on a time, and it is not this computer's.

use std::collections::BTreeSet;

use crate::catalogue::{CheckId, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::clock;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::ClockSkewed,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &["S13"],
    claims: &[FailureKind::CertificateExpired, FailureKind::CertificateNotYetValid, FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    match clock::clock(view) {
        clock::ClockVerdict::Wrong(skew) => measured(view, &skew).into_iter().collect(),
        clock::ClockVerdict::Unknown => suspected(view).into_iter().collect(),
        clock::ClockVerdict::Close { offset_s, because } => {
            close(view, offset_s, &because).into_iter().collect()
        }
        clock::ClockVerdict::Right(_) => Vec::new(),
    }
}

fn measured(view: View<'_>, skew: &clock::Skew<'_>) -> Option<Finding> {
    let first = skew.because.first()?;
    let own_row = CheckId::from("environment.clock");
    let check = if view.row(&own_row).is_some() { own_row } else { first.check.clone() };
    let dated = clock::dated(view);
    let mark = skew.hosts.len() >= 3 || !dated.is_empty();
    let mut finding = Finding::of(&RULE, &check, &first.id)
        .arg("host", Arg::Hosts(skew.hosts.clone()))
        .arg("hosts", Arg::Hosts(skew.hosts.clone()))
        .arg("direction", if skew.offset_s > 0 { "behind" } else { "ahead" })
        .arg("offset", Arg::Span(skew.offset_s.saturating_abs()))
        .arg("close", "no")
        .arg("agreeing", skew.hosts.len())
        // Dates that came in the clear may be one proxy's.
        .confidence(match (mark, skew.over_tls) {
            (true, true) => Confidence::High,
            (true, false) | (false, true) => Confidence::Medium,
            (false, false) => Confidence::Low,
        });
    finding = finding.and_all(skew.because.iter().skip(1).map(|seen| &seen.id));
    finding = match dated.first() {
        Some((_, it)) => finding.rules_out(&first.id, Code::TlsCertificateExpired).and(&it.id),
        None => finding.rules_out(&first.id, Code::TlsCertificateExpired),
    };
    let refused: Vec<_> = view.calls().filter(|call| call.data.clock_refused).collect();
    for it in &refused {
        finding = finding.and(&it.observation.id);
    }
    Some(
        finding
            .explains(dated.iter().map(|(row, _)| row.id().clone()))
            .explains(refused.iter().map(|refused| refused.observation.check.clone()))
            .confirm(commands::clock(view))
            .build(),
    )
}

/// The clock is as far off, or as little known, as the dates of a certificate fail to hold.
fn close(view: View<'_>, offset_s: i64, because: &[&Observation]) -> Option<Finding> {
    let early = clock::within_doubt(view, offset_s);
    let (row, first, gap) = early.first()?;
    let behind = first.failed_with(FailureKind::CertificateNotYetValid);
    let explained = *gap <= if behind { offset_s } else { offset_s.saturating_neg() };
    let finding = Finding::about(&RULE, row, first)
        .arg("hosts", Arg::hosts(early.iter().map(|(row, ..)| row.host())))
        .arg("direction", if behind { "behind" } else { "ahead" })
        .arg("offset", Arg::Span(offset_s.saturating_abs()))
        .arg("close", "yes")
        .arg("gap", Arg::Span(*gap))
        .arg("agreeing", because.len())
        .confidence(if explained { Confidence::Medium } else { Confidence::Low })
        .and_all(because.iter().map(|seen| &seen.id));
    let finding = match because.first().filter(|_| explained) {
        Some(seen) => finding.rules_out(&seen.id, Code::TlsCertificateExpired),
        None => finding.not_evaluated(Code::TlsCertificateExpired),
    };
    let rest = early.iter().skip(1).map(|(row, ..)| row.id().clone());
    Some(finding.explains(rest).confirm(commands::clock(view)).build())
}

/// No clock could be read, but every certificate of several hosts is out of date in the same direction.
fn suspected(view: View<'_>) -> Option<Finding> {
    let dated = clock::suspected(view)?;
    let (row, first) = dated.first()?;
    let kind = first.failure()?.kind;
    let hosts: BTreeSet<&str> = dated.iter().map(|(row, _)| row.host()).collect();
    let mut finding = Finding::about(&RULE, row, first)
        .arg("hosts", Arg::hosts(hosts.iter().copied()))
        .arg("direction", if kind == FailureKind::CertificateExpired { "ahead" } else { "behind" })
        .arg("offset", Arg::UNKNOWN)
        .arg("close", "no")
        .arg("agreeing", 0)
        .confidence(Confidence::Low)
        .not_evaluated(Code::TlsCertificateExpired);
    finding = finding.and_all(dated.iter().skip(1).map(|(_, seen)| &seen.id));
    Some(finding.explains(dated.iter().map(|(row, _)| row.id().clone())).build())
}
