//! The name resolves once checking is disabled: its signatures do not validate at this resolver.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnssecFailure,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D10"],
    claims: &[FailureKind::DnsServfail, FailureKind::TemporaryFailure],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, _) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::DnsServfail))?;
    let unchecked = row.made(Control::CheckingDisabled).find(|it| it.seen() && it.dns_answered())?;
    if row.reached_aws() {
        return None;
    }
    Some(
        Finding::about(&RULE, row, query)
            .arg("server", row.view().resolver_address())
            .rules_out(&unchecked.id, Code::NetworkDnsServerFailure)
            .confidence(Confidence::High)
            .build(),
    )
}
