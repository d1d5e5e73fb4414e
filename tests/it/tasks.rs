//! What people came for: the verdict on each task, world by world, as the program gives it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::Value;

use crate::rehearsal::rehearse;

/// World, exit code, and every task that somebody looked at or that something stops. All others are `not_checked`.
const WORLDS: &[(&str, i32, &[&str])] = &[
    ("healthy", 0, &["sign-up works", "console works", "portal works", "cli works"]),
    (
        "account-free-plan-limit-by-code",
        0,
        &["account works", "administrator degraded account.free-plan-limit"],
    ),
    ("account-pending-activation-age-unknown", 3, &["account blocked account.pending-activation"]),
    ("account-pending-verification-told", 3, &["account blocked account.pending-verification"]),
    ("account-services-warming-up", 0, &["account degraded account.services-warming-up"]),
    (
        "allow-entry-too-narrow",
        3,
        &[
            "sign-up works",
            "console degraded http.block-page",
            "portal degraded http.allow-entry-too-narrow http.block-page",
            "cli blocked tls.inspected-trusted",
        ],
    ),
    ("credentials-root-access-key", 0, &["account works"]),
    (
        "dual-stack-names-blocked",
        0,
        &[
            "sign-up works",
            "console degraded network.dual-stack-names-blocked",
            "portal degraded network.dual-stack-names-blocked",
            "cli degraded network.dual-stack-names-blocked",
        ],
    ),
    ("http-content-rewritten", 0, &["portal degraded http.content-rewritten"]),
    ("inspected-selectively", 0, &["sign-up works", "console works", "portal works", "cli works"]),
    (
        "inspected-trusted",
        3,
        &["sign-up works", "console works", "portal works", "cli blocked tls.inspected-trusted"],
    ),
    ("ipv6-broken", 0, &["sign-up works", "console works", "portal works", "cli works"]),
    ("network-first-resolver-dead", 0, &["portal degraded network.first-resolver-dead"]),
    ("network-mtu-upstream", 3, &["portal blocked network.mtu-upstream"]),
    ("network-packet-loss", 0, &[]),
    (
        "partial-allowlist",
        3,
        &[
            "sign-up blocked network.sni-filtered",
            "console works",
            "portal degraded network.sni-filtered network.partial-allowlist",
            "cli works",
        ],
    ),
    (
        "post-quantum-refused",
        3,
        &[
            "sign-up blocked tls.post-quantum-refused",
            "console blocked tls.post-quantum-refused",
            "portal blocked tls.post-quantum-refused",
            "cli blocked tls.post-quantum-refused",
        ],
    ),
    ("proxy-pac-is-a-page", 0, &["portal degraded proxy.pac-fault"]),
    ("proxy-setting-unreadable", 3, &["cli blocked proxy.setting-unreadable"]),
    (
        "refused-by-aws",
        3,
        &["sign-up works", "console works", "portal blocked http.refused-by-aws", "cli works"],
    ),
    ("setup-free-plan-credits-used-up", 0, &["account degraded payment.free-plan-ending"]),
    (
        "setup-identity-center-account-instance",
        0,
        &["administrator degraded identity-center.account-instance"],
    ),
    (
        "setup-identity-center-being-created",
        3,
        &["portal blocked identity-center.not-ready", "administrator blocked identity-center.not-ready"],
    ),
    (
        "setup-identity-center-nobody",
        3,
        &[
            "portal blocked identity-center.no-users",
            "administrator blocked identity-center.nobody-assigned identity-center.no-users",
        ],
    ),
    (
        "setup-identity-center-other-region-untested",
        0,
        &["cli degraded identity-center.other-region", "administrator works"],
    ),
    (
        "setup-identity-center-permission-sets-off",
        0,
        &["administrator degraded identity-center.permission-sets-off"],
    ),
    ("setup-organization-billing-only", 0, &["administrator degraded organization.features-limited"]),
    ("setup-payment-due-critical", 0, &["account degraded payment.due"]),
    ("setup-phone-other-country", 0, &["account degraded phone.unverified"]),
    ("setup-phone-verification-pending", 0, &["account degraded phone.verification-pending"]),
    ("setup-role-quota", 0, &[]),
    ("setup-root", 0, &[]),
    ("setup-root-access-key", 0, &[]),
    ("tls-ca-bundle-unusable", 3, &["cli blocked tls.ca-bundle-unusable"]),
    ("tls-ca-nonconformant", 3, &["portal works", "cli blocked tls.inspected-trusted"]),
    ("tls-hello-in-two-pieces", 3, &["portal blocked tls.hello-fragment-intolerant"]),
    ("tls-large-hellos-by-chance", 0, &["portal degraded tls.first-segment-filter"]),
    (
        "trust-store-outdated",
        0,
        &[
            "sign-up degraded tls.trust-store-outdated",
            "console degraded tls.trust-store-outdated",
            "portal degraded tls.trust-store-outdated",
            "cli degraded tls.trust-store-outdated",
        ],
    ),
];

