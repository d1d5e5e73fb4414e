//! The name exists, but its addresses are withheld.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{FailureKind, Observation};

/// How the system's answer fails to come in time.
const SILENCE: [FailureKind; 2] = [FailureKind::DnsTimeout, FailureKind::TemporaryFailure];
/// What one resolver does to a few names it does to all.
const MOST_COMPARED: usize = 16;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkRecordTypeFiltered,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D17"],
    claims: &[FailureKind::NoData, FailureKind::DnsTimeout, FailureKind::TemporaryFailure],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    withheld(row).or_else(|| unanswered(row))
}

/// The system's answer was not waited for any longer, while the resolver tells IPv4 addresses at once and says nothing
/// to the question for IPv6 ones, of this name and of another.
fn unanswered(row: &RowView<'_>) -> Option<Finding> {
    let asked_again =
        || row.resolves().any(|resolve| SILENCE.iter().any(|kind| resolve.observation.failed_with(*kind)));
    if row.reached_aws() || !row.unresolved() || !asked_again() {
        return None;
    }
    let (four, six) = only_one_is_answered(row)?;
    let others = row.view().direct_hosts().filter(|other| other.host() != row.host());
    let (_, other) = others.take(MOST_COMPARED).find_map(|other| only_one_is_answered(&other))?;
    let finding = Finding::about(&RULE, row, six)
        .and(&other.id)
        .arg("what", "ipv6")
        .arg("server", row.view().resolver())
        .severity(Severity::Warn)
        .confidence(Confidence::High)
        .rules_out(&four.id, Code::NetworkNoResolver);
    Some(finding.excludes(Code::NetworkPacketLoss, dns::control_name(row)).build())
}

/// The answered question for A records, and the one for AAAA records to which nothing came.
fn only_one_is_answered<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let (four, data) = row.address_query().filter(|(seen, _)| seen.seen())?;
    let six = row.queries().find(|query| query.data.record_type == "AAAA")?;
    let silent = six.observation.failed_with(FailureKind::DnsTimeout);
    (silent && !data.addresses.is_empty()).then_some((four, six.observation))
}

fn withheld(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::NoData))?;
    if row.reached_aws() || !row.unresolved() {
        return None;
    }
    let said = data.ede.iter().any(|ede| ede.code == 17);
    let second = dns::second(row).filter(|(_, it)| !it.addresses.is_empty());
    if !said && second.is_none() && !dns::is_oddly_authoritative(row, data) {
        return None;
    }
    let finding = Finding::about(&RULE, row, query)
        .arg("what", "addresses")
        .arg("server", row.view().resolver())
        .confidence(match (said, second.is_some()) {
            // A zone of one's own may have the name without addresses: that the answer is made up is not yet a filter.
            (false, false) => Confidence::Low,
            (mark, second) => Confidence::of(mark, second || dns::control_name(row).is_some()),
        });
    Some(finding.excludes(Code::NetworkNameNotFound, second.map(|(seen, _)| seen)).build())
}
