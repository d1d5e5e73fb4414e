//! Every option, given something it cannot use: what, where, how to fix it, and exit code 2.

use std::process::Output;

use super::text;

/// No world: nothing is contacted before the input is understood.
fn doctor(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("empty")).unwrap();
    std::fs::write(home.path().join("rubbish"), "x").unwrap();
    let mut command = crate::network_team::command(home.path());
    command.current_dir(home.path()).args(arguments).output().unwrap()
}

/// Option, value, and what in the message tells how to fix it.
const BAD: &[(&str, &str, &str)] = &[
    ("--directory", "", "Write it like d-1234567890"),
    ("--directory", "not a portal", "Write it like d-1234567890"),
    ("--directory", "https://evil.example/start", "Write it like"),
    ("--region", "nowhere!", "Write it like us-east-1"),
    ("--region", "us-east-1,cn-north-1", "Give --partition aws-cn, or leave it out"),
    ("--partition", "mars", "aws, aws-us-gov, aws-cn, aws-eusc"),
    ("--partition", "aws-iso", "a partition of AWS whose hosts this catalogue does not list"),
    ("--resolver", "dns.example", "Write it like 10.0.0.2"),
    ("--second-resolver", "dns.example", "Write it like 10.0.0.2"),
    ("--connect-to", "aws.amazon.com:443", "Write HOST:PORT:ADDR:PORT"),
    ("--connect-to", ":::70000", "between 1 and 65535"),
    ("--roots", "nowhere.pem", "Give a file of PEM certificates"),
    ("--roots", "rubbish", "Give a file of PEM certificates"),
    ("--roots", "empty", "Give a file of PEM certificates"),
    ("--ca-bundle", "nowhere.pem", "Give a file of PEM certificates"),
    ("--ca-bundle", "rubbish", "Give a file of PEM certificates"),
    ("--timeout", "4", "Write it like 4s, 500ms or 1m"),
    ("--timeout", "-1s", "Write it like 4s or 500ms"),
    ("--deadline", "0s", "more than 0 and at most 24h"),
    ("--deadline", "soon", "Write it like 4s, 500ms or 1m"),
    ("--concurrency", "0", "a whole number from 1 to 1024"),
    ("--concurrency", "many", "--concurrency"),
    ("--only", "nothing", "`aws-setup-doctor plan --list-checks` lists every one"),
    ("--only", "netwrk", "Did you mean `network`?"),
    ("--skip", "nothing", "`aws-setup-doctor plan --list-checks` lists every one"),
    ("--checks", "nowhere", "checks/README.md shows the format"),
    ("--checks", "empty", "checks/README.md shows the format"),
    ("--endpoints", "nowhere.toml", "checks/README.md shows the format"),
    ("--endpoints", "rubbish", "checks/README.md shows the format"),
    ("--format", "yaml", "text, json, markdown, html, junit, csv"),
    ("--output", "report.docx", "use .txt, .json, .md, .html, .xml or .csv"),
    ("--output", "report", "use .txt, .json, .md, .html, .xml or .csv"),
    ("--lang", "fr", "en, ko"),
    ("--color", "red", "auto, always, never"),
    ("--allowlist", "yes", "guide, portal, console, all"),
    ("--fail-on", "network.nothing", "`aws-setup-doctor explain` lists every code"),
    ("--ignore", "network.nothing", "`aws-setup-doctor explain` lists every code"),
    ("--region", "seoul", "Did you mean `ap-northeast-2`?"),
    ("--region", "us-east1", "Did you mean `us-east-1`?"),
    ("--only", "network.foo", "`aws-setup-doctor plan --list-checks` lists every one"),
    ("--ignore", "sni-filtered", "Did you mean `network.sni-filtered`?"),
    ("--fail-on", "tls.inspected-untrsted", "Did you mean `tls.inspected-untrusted`?"),
    ("--profile", "nobody", "aws configure sso --profile nobody"),
];

#[test]
fn every_message_names_the_option_and_how_to_mend_it() {
    for (option, value, fix) in BAD {
        let output = doctor(&[&format!("{option}={value}")]);
        assert_eq!(output.status.code(), Some(2), "{option}={value}: {output:?}");
        let said = text(&output.stderr);
        assert!(said.starts_with("error: ") && said.contains(option), "{option}={value}: {said}");
        assert!(said.contains(fix), "{option}={value}: {fix} is not in: {said}");
        assert!(output.stdout.is_empty(), "{option}={value}: {output:?}");
    }
}

#[test]
fn every_message_has_its_korean_words() {
    for (option, value, _) in BAD {
        let output = doctor(&[&format!("{option}={value}"), "--lang=ko"]);
        assert_eq!(output.status.code(), Some(2), "{option}={value}: {output:?}");
        let said = text(&output.stderr);
        assert!(said.starts_with("오류: ") && said.contains(option), "{option}={value}: {said}");
        let without_typed = if value.is_empty() { said.clone() } else { said.replace(value, "") };
        let english = super::words::english_words(&without_typed);
        assert!(english.is_empty(), "{option}={value}: {english:?} in {said}");
    }
}

