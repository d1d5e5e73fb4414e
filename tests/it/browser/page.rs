//! The page of `browser`, asked by a browser of the test's own. A real one meets it in `tests/lab/page`.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::commandline::{json, text};
use crate::world::PORTAL;

use super::run::Run;

#[track_caller]
fn refused(answer: &str, status: u16) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}, expected {status}");
}

#[test]
fn only_the_page_itself_is_answered() {
    let run = Run::start(&[]);
    let (host, origin) = (run.host(), format!("http://{}", run.host()));
    let page = run.path("");
    // The token.
    for path in
        ["/", "/page.js", "/state.json", "/0123456789abcdef/", &page[..page.len() - 4], &page.to_uppercase()]
    {
        refused(&run.request("GET", path, &[("Host", &host)], ""), 404);
    }
    // The name: an own name that a page of the web leads here (DNS rebinding), or none.
    let other = format!("attacker.example:{}", run.port);
    let local = format!("localhost:{}", run.port);
    for name in [&*other, &local, "127.0.0.1", &format!("{host}.attacker.example"), ""] {
        refused(&run.request("GET", &page, &[("Host", name)], ""), 421);
    }
    refused(&run.request("GET", &page, &[("Host", &host), ("Host", &other)], ""), 421);
    refused(&run.request("GET", &format!("http://attacker.example{page}"), &[("Host", &host)], ""), 421);
    // The origin, of whatever changes something, and of reading where the browser names one.
    for from in
        ["http://attacker.example", "null", "", &format!("https://{host}"), &format!("http://{local}")]
    {
        refused(&run.request("POST", &run.path("start"), &[("Host", &host), ("Origin", from)], "{}"), 403);
        refused(&run.request("GET", &run.path("state.json"), &[("Host", &host), ("Origin", from)], ""), 403);
    }
    refused(&run.request("POST", &run.path("start"), &[("Host", &host)], "{}"), 403);
    // The method.
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH"] {
        refused(&run.request(method, &page, &[("Host", &host), ("Origin", &origin)], ""), 405);
    }
    // Nothing above counts as a visit.
    let answer = run.get("");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert_eq!(run.begin()["visit"], 1);
    kill(run);
}

fn kill(mut run: Run) {
    run.child.kill().unwrap();
    run.child.wait().unwrap();
}

#[test]
fn the_page_loads_nothing_from_outside_and_asks_only_the_hosts_of_the_plan() {
    let run = Run::start(&[]);
    let plan = run.begin();
    let hosts: Vec<_> = plan["paths"].as_object().unwrap().keys().cloned().collect();
    assert!(hosts.len() >= 2 && hosts.contains(&PORTAL.to_owned()), "{hosts:?}");
    for file in ["", "page.js", "page.css", "state.json", "no-such-file"] {
        let answer = run.get(file).to_lowercase();
        let policy = answer.lines().find_map(|line| line.strip_prefix("content-security-policy: ")).unwrap();
        assert!(
            policy
                .starts_with("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' "),
            "{policy}"
        );
        assert!(policy.ends_with("base-uri 'none'; form-action 'none'; frame-ancestors 'none'"), "{policy}");
        let named: Vec<_> = policy
            .split_whitespace()
            .filter_map(|word| word.trim_end_matches(';').strip_prefix("https://"))
            .collect();
        let (invalid, listed) = named.split_last().unwrap();
        assert_eq!(listed, hosts, "{policy}");
        assert!(invalid.ends_with(".invalid"), "{policy}");
        for header in [
            "cache-control: no-store",
            "referrer-policy: no-referrer",
            "x-content-type-options: nosniff",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(answer.contains(header), "{file}: {header}");
        }
    }
    let page = run.get("");
    assert!(!page.split_once("\r\n\r\n").unwrap().1.contains("://"), "the page names an address: {page}");
    // Its own control: another site that answers it, and nothing else under that name.
    let local = format!("localhost:{}", run.port);
    let other = run.request("GET", &run.path("other-site"), &[("Host", &local)], "").to_lowercase();
    assert!(
        other.starts_with("http/1.1 204") && other.contains("cross-origin-resource-policy: cross-origin"),
        "{other}"
    );
    kill(run);
}

#[test]
fn what_the_page_tells_is_bounded_and_checked() {
    let run = Run::start(&[]);
    let plan = run.begin();
    let visit = &plan["visit"];
    let told = |host: &str, more: &str| json!({"visit": visit, "host": host, "answered": true, "ms": 1, "more": more});
    refused(&run.post("result", &told("example.com", "")), 400);
    refused(&run.post("result", &told(PORTAL, &"x".repeat(5000))), 413);
    refused(&run.post("result", &json!({"visit": visit, "host": PORTAL, "answered": true, "ms": -1})), 400);
    refused(&run.post("result", &json!({"visit": visit, "host": PORTAL, "answered": true, "ms": 1e12})), 400);
    refused(&run.post("result", &json!([1, 2])), 400);
    refused(&run.post("nothing", &json!({})), 404);
    refused(&run.post("left", &json!({"visit": visit})), 409);
    refused(&run.post("result", &told(PORTAL, "")), 204);
    kill(run);
}

