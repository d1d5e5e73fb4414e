//! The verdict on each task, from the findings about it and from what was reached.

use std::collections::{BTreeMap, HashMap};

use super::effect::{self, Hit, Weight};
use super::{TaskResult, Verdict};
use crate::catalogue::{CheckId, Does, Lane, Need, Task};
use crate::diagnosis::clients::{self, Through};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::browser;
use crate::diagnosis::{CheckResult, Finding, RowView, Severity, Status, View};

type Statuses<'a> = HashMap<&'a CheckId, Status>;

/// One for each task, in the order of `checks/tasks.toml`.
pub(in crate::diagnosis) fn verdicts(
    view: View<'_>,
    findings: &[Finding],
    results: &[CheckResult],
) -> Vec<TaskResult> {
    let statuses: Statuses<'_> = results.iter().map(|result| (&result.id, result.status)).collect();
    view.catalogue.tasks().all().iter().map(|task| judge(view, task, findings, &statuses)).collect()
}

fn judge(view: View<'_>, task: &Task, findings: &[Finding], statuses: &Statuses<'_>) -> TaskResult {
    let hits: Vec<(&Finding, Vec<Hit<'_>>)> =
        findings.iter().map(|finding| (finding, effect::on(view, finding, task))).collect();
    let all = || hits.iter().flat_map(|(_, hits)| hits);
    let does = |what: Does| all().any(|hit| hit.does == what);
    let clients = task.needs().iter().filter_map(|need| Some((need, client(view, task, need, statuses)?)));
    let mut by_client = BTreeMap::new();
    let mut good = true;
    for (need, reach) in clients {
        let stopped = all()
            .any(|hit| hit.does == Does::Stops && hit.client.is_none_or(|client| client == need.client()));
        let through = if stopped { Through::No } else { reach.through };
        good &= reach.hosts_answer && through != Through::No;
        by_client.insert(need.client().to_owned(), through);
    }
    let held = by_client
        .iter()
        .any(|(client, through)| *through == Through::No && !elsewhere(view, findings, client).is_empty());
    let verdict = if does(Does::Stops) {
        Verdict::Blocked
    } else if does(Does::LeavesOpen) {
        Verdict::NotChecked
    } else {
        // What AWS said of the account counts also where the deciding answer is missing.
        let told = all().any(|hit| hit.does == Does::Degrades && hit.client.is_none());
        match seen(view, task, by_client.len(), good, statuses) {
            Verdict::Unknown if held => Verdict::Blocked,
            Verdict::Works if does(Does::Degrades) => Verdict::Degraded,
            Verdict::NotChecked if told => Verdict::Degraded,
            other => other,
        }
    };
    let wanted = match verdict {
        Verdict::Works => None,
        Verdict::Blocked => Some(Does::Stops),
        Verdict::NotChecked => Some(Does::LeavesOpen),
        Verdict::Degraded | Verdict::Unknown => Some(Does::Degrades),
    };
    let mut because: Vec<Code> = Vec::new();
    for (finding, hits) in &hits {
        let counts = hits.iter().any(|hit| Some(hit.does) == wanted);
        if counts && !because.contains(&finding.code) {
            because.push(finding.code);
        }
    }
    if verdict == Verdict::Blocked && because.is_empty() {
        let stopped = by_client.iter().filter(|(_, through)| **through == Through::No);
        for code in stopped.flat_map(|(client, _)| elsewhere(view, findings, client)) {
            if !because.contains(&code) {
                because.push(code);
            }
        }
    }
    let open = matches!(verdict, Verdict::Unknown | Verdict::NotChecked);
    let look = if open { task.look().to_vec() } else { Vec::new() };
    TaskResult { id: task.id().to_owned(), verdict, clients: by_client, because, look }
}

/// Failures that stop this client by name at other hosts: a finding names only some of the rows that fail alike.
fn elsewhere(view: View<'_>, findings: &[Finding], client: &str) -> Vec<Code> {
    let stops = |finding: &&Finding| {
        let mut effects = view.catalogue.tasks().effects_of(finding.code.word());
        finding.severity == Severity::Fail
            && effects.any(|effect| {
                effect.does() == Some(Does::Stops) && effect.clients().iter().any(|one| one == client)
            })
    };
    findings.iter().filter(stops).map(|finding| finding.code).collect()
}

/// What the rows show by themselves, when no finding stands in the way.
fn seen(view: View<'_>, task: &Task, clients: usize, good: bool, statuses: &Statuses<'_>) -> Verdict {
    if !task.decided_by().is_empty() {
        return decided(task, statuses);
    }
    // A browser's file has the hosts that were asked that day, and not every host that the task needs.
    if view.evidence.context.lanes == [Lane::Browser] {
        return Verdict::NotChecked;
    }
    if clients < needed_clients(task) || !one_was_tried(view, task, statuses) {
        return Verdict::NotChecked;
    }
    if good { Verdict::Works } else { Verdict::Unknown }
}

fn needed_clients(task: &Task) -> usize {
    let names: std::collections::BTreeSet<_> = task.needs().iter().map(Need::client).collect();
    names.len()
}

/// One answer that says the task works is enough: the others only add to it.
fn decided(task: &Task, statuses: &Statuses<'_>) -> Verdict {
    let known = task.decided_by().iter().filter_map(|id| statuses.get(id));
    let mut verdict = Verdict::NotChecked;
    for status in known {
        match status {
            Status::Ok | Status::Warn => return Verdict::Works,
            Status::Unknown | Status::Error => verdict = Verdict::Unknown,
            Status::Fail | Status::Blocked | Status::Na | Status::Skipped => {}
        }
    }
    verdict
}

/// What is known of one client and the hosts that a task needs of it.
struct Reach {
    through: Through,
    /// Every host answered this program, or answers this client.
    hosts_answer: bool,
}

/// `None` if no host that the client needs was tried.
fn client(view: View<'_>, task: &Task, need: &Need, statuses: &Statuses<'_>) -> Option<Reach> {
    let known = view.catalogue.clients().iter().find(|client| client.id() == need.client());
    let required = view.hosts().filter(|row| effect::weight(row, task, need) == Some(Weight::Required));
    let mut reach: Option<Reach> = None;
    for row in required.filter(|row| was_looked_at(row, statuses)) {
        let status = statuses.get(row.id());
        // A page is not shown enough for a warning to mean that the host works.
        let is_warned = matches!(status, Some(Status::Warn)) && browser::told(&row).is_none();
        let passed = matches!(status, Some(Status::Ok)) || is_warned || row.reached_aws();
        // What a browser wrote shows how the browser fared: nothing has to be concluded.
        let through = match known.filter(|_| row.lane() != Some(Lane::Browser)) {
            Some(client) => clients::as_shown(client, &row, clients::on_row(client, &row)).through,
            None if passed => Through::Yes,
            None => Through::Unknown,
        };
        let so_far = reach.unwrap_or(Reach { through: Through::Yes, hosts_answer: true });
        reach = Some(Reach {
            through: so_far.through.and(through),
            hosts_answer: so_far.hosts_answer && (passed || through == Through::Yes),
        });
    }
    reach
}

fn was_looked_at(row: &RowView<'_>, statuses: &Statuses<'_>) -> bool {
    !matches!(statuses.get(row.id()), None | Some(Status::Skipped | Status::Na))
}

/// Of the hosts of which one is enough, at least one was tried.
fn one_was_tried(view: View<'_>, task: &Task, statuses: &Statuses<'_>) -> bool {
    let named = |row: &RowView<'_>| row.row.endpoint.as_ref().is_some_and(|id| task.one_of().contains(id));
    task.one_of().is_empty()
        || view.hosts().filter(named).any(|row| {
            let used = task.needs().iter().any(|need| effect::is_used(&row, need.client()));
            used && was_looked_at(&row, statuses)
        })
}
