//! Old evidence with new rules: 10,000 hosts against what serde_json needs merely to read them, and a shared report of
//! them against one that is not shared.

use std::path::Path;
use std::time::{Duration, Instant};

use super::measure::{bare, doctor, paired, row, time};
use super::net::Net;

pub(crate) fn run() {
    let net = Net::start();
    let (own, saved) = (net.file("own.toml"), net.file("evidence.json"));
    std::fs::write(&own, super::many::endpoints(10_000)).unwrap();
    let mut command = bare(doctor());
    command.args([
        "--only",
        "network",
        "--deadline",
        "300s",
        "--allowlist",
        "guide",
        "--exit-zero",
        "--endpoints",
    ]);
    command.arg(&own).arg("--save").arg(&saved).args(net.options(net.near));
    assert_eq!(time(&mut command).1, 0);
    let bytes = std::fs::read(&saved).unwrap();
    let (judged, parsed) = paired(5, || again(&saved, &["--quiet"]), || parse(&bytes));
    let what = format!("10,000 hosts judged again ({} MB)", bytes.len() >> 20);
    row(&what, judged, "serde_json parses the file", parsed, 1.3);
    let shared = || again(&saved, &["--format", "json", "--share"]);
    let (shared, plain) = paired(5, shared, || again(&saved, &["--format", "json"]));
    row("10,000 hosts, JSON with --share", shared, "without --share", plain, 1.5);
}

fn again(saved: &Path, options: &[&str]) -> Duration {
    let mut command = bare(doctor());
    command.arg("diagnose").arg(saved).args(options).arg("--exit-zero");
    let (wall, code) = time(&mut command);
    assert_eq!(code, 0, "evidence is judged again");
    wall
}

fn parse(bytes: &[u8]) -> Duration {
    let start = Instant::now();
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let took = start.elapsed();
    assert!(value["observations"].as_array().is_some_and(|items| items.len() > 10_000));
    took
}
