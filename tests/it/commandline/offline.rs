//! A network namespace with nothing in it, not even loopback.

use std::collections::BTreeSet;
use std::process::{Command, Output};

use serde_json::Value;

use super::json;

/// The doctor without a network; nothing where there are no user namespaces, which CI must have.
#[allow(clippy::print_stderr)] // a skip that nobody sees would be a lie
fn offline(arguments: &[&str]) -> Option<Output> {
    let possible =
        Command::new("unshare").args(["-Urn", "true"]).output().is_ok_and(|output| output.status.success());
    if !possible {
        assert!(std::env::var_os("CI").is_none(), "CI needs `unshare -Urn`");
        eprintln!("SKIPPED: `unshare -Urn` does not work here");
        return None;
    }
    let home = tempfile::tempdir().unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut command = Command::new("unshare");
    command.args(["-Urn", "--", env!("CARGO_BIN_EXE_aws-setup-doctor")]).args(arguments);
    command
        .env_clear()
        .env("HOME", home.path())
        .env("USERPROFILE", home.path())
        .env("PATH", path)
        .env("AWS_EC2_METADATA_DISABLED", "true");
    Some(command.output().unwrap())
}

fn checks(rows: &Value, key: &str) -> BTreeSet<String> {
    let rows = rows.as_array().unwrap().iter();
    rows.filter_map(|row| row[key].as_str())
        .filter(|text| text.starts_with("network."))
        .map(str::to_owned)
        .collect()
}

#[test]
fn without_a_network_there_is_one_cause_and_every_row_is_told() {
    for place in [&[][..], &["--directory", "d-1234567890", "--region", "us-east-1"]] {
        let Some(output) = offline(&[place, &["--format", "json"]].concat()) else { return };
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let report = json(&output);
        assert_eq!(report["schema"], "aws-setup-doctor.report.v1");
        assert!(report["duration_ms"].as_u64().unwrap() < 10_000, "{}", report["duration_ms"]);
        let primary = report["primary"].as_str().unwrap();
        assert!(["network.no-route", "network.no-resolver"].contains(&primary), "{primary}");
        let findings = report["findings"].as_array().unwrap();
        let roots = findings.iter().filter(|finding| finding["severity"] == "fail").count();
        assert_eq!(roots, 1, "{findings:#?}");

        let plan = json(&offline(&[place, &["plan", "--format", "json"]].concat()).unwrap());
        let mut planned = checks(&plan["hosts"], "check");
        planned.extend(checks(&plan["not_probed"], "check"));
        assert!(planned.len() > 20, "{planned:?}");
        let told = checks(&report["checks"], "id");
        let lost: Vec<_> = planned.difference(&told).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }
}

#[test]
fn without_a_network_people_read_it_too() {
    let Some(output) = offline(&[]) else { return };
    assert_eq!(output.status.code(), Some(3));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("This computer has no route to the network"), "{text}");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
