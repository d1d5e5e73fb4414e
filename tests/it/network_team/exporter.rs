//! `serve`: the exporter by itself, and scraped by the real Prometheus.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::{Running, ask, command, free_port, installed, text, wait_for};

struct Exporter {
    running: Running,
    port: u16,
    /// Connections that the far end of every probe has seen.
    seen: Arc<AtomicUsize>,
    _home: tempfile::TempDir,
}

/// Every host leads to a listener that counts and hangs up.
fn exporter(more: &[&str]) -> Exporter {
    exporter_before(drop, more)
}

/// Every host leads to a listener that counts and does this with the connection.
fn exporter_before(mut far_end: impl FnMut(TcpStream) + Send + 'static, more: &[&str]) -> Exporter {
    let far = TcpListener::bind("127.0.0.1:0").unwrap();
    let to = format!("::127.0.0.1:{}", far.local_addr().unwrap().port());
    let seen = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&seen);
    std::thread::spawn(move || {
        far.incoming().flatten().for_each(|stream| {
            count.fetch_add(1, Ordering::SeqCst);
            far_end(stream);
        });
    });
    let home = tempfile::tempdir().unwrap();
    let child = command(home.path())
        .args(["serve", "--listen", "127.0.0.1:0", "--connect-to", &to, "--timeout", "1s"])
        .args(["--directory", "d-1234567890", "--region", "us-east-1"])
        .args(more)
        .stderr(Stdio::piped())
        .spawn();
    let mut running = Running(child.unwrap());
    let mut line = String::new();
    BufReader::new(running.0.stderr.take().unwrap()).read_line(&mut line).unwrap();
    let port = line.trim().rsplit(':').next().unwrap().parse().unwrap();
    Exporter { running, port, seen, _home: home }
}

impl Exporter {
    fn get(&self, path: &str) -> String {
        ask(self.port, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
    }
}

/// A page of the web can lead its own name to this computer, and must not be answered there.
#[test]
fn a_request_to_a_foreign_name_is_refused_on_loopback() {
    let exporter = exporter(&["--no-controls"]);
    let answer =
        ask(exporter.port, "GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 421"), "{answer}");
}

const SIGN_IN: &str = "/probe?endpoint=signin-aws-amazon-com&lane=direct";

#[test]
fn a_probe_tells_success_layer_status_and_times() {
    let exporter = exporter(&["--no-controls"]);
    let answer = exporter.get(SIGN_IN);
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains("application/openmetrics-text"),
        "{answer}"
    );
    for wanted in [
        "aws_setup_doctor_probe_success{} 0.0",
        "aws_setup_doctor_layer_failed{",
        "aws_setup_doctor_layer_duration_seconds{",
        "aws_setup_doctor_probe_duration_seconds{}",
        "host=\"signin.aws.amazon.com\"",
        "# EOF",
    ] {
        assert!(answer.contains(wanted), "{wanted} is not in {answer}");
    }
    assert!(exporter.get("/-/healthy").ends_with("OK\n"));
    assert!(exporter.get("/metrics").contains("aws_setup_doctor_probes_total 1\n"));
}

#[test]
fn a_storm_of_scrapes_is_one_probe() {
    let exporter = exporter(&["--no-controls", "--cache", "60s"]);
    exporter.get(SIGN_IN);
    let one = exporter.seen.load(Ordering::SeqCst);
    assert!(one > 0);
    let other = exporter_storm(&exporter, "/probe?endpoint=awsapps-com", 40);
    let same = exporter_storm(&exporter, SIGN_IN, 40);
    assert_eq!(same, 0, "a kept answer needs no connection");
    assert!(other <= 4 * one, "{other} connections for one probe of two paths, {one} for one of one");
    assert!(exporter.get("/metrics").contains("aws_setup_doctor_probes_total 2\n"));
}

/// How many connections so many scrapes at once cause.
fn exporter_storm(exporter: &Exporter, path: &str, scrapes: usize) -> usize {
    let before = exporter.seen.load(Ordering::SeqCst);
    std::thread::scope(|scope| {
        for _ in 0..scrapes {
            scope.spawn(|| assert!(exporter.get(path).contains("probe_success")));
        }
    });
    exporter.seen.load(Ordering::SeqCst) - before
}

