//! The second opinion: what an ordinary program gets beside this one's own probes, and what follows from it.

use std::process::Stdio;

use serde_json::Value;

use crate::world::{ConnectReply, Cut, PORTAL, Proxy, Site, Spec, Which, World, page};

const CODE: &str = "client.ordinary-gets-through";

/// A filter that lets clients pass which offer HTTP/2. The probes offer HTTP/1.1 alone.
fn only_http2(site: &mut Site) {
    site.filter = Some(|flight| {
        let offers_http2 = flight.bytes.windows(3).any(|bytes| bytes == b"\x02h2");
        (!offers_http2).then_some(Cut::Reset)
    });
}

fn run(spec: &Spec, options: &[&str]) -> Value {
    let world = World::start(spec);
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.args(["--format", "json", "--only", "environment,network", "--allowlist", "guide"]);
    let output = command
        .args(["--timeout", "10s", "--deadline", "60s"])
        .args(options)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// What the ordinary client got, host by host.
fn asked(report: &Value) -> Vec<&Value> {
    let by_ordinary = |seen: &&Value| seen["operation"] == "ordinary_get";
    report["evidence"].as_array().unwrap().iter().filter(by_ordinary).collect()
}

fn found<'a>(report: &'a Value, code: &str) -> Option<&'a Value> {
    report["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == code)
}

fn about_the_portal(report: &Value) -> Vec<(&str, &str)> {
    let word = |value: &'static str| value;
    let about = |finding: &&Value| {
        finding["checks"]
            .as_array()
            .unwrap()
            .iter()
            .any(|check| check.as_str().unwrap().contains("awsapps-com"))
    };
    let findings = report["findings"].as_array().unwrap().iter().filter(about);
    let words = findings.map(|finding| {
        (finding[word("code")].as_str().unwrap(), finding[word("confidence")].as_str().unwrap())
    });
    words.filter(|(code, _)| *code != CODE).collect()
}

#[test]
fn a_row_on_which_both_disagree_is_less_sure_and_says_so() {
    let mut spec = Spec::default();
    spec.site(Which::Below(PORTAL), only_http2);
    let report = run(&spec, &[]);
    let finding = found(&report, CODE).unwrap_or_else(|| panic!("{:#?}", asked(&report)));
    assert_eq!((&finding["severity"], &finding["confidence"]), (&"info".into(), &"low".into()));
    let others = about_the_portal(&report);
    assert!(!others.is_empty() && others.iter().all(|(_, confidence)| *confidence != "high"), "{others:?}");
    let answer = &asked(&report)[0]["data"];
    assert_eq!(
        (&answer["by_proxy"], &answer["answer"]["status"]),
        (&false.into(), &200.into()),
        "{answer:#}"
    );
    // The row failed, and stays so.
    assert_eq!(report["exit_code"], 3, "{}", report["summary"]);
}

#[test]
fn agreeing_is_silent_and_asks_few() {
    let mut spec = Spec::default();
    spec.site(Which::Aws, |site| site.filter = Some(|_| Some(Cut::Reset)));
    let report = run(&spec, &[]);
    let asked = asked(&report);
    assert!((1..=8).contains(&asked.len()), "{}", asked.len());
    assert!(asked.iter().all(|seen| seen["failed"]["kind"] == "connection_reset"), "{asked:#?}");
    assert_eq!(found(&report, CODE), None);
}

#[test]
fn a_gateway_s_page_is_no_disagreement() {
    let mut spec = Spec::default();
    spec.site(Which::Below(PORTAL), |site| {
        only_http2(site);
        site.answer = |_| page("403 Forbidden", "Server: squid/5.7\r\n", "<title>Blocked</title>");
    });
    let report = run(&spec, &[]);
    assert_eq!(asked(&report)[0]["data"]["answer"]["status"], 403, "{:#?}", asked(&report));
    assert_eq!(found(&report, CODE), None);
}

#[test]
fn nothing_is_asked_where_nothing_failed_or_controls_are_off() {
    let healthy = run(&Spec::default(), &[]);
    assert!(asked(&healthy).is_empty() && found(&healthy, CODE).is_none());
    let mut spec = Spec::default();
    spec.site(Which::Below(PORTAL), only_http2);
    let report = run(&spec, &["--no-controls"]);
    assert!(asked(&report).is_empty() && found(&report, CODE).is_none());
}

#[test]
fn it_takes_the_proxy_of_the_environment() {
    let mut spec = Spec::default();
    spec.behind_proxy(Proxy { connect: |_, _| ConnectReply::Tunnel });
    spec.site(Which::Below(PORTAL), only_http2);
    let report = run(&spec, &[]);
    let asked = asked(&report);
    assert!(!asked.is_empty(), "{}", report["summary"]);
    for seen in asked {
        assert_eq!((&seen["lane"], &seen["data"]["by_proxy"]), (&"proxy".into(), &true.into()), "{seen:#}");
    }
}
