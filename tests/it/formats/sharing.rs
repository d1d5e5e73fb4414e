//! A shared report holds no name of the user's, whatever the evidence was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use aws_setup_doctor::catalogue::{Catalogue, Overlay, Partition};
use aws_setup_doctor::diagnosis::{Arg, Ask, Command, Diagnosis};
use aws_setup_doctor::evidence::{Evidence, Os, Reason};
use aws_setup_doctor::report::needed::Needed;
use aws_setup_doctor::report::products::{Product, render_allowlist};
use aws_setup_doctor::report::request;
use aws_setup_doctor::report::share::{Manifest, SharedReport, foreign_field, preview, share};
use aws_setup_doctor::report::{Document, Format, Language, Messages, Report, Style, Verbosity};
use serde_json::{Value, json};

use super::{PLAIN, golden, world};

fn shared(evidence: &Evidence, diagnosis: &Diagnosis, language: Language) -> SharedReport {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let messages = Messages::new(language);
    share(&Report { evidence, diagnosis, catalogue: &catalogue, messages: &messages, exit_code: 3 })
}

/// Everything a reader of any format in any language could see.
fn everything(evidence: &Evidence, diagnosis: &Diagnosis) -> Vec<String> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let report = shared(evidence, diagnosis, language);
        let messages = Messages::new(language);
        let style = Style { verbosity: Verbosity::Verbose, ..PLAIN };
        for format in Format::ALL {
            let mut out = Vec::new();
            report.render(format, &messages, style, &mut out).unwrap();
            all.push(String::from_utf8(out).unwrap().to_lowercase());
        }
        let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
        let reader =
            request::Reader { product: Some(Product::Squid), local_time: "2026-01-01 09:00:00 +09:00" };
        all.push(request::markdown(report.document(), &catalogue, reader, &messages).to_lowercase());
        let needed = Needed::of_report(report.document(), &catalogue, &messages);
        all.push(format!("{needed:?}").to_lowercase());
        for product in Product::ALL {
            all.push(render_allowlist(product, &needed.entries, &messages).to_lowercase());
        }
        all.push(preview(&Manifest::of(&report, &[("report.json", b"x")]), &messages).to_lowercase());
    }
    all
}

/// (what is planted as the nth string, what must not be seen).
pub(super) type Flavour = fn(usize) -> (String, String);

pub(super) const FLAVOURS: [Flavour; 11] = [
    corpus,
    |n| (format!("Zq7{n}Sentinel"), format!("zq7{n}sentinel")),
    |n| (format!("sentinel-{n}x.corp.example"), format!("sentinel-{n}x")),
    |n| (format!("sentinel-{n}x"), format!("sentinel-{n}x")),
    |n| (format!("/home/sentinel-{n}x/secret.pem"), format!("sentinel-{n}x")),
    |n| (format!("sentinel-{n}x@corp.example"), format!("sentinel-{n}x")),
    |n| (format!("9{n:011}"), format!("9{n:011}")),
    |n| (format!("+8210{n:08}"), format!("8210{n:08}")),
    |n| (format!("http://user-{n}x:pass-{n}x@sentinel-{n}x.corp.example/a?b={n}q"), format!("-{n}x")),
    |n| (format!("CN=Sentinel {n}x CA,O=Acme {n}x Ltd,E=sentinel-{n}x@acme.example"), format!("{n}x")),
    |n| (format!("<b>Sentinel {n}x</b> said: AKIA{n:016} password=hunter{n}x"), format!("{n}x")),
];

/// Cycles through the corpus, so that each of its strings stands in several fields.
fn corpus(n: usize) -> (String, String) {
    let all = crate::network_team::shared::sentinels();
    let (text, needle) = all[n % all.len()].clone();
    (text.to_owned(), needle)
}

