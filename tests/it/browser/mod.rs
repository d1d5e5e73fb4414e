//! What browsers write of themselves: files of a real Chromium in worlds of the lab (`tests/lab/browse`), and files of
//! people who mean harm or tell too much.

mod page; // the page of `browser`
mod run;

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use crate::network_team::{command, doctor, text};

const FILES: &str = "tests/browser";

/// World, then the codes its network log and its archive must lead to, each without those that only inform.
const WORLDS: &[(&str, &[&str], &[&str])] = &[
    ("healthy", &[], &[]),
    ("proxy-only-network", &[], &[]),
    ("inspected-and-trusted", &["tls.inspected-trusted"], &["tls.inspected-trusted"]),
    ("inspected-and-not-trusted", &["tls.inspected-untrusted"], &["tls.inspected-untrusted"]),
    // An archive has no address of a host that did not answer.
    ("umbrella-sinkhole", &["network.dns-sinkhole"], &["network.unexplained"]),
    (
        "gateway-block-page-behind-trusted-inspection",
        &["tls.inspected-trusted", "http.block-page"],
        &["tls.inspected-trusted", "http.block-page"],
    ),
    ("captive-portal", &["network.captive-portal"], &["network.captive-portal"]),
    // Nor has it the answer of a proxy that refused.
    ("squid-denies-the-portal", &["proxy.destination-denied"], &["network.unexplained"]),
];

fn judged(file: &str) -> Value {
    let roots = format!("{FILES}/root.pem");
    let output = doctor(&["diagnose", file, "--roots", &roots, "--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{file}: {}", text(&output.stderr)))
}

fn accused(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().unwrap().iter();
    let mut codes: Vec<_> = findings
        .filter(|finding| finding["severity"] != "info")
        .map(|finding| finding["code"].as_str().unwrap())
        .collect();
    codes.sort_unstable();
    codes
}

fn sorted<'a>(codes: &[&'a str]) -> Vec<&'a str> {
    let mut codes = codes.to_vec();
    codes.sort_unstable();
    codes
}

#[test]
fn the_files_of_a_real_browser_lead_to_the_code_of_their_world() {
    for (world, net_log, archive) in WORLDS {
        for (ending, expected) in [("netlog.json", net_log), ("har", archive)] {
            let report = judged(&format!("{FILES}/{world}.{ending}"));
            assert_eq!(accused(&report), sorted(expected), "{world}.{ending}");
            let lanes: Vec<_> = report["checks"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|items| items["lane"].as_str())
                .collect();
            assert!(
                !lanes.is_empty() && lanes.iter().all(|lane| *lane == "browser"),
                "{world}.{ending}: {lanes:?}"
            );
        }
    }
}

#[test]
fn a_browser_s_file_says_nothing_of_other_programs_and_never_that_a_task_works() {
    for (world, ..) in WORLDS {
        let report = judged(&format!("{FILES}/{world}.netlog.json"));
        for task in report["tasks"].as_array().unwrap() {
            assert_ne!(task["verdict"], "works", "{world}: {task}");
            assert!(task["clients"].get("aws-cli").is_none(), "{world}: {task}");
        }
    }
}

#[test]
fn a_proxy_of_the_browser_s_is_told_with_the_variable_that_names_it() {
    let report = judged(&format!("{FILES}/proxy-only-network.netlog.json"));
    let finding = &report["findings"][0];
    assert_eq!(finding["code"], "browser.goes-by-proxy");
    assert!(finding["saw"].as_str().unwrap().contains("10.77.0.1:3128"), "{finding}");
    assert!(finding.to_string().contains("HTTPS_PROXY=http://10.77.0.1:3128"), "{finding}");
}

#[test]
fn a_log_that_ends_in_the_middle_is_read_up_to_there() {
    let folder = tempfile::tempdir().unwrap();
    for (ending, keep) in [("netlog.json", 90), ("har", 80)] {
        let whole = fs::read(format!("{FILES}/inspected-and-trusted.{ending}")).unwrap();
        let file = folder.path().join(format!("cut.{ending}"));
        fs::write(&file, &whole[..whole.len() * keep / 100]).unwrap();
        let output = doctor(&[
            "diagnose",
            file.to_str().unwrap(),
            "--roots",
            "tests/browser/root.pem",
            "--format",
            "json",
        ]);
        assert!(text(&output.stderr).contains("ends in the middle"), "{}", text(&output.stderr));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(accused(&report), ["tls.inspected-trusted"], "{ending}");
    }
}

