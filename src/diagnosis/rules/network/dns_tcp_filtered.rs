//! The answer is too long for UDP, and over TCP the resolver never answers.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::DnsQuery;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsTcpFiltered,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Resolve,
    faults: &["D04"],
    claims: &[
        FailureKind::DnsTimeout,
        FailureKind::TemporaryFailure,
        FailureKind::ConnectTimeout,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
    ],
    check: Check::Once(check),
};

/// Silent where TCP carried any answer at all.
fn check(view: View<'_>) -> Vec<Finding> {
    let over_tcp = |it: &Observation| it.as_query().is_some_and(|query| query.transport == "tcp");
    if view.all().any(|observation| over_tcp(observation) && observation.dns_answered()) {
        return Vec::new();
    }
    view.direct_hosts().filter_map(|row| judge(&row)).collect()
}

/// A truncated answer that TCP did complete, or a name programs got after all, is no fault.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() || !row.unresolved() {
        return None;
    }
    let (query, _) =
        row.queries().map(|query| (query.observation, query.data)).find(|(it, data)| cut(it, data))?;
    let again = row.made(Control::DnsTcp).find(|observation| observation.failure().is_some());
    let small = dns::control_name(row);
    let mut finding = Finding::about(&RULE, row, query)
        .arg("server", row.view().resolver())
        .confidence(Confidence::of(again.is_some(), small.is_some()));
    if let Some(it) = again {
        finding = finding.and(&it.id);
    }
    Some(finding.excludes(Code::NetworkNoResolver, small).build())
}

/// UDP said "truncated"; the same question over TCP stayed without an answer.
fn cut(seen: &Observation, data: &DnsQuery) -> bool {
    data.tc && data.transport == "tcp" && data.rcode.is_none() && seen.failure().is_some()
}
