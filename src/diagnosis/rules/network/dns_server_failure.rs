//! SERVFAIL for this name, or silence about it, while others resolve.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsServerFailure,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D09"],
    claims: &[FailureKind::DnsServfail, FailureKind::DnsTimeout, FailureKind::TemporaryFailure],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, _) = row.address_query()?;
    let control = dns::control_name(row);
    let silent = query.failed_with(FailureKind::DnsTimeout) && control.is_some() && stays_silent(row);
    if row.reached_aws() || !(silent || query.failed_with(FailureKind::DnsServfail)) {
        return None;
    }
    let checked = row
        .made(Control::CheckingDisabled)
        .find(|observation| observation.failed_with(FailureKind::DnsServfail));
    // A later question that was answered: the first failed by chance.
    let later =
        row.made(Control::CheckingDisabled).chain(dns::repeated(row)).find(|observation| observation.seen());
    let later = later.filter(|later| later.as_query().is_some_and(|query| !query.addresses.is_empty()));
    if let Some(later) = later {
        return Some(once(row, query, later));
    }
    let mut finding = Finding::about(&RULE, row, query)
        .arg("server", row.view().resolver())
        .arg("answer", if silent { "silence" } else { "servfail" })
        .confidence(Confidence::of(checked.is_some(), control.is_some()));
    finding = finding.excludes(Code::NetworkDnssecFailure, checked);
    finding = finding.excludes(Code::NetworkNoResolver, control);
    Some(finding.confirm_opt(commands::dig(row)).build())
}

/// The resolver failed and answered the next question: it had to ask far servers, or one of them did not answer.
fn once(row: &RowView<'_>, query: &Observation, later: &Observation) -> Finding {
    Finding::about(&RULE, row, query)
        .arg("server", row.view().resolver())
        .arg("answer", "once")
        .severity(Severity::Warn)
        .confidence(Confidence::Low)
        .rules_out(&later.id, Code::NetworkDnsRefused)
        .not_evaluated(Code::NetworkDnssecFailure)
        .confirm_opt(commands::dig(row))
        .build()
}

/// Every question about the name went unanswered, over TCP as well: no lost packet, no filtered transport.
fn stays_silent(row: &RowView<'_>) -> bool {
    let over_tcp =
        row.made(Control::DnsTcp).any(|observation| !observation.seen() && !observation.dns_answered());
    row.unresolved()
        && over_tcp
        && row.queries().all(|query| query.observation.failed_with(FailureKind::DnsTimeout))
}
