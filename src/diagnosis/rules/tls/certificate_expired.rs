//! The certificate's dates do not hold today, and the clock of this computer is right.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{clock, tls};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsCertificateExpired,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S14"],
    claims: &[FailureKind::CertificateExpired, FailureKind::CertificateNotYetValid],
    check: Check::Once(check),
};

/// Silent when the clock explains the dates.
fn check(view: View<'_>) -> Vec<Finding> {
    if clock::explains_dates(view) {
        return Vec::new();
    }
    let clock = clock::clock(view);
    let by_the_clock: Vec<_> = match clock {
        clock::ClockVerdict::Close { offset_s, .. } => clock::within_doubt(view, offset_s),
        _ => Vec::new(),
    };
    let other = |row: &RowView<'_>| !by_the_clock.iter().any(|(early, ..)| early.id() == row.id());
    view.hosts().filter(other).filter_map(|row| judge(&row, &clock)).collect()
}

fn judge(row: &RowView<'_>, clock: &clock::ClockVerdict<'_>) -> Option<Finding> {
    let seen = row.tls().filter(|handshake| clock::is_about_dates(handshake.observation))?;
    let leaf = seen.data.chain.first()?;
    let found = fingerprint::by_issuer(row.view(), seen.data);
    let alike = tls::same_issuer_elsewhere(row, seen.data);
    let early = seen.observation.failed_with(FailureKind::CertificateNotYetValid);
    // Whoever signed it: AWS renews long before the end, so what shows it is on the way first of all.
    let inspected = found.is_some() || alike.is_some();
    let owner = match (inspected, row.served_by_aws()) {
        (true, _) => Owner::GatewayTeam,
        (false, true) => Owner::NetworkTeam,
        // Whoever runs the host renews its certificate.
        (false, false) => Owner::AwsAdmin,
    };
    let finding = Finding::about(&RULE, row, seen.observation)
        .vendor(fingerprint::name(found))
        .arg("issuer", seen.data.issuer())
        .arg("dates", if early { "not-yet-valid" } else { "expired" })
        .arg("not_before", Arg::Day(leaf.not_before))
        .arg("not_after", Arg::Day(leaf.not_after))
        .owner(owner);
    let finding = match clock {
        clock::ClockVerdict::Right(id) => {
            finding.rules_out(id, Code::ClockSkewed).confidence(Confidence::High)
        }
        _ => finding.not_evaluated(Code::ClockSkewed).confidence(Confidence::Low),
    };
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}
