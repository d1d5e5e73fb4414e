//! One file of `tests/scenarios/`.
//!
//! A scenario names what it takes from the usual world and leaves out the rest: rows are required, direct and on
//! port 443 unless they say otherwise, an observation without `failed` or `not_run` was seen, and its lane is its
//! row's. `healthy` allows no finding at all, `forbidden` names what must not be claimed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use aws_setup_doctor::catalogue::{CheckId, Layer, Owner};
use aws_setup_doctor::diagnosis::{Confidence, Diagnosis, Finding, Role, Severity, Status};
use aws_setup_doctor::evidence::Evidence;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::replay::Recorded;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub name: String,
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

impl Scenario {
    pub fn read(file: &Path) -> Self {
        toml::from_str(&fs::read_to_string(file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// Where the diagnosis is not what the scenario says.
    pub fn faults(&self, diagnosis: &Diagnosis) -> Vec<String> {
        let codes: Vec<_> = diagnosis.findings.iter().map(|finding| finding.code.word()).collect();
        let mut faults = Vec::new();
        for expected in &self.expected {
            let candidates: Vec<_> =
                diagnosis.findings.iter().filter(|finding| finding.code.word() == expected.code).collect();
            if !candidates.iter().any(|it| holds(expected, it)) {
                faults.push(format!("expected {expected:?}\n  among {codes:?}\n  found {candidates:#?}"));
            }
        }
        for code in self.forbidden.iter().filter(|forbidden| codes.contains(&forbidden.as_str())) {
            faults.push(format!("{code} claims more than was seen"));
        }
        for (id, expected) in &self.statuses {
            let row = diagnosis.checks.iter().find(|check| check.id.as_str() == id);
            if row.map(|row| row.status) != Some(*expected) {
                faults.push(format!("{id} should be {expected:?} and is {row:#?}"));
            }
        }
        if self.undetermined.is_some_and(|undetermined| undetermined != diagnosis.undetermined) {
            faults.push(format!("undetermined should be {:?}", self.undetermined));
        }
        if self.healthy && !codes.is_empty() {
            faults.push(format!("nothing is wrong, and yet: {codes:?}"));
        }
        faults
    }
}

fn holds(expected: &Expected, found: &Finding) -> bool {
    let cited = |role: Role, code: &String| {
        found.evidence.iter().any(|cited| {
            cited.role == role && cited.neighbour.is_some_and(|neighbour| neighbour.word() == code)
        })
    };
    let ids = |given: &Option<Vec<String>>, found: &[CheckId]| {
        given
            .as_ref()
            .is_none_or(|given| given.iter().map(String::as_str).eq(found.iter().map(|found| found.as_str())))
    };
    expected.severity.is_none_or(|severity| severity == found.severity)
        && expected.confidence.is_none_or(|confidence| confidence == found.confidence)
        && expected.owner.is_none_or(|owner| owner == found.owner)
        && expected.layer.is_none_or(|layer| layer == found.layer)
        && expected.vendor.as_ref().is_none_or(|vendor| vendor == found.vendor.as_deref().unwrap_or_default())
        && ids(&expected.checks, &found.checks)
        && ids(&expected.explains, &found.explains)
        && expected
            .args
            .iter()
            .all(|(name, value)| found.args.get(name.as_str()).is_some_and(|arg| arg.to_string() == *value))
        && expected.rules_out.iter().all(|rules_out| cited(Role::RulesOut, rules_out))
        && expected.not_evaluated.iter().all(|not_evaluated| cited(Role::NotEvaluated, not_evaluated))
}

pub fn evidence(scenario: &Scenario) -> Evidence {
    let recorded = Recorded {
        context: scenario.context.clone(),
        row: scenario.row.clone(),
        observed: scenario.observed.clone(),
    };
    serde_json::from_value(recorded.evidence()).unwrap_or_else(|error| panic!("{}: {error}", scenario.name))
}
