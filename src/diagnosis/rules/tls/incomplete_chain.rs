//! The leaf came alone and names a public CA as its issuer: the link between them is missing.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::tls;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsIncompleteChain,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S16"],
    claims: &[FailureKind::CertificateUnknownIssuer],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row
        .tls()
        .filter(|handshake| handshake.observation.failed_with(FailureKind::CertificateUnknownIssuer))?;
    if !tls::looks_incomplete(row, seen.data) {
        return None;
    }
    let finding = Finding::about(&RULE, row, seen.observation)
        .arg("issuer", seen.data.issuer())
        // An issuer is only a claim until the missing certificate proves it.
        .confidence(Confidence::Low)
        .not_evaluated(Code::TlsInspectedUntrusted);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}
