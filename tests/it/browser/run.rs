//! A run of `browser`, and a browser of the test's own that visits its page.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Output};
use std::time::Duration;

use serde_json::{Value, json};

use crate::commandline::{doctor, world};
use crate::network_team::ask;
use crate::world::World;

const CHROME: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

/// A run that has told where its page is.
pub(super) struct Run {
    pub(super) child: Child,
    pub(super) errors: BufReader<std::process::ChildStderr>,
    pub(super) port: u16,
    pub(super) token: String,
    _world: World,
}

impl Run {
    pub(super) fn start(arguments: &[&str]) -> Self {
        Self::within(
            world("healthy"),
            &[&["browser", "--no-open", "--timeout", "1500ms"], arguments].concat(),
        )
    }

    pub(super) fn within(world: World, arguments: &[&str]) -> Self {
        let mut child = doctor(&world, arguments).spawn().unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("http://127.0.0.1:") {
            line.clear();
            assert!(errors.read_line(&mut line).unwrap() > 0, "it ended without a page");
        }
        let address = line.trim().rsplit("http://127.0.0.1:").next().unwrap();
        let mut parts = address.split('/');
        let port = parts.next().unwrap().parse().unwrap();
        let token = parts.next().unwrap().to_owned();
        Self { child, errors, port, token, _world: world }
    }

    pub(super) fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> String {
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        for (name, value) in headers {
            let _ = write!(request, "{name}: {value}\r\n");
        }
        let _ = write!(request, "Content-Length: {}\r\n\r\n{body}", body.len());
        ask(self.port, &request)
    }

    pub(super) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub(super) fn path(&self, below: &str) -> String {
        format!("/{}/{below}", self.token)
    }

    pub(super) fn get(&self, below: &str) -> String {
        self.request("GET", &self.path(below), &[("Host", &self.host())], "")
    }

    /// As the page itself does it.
    pub(super) fn post(&self, below: &str, body: &Value) -> String {
        let (host, origin) = (self.host(), format!("http://{}", self.host()));
        let headers = [("Host", &*host), ("Origin", &*origin), ("User-Agent", CHROME)];
        self.request("POST", &self.path(below), &headers, &body.to_string())
    }

    /// Begins a visit.
    pub(super) fn begin(&self) -> Value {
        body(&self.post("start", &json!({})))
    }

    /// Tells what came of every host; those in `silent` got no answer.
    pub(super) fn tell(&self, plan: &Value, silent: &[&str]) {
        for host in plan["paths"].as_object().unwrap().keys() {
            let answered = !silent.contains(&host.as_str());
            let told = json!({"visit": plan["visit"], "host": host, "answered": answered, "ms": 12});
            let answer = self.post("result", &told);
            assert!(answer.starts_with("HTTP/1.1 204"), "{answer}");
        }
        let told = json!({"visit": plan["visit"], "other_site_answered": true, "invalid_name_answered": false, "offline": false});
        assert!(self.post("finished", &told).starts_with("HTTP/1.1 204"));
    }

    pub(super) fn results(&self) -> Value {
        for _ in 0..600 {
            let state = body(&self.get("state.json"));
            if !state["results"].is_null() {
                return state["results"].clone();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("no results");
    }

    /// A whole visit, as a browser makes it; the report as the page saves it, and the run's end.
    pub(super) fn visited(self, silent: &[&str]) -> (String, Output, String) {
        let plan = self.begin();
        self.tell(&plan, silent);
        self.results();
        let report = self.get("report.html").split_once("\r\n\r\n").unwrap().1.to_owned();
        assert!(self.post("left", &json!({"visit": plan["visit"]})).starts_with("HTTP/1.1 204"));
        let (output, errors) = self.end();
        (report, output, errors)
    }

    pub(super) fn end(mut self) -> (Output, String) {
        let mut errors = String::new();
        self.errors.read_to_string(&mut errors).unwrap();
        (self.child.wait_with_output().unwrap(), errors)
    }
}

fn body(answer: &str) -> Value {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    serde_json::from_str(body).unwrap()
}
