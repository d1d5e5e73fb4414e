//! One cause on the direct connection and through the proxy is one finding for whoever reads about it.

use std::collections::{BTreeSet, HashMap};

use crate::catalogue::{CheckId, Lane};
use crate::diagnosis::{Arg, Ask, Finding};
use crate::evidence::Evidence;

/// The findings in their order; one that differs from an earlier one only in its connection is part of that one.
pub(super) fn joined(findings: &[Finding], evidence: &Evidence) -> Vec<Finding> {
    let lanes: HashMap<&CheckId, Lane> =
        evidence.rows.iter().filter_map(|row| Some((&row.id, row.lane?))).collect();
    let mut joined: Vec<Finding> = Vec::new();
    for finding in findings {
        match joined.iter_mut().find(|known| differ_in_lane(known, finding, &lanes)) {
            Some(known) => absorb(known, finding),
            None => joined.push(finding.clone()),
        }
    }
    joined
}

fn differ_in_lane(known: &Finding, other: &Finding, lanes: &HashMap<&CheckId, Lane>) -> bool {
    let alike = known.code == other.code
        && known.owner == other.owner
        && known.vendor == other.vendor
        && known.layer == other.layer
        && std::mem::discriminant(&known.ask) == std::mem::discriminant(&other.ask);
    if !alike || !says_the_same(known, other) {
        return false;
    }
    let of = |finding: &Finding| -> BTreeSet<Lane> {
        finding.checks.iter().filter_map(|check| lanes.get(check).copied()).collect()
    };
    let (first, second) = (of(known), of(other));
    !first.is_empty() && !second.is_empty() && first.is_disjoint(&second)
}

/// What was seen, apart from the hosts it was seen at.
fn says_the_same(known: &Finding, other: &Finding) -> bool {
    let own = |finding: &Finding| {
        let mut args = finding.args.clone();
        args.retain(|name, _| !matches!(*name, "host" | "hosts" | "count"));
        args
    };
    own(known) == own(other)
}

fn absorb(known: &mut Finding, other: &Finding) {
    known.severity = known.severity.min(other.severity);
    known.confidence = known.confidence.max(other.confidence);
    extend(&mut known.checks, &other.checks);
    extend(&mut known.explains, &other.explains);
    extend(&mut known.evidence, &other.evidence);
    if let (Ask::Allow { hosts }, Ask::Allow { hosts: more })
    | (Ask::DoNotDecrypt { hosts }, Ask::DoNotDecrypt { hosts: more }) = (&mut known.ask, &other.ask)
    {
        extend(hosts, more);
    }
    let mut hosts = names(known);
    extend(&mut hosts, &names(other));
    if !hosts.is_empty() {
        known.args.insert("count", hosts.len().into());
        known.args.insert("hosts", Arg::Hosts(hosts));
    }
}

fn names(finding: &Finding) -> Vec<String> {
    match finding.args.get("hosts") {
        Some(Arg::Hosts(hosts)) => hosts.clone(),
        Some(Arg::Host(host)) => vec![host.clone()],
        _ => Vec::new(),
    }
}

fn extend<T: Clone + Ord>(list: &mut Vec<T>, more: &[T]) {
    let mut known: BTreeSet<T> = list.iter().cloned().collect();
    list.extend(more.iter().filter(|item| known.insert((*item).clone())).cloned());
}
