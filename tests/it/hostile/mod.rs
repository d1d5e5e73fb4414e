//! A far end that means harm. Whatever it sends, there is a whole report inside the deadline, and nothing of it
//! reaches the terminal raw.

use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::world::{ConnectReply, Cut, NameReply, Proxy, Reply, Request, Spec, Then, Which, World, page};

mod panics;

const DEADLINE: Duration = Duration::from_secs(8);
/// A busy computer may be late; one that hangs is later.
const LATE: Duration = Duration::from_secs(20);
/// What is kept of a body.
const KEPT: u64 = 64 << 10;

fn run(world: &World, format: &str) -> Output {
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.args(["--only", "network", "--allowlist", "guide", "--timeout", "1s", "--deadline", "8s"]);
    let started = Instant::now();
    let output = command.args(["--format", format, "--verbose"]).stdin(Stdio::null()).output().unwrap();
    let took = started.elapsed();
    assert!(took < DEADLINE + LATE, "{took:?}");
    output
}

/// Runs the doctor against it as people and as programs do; the report.
fn meet(change: impl FnOnce(&mut Spec)) -> Value {
    let mut spec = Spec::default();
    change(&mut spec);
    let world = World::start(&spec);
    for format in ["text", "markdown"] {
        let output = run(&world, format);
        assert!(matches!(output.status.code(), Some(0 | 3 | 5)), "{output:?}");
        harmless(&output.stdout);
        harmless(&output.stderr);
    }
    let output = run(&world, "json");
    harmless(&output.stdout);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let checks = report["checks"].as_array().unwrap();
    let network = checks.iter().filter(|check| check["category"] == "network" && check["host"].is_string());
    assert!(network.count() > 5, "rows are missing: {checks:#?}");
    assert!(!checks.iter().any(|it| it["status"] == "error"), "a probe broke: {report:#}");
    report
}

/// UTF-8 without control characters and without marks that reorder or hide text.
fn harmless(shown: &[u8]) {
    let text = std::str::from_utf8(shown).expect("UTF-8");
    let raw = text.chars().find(|character| {
        (character.is_control() && *character != '\n')
            || "\u{202e}\u{200b}\u{2066}\u{feff}".contains(*character)
    });
    assert_eq!(raw, None, "{text:?}");
}

fn evidence<'a>(report: &'a Value, operation: &'static str) -> impl Iterator<Item = &'a Value> {
    report["evidence"].as_array().unwrap().iter().filter(move |items| items["operation"] == operation)
}

/// No row may be called ok, or a host of the list be called reached.
fn nothing_is_ok(report: &Value) {
    let checks = report["checks"].as_array().unwrap();
    let ok: Vec<_> =
        checks.iter().filter(|check| check["host"].is_string() && check["status"] == "ok").collect();
    assert!(ok.is_empty(), "{ok:#?}");
}

fn reply(bytes: impl Into<Vec<u8>>, then: Then) -> Reply {
    Reply { bytes: bytes.into(), then }
}

fn endless_headers(_: &Request) -> Reply {
    reply("HTTP/1.1 200 OK\r\n", Then::Repeat(b"X-More: and more and more and more and more\r\n"))
}

fn endless_continues(_: &Request) -> Reply {
    reply("", Then::Repeat(b"HTTP/1.1 100 Continue\r\n\r\n"))
}

fn slow_bytes(_: &Request) -> Reply {
    reply("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", Then::Trickle(Duration::from_millis(400)))
}

fn endless_body(_: &Request) -> Reply {
    reply("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n", Then::Repeat(&[b'a'; 16384]))
}

#[test]
fn headers_without_an_end_are_given_up() {
    nothing_is_ok(&meet(|it| _ = it.site(Which::Everything, |it| it.answer = endless_headers)));
}

#[test]
fn interim_answers_without_an_end_are_given_up() {
    nothing_is_ok(&meet(|it| _ = it.site(Which::Everything, |it| it.answer = endless_continues)));
}

#[test]
fn an_answer_that_trickles_is_given_up() {
    nothing_is_ok(&meet(|it| _ = it.site(Which::Everything, |it| it.answer = slow_bytes)));
}

#[test]
fn of_a_body_of_a_gigabyte_little_is_read() {
    let report = meet(|it| _ = it.site(Which::Everything, |it| it.answer = endless_body));
    let read: Vec<u64> =
        evidence(&report, "http_get").filter_map(|cited| cited["data"]["page"]["bytes"].as_u64()).collect();
    assert!(!read.is_empty() && read.iter().all(|read| *read <= KEPT), "{read:?}");
}

/// A hundred megabytes in a hundred kilobytes.
static BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let made = Command::new("sh").args(["-c", "head -c 100000000 /dev/zero | gzip -9"]).output().unwrap();
    assert!(made.stdout.len() > 50_000, "{made:?}");
    made.stdout
});

fn bomb(_: &Request) -> Reply {
    let head = "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n";
    reply([head.as_bytes(), &BOMB].concat(), Then::Close)
}

