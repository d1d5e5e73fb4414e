//! `docs/faults.md`: every fault of the list, its code and its witness.
//!
//! `UPDATE_GOLDEN=1 cargo test --test it faults` writes it anew. It is held row by row and not byte by byte, so that
//! a new scenario alone does not make it stale.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use aws_setup_doctor::diagnosis::RULES;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    fault: Vec<Fault>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    id: String,
    means: String,
    /// Why no verdict is given.
    told: Option<String>,
    /// The scenario that holds that nothing is claimed.
    held_by: Option<String>,
}

const INTRO: &str = "# Faults and their witnesses

What the doctor can tell about the way to AWS: each fault, the code it is reported under, who can fix it, and what
shows that the verdict holds. A *scenario* is evidence and the findings it must lead to (`tests/scenarios/`); a *lab*
run breaks a real network with real software (`tests/lab/scenarios/`, `tests/lab/run NAME`).

This page is made from `docs/faults.toml`, the rules and the scenarios: `UPDATE_GOLDEN=1 cargo test --test it faults`.

";

const SCRIPTS: &str = "
## Proxy scripts (PAC, WPAD)

A proxy script is a program that somebody else wrote. Browsers run it and go by the way it returns for each address, so
the doctor runs it too, with care:

- It looks where a script is named: `--proxy-script`, a proxy variable that holds a script's address by mistake, the
  settings of Windows (the user's and group policy's), macOS, GNOME and KDE, and the name `wpad` below the computer's own
  search domains. DHCP's option 252 is out of reach: not found there does not mean that there is none.
- It reads and runs the script only where the user's own settings or options give its address; such an address is given
  to be contacted, like a proxy's. A host that only the network offers (`wpad`) is looked up, and contacted with `--wpad`
  only.
- The script runs in a child process of the doctor that has no environment, opens no file and no connection, and is
  limited in memory (64 MiB), in time (two seconds for each address) and in the length of what it returns. It has what
  browsers give it: the functions of proxy scripts, with names looked up by the doctor for at most eight seconds.
- Each host is then tried by the ways the script gives for it, in their order (rows `@pac`): the next one only where
  the one before could not be connected to. What the script returns and what is made of it is compared with Chromium for
  the scripts in `tests/pac`.
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn list() -> Vec<Fault> {
    let text = fs::read_to_string(root().join("docs/faults.toml")).unwrap();
    toml::from_str::<List>(&text).unwrap().fault
}

/// Scenario names by the code they expect.
fn witnesses(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(root().join(folder)).unwrap().flatten() {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        let scenario: toml::Table = toml::from_str(&fs::read_to_string(entry.path()).unwrap()).unwrap();
        let lab = scenario.get("expect").and_then(|scenario| scenario.get("findings"));
        let expected = lab.or_else(|| scenario.get("expected")).and_then(|or_else| or_else.as_array());
        for code in expected.into_iter().flatten().filter_map(|expected| expected.get("code")?.as_str()) {
            found.entry(code.to_owned()).or_default().insert(name.clone());
        }
    }
    found
}

fn rows() -> Vec<Vec<String>> {
    let (scenarios, labs) = (witnesses("tests/scenarios"), witnesses("tests/lab/scenarios"));
    let one = |of: &BTreeMap<String, BTreeSet<String>>, code: &str| {
        // The scenario that is named like the code says most.
        let named = code.replace('.', "-");
        let found = of.get(code)?;
        found.get(&named).or_else(|| found.first()).map(|or_else| format!("`{or_else}`"))
    };
    let mut rows = Vec::new();
    for fault in list() {
        let answering: Vec<_> =
            RULES.iter().filter(|rule| rule.faults.contains(&fault.id.as_str())).collect();
        for rule in &answering {
            let owner = serde_json::to_value(rule.owner).unwrap();
            let lab = one(&labs, rule.code.word()).unwrap_or_else(|| "-".to_owned());
            let scenario = one(&scenarios, rule.code.word()).unwrap_or_else(|| "-".to_owned());
            let cells =
                [&format!("`{}`", rule.code), owner.as_str().unwrap(), &scenario, &lab].map(str::to_owned);
            rows.push([vec![fault.id.clone(), fault.means.clone()], cells.to_vec()].concat());
        }
        if answering.is_empty() {
            let told = fault.told.unwrap_or_default();
            let held = fault.held_by.map_or_else(|| "-".to_owned(), |held_by| format!("`{held_by}`"));
            rows.push(vec![fault.id, fault.means, told, "-".to_owned(), held, "-".to_owned()]);
        }
    }
    rows
}

fn page() -> PathBuf {
    root().join("docs/faults.md")
}

#[test]
fn every_fault_of_the_list_has_a_code_or_the_reason_why_not() {
    let faults = list();
    let ids: BTreeSet<_> = faults.iter().map(|fault| fault.id.as_str()).collect();
    assert_eq!((faults.len(), ids.len()), (81, 81), "the list has 81 different faults");
    for fault in &faults {
        let judged = RULES.iter().any(|rule| rule.faults.contains(&fault.id.as_str()));
        assert!(
            judged != fault.told.is_some(),
            "{}: either a rule names it, or `told` says why none does",
            fault.id
        );
        if let Some(scenario) = &fault.held_by {
            let file = root().join(format!("tests/scenarios/{scenario}.toml"));
            assert!(
                fs::read_to_string(&file)
                    .is_ok_and(|read_to_string| read_to_string.contains("healthy = true")),
                "{}",
                file.display()
            );
        }
    }
    let unknown: Vec<_> =
        RULES.iter().flat_map(|rule| rule.faults).filter(|fault| !ids.contains(**fault)).collect();
    assert!(unknown.is_empty(), "rules name faults that docs/faults.toml does not have: {unknown:?}");
}

#[test]
fn the_page_of_faults_is_current() {
    let rows = rows();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let mut text = INTRO.to_owned();
        text += "| fault | what it is | code | owner | scenario | lab |\n|---|---|---|---|---|---|\n";
        for row in &rows {
            writeln!(text, "| {} |", row.join(" | ")).unwrap();
        }
        fs::write(page(), text + SCRIPTS).unwrap();
    }
    let text = fs::read_to_string(page()).unwrap();
    assert!(text.starts_with(INTRO) && text.ends_with(SCRIPTS), "UPDATE_GOLDEN=1 writes docs/faults.md anew");
    let written: Vec<Vec<&str>> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|rest| rest.split(" | ").collect())
        .skip(1)
        .collect();
    let told = |row: &[&str]| row[..4].iter().map(|row| (*row).to_owned()).collect::<Vec<_>>();
    let wanted: Vec<_> = rows.iter().map(|row| row[..4].to_vec()).collect();
    let current = written.iter().map(|written| told(written)).eq(wanted.iter().cloned());
    assert!(current, "docs/faults.md is stale; UPDATE_GOLDEN=1 cargo test --test it faults writes it anew");
    let (scenarios, labs) = (witnesses("tests/scenarios"), witnesses("tests/lab/scenarios"));
    for row in written.iter().filter(|written| written[2].starts_with('`')) {
        for (cell, known) in [(row[4], &scenarios), (row[5], &labs)] {
            let (code, name) = (row[2].trim_matches('`'), cell.trim_matches('`'));
            let holds = name == "-" || known.get(code).is_some_and(|known| known.contains(name));
            assert!(
                holds,
                "{name} does not expect {code} any more; UPDATE_GOLDEN=1 writes docs/faults.md anew"
            );
        }
    }
}
