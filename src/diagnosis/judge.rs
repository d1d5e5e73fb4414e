//! Runs the rules, settles who explains what, and gives every row its status.

use std::borrow::Cow;

use super::claims;
use super::clients::{self, HostPassages};
use super::code::Code;
use super::finding::{Finding, Severity};
use super::index::Index;
use super::known_actions;
use super::questions::{self, OpenQuestion};
use super::status::{self, CheckResult, Status, Summary};
use super::tasks::{self, TaskResult};
use super::view::View;
use crate::catalogue::{Catalogue, Owner};
use crate::evidence::{Evidence, EvidenceId, Observation};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// One per row, in plan order.
    pub checks: Vec<CheckResult>,
    /// Root cause first.
    pub findings: Vec<Finding>,
    pub summary: Summary,
    /// The most likely cause: the first failing finding.
    pub primary: Option<Code>,
    /// A required row is `unknown` or `error`, or the run is incomplete.
    pub undetermined: bool,
    /// What only the user can check, as long as the account part is open.
    pub only_you: Vec<OpenQuestion>,
    /// Whether each thing people come for can be done from here.
    pub tasks: Vec<TaskResult>,
    /// Which client gets through to which host.
    pub clients: Vec<HostPassages>,
}

/// What inspects on the computer itself is for whoever runs it: no gateway team has it.
fn settle_owner(finding: &mut Finding, catalogue: &Catalogue) {
    let elsewhere = matches!(finding.owner, Owner::GatewayTeam | Owner::NetworkTeam | Owner::ItDesktop);
    let local = finding.vendor.as_deref().and_then(|vendor| catalogue.fingerprints().local_owner(vendor));
    if let (true, Some(owner)) = (elsewhere, local) {
        finding.owner = owner;
    }
}

/// The same evidence and catalogue always give the same diagnosis, in whatever order the observations are.
pub fn diagnose(evidence: &Evidence, catalogue: &Catalogue) -> Diagnosis {
    let ordered = in_order(evidence);
    let index = Index::new(&ordered);
    let view = View::new(&index, catalogue);
    let mut findings = claims::findings(view);
    for finding in &mut findings {
        settle_owner(finding, catalogue);
        finding.actions = known_actions::of(finding, catalogue);
    }
    let about = status::ByRow::of(&findings);
    let checks: Vec<_> = view.rows().map(|row| status::of(&row, &about)).collect();
    let mut summary = Summary::new();
    for check in &checks {
        *summary.entry(check.status).or_default() += 1;
    }
    let is_open = |it: &CheckResult| matches!(it.status, Status::Unknown | Status::Error);
    let mut rows = ordered.rows.iter().zip(&checks);
    let undetermined = !ordered.complete || rows.any(|(row, it)| row.required && is_open(it));
    let primary =
        findings.iter().find(|finding| finding.severity == Severity::Fail).map(|finding| finding.code);
    let only_you = questions::questions(view, &checks);
    let tasks = tasks::verdicts(view, &findings, &checks);
    let clients = clients::passages(view);
    Diagnosis { checks, findings, summary, primary, undetermined, only_you, tasks, clients }
}

/// Observations by the number in their id: `e2` before `e10`. A run records them so.
fn in_order(evidence: &Evidence) -> Cow<'_, Evidence> {
    let order =
        |a: &Observation, b: &Observation| number(&a.id).cmp(&number(&b.id)).then_with(|| a.id.cmp(&b.id));
    if evidence.observations.is_sorted_by(|a, b| order(a, b).is_le()) {
        return Cow::Borrowed(evidence);
    }
    let mut ordered = evidence.clone();
    ordered.observations.sort_by(order);
    Cow::Owned(ordered)
}

fn number(id: &EvidenceId) -> u64 {
    id.0.trim_start_matches(|it: char| !it.is_ascii_digit()).parse().unwrap_or(u64::MAX)
}
