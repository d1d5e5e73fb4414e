//! Lists are importable as they are, and open nothing that AWS does not publish.

use std::fs;
#[cfg(unix)]
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{BLOCKED, good, refused};
#[cfg(unix)]
use super::{Running, ask, free_port, installed, wait_for};

const HERE: [&str; 5] = ["allowlist", "--directory", "d-1234567890", "--region", "ap-northeast-2"];

fn list(product: &str) -> String {
    good(&[&HERE[..], &["--product", product]].concat())
}

pub(crate) const PRODUCTS: [&str; 10] = [
    "plain",
    "squid",
    "palo-alto",
    "fortigate",
    "zscaler",
    "umbrella",
    "netskope",
    "check-point",
    "aws-network-firewall",
    "cloudflare-gateway",
];

#[test]
fn every_list_looks_as_agreed_and_holds_no_placeholder() {
    for product in PRODUCTS {
        let text = list(product);
        crate::formats::golden(&format!("allowlist/{product}.txt"), &text);
        let entries = text.lines().filter(|line| !line.starts_with('#'));
        for line in entries {
            assert!(
                !line.contains("[Directory") && !line.contains("[Region") && !line.contains('<'),
                "{line}"
            );
        }
        for host in ["oidc.ap-northeast-2.amazonaws.com", "awsapps.com", "signin.aws"] {
            assert!(text.contains(host), "{product} lacks {host}");
        }
    }
}

#[test]
fn every_name_has_its_page_and_what_breaks_without_it() {
    for language in ["en", "ko"] {
        let text = good(&[&HERE[..], &["--why", "--lang", language]].concat());
        let entries: Vec<_> = text.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect();
        let names = entries.iter().filter(|line| !line.starts_with(' ')).count();
        let pages = entries.iter().filter(|line| line.contains(": https://")).count();
        assert!(names > 60 && names == pages, "{names} names, {pages} pages");
        assert!(!text.contains("without-") && !text.contains("allowlist-why"), "{text}");
    }
    let text = good(&[&HERE[..], &["--why"]].concat());
    let of = |name: &str| {
        text.split(&format!("\n{name}:443\n")).nth(1).unwrap().lines().take(4).collect::<Vec<_>>().join("\n")
    };
    assert!(of("*.cloudfront.net").contains("needed to sign in: no"), "{}", of("*.cloudfront.net"));
    assert!(of("*.cloudfront.net").contains("stay blank"));
    assert!(of("d-1234567890.awsapps.com").contains("needed to sign in: yes"));
    assert!(refused(&["allowlist", "--why", "--product", "squid"]).contains("--why"));
}

#[test]
fn only_what_is_required_leaves_out_what_sign_in_works_without() {
    let text = good(&[&HERE[..], &["--required-only"]].concat());
    let names: Vec<_> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split(':').next().unwrap())
        .collect();
    for kept in ["d-1234567890.awsapps.com", "oidc.ap-northeast-2.amazonaws.com", "*.signin.aws.amazon.com"] {
        assert!(names.contains(&kept), "{kept}: {names:?}");
    }
    for left in
        ["*.cloudfront.net", "*.api.aws", "*.aws.dev", "*.amazonaws.com", "sts.ap-northeast-2.amazonaws.com"]
    {
        assert!(!names.contains(&left), "{left}: {names:?}");
    }
    assert!(text.lines().any(|line| line.starts_with('#') && line.contains("--required-only")), "{text}");
}

#[test]
fn a_portal_that_was_given_is_not_asked_for_again() {
    let text = list("plain");
    let note = text.lines().find(|line| line.contains("[Identity Center instance ID]")).unwrap();
    assert!(note.contains("ssoins-") && !note.contains("--directory and --region"), "{note}");
}

#[test]
fn the_consoles_suffixes_are_a_list_of_their_own() {
    let console = good(&["allowlist", "--list", "console", "--region", "us-east-1"]);
    for name in ["*.awsplayer.com:443", "*.live-video.net:443", "*.a2z.com:443", "console.aws.amazon.com:443"]
    {
        assert!(console.contains(name), "{name}: {console}");
    }
    assert!(!list("plain").contains("live-video.net"));
}

