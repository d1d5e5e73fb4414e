//! A portal's address of a company's own: what the real binary makes of each answer, and how often it asks.

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use crate::world::{
    Certificate, ConnectReply, DIRECTORY, Door, PORTAL, Proxy, Reply, Site, Spec, Then, Which, World, page,
};

const OWN: &str = "aws.company.example";

type Change = fn(&mut Site);

/// The configuration names the company's own address, which `change` makes what it is.
fn spec(change: Change) -> Spec {
    let config = format!(
        "[default]\nregion = us-east-1\nsso_start_url = https://{OWN}/start\nsso_region = us-east-1\n"
    );
    let mut spec = Spec::default();
    spec.also.push(OWN);
    spec.config = Some(config);
    spec.site(Which::Below(OWN), change);
    spec
}

fn to(location: &str) -> Reply {
    page("302 Found", &format!("Location: {location}\r\n"), "")
}

fn to_the_portal() -> Reply {
    to("https://d-1234567890.awsapps.com/start/?from=company#/")
}

/// One JSON run; `version` is what an `aws` on the path says of itself.
fn run(spec: &Spec, version: Option<&str>) -> Value {
    let world = World::start(spec);
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.env("PATH", world.folder());
    if let Some(version) = version {
        let program = world.folder().join("aws");
        std::fs::write(&program, format!("#!/bin/sh\necho aws-cli/{version} Python/3.13\n")).unwrap();
        std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
    }
    command.args(["--format", "json", "--only", "environment,network", "--allowlist", "guide"]);
    let output = command.args(["--timeout", "1500ms"]).stdin(Stdio::null()).output().unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn finding(report: &Value) -> &Value {
    let of_portal = |finding: &&Value| finding["code"] == "settings.portal-foreign";
    report["findings"].as_array().unwrap().iter().find(of_portal).unwrap_or_else(|| panic!("{report:#}"))
}

/// Where the address led, as the evidence has it.
fn followed(report: &Value) -> &Value {
    let of_settings = |seen: &&Value| seen["operation"] == "settings";
    &report["evidence"].as_array().unwrap().iter().find(of_settings).unwrap()["data"]["portal_followed"]
}

fn portal_row(report: &Value) -> &Value {
    let is_portal = |row: &&Value| row["host"] == PORTAL;
    report["checks"].as_array().unwrap().iter().find(is_portal).unwrap_or(&Value::Null)
}

/// `severity confidence end` and whether the portal's own host was probed.
fn told(report: &Value) -> (String, bool) {
    let (finding, followed) = (finding(report), followed(report));
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let words = [&finding["severity"], &finding["confidence"], &followed["end"]].map(word);
    (words.join(" "), portal_row(report)["status"] == "ok")
}

#[test]
fn an_address_that_leads_to_a_portal_of_aws_s_is_asked_once_and_the_portal_is_probed() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let spec = spec(|site| {
        site.answer = |request| {
            assert_eq!((request.method.as_str(), request.path.as_str()), ("HEAD", "/start"));
            ASKED.fetch_add(1, Ordering::SeqCst);
            to_the_portal()
        }
    });
    let report = run(&spec, Some("2.35.13"));
    assert_eq!(told(&report), ("info high portal".to_owned(), true), "{:#}", finding(&report));
    assert_eq!(ASKED.load(Ordering::SeqCst), 1);
    assert_eq!(report["context"]["directory"], DIRECTORY);
    let said = finding(&report)["meaning"].as_str().unwrap();
    assert!(said.contains("https://d-1234567890.awsapps.com/start/") && said.contains("2.35.13"), "{said}");
    assert!(!followed(&report).to_string().contains("from=company"), "{}", followed(&report));
    assert_eq!(report["exit_code"], 0, "{}", report["summary"]);
}

#[test]
fn head_that_is_not_allowed_is_followed_by_one_get() {
    let spec = spec(|site| {
        site.answer = |request| match request.method.as_str() {
            "HEAD" => page("405 Method Not Allowed", "", ""),
            _ => to_the_portal(),
        }
    });
    assert_eq!(told(&run(&spec, None)), ("info high portal".to_owned(), true));
}

#[test]
fn an_older_aws_cli_on_the_path_does_not_follow_it() {
    let report = run(&spec(|site| site.answer = |_| to_the_portal()), Some("2.35.12"));
    assert_eq!(told(&report), ("fail medium portal".to_owned(), true));
    let steps = finding(&report)["remediation"]["steps"].to_string();
    assert!(steps.contains("sso_start_url = https://d-1234567890.awsapps.com/start/"), "{steps}");
    let cli = report["tasks"].as_array().unwrap().iter().find(|task| task["id"] == "cli").unwrap();
    assert_eq!(cli["verdict"], "blocked", "{cli:#}");
}