#[test]
fn askers_who_leave_before_their_turn_cause_no_probe() {
    let mut held = Vec::new();
    let exporter = exporter_before(move |stream| held.push(stream), &["--no-controls", "--cache", "1ms"]);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| exporter.get(SIGN_IN));
        while exporter.seen.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        let request = format!("GET {SIGN_IN} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        let mut leaving: Vec<_> =
            (0..5).map(|_| TcpStream::connect(("127.0.0.1", exporter.port)).unwrap()).collect();
        for stream in &mut leaving {
            stream.write_all(request.as_bytes()).unwrap();
        }
        std::thread::sleep(Duration::from_millis(200));
        drop(leaving);
        assert!(first.join().unwrap().contains("probe_success"));
    });
    // The turn is first come, first served: whoever still waited went before this one.
    assert!(exporter.get(SIGN_IN).contains("probe_success"));
    assert!(
        exporter.get("/metrics").contains("aws_setup_doctor_probes_total 2\n"),
        "{}",
        exporter.get("/metrics")
    );
}

#[test]
fn only_endpoints_of_the_catalogue_are_probed() {
    let exporter = exporter(&[]);
    for bad in ["example.com", "127.0.0.1:22", "http%3A%2F%2Fexample.com", ""] {
        let answer = exporter.get(&format!("/probe?endpoint={bad}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
        assert!(answer.contains("aws-setup-doctor plan") && answer.contains("\noidc\n"), "{answer}");
    }
    assert!(exporter.get("/probe").starts_with("HTTP/1.1 400"));
    assert!(exporter.get("/probe?target=a").starts_with("HTTP/1.1 400"));
    assert!(exporter.get("/probe?endpoint=oidc&lane=proxy").contains("no proxy is configured"));
    assert!(exporter.get("/probe?endpoint=any-awsapps-com").contains("has no concrete host"));
    assert!(exporter.get("/other").starts_with("HTTP/1.1 404"));
    assert!(
        ask(exporter.port, "POST /probe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .contains(" 405 ")
    );
    let huge = format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "a".repeat(100_000));
    assert!(!ask(exporter.port, &huge).contains(" 200 "));
    assert_eq!(exporter.seen.load(Ordering::SeqCst), 0);
}

#[test]
fn a_taken_port_is_said_and_the_end_is_orderly() {
    let mut exporter = exporter(&[]);
    let listen = format!("127.0.0.1:{}", exporter.port);
    let output = super::doctor(&["serve", "--listen", &listen]);
    assert_eq!(output.status.code(), Some(2));
    let error = text(&output.stderr);
    assert!(error.contains(&listen) && error.contains("--listen"), "{error}");
    let id = exporter.running.0.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    assert_eq!(exporter.running.0.wait().unwrap().code(), Some(0));
}

#[test]
fn the_examples_are_valid_for_promtool() {
    let Some(promtool) = installed("promtool") else { return };
    let output = Command::new(promtool)
        .args(["check", "config", "prometheus.yml"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/prometheus"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    assert!(text(&output.stdout).contains("4 rules found"));
}

#[test]
fn a_real_prometheus_scrapes_it_and_answers_a_query() {
    let Some(prometheus) = installed("prometheus") else { return };
    let exporter = exporter(&["--no-controls"]);
    let folder = tempfile::tempdir().unwrap();
    let example = fs::read_to_string("examples/prometheus/prometheus.yml").unwrap();
    let config = example
        .replace("127.0.0.1:9465", &format!("127.0.0.1:{}", exporter.port))
        .replace("scrape_interval: 60s", "scrape_interval: 1s")
        .replace("scrape_timeout: 55s", "scrape_timeout: 1s");
    fs::write(folder.path().join("prometheus.yml"), config).unwrap();
    fs::copy("examples/prometheus/alerts.yml", folder.path().join("alerts.yml")).unwrap();
    let port = free_port();
    let child = Command::new(prometheus)
        .arg(format!("--config.file={}", folder.path().join("prometheus.yml").display()))
        .arg(format!("--storage.tsdb.path={}", folder.path().join("data").display()))
        .arg(format!("--web.listen-address=127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let _running = Running(child.unwrap());
    wait_for(port);
    let query = "/api/v1/query?query=aws_setup_doctor_probe_success";
    let request = format!("GET {query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut answer = String::new();
    for _ in 0..60 {
        answer = ask(port, &request);
        if answer.contains("signin-aws-amazon-com") && answer.contains("\"oidc\"") {
            assert!(answer.contains("\"status\":\"success\""), "{answer}");
            return;
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    panic!("no sample within 30 s: {answer}");
}