#[test]
fn partitions_without_a_published_list_say_so_and_a_region_nobody_knows_is_listed_all_the_same() {
    for partition in ["aws-cn", "aws-eusc"] {
        let text = good(&["allowlist", "--partition", partition]);
        assert!(text.lines().any(|line| line.starts_with("# No AWS page was found")), "{text}");
        assert!(good(&["plan", "--partition", partition]).contains("No AWS page was found"));
    }
    let text = good(&["allowlist", "--region", "eu-west-9"]);
    assert!(text.contains("oidc.eu-west-9.amazonaws.com"), "{text}");
    let text =
        good(&["allowlist", "--partition", "aws-eusc", "--region", "eusc-de-east-1", "--product", "squid"]);
    assert!(
        text.contains("oidc.eusc-de-east-1.amazonaws.eu")
            && text.contains("eusc-de-east-1.signin.amazonaws-eusc.eu"),
        "{text}"
    );
}

#[test]
fn without_a_place_the_published_wildcards_stand_and_the_rest_is_named() {
    let text = good(&["allowlist"]);
    let entries: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(entries.iter().any(|entry| entry.starts_with("*.awsapps.com:443\t")), "{text}");
    assert!(!entries.iter().any(|it| it.contains('[') || it.contains("*.amazonaws.com")), "{text}");
    let open = text.lines().find(|line| line.contains("--all-regions")).unwrap();
    assert!(open.starts_with('#') && open.contains("oidc.[Region].amazonaws.com"), "{open}");
}

#[test]
fn only_what_was_blocked_is_listed_from_evidence_and_from_a_shared_report() {
    assert_eq!(
        good(&["allowlist", "--product", "zscaler", "--only-blocked", BLOCKED]),
        "d-1234567890.awsapps.com\noidc.us-east-1.amazonaws.com\n"
    );
    let shared =
        good(&["allowlist", "--product", "zscaler", "--only-blocked", "tests/golden/shared.en.json"]);
    assert_eq!(shared, ".awsapps.com\noidc.us-east-1.amazonaws.com\n");
}

#[test]
fn a_report_cannot_smuggle_a_host_into_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.json");
    let report = fs::read_to_string("tests/golden/blocked.en.json").unwrap();
    fs::write(&file, report.replace("oidc.us-east-1.amazonaws.com", "evil.example.net")).unwrap();
    let text = good(&["allowlist", "--only-blocked", file.to_str().unwrap()]);
    let entries: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(entries.len(), 1, "{text}");
    assert!(text.lines().any(|line| line.starts_with('#') && line.contains("evil.example.net")), "{text}");
}

#[test]
fn bad_input_is_refused_with_what_to_mend() {
    assert!(refused(&["allowlist", "--product", "ciscoo"]).contains("is not one of plain, squid"));
    assert!(
        refused(&["allowlist", "--only-blocked", "README.md"]).contains("README.md: it is not a saved run")
    );
    assert!(refused(&["allowlist", "--product", "zscalar"]).contains("Did you mean `zscaler`?"));
    assert!(refused(&["allowlist", "--only-blocked", "nowhere.json"]).contains("nowhere.json"));
    assert!(refused(&["allowlist", "--only-blocked", "src"]).contains("folder"));
    assert!(refused(&["allowlist", "--format", "json"]).contains("--product"));
    let aws = refused(&["allowlist", "--skip", "network"]);
    assert!(aws.contains("no host is left"), "{aws}");
}

