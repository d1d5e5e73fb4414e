//! Everything works, 20 ms away: the doctor against `curl --parallel` over the same addresses.

use std::process::Command;

use super::measure::{bare, doctor, has, left_out, paired, row, time};
use super::net::Net;

const WHAT: &str = "healthy, full list, 20 ms away";

pub(crate) fn run() {
    if !has("curl") {
        return left_out(WHAT, "curl is not installed");
    }
    let net = Net::start();
    let place = ["--directory", "d-1234567890", "--region", "us-east-1", "--only", "network"];
    let urls = urls(&place);
    let (ours, theirs) = paired(
        7,
        || {
            let (wall, code) = time(bare(doctor()).args(place).args(net.options(net.far)));
            assert_eq!(code, 0, "the healthy internet is found healthy");
            wall
        },
        || {
            let (wall, code) = time(&mut curl(&net, &urls));
            assert_eq!(code, 0, "curl reaches every host");
            wall
        },
    );
    row(
        &format!("{WHAT} ({} addresses)", urls.len()),
        ours,
        "curl --parallel --parallel-immediate",
        theirs,
        1.0,
    );
}

/// What the doctor itself says it would ask for.
pub(crate) fn urls(place: &[&str]) -> Vec<String> {
    let output = Command::new(doctor()).args(["plan", "--format", "json"]).args(place).output().unwrap();
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let hosts = plan["hosts"].as_array().unwrap();
    hosts
        .iter()
        .map(|row| {
            format!(
                "https://{}:{}{}",
                row["host"].as_str().unwrap(),
                row["port"],
                row["path"].as_str().unwrap()
            )
        })
        .collect()
}

fn curl(net: &Net, urls: &[String]) -> Command {
    let mut command = bare("curl");
    command.args(["-sS", "-Z", "--parallel-immediate", "--parallel-max", "300", "--http1.1", "--cacert"]);
    command.arg(&net.roots).args(["--connect-to", &format!("::{}", net.far)]);
    for url in urls {
        command.args(["-o", "/dev/null", url]);
    }
    command
}