#[test]
fn nothing_planted_in_evidence_or_findings_is_in_any_shared_format() {
    for flavour in FLAVOURS {
        let (evidence, needles) = planted(flavour);
        assert!(needles.len() >= 200, "only {} strings were planted", needles.len());
        let diagnosis = planted_diagnosis(&evidence, flavour);
        let extra: Vec<String> = (900..930).map(|it| flavour(it).1).collect();
        let texts = everything(&evidence, &diagnosis);
        for needle in needles.iter().chain(&extra) {
            for text in &texts {
                let at = text.find(needle.as_str());
                let near = at.map(|at| text.get(at.saturating_sub(80)..(at + 80).min(text.len())));
                assert!(at.is_none(), "{needle} is seen: {near:?}");
            }
        }
    }
}

#[test]
fn what_aws_publishes_stays_readable() {
    let world = world::blocked();
    let texts = everything(&world.evidence, &world.diagnosis);
    for readable in
        ["oidc.us-east-1.amazonaws.com", "us-east-1.signin.aws", "tls.inspected-untrusted", "zscaler"]
    {
        assert!(texts[1].contains(readable), "{readable} is gone");
    }
    assert!(texts[1].contains("<directory-1>.awsapps.com"));
    assert!(!texts[1].contains("d-1234567890") && !texts[1].contains("10.0.0.53"));
    assert!(texts[1].contains("<private-address-1>:53"));
}

#[test]
fn the_same_name_has_the_same_pseudonym_everywhere() {
    let world = world::blocked();
    let report = shared(&world.evidence, &world.diagnosis, Language::En);
    let json = serde_json::to_value(report.document()).unwrap();
    assert_eq!(json["context"]["directory"], "<directory-1>");
    assert_eq!(json["checks"][5]["host"], "<directory-1>.awsapps.com");
    assert_eq!(json["findings"][0]["remediation"]["hosts"][0], "<directory-1>.awsapps.com");
    assert_eq!(
        json["findings"][0]["remediation"]["confirm"],
        "curl -sSI https://<directory-1>.awsapps.com/start"
    );
    assert_eq!(json["redaction"]["shared"], true);
    assert_eq!(json["redaction"]["counts"]["directory"], 1);
}

#[test]
fn a_shared_report_looks_as_agreed() {
    let world = world::blocked();
    for (format, ending) in [(Format::Text, "txt"), (Format::Json, "json"), (Format::Markdown, "md")] {
        for language in Language::ALL {
            let report = shared(&world.evidence, &world.diagnosis, language);
            let mut out = Vec::new();
            report.render(format, &Messages::new(language), PLAIN, &mut out).unwrap();
            golden(&format!("shared.{}.{ending}", language.tag()), &String::from_utf8(out).unwrap());
        }
    }
}

/// That a file says it was shared proves nothing.
#[test]
fn a_report_is_believed_to_be_shared_only_if_it_is() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let messages = Messages::new(Language::En);
    let (mut believed, mut unbelieved, mut kinds) = (0, Vec::new(), BTreeSet::new());
    let systems = [None, Some(Os::Windows), Some(Os::Macos)];
    let mut all = crate::scenarios::all_evidence();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    for ((name, mut evidence), os) in all.into_iter().zip(systems.into_iter().cycle()) {
        evidence.context.os = os;
        let diagnosis = aws_setup_doctor::diagnosis::diagnose(&evidence, &catalogue);
        let report = Report {
            evidence: &evidence,
            diagnosis: &diagnosis,
            catalogue: &catalogue,
            messages: &messages,
            exit_code: 3,
        };
        let honest = share(&report).document().clone();
        unbelieved.extend(foreign_field(&honest).map(|field| format!("{name}: {field}")));
        kinds.extend(honest.redaction.counts.keys().cloned());
        believed += usize::from(SharedReport::read(honest).is_ok());
        let mut forged = Document::of(&report);
        forged.redaction.shared = true;
        let plain = SharedReport::read(forged).expect_err(&name);
        assert!(!plain.redaction.shared);
    }
    assert!(unbelieved.is_empty(), "{}", unbelieved.join("\n"));
    assert!(believed > 100, "only {believed} scenarios");
    let two = BTreeMap::from([("count", "2".to_owned())]);
    for language in Language::ALL {
        let messages = Messages::new(language);
        let unsaid: Vec<_> =
            kinds.iter().filter(|kind| messages.find(&format!("share-{kind}"), &two).is_none()).collect();
        assert!(unsaid.is_empty(), "no words for {unsaid:?} in {language:?}");
    }
}

