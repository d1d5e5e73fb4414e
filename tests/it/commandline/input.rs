//! Every option, given something it cannot use: what, where, how to mend it, and exit code 2.

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

/// Option, value, and what in the message tells how to mend it.
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
    ("--concurrency", "0", "1..=1024"),
    ("--concurrency", "many", "--concurrency"),
    ("--only", "nothing", "Categories: environment, network"),
    ("--only", "netwrk", "Did you mean `network`?"),
    ("--skip", "nothing", "Categories: environment, network"),
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
    ("--profile", "nobody", "aws configure sso --profile nobody"),
];

#[test]
fn every_message_names_the_option_and_how_to_mend_it() {
    for (option, value, mend) in BAD {
        let output = doctor(&[&format!("{option}={value}")]);
        assert_eq!(output.status.code(), Some(2), "{option}={value}: {output:?}");
        let said = text(&output.stderr);
        assert!(said.starts_with("error: ") && said.contains(option), "{option}={value}: {said}");
        assert!(said.contains(mend), "{option}={value}: {mend} is not in: {said}");
        assert!(output.stdout.is_empty(), "{option}={value}: {output:?}");
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
    for (option, value, mend) in BAD {
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
        assert!(message.contains(option) && message.contains(mend), "{given}: {message}");
    }
}

#[test]
fn a_region_of_the_environment_is_named_as_such() {
    let home = tempfile::tempdir().unwrap();
    let mut command = crate::network_team::command(home.path());
    let output = command.env("AWS_REGION", "nowhere!").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("Region of the environment"), "{output:?}");
}
