//! Ctrl-C and SIGTERM at any time: what is known by then is reported.
#![cfg(unix)]

use std::process::{Child, Output};
use std::time::{Duration, Instant};

use super::{doctor, hanging, json, text};
use crate::world::World;

const PATIENT: &[&str] = &["--timeout", "20s"];

fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
}

/// The run and how long it went on after the signal.
fn cut(world: &World, after: Duration, name: &str, arguments: &[&str]) -> (Output, Duration) {
    let child = doctor(world, &[PATIENT, arguments].concat()).spawn().unwrap();
    std::thread::sleep(after);
    signal(&child, name);
    let sent = Instant::now();
    (child.wait_with_output().unwrap(), sent.elapsed())
}

#[test]
fn an_interrupt_leaves_a_partial_report() {
    let world = hanging();
    for name in ["INT", "TERM"] {
        let (output, took) = cut(&world, Duration::from_millis(1500), name, &["--format", "json"]);
        assert_eq!(output.status.code(), Some(130), "{name}: {output:?}");
        assert!(took < Duration::from_secs(5), "{name}: {took:?}");
        let report = json(&output);
        assert_eq!(report["complete"], false, "{name}");
        assert_eq!(report["exit_code"], 130, "{name}");
        let checks = report["checks"].as_array().unwrap();
        assert!(checks.iter().any(|check| check["status"] == "ok"), "{name}: what was known by then is lost");
        let unknown =
            checks.iter().filter(|check| check["status"] == "unknown" || check["status"] == "skipped");
        assert!(unknown.count() > 0, "{name}: a row without an answer cannot have a verdict");

        let (output, _) = cut(&world, Duration::from_millis(1500), name, &[]);
        assert_eq!(output.status.code(), Some(130), "{name}: {output:?}");
        let shown = text(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains("the run ended early"), "{name}: {shown}");
        assert!(!text(&output.stderr).contains("panic"), "{output:?}");
    }
}

/// Hosts that nobody had an answer of yet say so, whatever an earlier step had to say.
#[test]
fn rows_without_an_answer_are_named_as_interrupted() {
    let world = hanging();
    let (output, _) = cut(&world, Duration::from_millis(1500), "INT", &["--format", "json"]);
    let report = json(&output);
    let checks = report["checks"].as_array().unwrap();
    let open: Vec<_> = checks
        .iter()
        .filter(|check| check["category"] == "network" && check["status"] == "unknown")
        .map(|check| (check["id"].as_str().unwrap(), check["because"].as_str().unwrap_or_default()))
        .collect();
    assert!(!open.is_empty(), "{checks:?}");
    let otherwise: Vec<_> = open.iter().filter(|(_, because)| *because != "interrupted").collect();
    assert!(otherwise.is_empty(), "{otherwise:?}");
    assert!(checks.iter().all(|check| check["because"] != "controls-not-needed"), "{checks:?}");
    assert!(report["findings"].as_array().unwrap().is_empty(), "{}", report["findings"]);
}

#[test]
fn an_interrupt_goes_before_exit_zero_and_evidence_is_saved() {
    let world = hanging();
    let saved = world.folder().join("evidence.json");
    let arguments = ["--exit-zero", "--save", saved.to_str().unwrap(), "--format", "json"];
    let (output, _) = cut(&world, Duration::from_millis(1200), "INT", &arguments);
    assert_eq!(output.status.code(), Some(130), "{output:?}");
    let evidence: serde_json::Value = serde_json::from_slice(&std::fs::read(saved).unwrap()).unwrap();
    assert_eq!(evidence["interrupted"], true);
}

/// From the first milliseconds on there is either no program yet (the signal ends it) or a report.
#[test]
fn the_earliest_interrupt_never_leaves_half_a_report() {
    let world = hanging();
    let mut reports = 0;
    for after in [0, 5, 10, 20, 40, 80, 160, 320] {
        let (output, took) = cut(&world, Duration::from_millis(after), "INT", &["--format", "json"]);
        assert!(took < Duration::from_secs(5), "after {after} ms: {took:?}");
        match output.status.code() {
            Some(code) => {
                assert_eq!(code, 130, "after {after} ms: {output:?}");
                assert_eq!(json(&output)["complete"], false, "after {after} ms");
                reports += 1;
            }
            None => {
                use std::os::unix::process::ExitStatusExt as _;
                assert_eq!(output.status.signal(), Some(2), "after {after} ms: {output:?}");
                assert!(output.stdout.is_empty() && after < 160, "after {after} ms: {output:?}");
            }
        }
    }
    assert!(reports > 0);
}

/// A reader that does not read holds a writer for ever.
#[test]
fn a_second_interrupt_ends_it_at_once() {
    let world = hanging();
    let mut command = doctor(&world, &[PATIENT, &["--format", "json", "--verbose"]].concat());
    // A pipe that is full already.
    let (reader, mut writer) = std::io::pipe().unwrap();
    let filler = writer.try_clone().unwrap();
    std::thread::spawn(move || {
        let _ = std::io::Write::write_all(&mut writer, &[0; 1 << 20]);
    });
    std::thread::sleep(Duration::from_millis(200));
    let mut child = command.stdout(filler).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(1200));
    signal(&child, "INT");
    std::thread::sleep(Duration::from_millis(1000));
    assert!(child.try_wait().unwrap().is_none(), "nobody reads, and yet it ended");
    signal(&child, "INT");
    let sent = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(sent.elapsed() < Duration::from_secs(5), "a second interrupt did not end it");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(reader);
}
