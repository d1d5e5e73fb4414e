//! Which finding explains which row: a cause silences what it causes, and one cause is one finding.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::proxy::{bypasses_proxy, closed_by_design, proxy_twin};
use super::compare::{hops, ordinary};
use super::finding::{Role, Rule};
use super::{Ask, Finding, RULES, RowView, Severity, View, tasks};
use crate::catalogue::{Category, CheckId, Lane, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::evidence::{EvidenceId, FailureKind, Observation};

/// Every finding that stands, root cause first.
pub(super) fn findings(view: View<'_>) -> Vec<Finding> {
    let raw = RULES
        .iter()
        .enumerate()
        .flat_map(|(at, rule)| rule.findings(view).into_iter().map(move |finding| (at, *rule, finding)));
    let mut claimed = Claims::default();
    let mut standing = Vec::new();
    for (at, rule, mut finding) in raw {
        // A finding that cites nothing that was measured does not stand.
        if !cites(view, &finding) || !rests_on_its_own_kind(view, rule, &finding) {
            continue;
        }
        finding.checks.retain(|id| speaks_of(view, rule, id));
        finding.explains.retain(|id| speaks_of(view, rule, id));
        finding.checks.retain(|check| !is_unused_way(view, check));
        soften_where_another_way_works(view, &mut finding);
        claimed.settle(view, &mut finding);
        if !finding.checks.is_empty() {
            standing.push((at, finding));
        }
    }
    let mut merged = merge(view, standing);
    for (_, finding) in &mut merged {
        soften_optional(view, finding);
        tasks::raise(view, finding);
        finding.located = hops::of_finding(view, finding);
        if finding.code != Code::ClientOrdinaryGetsThrough {
            ordinary::lower(view, finding);
        }
    }
    let place = |finding: &Finding| finding.checks.first().and_then(|check| view.place(check));
    merged.sort_by_key(|(at, it)| (it.severity, *at, place(it), it.owner, it.vendor.clone()));
    merged.into_iter().map(|(_, it)| it).collect()
}

fn cites(view: View<'_>, finding: &Finding) -> bool {
    let exists = |id: &EvidenceId| view.observation(id).is_some();
    finding.evidence.iter().any(|cited| cited.role == Role::Supports && cited.id.as_ref().is_some_and(exists))
}

/// What a finding rests on first was seen, or failed in a way the rule claims.
fn rests_on_its_own_kind(view: View<'_>, rule: &Rule, finding: &Finding) -> bool {
    let because = finding.evidence.first().and_then(|cited| view.observation(cited.id.as_ref()?));
    let failure = because.and_then(Observation::failure);
    failure.is_none_or(|failure| claims(rule, failure.kind))
}

/// The row did not fail, or it ended in a way the rule claims.
fn speaks_of(view: View<'_>, rule: &Rule, id: &CheckId) -> bool {
    let end = view.row(id).filter(|row| row.lane().is_some()).and_then(|row| row.end());
    end.and_then(Observation::failure).is_none_or(|failure| claims(rule, failure.kind))
}

fn claims(rule: &Rule, kind: FailureKind) -> bool {
    rule.code == UNEXPLAINED || rule.claims.contains(&kind)
}

/// Said of a row only if nothing else is.
const UNEXPLAINED: Code = Code::NetworkUnexplained;

/// Rows that are explained, and by whom. The rules come lowest cause first.
#[derive(Default)]
struct Claims {
    /// Consequences of a cause that lies elsewhere.
    explained: BTreeSet<CheckId>,
    failing: BTreeMap<CheckId, Code>,
    /// Rows about which anything was said.
    named: BTreeSet<CheckId>,
}

impl Claims {
    /// Takes from `finding` the rows that another cause already explains.
    fn settle(&mut self, view: View<'_>, finding: &mut Finding) {
        if finding.severity == Severity::Info {
            return;
        }
        finding.checks.retain(|check| !self.explained.contains(check));
        if finding.code == UNEXPLAINED {
            finding.checks.retain(|check| !self.named.contains(check));
        }
        self.named.extend(finding.checks.iter().cloned());
        if finding.severity == Severity::Fail {
            finding.checks.retain(|check| self.failing.get(check).is_none_or(|code| *code == finding.code));
            for check in finding.checks.iter().filter(|check| !holds_many(view, check)) {
                self.failing.insert(check.clone(), finding.code);
            }
        } else {
            finding.checks.retain(|check| !self.failing.contains_key(check));
        }
        if !finding.checks.is_empty() {
            finding
                .explains
                .retain(|explain| !finding.checks.contains(explain) && !self.failing.contains_key(explain));
            self.explained.extend(finding.explains.iter().cloned());
        }
    }
}

/// On the way to a host one break hides the next. What AWS tells of phone, payment and Identity Center stands
/// side by side: a bill past due hides no expired card.
fn holds_many(view: View<'_>, check: &CheckId) -> bool {
    use Category::{IdentityCenter, Payment, Support, Verification};
    let category = view.row(check).map(|row| row.row.category);
    category.is_some_and(|category| matches!(category, Verification | Payment | IdentityCenter | Support))
}

/// With a proxy set, the user's software goes through it. What only the direct way shows is then no failure:
/// nothing at all if no direct way works (closed by design), a warning otherwise.
fn soften_where_another_way_works(view: View<'_>, finding: &mut Finding) {
    if finding.severity == Severity::Info || !is_direct_network(view, finding) {
        return;
    }
    let works_by_proxy = |id: &CheckId| view.row(id).is_some_and(|row| reached_by_proxy(&row));
    let goes_by_proxy = |id: &CheckId| view.row(id).is_some_and(|row| proxy_twin(&row).is_some());
    if closed_by_design(view) {
        // What the proxy says about such a host is what counts for it, good or bad.
        finding.checks.retain(|check| !goes_by_proxy(check));
        finding.explains.retain(|explain| !goes_by_proxy(explain));
    } else if finding.severity == Severity::Fail && finding.checks.iter().all(works_by_proxy) {
        finding.severity = Severity::Warn;
    }
}

/// The proxy's way to a host that `NO_PROXY` sends past it.
fn is_unused_way(view: View<'_>, id: &CheckId) -> bool {
    view.row(id).is_some_and(|row| row.lane() == Some(Lane::Proxy) && bypasses_proxy(&row))
}

fn is_direct_network(view: View<'_>, finding: &Finding) -> bool {
    finding.checks.iter().all(|check| view.row(check).is_some_and(|row| row.lane() == Some(Lane::Direct)))
}

/// The same row through the proxy reached AWS.
fn reached_by_proxy(row: &RowView<'_>) -> bool {
    proxy_twin(row).is_some_and(|proxy_twin| proxy_twin.reached_aws())
}

/// What only hosts can miss without which set-up goes on is a warning.
fn soften_optional(view: View<'_>, finding: &mut Finding) {
    let optional = |id: &CheckId| {
        view.row(id).is_some_and(|row| row.lane().is_some() && !row.row.required && !tasks::need(&row))
    };
    if finding.severity == Severity::Fail
        && finding.explains.is_empty()
        && finding.checks.iter().all(optional)
    {
        finding.severity = Severity::Warn;
    }
}

type Cause = (usize, Severity, Owner, Option<String>, Option<Lane>);

/// One finding for one cause: the same code, owner, product and lane.
fn merge(view: View<'_>, findings: Vec<(usize, Finding)>) -> Vec<(usize, Finding)> {
    let mut order: Vec<Cause> = Vec::new();
    let mut causes: BTreeMap<Cause, Finding> = BTreeMap::new();
    for (at, finding) in findings {
        let lane = finding.checks.first().and_then(|check| view.row(check)).and_then(|row| row.lane());
        let cause = (at, finding.severity, finding.owner, finding.vendor.clone(), lane);
        match causes.get_mut(&cause) {
            Some(known) => absorb(known, finding),
            None => {
                order.push(cause.clone());
                causes.insert(cause, finding);
            }
        }
    }
    order
        .into_iter()
        .filter_map(|order| causes.remove(&order).map(|finding| (order.0, named(view, finding))))
        .collect()
}

fn absorb(known: &mut Finding, other: Finding) {
    // The least sure row decides how sure the whole is.
    known.confidence = known.confidence.max(other.confidence);
    known.checks.extend(other.checks);
    known.explains.extend(other.explains);
    known.evidence.extend(other.evidence);
    match (&mut known.ask, other.ask) {
        (Ask::Allow { hosts }, Ask::Allow { hosts: more })
        | (Ask::DoNotDecrypt { hosts }, Ask::DoNotDecrypt { hosts: more }) => hosts.extend(more),
        _ => {}
    }
}

/// What several rows share is said once.
fn once(finding: &mut Finding) {
    distinct(&mut finding.checks);
    distinct(&mut finding.explains);
    distinct(&mut finding.evidence);
    if let Ask::Allow { hosts } | Ask::DoNotDecrypt { hosts } = &mut finding.ask {
        distinct(hosts);
    }
}

fn distinct<T: Clone + Ord>(list: &mut Vec<T>) {
    let mut known = BTreeSet::new();
    list.retain(|list| known.insert(list.clone()));
}

/// `$host`, `$hosts` and `$count` are there for every message.
fn named(view: View<'_>, mut finding: Finding) -> Finding {
    once(&mut finding);
    let rows = finding.checks.iter().filter_map(|check| view.row(check));
    let mut hosts: Vec<String> =
        rows.map(|row| row.host().to_owned()).filter(|host| !host.is_empty()).collect();
    distinct(&mut hosts);
    let check = || Arg::published(finding.checks[0].as_str());
    let first = hosts.first().cloned().map_or_else(check, Arg::Host);
    finding.args.entry("host").or_insert(first);
    finding.args.insert("count", Arg::from(hosts.len().max(1)));
    let all = if hosts.is_empty() { finding.args["host"].clone() } else { Arg::Hosts(hosts) };
    finding.args.insert("hosts", all);
    finding
}
