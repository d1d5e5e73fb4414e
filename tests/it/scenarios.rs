//! Every `tests/scenarios/*.toml`: evidence in, expected findings out.
//!
//! A scenario names what it takes from the usual world and leaves out the rest: rows are required, direct and on
//! port 443 unless they say otherwise, an observation without `failed` or `not_run` was seen, and its lane is its
//! row's. `healthy` allows no finding at all, `forbidden` names what must not be claimed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use aws_setup_doctor::catalogue::{Catalogue, Layer, Overlay, Owner, Partition};
use aws_setup_doctor::diagnosis::{Confidence, Diagnosis, Finding, Role, Severity, Status, diagnose};
use aws_setup_doctor::evidence::{Evidence, EvidenceId, Outcome};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::world::replay::Recorded;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    #[serde(default)]
    healthy: bool,
    #[serde(default)]
    forbidden: Vec<String>,
    /// Row and status, where the status is the point.
    #[serde(default)]
    statuses: BTreeMap<String, Status>,
    /// Whether a required row has no answer.
    undetermined: Option<bool>,
    #[serde(default)]
    context: Map<String, Value>,
    #[serde(default)]
    row: Vec<Map<String, Value>>,
    #[serde(default)]
    observed: Vec<Map<String, Value>>,
    #[serde(default)]
    expected: Vec<Expected>,
}

/// Every field given must hold; what is not given may be anything.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    code: String,
    severity: Option<Severity>,
    confidence: Option<Confidence>,
    owner: Option<Owner>,
    layer: Option<Layer>,
    /// Empty: none may be named.
    vendor: Option<String>,
    checks: Option<Vec<String>>,
    explains: Option<Vec<String>>,
    #[serde(default)]
    args: BTreeMap<String, String>,
    #[serde(default)]
    rules_out: Vec<String>,
    #[serde(default)]
    not_evaluated: Vec<String>,
}

#[test]
fn every_scenario_is_judged_as_it_says() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let files = files();
    assert!(!files.is_empty(), "no scenario was found");
    let mut wrong = String::new();
    for file in files {
        let scenario: Scenario = toml::from_str(&fs::read_to_string(&file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let evidence = evidence(&scenario);
        let diagnosis = diagnose(&evidence, &catalogue);
        for fault in faults(&scenario, &diagnosis).into_iter().chain(unmeasured(&evidence, &diagnosis)) {
            wrong += &format!("\n{} ({}): {fault}", file.display(), scenario.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "toml"));
    files.sort();
    files
}

fn faults(scenario: &Scenario, diagnosis: &Diagnosis) -> Vec<String> {
    let codes: Vec<_> = diagnosis.findings.iter().map(|it| it.code.word()).collect();
    let mut faults = Vec::new();
    for expected in &scenario.expected {
        let candidates: Vec<_> =
            diagnosis.findings.iter().filter(|it| it.code.word() == expected.code).collect();
        if !candidates.iter().any(|it| holds(expected, it)) {
            faults.push(format!("expected {expected:?}\n  among {codes:?}\n  found {candidates:#?}"));
        }
    }
    for code in scenario.forbidden.iter().filter(|it| codes.contains(&it.as_str())) {
        faults.push(format!("{code} claims more than was seen"));
    }
    for (id, expected) in &scenario.statuses {
        let row = diagnosis.checks.iter().find(|it| it.id.as_str() == id);
        if row.map(|it| it.status) != Some(*expected) {
            faults.push(format!("{id} should be {expected:?} and is {row:#?}"));
        }
    }
    if scenario.undetermined.is_some_and(|it| it != diagnosis.undetermined) {
        faults.push(format!("undetermined should be {:?}", scenario.undetermined));
    }
    if scenario.healthy && !codes.is_empty() {
        faults.push(format!("nothing is wrong, and yet: {codes:?}"));
    }
    faults
}

/// What supports a finding or rules a neighbour out was really measured.
fn unmeasured(evidence: &Evidence, diagnosis: &Diagnosis) -> Vec<String> {
    let measured = |id: &EvidenceId| {
        let seen = evidence.observations.iter().find(|it| it.id == *id);
        seen.is_some_and(|it| !matches!(it.outcome, Outcome::NotRun { .. }))
    };
    let cited =
        diagnosis.findings.iter().flat_map(|it| it.evidence.iter().map(move |cited| (it.code, cited)));
    let bad = cited.filter(|(_, it)| it.role != Role::NotEvaluated && !it.id.as_ref().is_some_and(measured));
    bad.map(|(code, it)| format!("{code} rests on {it:?}, which nobody measured")).collect()
}

fn holds(expected: &Expected, found: &Finding) -> bool {
    let cited = |role: Role, code: &String| {
        found
            .evidence
            .iter()
            .any(|it| it.role == role && it.neighbour.is_some_and(|neighbour| neighbour.word() == code))
    };
    let ids = |given: &Option<Vec<String>>, found: &[aws_setup_doctor::catalogue::CheckId]| {
        given.as_ref().is_none_or(|it| it.iter().map(String::as_str).eq(found.iter().map(|it| it.as_str())))
    };
    expected.severity.is_none_or(|it| it == found.severity)
        && expected.confidence.is_none_or(|it| it == found.confidence)
        && expected.owner.is_none_or(|it| it == found.owner)
        && expected.layer.is_none_or(|it| it == found.layer)
        && expected.vendor.as_ref().is_none_or(|it| it == found.vendor.as_deref().unwrap_or_default())
        && ids(&expected.checks, &found.checks)
        && ids(&expected.explains, &found.explains)
        && expected.args.iter().all(|(name, value)| found.args.get(name.as_str()) == Some(value))
        && expected.rules_out.iter().all(|it| cited(Role::RulesOut, it))
        && expected.not_evaluated.iter().all(|it| cited(Role::NotEvaluated, it))
}

fn evidence(scenario: &Scenario) -> Evidence {
    let recorded = Recorded {
        context: scenario.context.clone(),
        row: scenario.row.clone(),
        observed: scenario.observed.clone(),
    };
    serde_json::from_value(recorded.evidence()).unwrap_or_else(|error| panic!("{}: {error}", scenario.name))
}