#[test]
fn a_compressed_bomb_stays_compressed() {
    let report = meet(|it| _ = it.site(Which::Everything, |it| it.answer = bomb));
    let read = evidence(&report, "http_get").filter_map(|cited| cited["data"]["page"]["bytes"].as_u64());
    assert!(read.max().unwrap() <= KEPT);
}

fn escapes(_: &Request) -> Reply {
    let mut answer = page(
        "403 \u{1b}[2JForbidden",
        "Server: \u{1b}]0;owned\u{7}gate\u{202e}yaw\r\nVia: \u{9b}31m\u{200b}x\r\nX-Bad: \u{ff}\r\n",
        "<title>\u{1b}[31mBlocked\u{202e}\u{2066}\u{feff}</title><p>Category: \u{1b}[1mGames\u{200b}</p>",
    );
    answer.bytes.extend([0xff, 0xfe, 0xc3, 0x28, 0x80, 0x00, 0x08]);
    answer
}

#[test]
fn escapes_and_bad_utf_8_reach_no_terminal() {
    let report = meet(|it| {
        it.site(Which::Everything, |it| {
            it.answer = escapes;
            it.plain = Some(escapes);
            it.inspected("Evil\u{1b}[2J\u{202e} Corp", "gate\u{7}\u{200b} CA");
        });
    });
    assert!(report.to_string().contains("Corp"), "the issuer is shown, without what reorders it");
}

/// Every byte a proxy may begin with.
fn noise(_: &str, _: &str) -> ConnectReply {
    ConnectReply::Answer((0..=255).cycle().take(100_000).collect())
}

#[test]
fn a_proxy_that_never_answers_or_never_ends_is_given_up() {
    for connect in [|_: &str, _: &str| ConnectReply::Hang, |_: &str, _: &str| ConnectReply::Endless, noise] {
        let report = meet(|it| _ = it.behind_proxy(Proxy { connect }));
        let proxied = evidence(&report, "proxy_connect").filter(|cited| cited["failed"].is_object());
        assert!(proxied.count() > 0);
    }
}

#[test]
fn bytes_that_are_no_tls_are_told_as_bytes() {
    nothing_is_ok(&meet(|it| {
        it.site(Which::Everything, |it| {
            it.filter =
                Some(|_| Some(Cut::Say(b"\x1b[2J\xff\xfe\x00SSH-2.0-evil\r\n\x16\x03\x01\xff\xff\x02")));
        });
    }));
    // A record of the greatest length, of which one byte comes.
    nothing_is_ok(&meet(|it| {
        _ = it.site(Which::Everything, |it| {
            it.filter = Some(|_| Some(Cut::Say(b"\x16\x03\x03\x40\x00\x02")));
        })
    }));
}

/// Answers the question with `records`, after the question's own bytes.
fn forged(query: &[u8], count: u16, records: &[u8]) -> Vec<u8> {
    let mut answer = query[..2].to_vec();
    answer.extend([0x81, 0x80, 0, 1]);
    answer.extend(count.to_be_bytes());
    answer.extend([0, 0, 0, 0]);
    // The question ends with its name's root, type and class; what follows it is EDNS.
    let end = query[12..].iter().position(|query| *query == 0).map_or(query.len(), |query| 12 + query + 5);
    answer.extend(&query[12..end.min(query.len())]);
    answer.extend(records);
    answer
}

fn ten_thousand_labels(query: &[u8]) -> Vec<u8> {
    let mut name: Vec<u8> = [1, b'a'].repeat(10_000);
    name.push(0);
    name.extend([0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]);
    forged(query, 1, &name)
}

fn pointer_to_itself(query: &[u8]) -> Vec<u8> {
    let end = query[12..].iter().position(|query| *query == 0).map_or(query.len(), |query| 12 + query + 5);
    let here = 0xc000 | u16::try_from(end).unwrap();
    let mut record = here.to_be_bytes().to_vec();
    record.extend([0, 5, 0, 1, 0, 0, 0, 60, 0, 2]);
    record.extend(here.to_be_bytes());
    forged(query, 1, &record)
}

/// Thousands of addresses, and a count that promises more.
fn very_many_addresses(query: &[u8]) -> Vec<u8> {
    let record = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1];
    forged(query, u16::MAX, &record.repeat(3_000))
}

#[test]
fn answers_of_a_hostile_resolver_are_malformed_and_no_more() {
    let forgeries: [fn(&mut NameReply); 3] = [
        |it| it.forged = Some(ten_thousand_labels),
        |it| it.forged = Some(pointer_to_itself),
        |it| it.forged = Some(very_many_addresses),
    ];
    for forge in forgeries {
        let report = meet(|it| _ = it.name(Which::Aws, forge));
        nothing_is_ok(&report);
        assert!(report.to_string().len() < 4 << 20, "the report has no bounds");
    }
}

#[test]
fn names_that_lead_to_each_other_lead_nowhere() {
    fn around(name_reply: &mut NameReply) {
        name_reply.addresses.clear();
        name_reply.cnames =
            vec!["a.loop.example.net".to_owned(), "b.loop.example.net".to_owned(), name_reply.name.clone()];
    }
    nothing_is_ok(&meet(|it| _ = it.name(Which::Aws, around)));
}
