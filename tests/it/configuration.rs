//! The configuration of the AWS CLI in the forms that people have it: the real binary, on this computer alone. No form
//! of it ends a run, and each is told as what it is.

use std::process::{Output, Stdio};

use serde_json::Value;

use crate::account::doctor::Doctor;
use crate::world::{Spec, Which, World};

const PORTAL: &str = "sso_start_url = https://d-1234567890.awsapps.com/start\n";
const REGIONS: &str = "region = us-east-1\nsso_region = us-east-1\n";

/// Names and values of the environment.
type Variables<'a> = &'a [(&'a str, &'a str)];

/// What is said of a configuration by the row that reads it, without a packet.
fn told(config: &[u8], variables: Variables<'_>) -> Vec<String> {
    let doctor = Doctor::bare().file(".aws/config", "");
    std::fs::write(doctor.home().join(".aws/config"), config).unwrap();
    let doctor = variables.iter().fold(doctor, |doctor, (name, value)| doctor.env(name, value));
    let ran = doctor.only("environment.settings");
    assert!(matches!(ran.code, Some(0 | 3)), "{}: {ran}", String::from_utf8_lossy(config));
    ran.codes().into_iter().filter(|code| code.starts_with("settings.")).collect()
}

#[test]
fn each_form_of_a_configuration_is_a_finding_and_never_the_end_of_the_run() {
    let text = |text: String| text.into_bytes();
    let portal = |url: &str| text(format!("[default]\nsso_start_url = {url}\n{REGIONS}"));
    let utf16 = format!("[default]\n{PORTAL}{REGIONS}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let forms: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("nothing", Vec::new(), &[]),
        ("a good one", text(format!("[default]\n{PORTAL}{REGIONS}")), &[]),
        ("Windows lines", text(format!("[default]\r\n{PORTAL}{REGIONS}").replace('\n', "\r\n")), &[]),
        ("own address", portal("https://aws.company.example/start"), &["settings.portal-foreign"]),
        ("Builder ID", portal("https://view.awsapps.com/start"), &["settings.portal-foreign"]),
        ("identity provider", portal("https://myapps.microsoft.com/x"), &["settings.portal-foreign"]),
        ("plain HTTP", portal("http://d-1234567890.awsapps.com/start"), &["settings.portal-foreign"]),
        ("no address", portal("d-1234567890"), &["settings.portal-foreign"]),
        ("issuer", portal("https://identitycenter.amazonaws.com/ssoins-1234567890abcdef"), &[]),
        ("quotes", portal("\"https://d-1234567890.awsapps.com/start\""), &["settings.value-unusable"]),
        ("comment", portal("https://d-1234567890.awsapps.com/start # ours"), &["settings.value-unusable"]),
        ("Region", text(format!("[default]\n{PORTAL}sso_region = qa-admin\n")), &["settings.value-unusable"]),
        (
            "GovCloud Region",
            text(format!("[default]\n{PORTAL}sso_region = us-gov-west-1\n")),
            &["settings.portal-foreign"],
        ),
        (
            "no sso_region",
            text(format!("[default]\n{PORTAL}region = us-east-1\n")),
            &["settings.sso-incomplete"],
        ),
        (
            "no such session",
            text(format!("[default]\nsso_session = work\n{REGIONS}")),
            &["settings.sso-incomplete"],
        ),
        ("misspelt", text(format!("[default]\nsso_start_ulr = x\n{REGIONS}")), &["settings.key-unknown"]),
        (
            "byte order mark",
            text(format!("\u{feff}[default]\n{PORTAL}{REGIONS}")),
            &["settings.file-unreadable"],
        ),
        ("UTF-16", [vec![0xff, 0xfe], utf16].concat(), &["settings.file-unreadable"]),
        ("no text", b"[default]\nregion = \xff\xfe\x80\n".to_vec(), &["settings.file-unreadable"]),
        ("zero bytes", vec![0; 300], &["settings.file-unreadable"]),
        ("no section", text(PORTAL.to_owned()), &["settings.file-unreadable"]),
        ("section twice", text("[default]\n[default]\n".to_owned()), &["settings.file-unreadable"]),
        ("key twice", text("[default]\nregion = a\nregion = b\n".to_owned()), &["settings.file-unreadable"]),
        ("half a section", text(format!("[default\n{PORTAL}")), &["settings.file-unreadable"]),
        ("long line", text(format!("[default]\noutput = {}\n", "x".repeat(500_000))), &[]),
    ];
    for (name, config, expected) in forms {
        assert_eq!(told(&config, &[]), expected, "{name}");
    }
}

