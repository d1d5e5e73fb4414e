//! What costs nothing on the network must cost nothing at all; and how large the program is.

use std::time::Duration;

use super::measure::{bare, doctor, fact, has, left_out, paired, row, time};

pub(crate) fn run() {
    if !has("curl") {
        return left_out("start-up", "curl is not installed");
    }
    let evidence = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/evidence/blocked.json");
    let commands: [(&str, &[&str], f64); 3] = [
        ("--help", &["--help"], 0.5),
        ("explain CODE", &["explain", "network.sni-filtered"], 0.5),
        ("diagnose FILE", &["diagnose", evidence, "--exit-zero"], 2.0),
    ];
    for (what, args, wanted) in commands {
        let ours = || time(bare(doctor()).args(args)).0;
        let theirs = || time(bare("curl").arg("--version")).0;
        let (ours, theirs): (Duration, Duration) = paired(21, ours, theirs);
        row(&format!("start-up, {what}"), ours, "curl --version", theirs, wanted);
    }
}

pub(crate) fn sizes() {
    let bytes = std::fs::metadata(doctor()).map(|metadata| metadata.len()).unwrap_or_default();
    fact("stripped release binary", &format!("{:.1} MB", bytes as f64 / 1e6), "≤ 25 MB");
}
