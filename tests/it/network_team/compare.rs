//! Before and after, many places, and a world that gets fixed while it is watched.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use crate::world::{Cut, Spec, Which, World};

use super::{BLOCKED, Running, doctor, good, refused, text};

const REPORT: &str = "tests/golden/blocked.en.json";

fn write(folder: &Path, name: &str, value: &Value) -> String {
    let path = folder.join(name);
    fs::write(&path, value.to_string()).unwrap();
    path.display().to_string()
}

/// The blocked report with everything working.
fn fixed() -> Value {
    let mut report: Value = serde_json::from_str(&fs::read_to_string(REPORT).unwrap()).unwrap();
    for check in report["checks"].as_array_mut().unwrap() {
        if ["fail", "blocked"].contains(&check["status"].as_str().unwrap()) {
            check["status"] = "ok".into();
            check["layer"] = "http".into();
            check["findings"] = serde_json::json!([]);
        }
    }
    report
}

#[test]
fn a_fixed_world_differs_and_a_run_is_the_same_as_itself() {
    let folder = tempfile::tempdir().unwrap();
    let after = write(folder.path(), "after.json", &fixed());
    let output = doctor(&["diff", REPORT, &after]);
    assert_eq!(output.status.code(), Some(3));
    let shown = text(&output.stdout);
    assert!(shown.starts_with("Fixed: ") && shown.contains(" · Worse: 0 ·"), "{shown}");
    good(&["diff", REPORT, &after, "--exit-code=worse"]);
    good(&["diff", REPORT, &after, "--exit-code=broken"]);
    for code in ["worse", "broken"] {
        let output = doctor(&["diff", &after, REPORT, "--exit-code", code]);
        assert_eq!(output.status.code(), Some(3), "{code}");
    }
    assert_eq!(doctor(&["diff", REPORT, REPORT, "--exit-code=broken"]).status.code(), Some(3));
    let output = doctor(&["diff", &after, REPORT, "--format", "json"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["changes"][0]["kind"], "newly_broken");
    good(&["diff", REPORT, REPORT]);
    good(&["diff", BLOCKED, BLOCKED]);
    good(&["diff", "tests/golden/shared.en.json", "tests/golden/shared.ko.json"]);
}

#[test]
fn places_that_call_their_run_alike_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let run = |place: &str| {
        fs::create_dir(folder.path().join(place)).unwrap();
        write(&folder.path().join(place), "run.json", &fixed())
    };
    let (seoul, busan) = (run("seoul"), run("busan"));
    let shown = good(&["fleet", REPORT, &seoul, &busan, "--format", "json"]);
    let sites = serde_json::from_str::<Value>(&shown).unwrap()["sites"].clone();
    let sites: Vec<_> =
        sites.as_array().unwrap().iter().map(|items| items.as_str().unwrap().replace('\\', "/")).collect();
    assert_eq!(sites[0], "blocked.en");
    assert!(sites[1].ends_with("seoul/run") && sites[2].ends_with("busan/run"), "{sites:?}");
}

#[test]
fn bad_files_are_named_and_the_others_still_compared() {
    let output = doctor(&["fleet", REPORT, "Cargo.toml", BLOCKED, "nowhere.json"]);
    assert_eq!(output.status.code(), Some(2));
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(err.contains("Cargo.toml") && err.contains("nowhere.json"), "{err}");
    assert!(out.contains("oidc.us-east-1.amazonaws.com"), "{out}");
    assert!(refused(&["diff", REPORT, "Cargo.toml"]).contains("Cargo.toml"));
    assert!(refused(&["fleet"]).contains("FILE"));
}

/// A hundred sites of a hundred hosts here; the size is bounded by the same code at a thousand.
#[test]
fn a_fleet_of_generated_reports_groups_them_and_names_the_odd_one() {
    let folder = tempfile::tempdir().unwrap();
    let base = fixed();
    let mut files = Vec::new();
    for site in 0..100 {
        let mut report = base.clone();
        let checks: Vec<Value> = (0..100)
            .map(|host| {
                let broken = (site % 2 == 0 && host == 7) || (site == 41 && host == 9);
                let status = if broken { "fail" } else { "ok" };
                let findings = if broken { vec!["network.sni-filtered"] } else { vec![] };
                let mut check = base["checks"][5].clone();
                check["id"] = format!("network.host-{host}").into();
                check["host"] = format!("host-{host}.awsapps.com").into();
                check["status"] = status.into();
                check["findings"] = serde_json::json!(findings);
                check
            })
            .collect();
        report["checks"] = checks.into();
        files.push(write(folder.path(), &format!("site-{site:03}.json"), &report));
    }
    let mut arguments = vec!["fleet", "--format", "json"];
    arguments.extend(files.iter().map(String::as_str));
    let found: Value = serde_json::from_str(&good(&arguments)).unwrap();
    assert_eq!(found["groups"][0]["sites"].as_array().unwrap().len(), 50);
    assert_eq!(found["matrix"].as_array().unwrap().len(), 2);
    assert_eq!(found["groups"].as_array().unwrap().last().unwrap()["sites"], serde_json::json!(["site-041"]));
}

/// A filter that is taken away while the portal is watched.
#[test]
fn watching_tells_the_change_when_the_world_is_mended() {
    static MENDED: AtomicBool = AtomicBool::new(false);
    let mut spec = Spec::default();
    spec.site(Which::Below("awsapps.com"), |spec| {
        spec.filter = Some(|hello| {
            let filtered = hello.names("awsapps.com") && !MENDED.load(Ordering::Relaxed);
            filtered.then_some(Cut::Reset)
        });
    });
    let world = World::start(&spec);
    let child = world
        .command(env!("CARGO_BIN_EXE_aws-setup-doctor"))
        .args(["watch", "--interval", "200ms", "--events", "--until-green", "--only", "network"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut running = Running(child.unwrap());
    let lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
    let mut events = lines.map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
    let first = events.next().unwrap();
    assert_eq!((&first["kind"], &first["exit_code"]), (&"first".into(), &3.into()), "{first}");
    MENDED.store(true, Ordering::Relaxed);
    let changed = events.find(|event| event["kind"] == "changed").expect("it ended without a change");
    assert!(!changed["changes"].as_array().unwrap().is_empty(), "{changed}");
    assert!(running.0.wait().unwrap().success(), "--until-green ends well");
}
