//! A certificate of this computer is asked for. AWS's sign-in hosts never do; a gateway in between may.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsClientCertificateRequested,
    severity: Severity::Warn,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S19"],
    claims: &[
        FailureKind::TlsAlert,
        FailureKind::ConnectionClosed,
        FailureKind::ConnectionReset,
        FailureKind::CertificateUnknownIssuer,
    ],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.tls().filter(|handshake| handshake.data.client_certificate_requested)?;
    if seen.data.publicly_valid() || !row.served_by_aws() {
        return None; // the far end itself asks, which is its own affair
    }
    let stopped = row.failed();
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let private = seen.data.privately_signed();
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("issuer", seen.data.issuer())
        .severity(if stopped { Severity::Fail } else { RULE.severity })
        .confidence(Confidence::of(true, private));
    finding = if private {
        finding.rules_out(&seen.observation.id, Code::TlsHandshakeRefused)
    } else {
        finding.not_evaluated(Code::TlsHandshakeRefused)
    };
    Some(finding.build())
}
