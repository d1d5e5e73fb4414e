//! Before and after, many places, and a world that gets mended while it is watched.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::{BLOCKED, Running, command, doctor, good, refused, text};

const REPORT: &str = "tests/golden/blocked.en.json";

fn write(folder: &Path, name: &str, value: &Value) -> String {
    let path = folder.join(name);
    fs::write(&path, value.to_string()).unwrap();
    path.display().to_string()
}

/// The blocked report with everything working.
fn mended() -> Value {
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
    let after = write(folder.path(), "after.json", &mended());
    let output = doctor(&["diff", REPORT, &after]);
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stdout).starts_with("Fixed\n"), "{}", text(&output.stdout));
    let output = doctor(&["diff", &after, REPORT, "--format", "json"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["changes"][0]["kind"], "newly_broken");
    good(&["diff", REPORT, REPORT]);
    good(&["diff", BLOCKED, BLOCKED]);
    good(&["diff", "tests/golden/shared.en.json", "tests/golden/shared.ko.json"]);
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
    let base = mended();
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

/// The resolver is silent at first and answers later: the row gets past the name.
#[test]
fn watching_tells_the_change_when_the_world_is_mended() {
    let home = tempfile::tempdir().unwrap();
    let resolver = format!("127.0.0.1:{}", super::free_port());
    let to = format!("::127.0.0.1:{}", super::free_port());
    let child = command(home.path())
        .args(["watch", "--interval", "300ms", "--events", "--only", "network.signin-aws-amazon-com"])
        .args(["--no-controls", "--timeout", "1s", "--connect-to", &to, "--resolver", &resolver])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut running = Running(child.unwrap());
    let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
    let mut next = || serde_json::from_str::<Value>(&lines.next().unwrap().unwrap()).unwrap();
    assert_eq!(next()["kind"], "first");
    let socket = std::net::UdpSocket::bind(&resolver).unwrap();
    std::thread::spawn(move || answer_loopback(&socket));
    let changed = (0..20).map(|_| next()).find(|it| it["kind"] == "changed");
    let changed = changed.expect("twenty rounds and no change");
    assert!(!changed["changes"].as_array().unwrap().is_empty(), "{changed}");
}

/// Answers every question for an address with 127.0.0.1, and any other with nothing.
fn answer_loopback(socket: &std::net::UdpSocket) {
    let mut query = [0; 512];
    for _ in 0..500 {
        let Ok((length, from)) = socket.recv_from(&mut query) else { return };
        let end = 12 + query[12..length].iter().position(|it| *it == 0).unwrap_or(0) + 5;
        let address = query[end - 4..end - 2] == [0, 1];
        let mut answer = query[..end].to_vec();
        answer[2..4].copy_from_slice(&[0x81, 0x80]);
        answer[6..12].copy_from_slice(&[0, u8::from(address), 0, 0, 0, 0]);
        if address {
            answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 5, 0, 4, 127, 0, 0, 1]);
        }
        let _ = socket.send_to(&answer, from);
    }
}
