//! Each combination of hellos that are answered and hellos that are cut has its verdict; none is silent.

use std::collections::BTreeMap;

use aws_setup_doctor::catalogue::{Catalogue, Overlay, Partition};
use aws_setup_doctor::diagnosis::{Severity, diagnose};
use serde::Deserialize;

use crate::world::scenario_file::{Scenario, evidence};

const NAMES: [&str; 5] = ["classical", "post_quantum", "padded", "split", "small_segment"];
const HEAD: &str = r#"
name = "hellos"
context = { first_hello = "post_quantum" }
[[row]]
id = "network.awsapps-com.start"
endpoint = "awsapps-com"
host = "d-1234567890.awsapps.com"
path = "/start"
purpose = "access-portal"
[[observed]]
check = "network.awsapps-com.start"
operation = "connect"
data = { address = "52.94.1.10:443", icmp_readable = true }
"#;
const ANSWERED: &str =
    r#"bytes_in = 3200, version = "TLSv1.3", verified = { bundled = "valid", os = "valid" }"#;
const GET: &str = r#"
[[observed]]
check = "network.awsapps-com.start"
operation = "http_get"
[observed.data]
url = "https://d-1234567890.awsapps.com/start"
status = 200
headers = [{ name = "x-amzn-requestid", value = "8f0c1e52-0000-4000-8000-000000000001" }]
"#;

#[derive(Deserialize)]
struct Table {
    combination: BTreeMap<String, Verdict>,
}

#[derive(Deserialize)]
struct Verdict {
    reset: String,
    drop: String,
}

fn hello(name: &str, answered: bool, control: Option<&str>, kind: &str) -> String {
    let control = control.map(|control| format!("control = \"{control}\"\n")).unwrap_or_default();
    let failed = if answered { String::new() } else { format!("failed = \"{kind}\"\n") };
    let came = if answered { ANSWERED } else { "bytes_in = 0" };
    format!(
        "\n[[observed]]\ncheck = \"network.awsapps-com.start\"\noperation = \"tls_handshake\"\n{control}{failed}\
         data = {{ address = \"52.94.1.10:443\", sni = \"d-1234567890.awsapps.com\", hello = \"{name}\", hello_bytes = 1500, {came} }}\n"
    )
}

/// The order of a run: the large hello, then the classical one, then the controls.
fn observed(combination: &[char], kind: &str) -> String {
    let mut text = HEAD.to_owned();
    if combination[1] == 'a' {
        return text + &hello("post_quantum", true, None, kind) + GET;
    }
    text += &hello("post_quantum", false, Some("hello_post_quantum"), kind);
    text += &hello("classical", combination[0] == 'a', None, kind);
    if combination[0] == 'a' {
        text += GET;
    }
    for at in 2..NAMES.len() {
        if combination[at] != '-' {
            let control = format!("hello_{}", NAMES[at]);
            text += &hello(NAMES[at], combination[at] == 'a', Some(&control), kind);
        }
    }
    text
}

fn findings(combination: &[char], kind: &str) -> Vec<(String, Severity)> {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let scenario: Scenario = toml::from_str(&observed(combination, kind)).unwrap();
    let diagnosis = diagnose(&evidence(&scenario), &catalogue);
    diagnosis.findings.iter().map(|finding| (finding.code.word().to_owned(), finding.severity)).collect()
}

fn table() -> BTreeMap<String, Verdict> {
    toml::from_str::<Table>(include_str!("hello_table.toml")).unwrap().combination
}

#[test]
fn each_combination_has_the_verdict_of_the_table() {
    let mut faults = Vec::new();
    for (combination, verdict) in table() {
        let fates: Vec<char> = combination.split(' ').map(|fate| fate.chars().next().unwrap()).collect();
        for (kind, wanted) in [("connection_reset", &verdict.reset), ("read_timeout", &verdict.drop)] {
            let codes: Vec<_> = findings(&fates, kind).into_iter().map(|(code, _)| code).collect();
            let wanted: Vec<_> = Some(wanted.clone()).filter(|it| !it.is_empty()).into_iter().collect();
            if codes != wanted {
                faults.push(format!("{combination} {kind}: {codes:?}, not {wanted:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_combination_is_missing_and_none_is_silent() {
    let table = table();
    for number in 0..32_u32 {
        let fate = |at: u32| if number >> at & 1 == 0 { 'a' } else { 'c' };
        let fates: Vec<char> = (0..5).map(fate).collect();
        if fates[1] == 'a' {
            continue;
        }
        if fates[0] == 'a' {
            let key: Vec<String> = fates.iter().map(char::to_string).collect();
            assert!(table.contains_key(&key.join(" ")), "{key:?} is not in the table");
        }
        for kind in ["connection_reset", "connection_closed", "read_timeout"] {
            let found = findings(&fates, kind);
            let counts = |severity: &Severity| match fates[0] {
                // The AWS CLI does not get through either.
                'c' => *severity == Severity::Fail,
                _ => *severity != Severity::Info,
            };
            assert!(found.iter().any(|(_, severity)| counts(severity)), "{fates:?} {kind}: {found:?}");
        }
    }
}
