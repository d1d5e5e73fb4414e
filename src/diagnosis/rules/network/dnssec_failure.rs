//! The name resolves once checking is disabled: its signatures do not validate at this resolver.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnssecFailure,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D10"],
    claims: &[FailureKind::DnsServfail, FailureKind::TemporaryFailure],
    check: Check::PerDirectHost(judge),
};

/// Checking disabled helps, and it is no chance: the resolver names the reason, or failed the plain question again.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::DnsServfail))?;
    let unchecked = row
        .made(Control::CheckingDisabled)
        .find(|observation| observation.seen() && observation.dns_answered())?;
    let again = dns::repeated(row);
    let fails_again = again.filter(|again| again.failed_with(FailureKind::DnsServfail));
    let is_named = data.ede.iter().any(|error| is_about_signatures(error.code));
    if row.reached_aws() || !is_named && fails_again.is_none() || again.is_some_and(Observation::seen) {
        return None;
    }
    let finding = Finding::about(&RULE, row, query)
        .arg("server", row.view().resolver())
        .and_all(fails_again.map(|again| &again.id))
        .rules_out(&unchecked.id, Code::NetworkDnsServerFailure)
        .confidence(Confidence::High);
    Some(finding.build())
}

/// RFC 8914 §4: what validation can find wrong.
fn is_about_signatures(code: u16) -> bool {
    matches!(code, 1 | 2 | 5..=12 | 25 | 27)
}
