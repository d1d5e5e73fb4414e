//! The change request says what, why and how to check, and nothing that may not leave.

use std::fs;

use super::{BLOCKED, good, refused};

#[test]
fn a_request_looks_as_agreed_in_both_languages() {
    for language in ["en", "ko"] {
        let text = good(&["request", "--from", BLOCKED, "--product", "squid", "--lang", language]);
        crate::formats::golden(&format!("request.{language}.md"), &text);
        for wanted in
            ["oidc.us-east-1.amazonaws.com", "TCP 443", "Zscaler", "http_access allow", "diff before.json"]
        {
            assert!(text.contains(wanted), "{language} lacks {wanted}");
        }
    }
}

#[test]
fn a_shared_request_names_no_directory_and_an_unshared_report_cannot_become_one() {
    let text = good(&["request", "--from", BLOCKED, "--share"]);
    assert!(!text.contains("d-1234567890") && text.contains("*.awsapps.com"), "{text}");
    let error = refused(&["request", "--from", "tests/golden/blocked.en.json", "--share"]);
    assert!(error.contains("--save"), "{error}");
}

#[test]
fn with_nothing_blocked_nothing_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("fine.json");
    let mut report: serde_json::Value =
        serde_json::from_str(&fs::read_to_string("tests/golden/blocked.en.json").unwrap()).unwrap();
    report["findings"] = serde_json::json!([]);
    fs::write(&file, report.to_string()).unwrap();
    let text = good(&["request", "--from", file.to_str().unwrap()]);
    assert_eq!(text, "Nothing was found that the network team has to change.\n");
}

#[test]
fn foreign_files_are_refused_by_name() {
    assert!(refused(&["request", "--from", "Cargo.toml"]).contains("Cargo.toml: it is not a saved run"));
    assert!(refused(&["request", "--format", "csv", "--from", BLOCKED]).contains("Markdown"));
}
