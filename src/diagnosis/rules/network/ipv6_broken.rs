//! IPv6 is there and leads nowhere, or connects and carries nothing more; IPv4 hides it, at a price.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::families::{self, Loss, OtherFamily};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkIpv6Broken,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T10"],
    claims: &[
        FailureKind::ConnectTimeout,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
        FailureKind::HostUnreachable,
        FailureKind::NetworkUnreachable,
        FailureKind::PermissionDenied,
        FailureKind::AddressNotAvailable,
        FailureKind::ReadTimeout,
        FailureKind::ConnectionClosed,
        FailureKind::TlsAlert,
        FailureKind::NotTls,
        FailureKind::CertificateUnknownIssuer,
        FailureKind::CertificateNameMismatch,
        FailureKind::CertificateExpired,
        FailureKind::CertificateNotYetValid,
        FailureKind::CertificateInvalid,
        FailureKind::BodyStalled,
        FailureKind::HttpMalformed,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    match no_connection(view) {
        Some(finding) => vec![finding],
        None => no_answer(view).into_iter().collect(),
    }
}

/// IPv6 connects, and what follows does not get through as it does over IPv4. Loss by size has rules of its own.
fn no_answer(view: View<'_>) -> Option<Finding> {
    let tried: Vec<_> = view
        .direct_hosts()
        .filter_map(|row| Some((OtherFamily::of(&row)?, row)))
        .filter(|(other, row)| !other.ipv4 && row.reached_aws())
        .map(|(_, row)| row)
        .collect();
    let broken: Vec<_> = tried.iter().filter_map(|row| Some((row, lost(row)?))).collect();
    let (row, seen) = broken.first()?;
    let four = row.http()?.observation;
    let kind = seen.failure().map_or(FailureKind::Other, |failure| failure.kind);
    let finding = Finding::about(&RULE, row, seen)
        .and_all(broken.iter().skip(1).take(3).map(|(_, seen)| &seen.id))
        .rules_out(&four.id, Code::NetworkTcpDropped)
        .arg("rows", broken.len())
        .arg("tried", tried.len())
        .arg("what", if broken.len() == tried.len() { "answers" } else { "some" })
        .arg("failure", Arg::word(kind))
        .severity(families::severity(row, false))
        .confidence(if broken.len() > 1 { Confidence::High } else { Confidence::Medium });
    Some(finding.build())
}

fn lost<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    match families::lost_by_other(row)? {
        (_, Loss::Anything(seen)) => Some(seen),
        _ => None,
    }
}

fn no_connection(view: View<'_>) -> Option<Finding> {
    let Some((link, _, true)) = view.link() else { return None };
    let six = |it: &&Observation| it.as_connect().is_some_and(|connect| connect.address.is_ipv6());
    let canary = |it: &&Observation| it.control == Some(Control::TcpCanary);
    if view.all().any(|observation| six(&observation) && observation.seen() && !canary(&observation)) {
        return None;
    }
    let broken: Vec<_> = view
        .direct_hosts()
        .filter(|row| row.reached_aws())
        .filter_map(|row| {
            let six = row
                .connects()
                .map(|connect| connect.observation)
                .find(|observation| six(observation) && observation.failure().is_some())?;
            let four = row
                .connects()
                .find(|connect| connect.data.address.is_ipv4() && connect.observation.seen())?;
            Some((six, four.observation))
        })
        .collect();
    let (six, four) = broken.first()?;
    let kind = six.failure().map_or(FailureKind::Other, |failure| failure.kind);
    let mut finding = Finding::of(&RULE, &link.check, &six.id)
        .rules_out(&four.id, Code::NetworkTcpDropped)
        .arg("rows", broken.len())
        .arg("tried", broken.len())
        .arg("what", "connections")
        .arg("failure", Arg::word(kind))
        .confidence(Confidence::of(true, broken.len() > 1));
    for (it, _) in broken.iter().skip(1).take(3) {
        finding = finding.and(&it.id);
    }
    Some(finding.build())
}