#[test]
fn what_variables_name_is_a_finding_too() {
    let good = format!("[default]\n{PORTAL}{REGIONS}[profile dev]\nregion = eu-west-1\n");
    let cases: [(Variables<'_>, &[&str]); 7] = [
        (&[("AWS_PROFILE", "dev")], &[]),
        (&[("AWS_PROFILE", "prod")], &["settings.key-unknown"]),
        (&[("AWS_CONFIG_FILE", "~/.aws/config")], &[]),
        (&[("AWS_CONFIG_FILE", "/no/such/file")], &["settings.file-unreadable"]),
        (&[("AWS_CONFIG_FILE", "/")], &["settings.file-unreadable"]),
        (&[("AWS_USE_FIPS_ENDPOINT", "true")], &["settings.fips-sign-in"]),
        (&[("AWS_USE_DUALSTACK_ENDPOINT", "true")], &[]),
    ];
    for (variables, expected) in cases {
        assert_eq!(told(good.as_bytes(), variables), expected, "{variables:?}");
    }
}

#[test]
fn a_profile_without_a_sign_in_region_is_there_and_incomplete() {
    let config = format!(
        "[profile dev]\n{PORTAL}sso_account_id = 111122223333\nsso_role_name = Admin\nregion = us-east-1\n"
    );
    let ran = Doctor::bare().config(&config).arg("--profile=dev").only("environment.settings,credentials");
    let said = ran.finding("settings.sso-incomplete");
    assert_eq!(said["severity"], "fail", "{said:#}");
    ran.does_not_say(&["credentials.profile-missing", "settings.key-unknown"]);
}

#[test]
fn plan_and_allowlist_take_every_configuration() {
    for url in ["https://aws.company.example", "https://view.awsapps.com/start", "nonsense", "\"x\""] {
        for command in [&["plan"][..], &["allowlist"]] {
            let doctor =
                Doctor::bare().config(&format!("[default]\nsso_start_url = {url}\nsso_region = nowhere\n"));
            let doctor = command.iter().fold(doctor, |doctor, word| doctor.arg(word));
            let ran = doctor.go_without_format();
            assert_eq!(ran.code, Some(0), "{command:?} {url}: {ran}");
        }
    }
}

/// The row of the certificate stores, and what is said of the bundle: its origin and its problem.
fn bundle(doctor: Doctor) -> Option<(String, String)> {
    let ran = doctor.only("environment.trust-stores");
    assert!(matches!(ran.code, Some(0 | 3)), "{ran}");
    let said = ran.codes().contains(&"tls.ca-bundle-unusable".to_owned());
    said.then(|| {
        let json = ran.json();
        let evidence = json["evidence"].as_array().unwrap();
        let stores = evidence.iter().find(|seen| seen["operation"] == "trust_stores").unwrap();
        let word = |key: &str| stores["data"]["bundle"][key].as_str().unwrap().to_owned();
        (word("origin"), word("problem"))
    })
}

fn authority() -> (String, Vec<u8>) {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = rcgen::CertificateParams::default();
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let certificate = params.self_signed(&key).unwrap();
    (certificate.pem(), certificate.der().to_vec())
}

#[test]
fn a_bundle_that_the_aws_cli_cannot_use_is_told_by_what_it_is() {
    let (pem, der) = authority();
    type Content = Option<Vec<u8>>;
    let files: [(&str, Content, Option<&str>); 7] = [
        ("one.pem", Some(pem.clone().into_bytes()), None),
        ("several.pem", Some(format!("# ours\n{pem}\n{}", authority().0).into_bytes()), None),
        ("windows.pem", Some(pem.replace('\n', "\r\n").into_bytes()), None),
        ("missing.pem", None, Some("missing")),
        ("empty.pem", Some(Vec::new()), Some("no_certificates")),
        ("binary.der", Some(der), Some("no_certificates")),
        ("page.pem", Some(b"<html>sign in</html>".to_vec()), Some("no_certificates")),
    ];
    for (name, bytes, problem) in files {
        let doctor = Doctor::bare();
        let path = doctor.home().join(name);
        if let Some(bytes) = bytes {
            std::fs::write(&path, bytes).unwrap();
        }
        let expected = problem.map(|problem| ("AWS_CA_BUNDLE".to_owned(), problem.to_owned()));
        assert_eq!(bundle(doctor.env("AWS_CA_BUNDLE", &path)), expected, "{name}");
    }
    let expected = Some(("AWS_CA_BUNDLE".to_owned(), "unreadable".to_owned()));
    assert_eq!(bundle(Doctor::bare().env("AWS_CA_BUNDLE", "/")), expected, "a folder");
}

#[test]
fn the_bundle_is_the_one_that_botocore_would_take() {
    let (pem, _) = authority();
    let line = |path: &str| format!("[default]\nca_bundle = {path}\n");
    type Set = fn(Doctor, &str, &dyn Fn(&str) -> String) -> Doctor;
    let cases: [(&str, Set, Option<&str>); 8] = [
        ("its own variable", |it, good, _| it.env("AWS_CA_BUNDLE", good), None),
        ("the profile", |it, good, line| it.config(&line(good)), None),
        ("requests'", |it, good, _| it.env("REQUESTS_CA_BUNDLE", good), None),
        (
            "variable over profile",
            |it, good, line| it.env("AWS_CA_BUNDLE", "/no").config(&line(good)),
            Some("AWS_CA_BUNDLE"),
        ),
        (
            "variable over a bad profile",
            |it, good, line| it.env("AWS_CA_BUNDLE", good).config(&line("/no")),
            None,
        ),
        (
            "profile over requests'",
            |it, good, line| it.env("REQUESTS_CA_BUNDLE", good).config(&line("/no")),
            Some("ca_bundle"),
        ),
        (
            "requests' alone and bad",
            |it, _, _| it.env("REQUESTS_CA_BUNDLE", "/no"),
            Some("REQUESTS_CA_BUNDLE"),
        ),
        (
            "an empty variable is none",
            |it, good, _| it.env("AWS_CA_BUNDLE", "").env("REQUESTS_CA_BUNDLE", good),
            None,
        ),
    ];
    for (name, set, origin) in cases {
        let doctor = Doctor::bare().file("good.pem", &pem);
        let good = doctor.home().join("good.pem").display().to_string();
        let told = bundle(set(doctor, &good, &line));
        let expected = origin.map(|origin| (origin.to_owned(), "missing".to_owned()));
        assert_eq!(told, expected, "{name}");
    }
}

/// A network that opens TLS, and the bundle that makes up for it.
fn inspected(bundle: &[(&'static str, &str)], config: Option<&str>) -> Value {
    let mut spec = Spec::default();
    spec.site(Which::Everything, |site| site.inspected("Corp", "Corp Gateway CA"));
    for (name, value) in bundle {
        spec.environment(name, value);
    }
    let world = World::start(&spec);
    if let Some(config) = config {
        let folder = world.folder().join("home/.aws");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("config"), config).unwrap();
    }
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.args(["--format", "json", "--only", "environment,network", "--allowlist", "guide"]);
    let output: Output = command.args(["--timeout", "1500ms"]).stdin(Stdio::null()).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_bundle_makes_up_for_inspection_wherever_it_is_named() {
    let says = |report: &Value, code: &str| {
        report["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == code)
    };
    assert!(says(&inspected(&[], None), "tls.inspected-untrusted"), "nothing makes up for it");
    let relative = "[default]\nregion = us-east-1\nca_bundle = corp.pem\n";
    let ways: [(Variables<'_>, Option<&str>); 3] = [
        (&[("AWS_CA_BUNDLE", "{keys}/both.pem")], None),
        (&[("REQUESTS_CA_BUNDLE", "{keys}/both.pem")], None),
        (&[], Some(relative)),
    ];
    for (variables, config) in ways {
        let report = inspected(variables, config);
        assert!(!says(&report, "tls.inspected-untrusted"), "{variables:?} {config:?}");
        assert!(says(&report, "tls.inspected-trusted"), "{variables:?} {config:?}: {}", report["summary"]);
    }
}
