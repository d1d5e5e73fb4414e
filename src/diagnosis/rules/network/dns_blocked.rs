//! NXDOMAIN for a name that exists: the resolver withholds it.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::dns;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsBlocked,
    severity: Severity::Fail,
    owner: Owner::DnsTeam,
    layer: Layer::Resolve,
    faults: &["D05"],
    claims: &[FailureKind::NameNotFound],
    check: Check::PerDirectHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (query, data) = row.address_query().filter(|(it, _)| it.failed_with(FailureKind::NameNotFound))?;
    if row.reached_aws() {
        return None;
    }
    let marked = dns::mark(row, data);
    let second = dns::second(row).filter(|(_, it)| !it.addresses.is_empty());
    if second.is_none() && marked.is_none() && !surely_exists(row) && sure_sibling(row).is_none() {
        return None;
    }
    let control = dns::control_name(row);
    let mut finding = Finding::about(&RULE, row, query)
        .arg("mark", marked.unwrap_or("none"))
        .arg("server", row.view().resolver())
        .confidence(confidence(row, marked, second.is_some(), control.is_some()))
        .allow(row);
    if let Some(sibling) = sure_sibling(row) {
        finding = finding.and(&sibling.id);
    }
    finding = finding.excludes(Code::NetworkNameNotFound, second.map(|(seen, _)| seen));
    if let Some(it) = control {
        finding = finding.rules_out(&it.id, Code::NetworkNoResolver);
    }
    Some(finding.confirm_opt(commands::dig(row)).build())
}

/// AWS publishes the whole name: no part of it is the user's to misspell.
fn surely_exists(row: &RowView<'_>) -> bool {
    let fixed = row.row.pattern.as_deref().is_some_and(|pattern| !pattern.contains('['));
    fixed && row.address_query().is_some_and(|(_, it)| it.soa.is_none())
}

/// A published name below the same domain is withheld as well.
pub(crate) fn sure_sibling<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let domain = parent(row.host())?.to_owned();
    let host = row.host();
    let mut others = row
        .view()
        .hosts_that(Fact::NameNotFound, Some(Lane::Direct))
        .filter(|row| row.host() != host && parent(row.host()) == Some(domain.as_str()));
    others.find_map(|other| {
        let (query, _) =
            other.address_query().filter(|(other, _)| other.failed_with(FailureKind::NameNotFound))?;
        surely_exists(&other).then_some(query)
    })
}

fn parent(host: &str) -> Option<&str> {
    host.split_once('.').map(|(_, rest)| rest)
}

fn confidence(row: &RowView<'_>, mark: Option<&str>, second: bool, control: bool) -> Confidence {
    match (mark.is_some(), second) {
        (_, true) => Confidence::of(mark.is_some() || surely_exists(row), control),
        (true, false) => Confidence::of(true, control),
        (false, false) => Confidence::Low,
    }
}
