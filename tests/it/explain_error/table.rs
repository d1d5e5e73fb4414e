//! The table of error texts as a whole: its own examples, reported texts, and every modelled error.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use aws_setup_doctor::catalogue::{Catalogue, ErrorTexts, HowSure, Overlay, Partition};
use aws_setup_doctor::diagnosis::rule;
use serde::Deserialize;

pub(super) fn catalogue() -> Catalogue {
    Catalogue::load(Partition::Aws, &Overlay::default()).unwrap()
}

pub(super) fn corpus(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/error-corpus").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn first(texts: &ErrorTexts, text: &str) -> Option<String> {
    texts.candidates(text).first().map(|candidate| candidate.code.to_owned())
}

#[test]
fn every_code_a_text_names_is_a_finding() {
    let catalogue = catalogue();
    let named = catalogue
        .error_texts()
        .iter()
        .flat_map(|text| text.means().iter().map(move |mean| (text.id(), mean.code.as_str())));
    let missing: Vec<_> = named.filter(|(_, code)| rule(code).is_none()).collect();
    assert!(missing.is_empty(), "checks/error-texts names codes that no finding has: {missing:?}");
}

/// What an entry says of its own examples and counter-examples has to hold in the whole table.
#[test]
fn every_example_leads_to_its_codes_and_no_counter_example_does() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    let mut wrong = Vec::new();
    for entry in texts.iter() {
        let expected: Vec<_> = entry.means().iter().map(|meaning| meaning.code.as_str()).collect();
        for example in entry.examples() {
            let found = texts.candidates(example);
            let first: Vec<_> = found.iter().take(expected.len()).map(|candidate| candidate.code).collect();
            if first != expected {
                let entries: Vec<_> = texts.entries_in(example).iter().map(|entry| entry.id()).collect();
                wrong.push(format!(
                    "{}: {example}\n    {entries:?}\n    {first:?}, not {expected:?}",
                    entry.id()
                ));
            }
        }
        for text in entry.counter_examples() {
            if texts.entries_in(text).iter().any(|found| found.id() == entry.id()) {
                wrong.push(format!("{}: matches its counter-example: {text}", entry.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_built_in_entry_can_be_used_and_names_who_shows_it() {
    for entry in catalogue().error_texts().iter() {
        assert!(entry.fault().is_none(), "{:?}", entry.fault());
        assert!(!entry.clients().is_empty(), "{} names no client", entry.id());
        assert!(["en", "ja", "ko", "mul", "zh"].contains(&entry.language()), "{}", entry.id());
    }
}

/// What another service says of its own accounts is told of none of AWS; the way to a host is the same for all.
#[test]
fn a_text_of_another_service_says_nothing_of_aws() {
    let catalogue = catalogue();
    let (texts, services) = (catalogue.error_texts(), catalogue.error_texts().other_services());
    let mut count = 0;
    for example in services.iter().flat_map(|service| service.examples()) {
        assert!(services.has(example), "{example}");
        let told = texts.candidates(example);
        let of_aws = told.iter().find(|candidate| services.is_about_aws_alone(candidate.code));
        assert!(of_aws.is_none(), "{example}: {:?}", of_aws.map(|candidate| candidate.code));
        let with_aws =
            format!("{example}\nAn error occurred (ExpiredToken) when calling the ListBuckets operation");
        assert!(!services.has(&with_aws), "a text that names AWS too is of AWS: {with_aws}");
        count += 1;
    }
    assert!(count > 15, "{count}");
    let proxy = "npm ERR! code SELF_SIGNED_CERT_IN_CHAIN https://registry.npmjs.org/";
    assert!(services.has(proxy) && first(texts, proxy).as_deref() == Some("tls.inspected-untrusted"));
}

/// No text that the table was learnt from is hidden.
/// What programs of any kind print. Whether one of AWS did, none of them says.
const OF_ANYTHING: &[&str] = &[
    "Blocked: your request was blocked by corporate policy",
    "extension blocked: ERR_BLOCKED_BY_CLIENT https://d111111abcdef8.cloudfront.net/app.js",
    "no suitable browser",
    "unable to open browser",
    "Your session has expired. Please reauthenticate.",
    "The code is invalid",
    "ORA-28001: the password has expired",
    "password is expired for user postgres",
    "firefox profile cannot be found",
    "Error: profile foo does not exist",
    "Too many requests",
    "HTTP 429",
    "SlowDown",
    "rate exceeded for crates.io",
    "credentials not found",
    "You must specify credentials",
    "region is missing",
    "Failed to find credentials in keychain",
    "authorization token has expired",
    "malformed config",
    "LoginError",
    "failed to load config file /etc/nginx.conf",
    "error parsing .eslintrc config",
    "expected a profile definition",
    "external process exited with code 1",
    "Command returned non-zero exit value",
    "invalid callback",
    "the owner withdraws: user denied",
    "oauth callback server failed to start",
    "unable to start local web server",
    "device code flow blocked",
    "maximum sessions reached on RDP server",
    "This email address is already registered",
    "POLICY_VIOLATION_ERROR",
    "ACCOUNT_TYPE_UNKNOWN",
    "your account has been restricted",
    "Verification may take up to 24 hours",
    "not available to your account: payouts",
    "no longer available to new customers",
    "invitation expired",
    "you are not authorized to perform this action",
    "HandshakeNotFound",
    "phone number is not verified",
    "AADSTS650051: Using the application is currently not supported for your organization",
];

/// Whether a text is sure about AWS is looked at beside the same text after a word of AWS.
#[test]
fn a_text_of_any_program_is_not_sure_about_aws() {
    let catalogue = catalogue();
    let (texts, mut sure_beside_aws) = (catalogue.error_texts(), 0);
    let is_sure = |text: &str| {
        let services = texts.other_services();
        let mut found = texts.candidates(text).into_iter();
        found.any(|it| it.sure == HowSure::High && services.is_about_aws_alone(it.code))
    };
    for text in OF_ANYTHING {
        assert!(!is_sure(text), "{text}: {:?}", texts.candidates(text));
        sure_beside_aws += usize::from(is_sure(&format!("aws: {text}")));
    }
    assert!(sure_beside_aws > OF_ANYTHING.len() / 2, "only {sure_beside_aws} are sure of anything");
}

#[test]
fn no_text_of_aws_is_of_another_service() {
    let catalogue = catalogue();
    let (texts, services) = (catalogue.error_texts(), catalogue.error_texts().other_services());
    let mut hidden = Vec::new();
    for entry in texts.iter() {
        for example in entry.examples() {
            if services.has(example)
                && entry.means().iter().any(|mean| services.is_about_aws_alone(&mean.code))
            {
                hidden.push(format!("{}: {example}", entry.id()));
            }
        }
    }
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reported {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    /// None if no known error has the text.
    code: Option<String>,
}

#[test]
fn every_reported_text_leads_to_its_cause_first() {
    let reported: Reported = toml::from_str(&corpus("reported.toml")).unwrap();
    let catalogue = catalogue();
    let mut wrong = Vec::new();
    for case in &reported.case {
        let found = first(catalogue.error_texts(), &case.text);
        if found != case.code {
            wrong.push(format!("{}\n    {found:?}, not {:?}", case.text, case.code));
        }
    }
    assert!(reported.case.len() > 80 && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One modelled error: service, operation, error, reason, and the finding it leads to or why it leads to none.
fn modelled() -> Vec<[String; 5]> {
    let rows = corpus("modelled.tsv");
    let rows = rows.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let fields: Vec<_> = line.split('\t').map(str::to_owned).collect();
        fields.try_into().unwrap_or_else(|fields| panic!("five fields, not {fields:?}"))
    })
    .collect()
}

#[test]
fn every_modelled_error_has_an_answer_or_a_reason_why_not() {
    let catalogue = catalogue();
    let mut wrong = Vec::new();
    for [service, operation, error, reason, answer] in modelled() {
        let reason = if reason == "-" { "" } else { &reason };
        let text = format!("An error occurred ({error}) when calling the {operation} operation: {reason}");
        let found = first(catalogue.error_texts(), &text);
        let expected = if answer.starts_with("none: ") { None } else { Some(answer.clone()) };
        if found != expected {
            wrong.push(format!("{service} {text}\n    {found:?}, not {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The wheel is fetched by hand or by CI: `pip download --no-deps --dest target botocore==1.44.8`.
#[test]
#[allow(clippy::print_stderr)] // a skip that nobody sees would be a lie
fn the_list_of_modelled_errors_is_that_of_botocore() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let wheel: PathBuf = root.join("target/botocore-1.44.8-py3-none-any.whl");
    if !wheel.exists() {
        assert!(std::env::var_os("CI").is_none(), "CI has to fetch {}", wheel.display());
        eprintln!("SKIPPED: not compared with botocore: {} is missing", wheel.display());
        return;
    }
    let listed = Command::new("python3")
        .arg(root.join("tests/error-corpus/modelled.py"))
        .arg(&wheel)
        .output()
        .unwrap();
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let theirs: BTreeSet<String> =
        String::from_utf8_lossy(&listed.stdout).lines().map(str::to_owned).collect();
    let ours: BTreeSet<String> = modelled().iter().map(|row| row[..4].join("\t")).collect();
    let missing: Vec<_> = theirs.symmetric_difference(&ours).collect();
    assert!(theirs.len() > 300 && missing.is_empty(), "only one list has these: {missing:#?}");
}