#[test]
fn a_private_certificate_has_no_digest_and_no_exact_dates() {
    let world = world::blocked();
    let text =
        serde_json::to_string(shared(&world.evidence, &world.diagnosis, Language::En).document()).unwrap();
    assert!(text.contains("<certificate-1>") && !text.contains(&"ab".repeat(32)), "{text}");
}

#[test]
fn the_manifest_names_size_and_digest() {
    let world = world::blocked();
    let report = shared(&world.evidence, &world.diagnosis, Language::En);
    let manifest = Manifest::of(&report, &[("a.txt", b"abc")]);
    assert_eq!(manifest.files[0].bytes, 3);
    assert_eq!(manifest.files[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/// Evidence of every kind with each string (and each address) replaced by its own sentinel.
pub(super) fn planted(flavour: Flavour) -> (Evidence, Vec<String>) {
    let mut value = serde_json::to_value(world::evidence()).unwrap();
    value["observations"].as_array_mut().unwrap().extend(every_kind());
    value["context"]["instance"] = json!("ssoins-1");
    let pointers = leaves(&value, String::new());
    let mut needles = Vec::new();
    for (number, pointer) in pointers.iter().enumerate() {
        let original = value.pointer(pointer).unwrap().clone();
        let text = original.as_str().unwrap_or_default();
        let address = format!("10.77.{}.{}", 100 + number / 200, 10 + number % 200);
        let (plant, needle) = match (text.parse::<IpAddr>(), text.rsplit_once(':')) {
            (Ok(_), _) => (address.clone(), address),
            (_, Some((ip, port))) if ip.parse::<IpAddr>().is_ok() => (format!("{address}:{port}"), address),
            _ => flavour(number + 1),
        };
        *value.pointer_mut(pointer).unwrap() = json!(plant);
        // A closed word cannot carry anything: the type refuses it, and it stays as it was.
        if serde_json::from_value::<Evidence>(value.clone()).is_err() {
            *value.pointer_mut(pointer).unwrap() = original;
        } else {
            needles.push(needle.to_lowercase());
        }
    }
    (serde_json::from_value(value).unwrap(), needles)
}

/// Findings as a careless rule would make them: remote text in every argument.
pub(super) fn planted_diagnosis(evidence: &Evidence, flavour: Flavour) -> Diagnosis {
    let mut diagnosis = world::blocked().diagnosis;
    for (check, row) in diagnosis.checks.iter_mut().zip(&evidence.rows) {
        check.id = row.id.clone();
        check.because = Some(Reason::Unknown);
    }
    for (number, finding) in diagnosis.findings.iter_mut().enumerate() {
        let from = 901 + number * 14;
        type Kind = fn(String) -> Arg;
        let kinds: [(&str, Kind); 9] = [
            ("host", Arg::Host),
            ("hosts", |text| Arg::Hosts(vec![text])),
            ("issuer", Arg::DistinguishedName),
            ("address", Arg::Authority),
            ("proxy", |text| Arg::Proxies(vec![text])),
            ("path", Arg::Path),
            ("title", Arg::Remote),
            ("region", |text| Arg::Published(vec![text])),
            ("url", Arg::Url),
        ];
        for (at, (name, kind)) in kinds.into_iter().enumerate() {
            finding.args.insert(name, kind(flavour(from + at).0));
        }
        finding.vendor = Some(flavour(from + 10).0);
        finding.confirm = Some(Command::unix("curl").word("-sSI").word(Arg::Url(flavour(from + 11).0)));
        finding.ask = Ask::Allow { hosts: vec![flavour(from + 12).0] };
        finding.checks = evidence.rows.iter().map(|row| row.id.clone()).collect();
    }
    diagnosis
}

fn leaves(value: &Value, path: String) -> Vec<String> {
    match value {
        Value::String(_) => vec![path],
        Value::Array(all) => {
            all.iter().enumerate().flat_map(|(at, it)| leaves(it, format!("{path}/{at}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(key, it)| leaves(it, format!("{path}/{key}"))).collect()
        }
        _ => Vec::new(),
    }
}

/// One observation of each operation the fixture lacks, with every optional field present.
fn every_kind() -> Vec<Value> {
    let header = |name: &str| json!({"name": name, "value": "v"});
    let page = json!({"title": "t", "start": "s", "bytes": 9, "truncated": true});
    let bytes = json!({"hex": "48", "http": {"status": 403, "reason": "r", "headers": [header("server")]}, "page": page});
    let all = [
        (
            "resolver_config",
            json!({"servers": ["10.0.0.1:53"], "search": ["a.b"], "hosts_lines": [{"file": "f", "line": 3, "address": "10.0.0.2", "name": "n"}]}),
        ),
        (
            "proxy_config",
            json!({"https": {"scheme": "http", "host": "h", "port": 1, "credentials": true, "variable": "v"}, "no_proxy": "a,b", "bypassed": [{"host": "h", "entry": "e"}], "malformed": {"variable": "v", "part": "p"}, "pac": "p"}),
        ),
        (
            "trust_stores",
            json!({"bundled": 1, "bundle": {"path": "p", "origin": "o", "certificates": 1, "problem": "p"}}),
        ),
        ("locale", json!({"language": "l", "from": "f", "utf8": true})),
        ("callback", json!({"straight": true, "proxied": false, "proxy_from": "f", "away": ["ssh"]})),
        (
            "dns_query",
            json!({"name": "n", "record_type": "A", "server": "10.0.0.1:53", "transport": "udp", "rcode": "r", "addresses": ["10.0.0.3"], "cnames": ["c"], "soa": "s", "ede": [{"code": 15, "text": "t"}]}),
        ),
        (
            "connect",
            json!({"address": "10.0.0.4:443", "icmp": {"version": 4, "kind": 3, "code": 13, "offender": "10.0.0.5"}}),
        ),
        (
            "proxy_connect",
            json!({"scheme": "http", "proxy_host": "p", "proxy_port": 1, "authority": "a:443", "stage": "s", "address": "10.0.0.6:1", "status": 403, "reason": "r", "headers": [header("via"), header("x-squid-error")], "auth_schemes": ["basic"], "page": page, "first_bytes": bytes}),
        ),
        (
            "tls_handshake",
            json!({"address": "10.0.0.7:443", "sni": "s", "version": "v", "cipher": "c", "alpn_offered": ["h2"], "alpn": "h2", "first_bytes": bytes, "chain": [{"subject": "s", "issuer": "i", "names": ["n"], "not_before": 1, "not_after": 2, "sha256": "d"}]}),
        ),
        (
            "http_get",
            json!({"url": "u", "status": 200, "version": "v", "headers": [header("server"), header("set-cookie")], "location": "l", "page": page}),
        ),
        (
            "aws_call",
            json!({"call": "sts:GetCallerIdentity", "region": "r", "status": 403, "code": "c", "message": "m", "request_id": "q"}),
        ),
        ("probe", json!({"what": "w"})),
    ];
    let observation = |(at, (operation, data)): (usize, (&str, Value))| {
        json!({
            "id": format!("e{}", 100 + at), "check": "network.controls", "at_ms": 1, "duration_ms": 1,
            "failed": {"kind": "other", "detail": "d"}, "operation": operation, "data": data,
        })
    };
    let mut all: Vec<Value> = all.into_iter().enumerate().map(observation).collect();
    all.push(json!({
        "id": "e200", "check": "network.controls", "at_ms": 1, "duration_ms": 1,
        "not_run": {"because": "b"}, "operation": "link", "data": {"ipv4": true, "ipv6": false},
    }));
    all
}
