//! Every `tests/scenarios/*.toml`: evidence in, expected findings out; a test for each, named after its file.
//!
//! A new file is found when this module is compiled again: `touch tests/it/scenarios/mod.rs`.

mod swap;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use aws_setup_doctor::catalogue::{Catalogue, Overlay, Partition};
use aws_setup_doctor::diagnosis::{Diagnosis, Role, diagnose};
use aws_setup_doctor::evidence::{Context, Evidence, EvidenceId, Os, Outcome};
use rstest::rstest;

use crate::world::scenario_file::{Scenario, evidence};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(Partition::Aws, &Overlay::default()).unwrap());

#[rstest]
fn judged(#[files("tests/scenarios/*.toml")] file: PathBuf) {
    let scenario = Scenario::read(&file);
    let evidence = evidence(&scenario);
    let diagnosis = diagnose(&evidence, &CATALOGUE);
    let faults: Vec<_> =
        scenario.faults(&diagnosis).into_iter().chain(unmeasured(&evidence, &diagnosis)).collect();
    assert!(faults.is_empty(), "{} ({}):\n{}", file.display(), scenario.name, faults.join("\n"));
}

/// The replaced failure must take the finding with it.
#[rstest]
fn swapped(#[files("tests/scenarios/*.toml")] file: PathBuf) {
    let scenario = Scenario::read(&file);
    let claims = swap::overclaims(&evidence(&scenario), &CATALOGUE);
    assert!(claims.is_empty(), "{} ({}):\n{}", file.display(), scenario.name, claims.join("\n"));
}

/// A control that ended otherwise must take the exclusion with it that rests on it.
#[rstest]
fn controls_swapped(#[files("tests/scenarios/*.toml")] file: PathBuf) {
    let scenario = Scenario::read(&file);
    let claims = swap::unsupported_exclusions(&evidence(&scenario), &CATALOGUE);
    assert!(claims.is_empty(), "{} ({}):\n{}", file.display(), scenario.name, claims.join("\n"));
}

#[test]
fn every_file_is_a_test() {
    let output =
        Command::new(std::env::current_exe().unwrap()).args(["--list", "--format", "terse"]).output();
    let listed = String::from_utf8(output.unwrap().stdout).unwrap();
    let missing: Vec<_> = files()
        .into_iter()
        .map(|file| file.file_stem().unwrap().to_string_lossy().replace('-', "_"))
        // Names are cut where they grow too long.
        .filter(|name| !listed.contains(&format!("scenarios_{}", name.get(..30).unwrap_or(name))))
        .collect();
    assert!(missing.is_empty(), "`touch tests/it/scenarios/mod.rs` makes tests of {missing:?}");
}

/// Commands follow the system that the run was made on, wherever it is judged.
#[test]
fn no_command_of_another_system_is_shown() {
    let foreign: [(Os, &[&str]); 2] = [
        (Os::Windows, &["/dev/null", "'", "dig ", "ip route", "date -u", "grep", "cat "]),
        (Os::Macos, &["ip route", "nslookup", "powershell", "NUL", "curl.exe", "/etc/resolv.conf"]),
    ];
    let mut shown = 0;
    for (name, evidence) in all_evidence() {
        for (os, words) in &foreign {
            let context = Context { os: Some(*os), ..evidence.context.clone() };
            let findings = diagnose(&Evidence { context, ..evidence.clone() }, &CATALOGUE).findings;
            for confirm in
                findings.iter().filter_map(|finding| finding.confirm.as_ref().map(ToString::to_string))
            {
                shown += 1;
                let found: Vec<_> = words.iter().filter(|word| confirm.contains(**word)).collect();
                assert!(found.is_empty(), "{name}: {os:?} has no {found:?}: {confirm}");
                // The Command Prompt knows none of PowerShell's own commands, and no `;`.
                let prompt = confirm.split('"').step_by(2).collect::<String>();
                let unknown = ["Get-", "Resolve-", ";"].iter().any(|word| prompt.contains(word));
                assert!(*os != Os::Windows || !unknown, "{name}: {confirm}");
            }
        }
    }
    assert!(shown > 100, "{shown}");
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect()
}

/// What supports a finding or rules a neighbour out was really measured.
fn unmeasured(evidence: &Evidence, diagnosis: &Diagnosis) -> Vec<String> {
    let measured = |id: &EvidenceId| {
        let seen = evidence.observations.iter().find(|seen| seen.id == *id);
        seen.is_some_and(|seen| !matches!(seen.outcome, Outcome::NotRun { .. }))
    };
    let cited = diagnosis
        .findings
        .iter()
        .flat_map(|finding| finding.evidence.iter().map(move |cited| (finding.code, cited)));
    let bad = cited
        .filter(|(_, cited)| cited.role != Role::NotEvaluated && !cited.id.as_ref().is_some_and(measured));
    bad.map(|(code, cited)| format!("{code} rests on {cited:?}, which nobody measured")).collect()
}

/// The evidence of each scenario, by the name of its file.
pub(crate) fn all_evidence() -> Vec<(String, Evidence)> {
    let named = files().into_iter().map(|file| {
        let scenario = Scenario::read(&file);
        (file.file_stem().unwrap().to_string_lossy().into_owned(), evidence(&scenario))
    });
    named.collect()
}
