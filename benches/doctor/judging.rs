//! Old evidence with new rules: 10,000 hosts against what serde_json needs merely to read them.

use std::time::{Duration, Instant};

use super::measure::{bare, doctor, median, row, time};
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
    let parsed = median((0..5).map(|_| parse(&bytes)).collect());
    let judged = median(
        (0..5)
            .map(|_| {
                let mut again = bare(doctor());
                again.arg("diagnose").arg(&saved).args(["--quiet", "--exit-zero"]);
                time(&mut again).0
            })
            .collect(),
    );
    let what = format!("10,000 hosts judged again ({} MB)", bytes.len() >> 20);
    row(&what, judged, "serde_json parses the file", parsed, 3.0);
}

fn parse(bytes: &[u8]) -> Duration {
    let start = Instant::now();
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let took = start.elapsed();
    assert!(value["observations"].as_array().is_some_and(|items| items.len() > 10_000));
    took
}