#[test]
fn an_answer_at_which_the_aws_cli_stops_is_a_failure_that_names_it() {
    let cases: [(Change, &str, &str); 8] = [
        (|site| site.answer = |_| to("https://evil-awsapps.com/start"), "elsewhere", "evil-awsapps.com"),
        (|site| site.answer = |_| to("https://awsapps.com.evil.example/"), "elsewhere", "evil.example"),
        (|site| site.answer = |_| to("http://d-1234567890.awsapps.com/start"), "not_https", "without https"),
        // What the second redirect would lead to is not looked at.
        (|site| site.answer = |_| to("https://sso.company.example/"), "elsewhere", "sso.company.example"),
        (|site| site.answer = |_| to("/start/"), "elsewhere", "https://aws.company.example/start/"),
        (|site| site.answer = |_| page("302 Found", "", ""), "no_location", "does not say"),
        (|site| site.answer = |_| page("200 OK", "", "<title>Hello</title>"), "no_redirect", "200"),
        (|site| site.answer = |_| page("403 Forbidden", "", ""), "refused", "403"),
    ];
    for (change, end, says) in cases {
        let report = run(&spec(change), None);
        assert_eq!(told(&report), (format!("fail medium {end}"), false), "{:#}", finding(&report));
        let said = finding(&report)["meaning"].as_str().unwrap();
        assert!(said.contains(says), "{end}: {said}");
        assert_eq!(report["context"]["directory"], Value::Null, "{end}");
    }
}

#[test]
fn an_address_that_gives_no_answer_is_accused_of_nothing() {
    let cases: [(Change, &str); 5] = [
        (|site| site.door = Door::Refused, "connection_refused"),
        (
            |site| site.certificate = Certificate::Inspected("Corp", "Corp Gateway CA"),
            "certificate_unknown_issuer",
        ),
        (|site| site.filter = Some(|_| Some(crate::world::Cut::Reset)), "connection_reset"),
        (|site| site.answer = |_| Reply { bytes: Vec::new(), then: Then::Stall }, "read_timeout"),
        (|site| site.answer = |_| page("503 Service Unavailable", "", ""), "-"),
    ];
    for (change, kind) in cases {
        let report = run(&spec(change), None);
        let end = if kind == "-" { "refused" } else { "unreachable" };
        assert_eq!(told(&report), (format!("warn low {end}"), false), "{:#}", finding(&report));
        assert_eq!(followed(&report)["failed"].as_str().unwrap_or("-"), kind);
    }
}

#[test]
fn a_name_that_does_not_exist_is_told_as_that() {
    let mut spec = spec(|_| {});
    spec.also.clear();
    let report = run(&spec, None);
    assert_eq!(told(&report).0, "warn low unreachable", "{:#}", finding(&report));
    let said = finding(&report)["meaning"].as_str().unwrap();
    assert!(said.contains("its name was not found"), "{said}");
}

#[test]
fn the_proxy_of_the_aws_cli_is_the_way_to_it() {
    let mut spec = spec(|site| site.answer = |_| to_the_portal());
    spec.behind_proxy(Proxy { connect: |_, _| ConnectReply::Tunnel });
    let report = run(&spec, None);
    assert_eq!(told(&report), ("info high portal".to_owned(), true));
    assert_eq!(followed(&report)["by_proxy"], true);
}

#[test]
fn a_portal_that_was_given_asks_no_address_and_plan_contacts_nobody() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    fn count(site: &mut Site) {
        site.answer = |_| {
            ASKED.fetch_add(1, Ordering::SeqCst);
            to_the_portal()
        };
    }
    let mut given = spec(count);
    given.options(&["--directory", DIRECTORY]);
    let report = run(&given, None);
    assert_eq!(told(&report), ("warn high -".to_owned(), true), "{:#}", finding(&report));
    let world = World::start(&spec(count));
    let plan = |format: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_aws-setup-doctor"));
        command.env_clear().envs(world.environment().iter().cloned());
        let output = command.args(["plan", "--format", format, "--lang", "en"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let document: Value = serde_json::from_str(&plan("json")).unwrap();
    let expected = serde_json::json!({ "host": OWN, "port": 443, "path": "/start", "lane": "direct" });
    assert_eq!(document["portal_address"], expected);
    let text = plan("text");
    assert!(text.contains("  aws.company.example:443/start\n") && text.contains("Asked first"), "{text}");
    assert_eq!(ASKED.load(Ordering::SeqCst), 0, "nobody was asked");
}
