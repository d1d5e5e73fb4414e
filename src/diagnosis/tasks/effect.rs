//! What one finding does to one task.

use super::super::clients::{self, BROWSER, Through};
use super::super::compare::browser;
use super::super::compare::proxy::{bypasses_proxy, proxy_twin};
use super::super::{Finding, RowView, Severity, View};
use crate::catalogue::{Category, Does, Effect, Lane, Layer, List, Need, Purpose, Task};

/// What a finding does, and to which client where it is not to all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit<'a> {
    pub(super) does: Does,
    pub(super) client: Option<&'a str>,
}

/// How a host belongs to what a client needs for a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    Optional,
    Required,
}

/// Everything the finding does to the task; empty if it does not concern it.
pub(super) fn on<'a>(view: View<'_>, finding: &Finding, task: &'a Task) -> Vec<Hit<'a>> {
    let mut effects = view.catalogue.tasks().effects_of(finding.code.word()).peekable();
    if effects.peek().is_none() {
        return by_rows(view, finding, task, by_severity(finding.severity), &|_| true);
    }
    let applies = |effect: &&Effect| finding.has_values(effect.when());
    let mut hits = Vec::new();
    for effect in effects.filter(applies) {
        let does = effect.does().unwrap_or_else(|| by_severity(finding.severity));
        if effect.tasks().is_empty() {
            hits.extend(by_rows(view, finding, task, does, &|client| effect.hits_client(client)));
        } else if effect.tasks().iter().any(|id| id == task.id()) {
            hits.push(Hit { does, client: None });
        }
    }
    hits.retain(|hit| hit.does != Does::Nothing);
    hits
}

fn by_severity(severity: Severity) -> Does {
    match severity {
        Severity::Fail => Does::Stops,
        Severity::Warn => Does::Degrades,
        Severity::Info => Does::Nothing,
    }
}

fn by_rows<'a>(
    view: View<'_>,
    finding: &Finding,
    task: &'a Task,
    does: Does,
    hits_client: &dyn Fn(&str) -> bool,
) -> Vec<Hit<'a>> {
    if does == Does::Nothing {
        return Vec::new();
    }
    let rows: Vec<_> = finding.checks.iter().chain(&finding.explains).filter_map(|id| view.row(id)).collect();
    let mut hits = Vec::new();
    for need in task.needs().iter().filter(|need| hits_client(need.client())) {
        let hit = rows.iter().filter(|row| !passes_anyway(finding, row, need.client()));
        let weight = hit.filter_map(|row| weight(row, task, need)).max();
        let does = match (weight, does) {
            (None, _) => continue,
            (Some(Weight::Optional), Does::Stops) => Does::Degrades,
            (Some(_), does) => does,
        };
        hits.push(Hit { does, client: Some(need.client()) });
    }
    let of_account = |row: &RowView<'_>| row.lane().is_none() && task.concerns(row.id(), row.row.category);
    if rows.iter().any(of_account) {
        hits.push(Hit { does, client: None });
    }
    hits
}

/// What ends a connection concerns no client that was seen to get through it.
fn passes_anyway(finding: &Finding, row: &RowView<'_>, client: &str) -> bool {
    let on_the_way =
        matches!(finding.layer, Layer::Resolve | Layer::Connect | Layer::ProxyConnect | Layer::Tls);
    let known = row.view().catalogue.clients().iter().find(|known| known.id() == client);
    let stops = finding.severity == Severity::Fail;
    let passes = known.is_some_and(|known| clients::on_row(known, row).through == Through::Yes);
    stops && on_the_way && (passes || client == BROWSER && browser::was_answered(row))
}

/// `None` if the row is nothing to this client and task. What is wrong with the computer itself concerns them all.
pub(super) fn weight(row: &RowView<'_>, task: &Task, need: &Need) -> Option<Weight> {
    if row.row.category == Category::Environment {
        return Some(Weight::Required);
    }
    if !is_used(row, need.client()) {
        return None;
    }
    let endpoint = row.row.endpoint.as_ref()?;
    let Some(known) = row.view().catalogue.endpoint(endpoint) else {
        // A host of the user's own, in evidence that was saved elsewhere.
        let own = matches!(row.row.purpose, Some(Purpose::Own | Purpose::IdentityProvider));
        return (own && need.reaches(List::Own)).then(|| required_if(row.row.required));
    };
    if !need.names(known) {
        return None;
    }
    if task.one_of().contains(endpoint) {
        return Some(required_if(!another_answers(row, task)));
    }
    Some(required_if(row.row.required || known.required() || need.needs_by_name(endpoint)))
}

fn required_if(required: bool) -> Weight {
    if required { Weight::Required } else { Weight::Optional }
}

/// Another host of those of which one is enough was reached.
fn another_answers(row: &RowView<'_>, task: &Task) -> bool {
    let others = row.view().hosts().filter(|other| other.row.endpoint != row.row.endpoint);
    let mut enough =
        others.filter(|other| other.row.endpoint.as_ref().is_some_and(|id| task.one_of().contains(id)));
    enough.any(|other| other.reached_aws())
}

/// Programs take this way: through the proxy where one is set, unless the bypass list sends them past it.
/// Browsers take the way of the proxy script where there is one; other clients read none.
pub(super) fn is_used(row: &RowView<'_>, client: &str) -> bool {
    let by_script = client == BROWSER && row.twin(Lane::Pac).is_some_and(|twin| twin.was_tried());
    match row.lane() {
        // What a browser shows says nothing of other programs.
        Some(Lane::Pac | Lane::Browser) => client == BROWSER,
        _ if by_script => false,
        Some(Lane::Direct) => proxy_twin(row).is_none(),
        Some(Lane::Proxy) => !bypasses_proxy(row),
        None => false,
    }
}