#[test]
fn a_file_that_is_not_there_or_no_run_is_told_with_what_writes_one() {
    let missing = "there is no such file. `--save FILE` writes a run into one";
    for command in [&["diagnose"][..], &["diff", "rubbish"], &["fleet"], &["case", "draft", "--from"]] {
        for (file, why) in [("nowhere.json", missing), ("empty", "it is a folder; give a file")] {
            let output = doctor(&[command, &[file]].concat());
            assert_eq!(output.status.code(), Some(2), "{command:?} {file}: {output:?}");
            let said = text(&output.stderr);
            // `diff` reads its first file first, and that is no run.
            let expected = if command[0] == "diff" { "rubbish" } else { why };
            assert!(said.contains(expected), "{command:?} {file}: {said}");
        }
    }
}

#[test]
fn with_json_the_error_is_a_document() {
    for (option, value, fix) in BAD {
        let format = if *option == "--format" { &[][..] } else { &["--format=json"] };
        let given = format!("{option}={value}");
        let output = doctor(&[&[&*given, "doctor"], format].concat());
        assert_eq!(output.status.code(), Some(2), "{given}: {output:?}");
        if format.is_empty() {
            continue;
        }
        let document = super::json(&output);
        assert_eq!(document["schema"], "aws-setup-doctor.report.v1", "{given}");
        let message = document["error"]["message"].as_str().unwrap();
        assert!(message.contains(option) && message.contains(fix), "{given}: {message}");
    }
}

#[test]
fn a_region_of_the_environment_that_is_none_is_a_finding_and_stops_no_run() {
    let home = tempfile::tempdir().unwrap();
    let mut command = crate::network_team::command(home.path());
    let output = command.args(["--format=json"]).env("AWS_REGION", "nowhere!").output().unwrap();
    assert_ne!(output.status.code(), Some(2));
    let report = super::json(&output);
    let findings = report["findings"].as_array().unwrap();
    let named = |finding: &serde_json::Value| {
        let saw = finding["saw"].to_string();
        saw.contains("AWS_REGION") && saw.contains("nowhere!")
    };
    assert!(findings.iter().any(named), "{findings:#?}");
}

/// The same mistakes in Korean: what was typed and what to type instead, without an English sentence.
#[test]
fn own_errors_are_korean_in_korean() {
    for (arguments, wanted) in [
        (&["--region=seoul"][..], "혹시 `ap-northeast-2`인가요?"),
        (&["--region=us-east1"], "혹시 `us-east-1`인가요?"),
        (&["--ignore=sni-filtered"], "혹시 `network.sni-filtered`인가요?"),
        (&["--only=netwrk"], "혹시 `network`인가요?"),
        (&["--only=network.foo"], "aws-setup-doctor plan --list-checks"),
        (&["explain", "sni-filtered"], "혹시 `network.sni-filtered`인가요?"),
        (&["--directory=d-12345"], "d-1234567890"),
        (&["--output=report.pdf"], ".html"),
        (&["--output=/nowhere/x.md"], "파일이나 폴더가 없습니다"),
        (&["--checks=nowhere"], "checks/README.md"),
        (&["--endpoints=nowhere.toml"], "파일이나 폴더가 없습니다"),
        (&["--profile=nobody"], "aws configure sso --profile nobody"),
        (&["diagnose", "nowhere.json"], "파일이 없습니다"),
        (&["diagnose", "rubbish"], "저장한 결과 파일이 아닙니다"),
        (&["plan", "--format=csv"], "--format json"),
        (&["explain-error", " "], "오류 메시지가 없습니다"),
    ] {
        let output = doctor(&[arguments, &["--lang=ko"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        let said = text(&output.stderr);
        assert!(said.contains(wanted), "{arguments:?}: {wanted} is not in: {said}");
        assert!(!said.contains("os error"), "{arguments:?}: {said}");
        let english = super::korean::english(&said);
        assert!(english.is_empty(), "{arguments:?}: {english:?}");
    }
}

#[test]
fn what_list_checks_prints_is_what_only_takes() {
    let list = super::json(&doctor(&["plan", "--list-checks", "--format=json", "--region=us-east-1"]));
    let categories = list["categories"].as_array().unwrap();
    assert!(categories.len() >= 8, "{list}");
    let text = text(&doctor(&["plan", "--list-checks", "--region=us-east-1"]).stdout);
    let mut every = Vec::new();
    for category in categories {
        let checks = category["checks"].as_array().unwrap();
        let words = checks.iter().chain([&category["category"]]).map(|word| word.as_str().unwrap());
        every.extend(words.filter(|word| !word.is_empty()));
    }
    assert!(every.len() > 40, "{every:?}");
    for word in &every {
        assert!(text.lines().any(|line| line.split_whitespace().next() == Some(word)), "{word}: {text}");
    }
    let output = doctor(&["plan", "--region=us-east-1", &format!("--only={}", every.join(","))]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn a_region_no_catalogue_has_is_told_and_one_it_has_is_not() {
    let unheard = text(&doctor(&["plan", "--region=ap-northeast-9"]).stderr);
    assert!(unheard.contains("no Region `ap-northeast-9`. Did you mean `ap-northeast-"), "{unheard}");
    assert!(doctor(&["plan", "--region=ap-northeast-2"]).stderr.is_empty());
}

#[test]
fn a_finished_report_takes_no_option_that_judges() {
    let report = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/shared.en.json");
    for option in
        ["--strict", "--fail-on=clock.skewed", "--ignore=clock.skewed", "--exit-zero", "--endpoints=rubbish"]
    {
        let said = text(&doctor(&["diagnose", report, option]).stderr);
        let name = option.split('=').next().unwrap();
        assert!(said.contains("is not judged again") && said.contains(name), "{option}: {said}");
    }
}