/// An archive whose every field holds a secret, and the secrets.
fn telling_archive() -> (Value, Vec<String>) {
    let mut planted = Vec::new();
    let mut secret = |place: &str| {
        let text = format!("zq{:02}{}qz", planted.len(), place.replace(['-', '_'], ""));
        planted.push(text.clone());
        text
    };
    let pairs = |secret: &mut dyn FnMut(&str) -> String, names: &[&str]| -> Vec<Value> {
        names.iter().map(|name| json!({"name": name, "value": secret(name)})).collect()
    };
    let mut entries = Vec::new();
    let hosts =
        ["d-1234567890.awsapps.com", "us-east-1.signin.aws", "console.aws.amazon.com", "mail.example.org"];
    for (at, host) in hosts.iter().enumerate() {
        let url = format!(
            "https://{}:{}@{host}/{}?code={}#{}",
            secret("user"),
            secret("password"),
            secret("path"),
            secret("query"),
            secret("fragment")
        );
        let mut headers = pairs(
            &mut secret,
            &["Cookie", "Authorization", "X-Amz-Security-Token", "User-Agent", "X-Api-Key"],
        );
        headers.push(json!({"name": "Referer", "value": format!("https://console.aws.amazon.com/{}", secret("referrer"))}));
        headers.push(json!({"name": secret("header"), "value": "x"}));
        let mut answers =
            pairs(&mut secret, &["Set-Cookie", "X-Amzn-RequestId", "X-Amz-Cf-Id", "ETag", "Link"]);
        answers.push(json!({"name": "Location", "value": format!("https://login.example/{}?SAMLRequest={}", secret("redirect"), secret("saml"))}));
        answers.push(json!({"name": "Via", "value": format!("1.1 {} (squid/5.7)", secret("via"))}));
        answers.push(json!({"name": "Server", "value": format!("Zscaler/6.2 {}", secret("server"))}));
        let body = format!(
            "<html><head><title>Internet Security by Zscaler {}</title></head><body>{} Your organization has selected Zscaler {}</body></html>",
            secret("title"),
            secret("before"),
            secret("after")
        );
        entries.push(json!({
            "startedDateTime": "2026-11-26T10:00:00.000Z", "time": 12, "comment": secret("comment"), "_initiator": {"url": secret("initiator")},
            "request": {"method": "POST", "url": url, "httpVersion": secret("version"), "headers": headers,
                "cookies": pairs(&mut secret, &["session"]), "queryString": pairs(&mut secret, &["code"]),
                "postData": {"mimeType": "text/plain", "text": secret("form"), "params": pairs(&mut secret, &["pass"])}, "headersSize": -1, "bodySize": -1},
            "response": {"status": if at == 1 { 403 } else { 200 }, "statusText": secret("reason"), "httpVersion": "HTTP/1.1", "headers": answers,
                "cookies": pairs(&mut secret, &["token"]), "content": {"size": 10, "mimeType": format!("text/html; {}", secret("mime")), "text": body},
                "redirectURL": format!("https://login.example/{}", secret("redirecturl")), "headersSize": -1, "bodySize": -1},
            "cache": {"comment": secret("cache")}, "timings": {"send": 1, "wait": 1, "receive": 1, "comment": secret("timing")},
            "serverIPAddress": secret("address"), "connection": secret("connection"),
        }));
    }
    let pages = json!([{"id": secret("page"), "title": format!("https://console.aws.amazon.com/?t={}", secret("pagetitle")), "pageTimings": {}}]);
    let log = json!({"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "pages": pages, "entries": entries, "comment": secret("logcomment")});
    (json!({"log": log}), planted)
}

#[test]
fn nothing_secret_of_an_archive_comes_out_in_any_form() {
    let (archive, planted) = telling_archive();
    assert!(planted.len() >= 60, "{} secrets", planted.len());
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("telling.har");
    fs::write(&file, archive.to_string()).unwrap();
    let given = file.to_str().unwrap();
    let run = |arguments: &[&str]| {
        let output = command(home.path()).args(arguments).output().unwrap();
        text(&output.stdout) + &text(&output.stderr)
    };
    let mut shown = String::new();
    for format in ["text", "json", "markdown", "html", "junit", "csv"] {
        shown += &run(&["diagnose", given, "--format", format, "--verbose"]);
        shown += &run(&["diagnose", given, "--format", format, "--share"]);
    }
    let saved = home.path().join("saved.json");
    shown += &run(&["diagnose", given, "--save", saved.to_str().unwrap()]);
    shown += &run(&["har", "clean", given]);
    shown += &run(&["allowlist", "--only-blocked", given]);
    for file in
        [saved, home.path().join("telling.clean.har"), home.path().join("telling.clean.manifest.json")]
    {
        let _ = write!(shown, "{}", fs::read_to_string(file).unwrap());
    }
    assert!(shown.contains("Zscaler") && shown.contains("awsapps.com"), "nothing was read");
    let lower = shown.to_lowercase();
    let out: Vec<_> = planted.iter().filter(|secret| lower.contains(secret.as_str())).collect();
    assert!(out.is_empty(), "{out:?} came out");
}

#[test]
fn a_cleaned_archive_leads_to_the_same_codes_and_says_what_was_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.har");
    let archive = format!("{FILES}/captive-portal.har");
    let output = doctor(&["har", "clean", &archive, "--to", copy.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let manifest: Value =
        serde_json::from_slice(&fs::read(copy.with_extension("manifest.json")).unwrap()).unwrap();
    assert!(manifest["taken_out"]["request-headers"].as_u64() > Some(0), "{manifest}");
    assert_eq!(manifest["file"]["bytes"], fs::metadata(&copy).unwrap().len());
    let report = judged(copy.to_str().unwrap());
    assert!(report["checks"].as_array().unwrap().iter().any(|items| items["status"] == "fail"), "{report}");
}

#[test]
fn hosts_that_no_list_has_go_to_the_allow_list() {
    let entry = |host: &str, referrer: &str| {
        json!({"startedDateTime": "2026-11-26T10:00:00.000Z", "time": 5, "request": {"method": "GET", "url": format!("https://{host}/x"),
            "headers": [{"name": "Referer", "value": referrer}]}, "response": {"status": 200, "headers": [], "content": {}}})
    };
    let entries = [
        entry("new-widget.console.aws.dev", "https://us-east-1.console.aws.amazon.com/"),
        entry("cdn.widgets.example", "https://us-east-1.console.aws.amazon.com/"),
        entry("news.example.com", "https://example.com/"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("console.har");
    fs::write(&file, json!({"log": {"version": "1.2", "entries": entries}}).to_string()).unwrap();
    let output = doctor(&["allowlist", "--only-blocked", file.to_str().unwrap()]);
    let list = text(&output.stdout);
    assert!(list.contains("new-widget.console.aws.dev") && list.contains("cdn.widgets.example"), "{list}");
    assert!(!list.contains("news.example.com"), "{list}");
}

/// Less than the file itself.
#[cfg(target_os = "linux")]
const MEMORY_KIB: u64 = 64 << 10;

#[test]
#[cfg(target_os = "linux")]
fn a_file_larger_than_the_memory_it_may_take_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.har");
    large_archive(&file);
    assert!(fs::metadata(&file).unwrap().len() > MEMORY_KIB << 10);
    let program = env!("CARGO_BIN_EXE_aws-setup-doctor");
    let mut doctor = std::process::Command::new(program);
    let mut running = doctor
        .env_clear()
        .env("HOME", folder.path())
        .args(["diagnose", file.to_str().unwrap(), "--format", "json"])
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    while running.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", running.id())).unwrap_or_default();
        let high = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = peak.max(high.and_then(|high| high.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(peak > 0 && peak < MEMORY_KIB, "{peak} KiB");
}

/// One body larger than that, then many small requests.
#[cfg(target_os = "linux")]
fn large_archive(file: &std::path::Path) {
    use std::io::Write as _;
    let mut out = std::io::BufWriter::new(fs::File::create(file).unwrap());
    let head = r#"{"startedDateTime":"2026-11-26T10:00:00Z","time":1,"request":{"url":"https://us-east-1.signin.aws/"},"response":{"status":200,"content":{"mimeType":"text/html","text":""#;
    write!(out, r#"{{"log":{{"entries":[{head}"#).unwrap();
    for _ in 0..66 {
        out.write_all(&[b'x'; 1 << 20]).unwrap();
    }
    out.write_all(br#""}}}"#).unwrap();
    for _ in 0..2_000 {
        write!(out, ",{head}{}\"}}}}}}", "y".repeat(900)).unwrap();
    }
    write!(out, "]}}}}").unwrap();
}

/// A run of `browser` with a real browser in a world of the lab (`tests/lab/page`), as README shows it: the page's
/// address, then what the saved run leads to.
#[test]
fn readme_shows_what_a_visit_of_the_page_leads_to() {
    let judged = text(
        &doctor(&["diagnose", &format!("{FILES}/proxy-of-the-browser-alone.json"), "--color", "never"])
            .stdout,
    );
    let shown = format!(
        " --allowlist guide\nYour browser opens this page. If you use another one for AWS, open it there instead: \
         http://127.0.0.1:41213/f6a2…/\n\n{judged}```"
    );
    crate::readme::shows("```console\n$ aws-setup-doctor browser", "\n\n![The page:", &shown);
}

/// README shows these runs as they are; `UPDATE_README=1` writes them anew.
#[test]
fn readme_shows_what_the_files_lead_to() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("portal.clean.har");
    let runs: [(&str, Vec<&str>); 4] = [
        (
            "diagnose tests/browser/proxy-of-the-desktop-alone.json --color never",
            vec!["diagnose", "tests/browser/proxy-of-the-desktop-alone.json", "--color", "never"],
        ),
        (
            "diagnose tests/browser/script-sends-the-portal-direct.json --color never",
            vec!["diagnose", "tests/browser/script-sends-the-portal-direct.json", "--color", "never"],
        ),
        (
            "diagnose tests/browser/captive-portal.netlog.json --color never",
            vec!["diagnose", "tests/browser/captive-portal.netlog.json", "--color", "never"],
        ),
        (
            "har clean tests/browser/captive-portal.har --to portal.clean.har",
            vec!["har", "clean", "tests/browser/captive-portal.har", "--to", copy.to_str().unwrap()],
        ),
    ];
    for (command, arguments) in runs {
        let shown =
            text(&doctor(&arguments).stdout).replace(&folder.path().join("").display().to_string(), "");
        crate::readme::shows(&format!("```console\n$ aws-setup-doctor {command}\n"), "```", &shown);
    }
}
