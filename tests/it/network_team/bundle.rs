//! One file for a ticket, read by every command that reads a saved run.

use std::fs;
use std::io::Read as _;

use serde_json::Value;

use super::{BLOCKED, doctor, good, text};

/// A bundle of the blocked run, as its sender writes it.
fn bundle() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ticket.zip").display().to_string();
    let output = doctor(&["diagnose", BLOCKED, "--bundle", &path]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    (folder, path)
}

fn findings(file: &str) -> Vec<Value> {
    let output = doctor(&["diagnose", file, "--format", "json"]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    findings_of(&output.stdout)
}

/// What two people who read a report must agree on.
pub(crate) fn findings_of(report: &[u8]) -> Vec<Value> {
    let report: Value = serde_json::from_slice(report).unwrap();
    let told = |finding: &Value| {
        serde_json::json!([
            finding["code"],
            finding["severity"],
            finding["confidence"],
            finding["owner"],
            finding["checks"],
            finding["vendor"],
            finding["evidence"]
        ])
    };
    report["findings"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn the_receiver_sees_the_findings_the_sender_saw() {
    let (_folder, path) = bundle();
    assert!(!findings(BLOCKED).is_empty());
    assert_eq!(findings(&path), findings(BLOCKED));
}

#[test]
fn every_command_that_reads_a_saved_run_reads_a_bundle() {
    let (_folder, path) = bundle();
    let listed = good(&["allowlist", "--only-blocked", &path, "--product", "zscaler"]);
    assert!(listed.lines().any(|line| line == "oidc.us-east-1.amazonaws.com"), "{listed}");
    assert!(good(&["request", "--from", &path]).contains("oidc.us-east-1.amazonaws.com"));
    good(&["diff", &path, &path]);
    assert!(good(&["fleet", &path, BLOCKED]).contains("ticket"));
}

#[test]
fn a_bundle_of_a_bundle_holds_the_same_evidence() {
    let (folder, path) = bundle();
    let again = folder.path().join("again.zip").display().to_string();
    doctor(&["diagnose", &path, "--bundle", &again]);
    good(&["diff", &path, &again]);
    assert_eq!(findings(&again), findings(BLOCKED));
}

#[test]
fn a_file_that_is_no_bundle_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.zip");
    fs::write(&path, b"PK\x03\x04 and no more").unwrap();
    for command in ["diagnose", "fleet"] {
        let output = doctor(&[command, path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        let said = text(&output.stderr);
        assert!(said.contains("other.zip") && said.contains("damaged"), "{said}");
    }
    let korean = doctor(&["--lang", "ko", "diagnose", path.to_str().unwrap()]);
    assert!(text(&korean.stderr).contains("손상"), "{}", text(&korean.stderr));
}

#[test]
fn a_browser_s_archive_goes_along_cleaned_and_with_the_names_of_the_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let har = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/captive-portal.har");
    let path = folder.path().join("ticket.zip").display().to_string();
    doctor(&["diagnose", har, "--bundle", &path]);
    let mut archive = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let mut unpacked = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (cleaned, evidence) = (unpacked("browser.har"), unpacked("evidence.json"));
    assert!(fs::read_to_string(har).unwrap().contains("d-1234567890.awsapps.com"));
    assert!(!cleaned.contains("d-1234567890") && !cleaned.contains("User-Agent"), "{cleaned}");
    assert!(cleaned.contains("https://d-0000000001.awsapps.com/start"), "{cleaned}");
    assert!(evidence.contains("d-0000000001.awsapps.com"), "the same name in both");
    // The archive in it is one that browsers' tools and `diagnose` read.
    let again = folder.path().join("browser.har");
    fs::write(&again, &cleaned).unwrap();
    assert_eq!(doctor(&["diagnose", again.to_str().unwrap()]).status.code(), Some(3));
    assert_eq!(findings(&path), findings(har));
}