#[test]
fn whoever_sends_slowly_is_sent_away() {
    let run = Run::start(&[]);
    let began = Instant::now();
    let open = |text: &str| {
        let mut stream = TcpStream::connect(("127.0.0.1", run.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        stream
    };
    let head = open("GET / HTTP/1.1\r\nHost: ");
    let host = run.host();
    let start = run.path("start");
    let body = open(&format!(
        "POST {start} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: 9\r\n\r\n{{"
    ));
    for (mut stream, what) in [(head, "head"), (body, "body")] {
        let mut answer = Vec::new();
        let ended = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer);
        assert!(ended.is_ok(), "{what}: {ended:?}");
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{what}: {answer}");
    }
    assert!(began.elapsed() < Duration::from_secs(12), "{:?}", began.elapsed());
    kill(run);
}

#[test]
fn a_visit_becomes_the_lane_browser_and_the_report_is_handed_over() {
    let (saved, output, _) = Run::start(&["--format", "json"]).visited(&[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(saved.contains("</html>") && saved.contains("d-1234567890"), "{saved}");
    let report = json(&output);
    assert!(report["context"]["lanes"].as_array().unwrap().contains(&json!("browser")));
    let checks = report["checks"].as_array().unwrap();
    let rows: Vec<_> = checks.iter().filter(|check| check["lane"] == "browser").collect();
    assert!(rows.len() >= 2 && rows.iter().all(|row| row["status"] == "ok"), "{rows:?}");
    let log = report["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .find(|seen| seen["operation"] == "browser_log")
        .unwrap();
    assert_eq!(log["data"]["browser"], "Chrome 156");
    assert_eq!(log["data"]["source"], "page");
    assert_eq!(log["data"]["trial"]["finished"], true);
    // A status that nobody saw is nowhere.
    let answers = report["evidence"].as_array().unwrap().iter().filter(|seen| seen["lane"] == "browser");
    assert!(answers.clone().count() >= 4 && answers.clone().all(|seen| seen["data"].get("status").is_none()));
}

#[test]
fn what_the_browser_does_not_reach_and_the_aws_cli_does_is_found() {
    let (saved, output, _) = Run::start(&["--format", "json"]).visited(&[PORTAL]);
    let report = json(&output);
    let found: Vec<_> =
        report["findings"].as_array().unwrap().iter().filter(|it| it["severity"] != "info").collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((&found[0]["code"], &found[0]["severity"]), (&json!("browser.cut-off"), &json!("warn")));
    assert!(saved.contains("browser.cut-off"));
    assert_eq!(output.status.code(), Some(0), "a page that got no answer is no proof that nothing works");
}

#[test]
fn the_last_tab_counts_and_later_ones_are_shown_the_end() {
    let run = Run::start(&["--format", "json"]);
    let first = run.begin();
    let second = run.begin();
    let told = |plan: &Value| json!({"visit": plan["visit"], "host": PORTAL, "answered": false, "ms": 3});
    refused(&run.post("result", &told(&first)), 409);
    refused(&run.post("result", &told(&second)), 204);
    run.tell(&second, &[]);
    let results = run.results();
    assert_eq!(results["programs"][PORTAL], "yes", "{results}");
    let third = run.begin();
    assert_eq!(third["tried"][PORTAL], true, "{third}");
    refused(&run.post("result", &told(&third)), 409);
    refused(&run.post("left", &json!({"visit": third["visit"]})), 204);
    let (output, _) = run.end();
    assert_eq!(
        json(&output)["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["code"] == "browser.cut-off")
            .count(),
        0
    );
}

#[test]
fn a_tab_that_was_closed_is_waited_for_no_longer_than_it_takes() {
    let run = Run::start(&["--format", "json"]);
    let plan = run.begin();
    let told = json!({"visit": plan["visit"], "host": PORTAL, "answered": true, "ms": 3});
    refused(&run.post("result", &told), 204);
    let began = Instant::now();
    let (output, _) = run.end();
    assert!(began.elapsed() < Duration::from_secs(80), "{:?}", began.elapsed());
    let report = json(&output);
    let log = report["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .find(|seen| seen["operation"] == "browser_log")
        .unwrap();
    assert_eq!((&log["data"]["hosts"], &log["data"]["trial"]["finished"]), (&json!(1), &json!(false)));
}

#[test]
fn without_a_browser_it_ends_with_how_to_do_it_by_hand() {
    for (language, wanted) in [("en", "No browser opened the page"), ("ko", "페이지를 연 브라우저가 없어")]
    {
        let run = Run::start(&["--wait", "500ms", "--format", "json", "--lang", language]);
        let (output, errors) = run.end();
        assert_eq!(output.status.code(), Some(5), "what was asked for is not known: {output:?}");
        assert!(errors.contains(wanted) && errors.contains("aws-setup-doctor diagnose FILE"), "{errors}");
        let report = json(&output);
        let row =
            report["checks"].as_array().unwrap().iter().find(|row| row["id"] == "environment.browser-log");
        assert_eq!(row.unwrap()["status"], "unknown");
        assert!(!report["context"]["lanes"].as_array().unwrap().contains(&json!("browser")));
    }
}

#[test]
#[cfg(unix)]
fn an_interrupt_leaves_a_partial_report_and_no_page() {
    for has_come in [false, true] {
        let run = Run::start(&["--format", "json"]);
        if has_come {
            run.begin();
        }
        std::thread::sleep(Duration::from_millis(500));
        let id = run.child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-s", "INT", &id]).status().unwrap().success());
        let (sent, port) = (Instant::now(), run.port);
        let (output, errors) = run.end();
        assert!(sent.elapsed() < Duration::from_secs(8), "{:?}", sent.elapsed());
        assert_eq!(output.status.code(), Some(130), "{output:?}");
        assert_eq!(json(&output)["complete"], false);
        assert!(!errors.contains("panic"), "{errors}");
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the page is still there");
    }
}

#[test]
fn the_page_speaks_the_user_s_language() {
    for (language, title) in
        [("en", "Does this browser reach AWS?"), ("ko", "이 브라우저에서 AWS에 접속됩니까?")]
    {
        let run = Run::start(&["--lang", language]);
        let page = run.get("");
        assert!(page.contains(&format!("<html lang=\"{language}\">")), "{page}");
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{page}");
        let words = run.begin()["words"].clone();
        assert!(
            words.as_object().unwrap().values().all(|word| !word.as_str().unwrap().contains("browser-page")),
            "{words}"
        );
        kill(run);
    }
}

#[test]
fn a_shared_run_hands_the_page_a_shared_report() {
    let (saved, output, _) = Run::start(&["--share", "--format", "json"]).visited(&[PORTAL]);
    let shown = text(&output.stdout);
    for all in [&saved, &shown] {
        // The catalogue's own example of how to look.
        let all = all.replace("--directory https://d-1234567890.awsapps.com/start", "");
        assert!(!all.contains("d-1234567890"), "{all}");
        assert!(all.contains("browser.cut-off"), "{all}");
    }
    assert_eq!(json(&output)["redaction"]["shared"], true);
}

/// A launcher that writes down what it was asked to open.
#[cfg(target_os = "linux")]
fn launcher(folder: &std::path::Path) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let asked = folder.join("asked");
    let file = folder.join("xdg-open");
    std::fs::write(&file, format!("#!/bin/sh\necho \"$1\" >> {}\n", asked.display())).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
    asked
}

#[test]
#[cfg(target_os = "linux")]
fn a_browser_is_opened_on_a_terminal_with_a_desktop_alone() {
    use crate::commandline::{doctor, world};
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use std::{fs, process::Stdio};
    let cases = [
        (true, ":1", &[][..], true),
        (false, ":1", &[], false),
        (true, "", &[], false),
        (true, ":1", &["--no-open"], false),
    ];
    for (on_terminal, display, more, opens) in cases {
        let world = world("healthy");
        let folder = tempfile::tempdir().unwrap();
        let asked = launcher(folder.path());
        let mut command = doctor(&world, &["browser", "--wait", "2s", "--timeout", "1500ms"]);
        command.args(more).stdout(Stdio::null());
        command.env("PATH", format!("{}:/usr/bin:/bin", folder.path().display())).env("DISPLAY", display);
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        if on_terminal {
            command.stderr(fs::OpenOptions::new().write(true).open(&name).unwrap());
        } else {
            command.stderr(Stdio::null());
        }
        let status = command.spawn().unwrap().wait().unwrap();
        assert_eq!(status.code(), Some(5));
        let opened = fs::read_to_string(&asked).unwrap_or_default();
        let case = format!("terminal {on_terminal}, desktop {display:?}, {more:?}: {opened}");
        assert_eq!(opened.lines().count(), usize::from(opens), "{case}");
        assert!(!opens || opened.starts_with("http://127.0.0.1:"), "{case}");
    }
}