/// The shape botocore's model of CreateRuleGroup (2020-11-12) demands.
#[test]
fn the_rule_group_is_what_create_rule_group_takes() {
    let group: Value = serde_json::from_str(&list("aws-network-firewall")).unwrap();
    let schema = serde_json::json!({
        "type": "object", "additionalProperties": false,
        "required": ["RuleGroupName", "Type", "Capacity", "RuleGroup"],
        "properties": {
            "RuleGroupName": {"type": "string", "pattern": "^[a-zA-Z0-9-]{1,128}$"},
            "Type": {"enum": ["STATELESS", "STATEFUL", "STATEFUL_DOMAIN"]},
            "Capacity": {"type": "integer", "minimum": 1, "maximum": 30000},
            "Description": {"type": "string", "maxLength": 512, "pattern": "^.*$"},
            "RuleGroup": {
                "type": "object", "additionalProperties": false, "required": ["RulesSource"],
                "properties": {"RulesSource": {
                    "type": "object", "additionalProperties": false, "required": ["RulesSourceList"],
                    "properties": {"RulesSourceList": {
                        "type": "object", "additionalProperties": false,
                        "required": ["Targets", "TargetTypes", "GeneratedRulesType"],
                        "properties": {
                            "Targets": {"type": "array", "minItems": 1, "uniqueItems": true,
                                "items": {"type": "string", "pattern": "^\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+$"}},
                            "TargetTypes": {"type": "array", "items": {"enum": ["TLS_SNI", "HTTP_HOST"]}},
                            "GeneratedRulesType": {"enum": ["ALLOWLIST", "DENYLIST", "REJECTLIST", "ALERTLIST"]}
                        }
                    }}
                }}
            }
        }
    });
    let problems: Vec<_> = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&group)
        .map(|iter_error| iter_error.to_string())
        .collect();
    assert_eq!(problems, Vec::<String>::new());
    let targets = group["RuleGroup"]["RulesSource"]["RulesSourceList"]["Targets"].as_array().unwrap();
    assert!(group["Capacity"].as_u64().unwrap() >= targets.len() as u64);
}

#[cfg(unix)]
#[test]
fn a_real_squid_takes_the_list_allows_what_is_on_it_and_denies_the_rest() {
    let Some(squid) = installed("squid") else { return };
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    // Squid becomes another user, who must be able to write here.
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(folder.path(), mode).unwrap();
    fs::write(at("aws.conf"), list("squid")).unwrap();
    let hosts =
        "127.0.0.1 d-1234567890.awsapps.com awsapps.com signin.aws.amazon.com example.net evilawsapps.com\n";
    fs::write(at("hosts"), hosts).unwrap();
    let port = free_port();
    let conf = format!(
        "http_port 127.0.0.1:{port}\npid_filename {}\ncache_log {}\naccess_log none\ncache deny all\n\
         coredump_dir {}\nshutdown_lifetime 0 seconds\nvisible_hostname gateway.corp.example\npinger_enable off\n\
         hosts_file {}\ndns_nameservers 127.0.0.1\ndns_timeout 1 seconds\nconnect_timeout 1 second\nforward_timeout 2 seconds\nmax_filedescriptors 1024\ninclude {}\nhttp_access deny all\n",
        at("pid"),
        at("cache.log"),
        folder.path().display(),
        at("hosts"),
        at("aws.conf"),
    );
    fs::write(at("squid.conf"), conf).unwrap();
    // It will not run as root, and cannot become another user where only one is mapped.
    let run = |arguments: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(["-U", "--map-user=13", "--map-group=13"]).arg(&squid).args(arguments);
        command
    };
    let parsed = run(&["-k", "parse", "-f", &at("squid.conf")]).output().unwrap();
    let said = super::text(&parsed.stderr);
    assert!(parsed.status.success(), "{said}");
    assert!(!said.contains("WARNING") && !said.contains("ERROR"), "{said}");

    let child = run(&["-N", "-f", &at("squid.conf")]).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let _squid = Running(child.unwrap());
    wait_for(port);
    let status = |host: &str| {
        let answer = ask(port, &format!("CONNECT {host}:443 HTTP/1.1\r\nHost: {host}:443\r\n\r\n"));
        answer.split(' ').nth(1).unwrap_or_default().to_owned()
    };
    // Nothing listens on 443 here: 503 says that squid let the request through and could not connect.
    for allowed in ["d-1234567890.awsapps.com", "awsapps.com", "signin.aws.amazon.com"] {
        assert!(["200", "503"].contains(&status(allowed).as_str()), "{allowed}: {}", status(allowed));
    }
    for denied in ["example.net", "evilawsapps.com"] {
        assert_eq!(status(denied), "403", "{denied}");
    }
    let answer = ask(port, "CONNECT awsapps.com:22 HTTP/1.1\r\nHost: awsapps.com:22\r\n\r\n");
    assert!(answer.contains(" 403 "), "{answer}");
}
