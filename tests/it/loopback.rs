//! Every fault that can be made on loopback, made there, and the real program run in it: code, owner, layer.

use std::process::Stdio;

use serde_json::Value;

use crate::world::World;
use crate::world::scenarios::{Scenario, all, named};

/// One JSON run of the binary in a scenario's world.
pub(crate) fn run(scenario: &Scenario) -> (Value, Option<i32>) {
    let world = World::start(&scenario.spec());
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.args(["--format", "json", "--only", "environment,network", "--timeout", "1500ms"]);
    if !scenario.wide {
        command.args(["--allowlist", "guide"]);
    }
    let output = command.stdin(Stdio::null()).output().unwrap();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("{}: {error}: {}", scenario.name, String::from_utf8_lossy(&output.stderr))
    });
    (report, output.status.code())
}

fn holds(name: &str) {
    let scenario = named(name).unwrap_or_else(|| panic!("no scenario is called {name}"));
    let (report, exit) = run(scenario);
    let findings = report["findings"].as_array().unwrap();
    let codes: Vec<_> = findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
    let Some(expect) = scenario.expect else {
        let serious: Vec<_> = findings.iter().filter(|finding| finding["severity"] != "info").collect();
        assert!(serious.is_empty(), "{name}: nothing is wrong, and yet: {serious:#?}");
        assert_eq!(exit, Some(0), "{name}: {}", report["summary"]);
        return;
    };
    let found = findings.iter().find(|finding| finding["code"] == expect.code);
    let found = found.unwrap_or_else(|| panic!("{name}: expected {}, found {codes:?}", expect.code));
    assert_eq!(found["owner"], expect.owner, "{name}: owner of {found:#}");
    assert_eq!(layer(found, expect.code), expect.layer, "{name}: layer of {found:#}");
    for text in expect.says {
        assert!(found.to_string().contains(text), "{name}: {text} is not in {found:#}");
    }
    let fails = findings.iter().any(|finding| finding["severity"] == "fail");
    assert!(exit == Some(if fails { 3 } else { 0 }) || (!fails && exit == Some(5)), "{name}: exit {exit:?}");
}

/// A finding's own layer, else its rule's.
fn layer(found: &Value, code: &str) -> String {
    if let Some(layer) = found["layer"].as_str() {
        return layer.to_owned();
    }
    let rule = aws_setup_doctor::diagnosis::rule(code).unwrap();
    serde_json::to_value(rule.layer).unwrap().as_str().unwrap().to_owned()
}

/// A test by the scenario's own name, so that the tests run side by side and one line tells what broke.
macro_rules! each {
    ($($test:ident $name:literal)*) => {
        $(#[test] fn $test() { holds($name); })*
        const TESTED: &[&str] = &[$($name),*];
    };
}

each! {
    healthy "healthy"
    private_endpoint "private-endpoint"
    address_elsewhere "address-elsewhere"
    tcp_only_answer "tcp-only-answer"
    resolver_silent "resolver-silent"
    resolver_udp_filtered "resolver-udp-filtered"
    dns_blocked "dns-blocked"
    portal_misspelt "portal-misspelt"
    dns_refused "dns-refused"
    resolver_refuses_client "resolver-refuses-client"
    dns_server_failure "dns-server-failure"
    dnssec_failure "dnssec-failure"
    dns_sinkhole "dns-sinkhole"
    dns_null_address "dns-null-address"
    dns_private_address "dns-private-address"
    dns_hijacked "dns-hijacked"
    dns_intercepted "dns-intercepted"
    record_type_filtered "record-type-filtered"
    transparent_proxy "transparent-proxy"
    ipv6_absent "ipv6-absent"
    tcp_dropped "tcp-dropped"
    direct_egress_closed "direct-egress-closed"
    tcp_reset "tcp-reset"
    port_closed "port-closed"
    ipv6_broken "ipv6-broken"
    dual_stack_names_blocked "dual-stack-names-blocked"
    sni_reset "sni-reset"
    sni_close "sni-close"
    sni_drop "sni-drop"
    address_filtered "address-filtered"
    post_quantum_refused "post-quantum-refused"
    plaintext_answer "plaintext-answer"
    handshake_refused "handshake-refused"
    inspected_trusted "inspected-trusted"
    inspected_untrusted "inspected-untrusted"
    inspected_selectively "inspected-selectively"
    certificate_expired "certificate-expired"
    certificate_of_another "certificate-of-another"
    incomplete_chain "incomplete-chain"
    trust_store_outdated "trust-store-outdated"
    client_certificate "client-certificate"
    proxy_only "proxy-only"
    portal_404 "portal-404"
    aws_says_403 "aws-says-403"
    clock_a_minute_off "clock-a-minute-off"
    block_page "block-page"
    refused_by_aws "refused-by-aws"
    path_filtered "path-filtered"
    allow_entry_too_narrow "allow-entry-too-narrow"
    captive_portal "captive-portal"
    partial_allowlist "partial-allowlist"
    body_stalled "body-stalled"
    clock_behind "clock-behind"
    proxy_healthy "proxy-healthy"
    proxy_refused "proxy-refused"
    proxy_wants_login "proxy-wants-login"
    proxy_wants_kerberos "proxy-wants-kerberos"
    proxy_denies_portal "proxy-denies-portal"
    proxy_port_acl "proxy-port-acl"
    proxy_upstream_timeout "proxy-upstream-timeout"
    proxy_silent "proxy-silent"
    proxy_closes "proxy-closes"
    proxy_wrong_scheme "proxy-wrong-scheme"
    no_proxy_mismatch "no-proxy-mismatch"
    proxy_inspects_and_blocks "proxy-inspects-and-blocks"
    proxy_browser_login "proxy-browser-login"
}

#[test]
fn every_scenario_has_its_test() {
    let untested: Vec<_> = all().map(|it| it.name).filter(|name| !TESTED.contains(name)).collect();
    assert!(untested.is_empty(), "{untested:?}");
}

#[test]
fn a_healthy_host_takes_one_handshake_with_the_large_hello() {
    let (report, _) = run(named("healthy").unwrap());
    assert_eq!(report["context"]["first_hello"], "post_quantum");
    let handshakes: Vec<_> = report["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|items| items["operation"] == "tls_handshake")
        .collect();
    assert!(!handshakes.is_empty());
    for it in &handshakes {
        assert_eq!((&it["data"]["hello"], &it["control"]), (&"post_quantum".into(), &Value::Null), "{it:#}");
        let same = handshakes.iter().filter(|other| other["check"] == it["check"]).count();
        assert_eq!(same, 1, "{it:#}");
    }
}