#[test]
fn every_world_ends_in_the_tasks_that_can_be_done_there() {
    let next = Mutex::new(WORLDS.iter());
    let wrong = Mutex::new(Vec::new());
    // Two at a time: a world is mostly waiting.
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let world = next.lock().unwrap().next();
                    let Some((name, code, expected)) = world else { break };
                    let found = rehearse(&[name, "--format", "json"]);
                    let document: Value = serde_json::from_slice(&found.stdout).unwrap();
                    let tasks = looked_at(&document);
                    if tasks != *expected || found.status.code() != Some(*code) {
                        let line = format!("{name}: {:?} {tasks:#?}", found.status.code());
                        wrong.lock().unwrap().push(line);
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `id verdict codes…` of every task but those that are simply not checked.
fn looked_at(document: &Value) -> Vec<String> {
    let tasks = document["tasks"].as_array().unwrap();
    let words = |task: &Value| {
        let mut words = vec![task["id"].as_str().unwrap(), task["verdict"].as_str().unwrap()];
        words.extend(task["because"].as_array().into_iter().flatten().filter_map(Value::as_str));
        words.join(" ")
    };
    let open = |task: &&Value| task["verdict"] == "not_checked" && task["because"].is_null();
    tasks.iter().filter(|task| !open(task)).map(words).collect()
}

#[test]
fn a_finding_that_blocks_a_task_is_a_failure_and_a_task_that_works_has_none_behind_it() {
    for (name, ..) in
        WORLDS.iter().filter(|(name, ..)| name.starts_with("setup-") || name.starts_with("tls-"))
    {
        let document: Value = serde_json::from_slice(&rehearse(&[name, "--format", "json"]).stdout).unwrap();
        let severity: BTreeMap<_, _> = document["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| (finding["code"].as_str().unwrap(), finding["severity"].as_str().unwrap()))
            .collect();
        for task in document["tasks"].as_array().unwrap() {
            for code in task["because"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                assert_ne!(task["verdict"], "works", "{name}");
                assert!(task["verdict"] != "blocked" || severity[code] == "fail", "{name}: {code}");
            }
        }
    }
}

#[test]
fn a_good_network_without_credentials_ends_in_what_was_not_checked() {
    let english = text(&["healthy", "--lang", "en"]);
    let end = "The network is fine from here. The account was not checked.";
    assert!(english.replace('\n', " ").contains(end), "{english}");
    let korean = text(&["healthy", "--lang", "ko"]);
    assert!(korean.contains("네트워크는 정상입니다. 계정은 점검하지 않았습니다."), "{korean}");
    for page in [english, korean] {
        let last: String = page.lines().rev().take(8).collect::<Vec<_>>().join("\n");
        for command in ["--interview", "explain-error", "aws login"] {
            assert!(last.contains(command), "{command}: {last}");
        }
    }
}

fn text(arguments: &[&str]) -> String {
    String::from_utf8(rehearse(arguments).stdout).unwrap()
}
