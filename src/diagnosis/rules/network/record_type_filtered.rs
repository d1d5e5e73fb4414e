//! The name exists, but its addresses are withheld.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkRecordTypeFiltered,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D17"],
    claims: &[FailureKind::NoData],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::NoData))?;
    if row.reached_aws() || !row.unresolved() {
        return None;
    }
    let said = data.ede.iter().any(|ede| ede.code == 17);
    let second = dns::second(row).filter(|(_, it)| !it.addresses.is_empty());
    if !said && second.is_none() && !dns::is_oddly_authoritative(row, data) {
        return None;
    }
    let finding = Finding::about(&RULE, row, query).arg("server", row.view().resolver()).confidence(
        match (said, second.is_some()) {
            // A zone of one's own may have the name without addresses: that the answer is made up is not yet a filter.
            (false, false) => Confidence::Low,
            (mark, second) => Confidence::of(mark, second || dns::control_name(row).is_some()),
        },
    );
    Some(finding.excludes(Code::NetworkNameNotFound, second.map(|(seen, _)| seen)).build())
}
