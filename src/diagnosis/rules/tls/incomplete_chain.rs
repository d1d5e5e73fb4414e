//! The leaf came alone and names a public CA as its issuer: the link between them is missing.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::FailureKind;
use crate::evidence::network::TlsHandshake;

pub(super) const RULE: Rule = Rule {
    code: "tls.incomplete-chain",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S16"],
    check,
};

/// Organisations of public CAs, as they stand in an issuer.
const PUBLIC_CAS: &[&str] = &[
    "O=Amazon",
    "O=Starfield Technologies",
    "O=DigiCert",
    "O=Let's Encrypt",
    "O=Sectigo",
    "O=GlobalSign",
    "O=Google Trust Services",
    "O=Microsoft Corporation",
];

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.tls().filter(|it| it.observation.failed_with(FailureKind::CertificateUnknownIssuer))?;
    if !looks_incomplete(row, seen.data) {
        return None;
    }
    let finding = ways::about(&RULE, row, seen.observation)
        .arg("issuer", ways::leaf_issuer(seen.data))
        // An issuer is only a claim until the missing certificate proves it.
        .confidence(Confidence::Low)
        .not_evaluated("tls.inspected-untrusted");
    Some(match ways::curl(row, "-sv -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

pub(in crate::diagnosis) fn looks_incomplete(row: &RowView<'_>, tls: &TlsHandshake) -> bool {
    let [leaf] = tls.chain.as_slice() else { return false };
    !leaf.self_signed
        && !leaf.ca
        && PUBLIC_CAS.iter().any(|it| leaf.issuer.contains(it))
        && fingerprint::by_issuer(row.view(), tls).is_none()
        && ways::same_issuer_elsewhere(row, tls).is_none()
}
