//! Readers that go away, disks that are full, folders nobody may write to.

use std::io::{BufRead as _, BufReader};
use std::process::{Output, Stdio};

#[cfg(target_os = "linux")]
use super::json;
use super::{doctor, run, text, world};

#[track_caller]
fn says(output: &Output, code: i32, parts: &[&str]) {
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    let said = text(&output.stderr);
    assert!(parts.iter().all(|part| said.contains(part)), "{parts:?} are not all in: {said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_reader_that_goes_away_changes_nothing() {
    let world = world("port-closed");
    for arguments in [&[][..], &["--format", "json"], &["--format", "html"], &["explain"]] {
        let mut command = doctor(&world, arguments);
        if arguments == ["explain"] {
            command = crate::network_team::command(world.folder());
            command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        }
        let mut child = command.spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(!first.is_empty());
        let code = if arguments == ["explain"] { 0 } else { 3 };
        says(&output, code, &[]);
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn nobody_reading_at_all_changes_nothing() {
    let world = world("port-closed");
    let mut child = doctor(&world, &["--timeout", "1s"]).spawn().unwrap();
    drop(child.stdout.take());
    says(&child.wait_with_output().unwrap(), 3, &[]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_the_report_still_printed() {
    let world = world("healthy");
    let output = run(&world, &["--save", "/dev/full", "--format", "json"]);
    says(&output, 1, &["cannot write /dev/full", "the disk is full"]);
    assert_eq!(json(&output)["complete"], true);
    let link = world.folder().join("full.json");
    std::os::unix::fs::symlink("/dev/full", &link).unwrap();
    let output = run(&world, &["--output", link.to_str().unwrap(), "--format", "json"]);
    says(&output, 1, &["cannot write", "full.json", "the disk is full"]);
    assert_eq!(json(&output)["complete"], true);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = doctor(&world, &["--timeout", "1s"]).stdout(full).output().unwrap();
    says(&output, 1, &["cannot write to standard output", "the disk is full"]);
}

/// `/proc` is a folder in which not even root makes a file.
#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_is_told_before_the_run() {
    let world = world("healthy");
    let folder = world.folder().display().to_string();
    for place in ["/proc/report.json", "/nowhere/report.json", "keys.json/report.json"] {
        for option in ["--save", "--output"] {
            std::fs::write(world.folder().join("keys.json"), "").unwrap();
            let output = run(&world, &[option, place, "--format", "json"]);
            says(&output, 2, &[option, place, "cannot be written", "Name a file"]);
            assert_eq!(json(&output)["error"]["type"], "usage");
        }
    }
    says(&run(&world, &["--save", &folder]), 2, &["--save", "it is a folder"]);
}

#[test]
fn an_earlier_report_stays_until_there_is_a_new_one() {
    let world = world("healthy");
    let report = world.folder().join("report.json");
    std::fs::write(&report, "earlier").unwrap();
    let path = report.to_str().unwrap();
    says(&run(&world, &["--output", path, "--only", "nothing-of-that-name"]), 2, &["--only"]);
    assert_eq!(std::fs::read_to_string(&report).unwrap(), "earlier");
    says(&run(&world, &["--output", path]), 0, &[]);
    assert!(std::fs::read_to_string(&report).unwrap().starts_with('{'));
    let left: Vec<_> =
        std::fs::read_dir(world.folder()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(!left.iter().any(|it| it.to_string_lossy().ends_with(".part")), "{left:?}");
}

/// A file somebody counts on is written, or its absence is told at once.
#[test]
fn a_file_that_would_not_be_written_is_refused() {
    let world = world("healthy");
    let refused = |arguments: &[&str], parts: &[&str]| {
        let mut command = crate::network_team::command(world.folder());
        says(&command.args(arguments).output().unwrap(), 2, parts);
    };
    for command in [&["plan"][..], &["explain", "clock.skewed"], &["policy"], &["fleet", "a.json"]] {
        refused(
            &[command, &["--output", "x.txt"]].concat(),
            &["--output: `", "It writes no report into a file"],
        );
        refused(
            &[command, &["--save", "x.json"]].concat(),
            &["--save: `", "It makes no run that could be saved"],
        );
    }
    refused(&["--save", "x.json", "--output", "x.json"], &["x.json: two files of one name"]);
    refused(&["--output", "x.md", "--output", "x.md"], &["x.md: two files of one name"]);
    refused(&["request", "--output", "x.html"], &["a request is Markdown"]);
    assert!(!world.folder().join("x.json").exists());
}

#[test]
fn a_report_in_a_file_is_whole_and_without_colour() {
    let world = world("port-closed");
    let output = run(&world, &["--quiet", "--color", "always", "--output", "q.txt"]);
    assert_eq!(text(&output.stdout).lines().count(), 1, "{output:?}");
    let written = std::fs::read_to_string(world.folder().join("q.txt")).unwrap();
    assert!(written.contains("network.port-closed") && written.contains("Most likely cause"), "{written}");
    assert!(!written.contains('\u{1b}'), "{written:?}");
}

#[test]
fn saved_evidence_beside_a_shared_report_is_told_to_be_as_it_was() {
    let world = world("port-closed");
    let output = run(&world, &["--share", "--save", "s.json"]);
    says(&output, 3, &["s.json holds the evidence as it was seen", "--share changes reports only"]);
}

/// Words of the libraries that read JSON, ZIP and TOML, and of the system's numbers.
const FOREIGN: &[&str] = &[
    "expected value",
    "expected `",
    "invalid type",
    "missing field",
    "unknown variant",
    "trailing characters",
    "EOF while",
    "key must be",
    "os error",
    "archive",
];

#[test]
fn a_file_that_cannot_be_used_is_told_in_words_of_the_program_s_own() {
    let world = world("healthy");
    let evidence = "{\"schema\":\"aws-setup-doctor.evidence.v1\",\n";
    let report = "{\"schema\":\"aws-setup-doctor.report.v1\",\n";
    let bad = [
        ("cut.json", format!("{evidence}\"tool\":{{\"name\":\"x"), "line 2, column"),
        ("no-json.json", format!("{evidence}\"tool\": oops}}"), "line 2, column 9"),
        ("lacks.json", format!("{evidence}\"run_id\":\"x\"}}"), "`tool` is missing"),
        ("wrong.json", format!("{evidence}\"tool\": 7}}"), "line 2, column 9"),
        ("report-cut.json", format!("{report}\"tool\":"), "line 2, column"),
        ("report-wrong.json", format!("{report}\"checks\": 7}}"), "line 2, column 11"),
        ("entries.har", "{\"log\": {\"entries\": oops".to_owned(), "line 1, column"),
        ("bundle.zip", "PK\u{3}\u{4}and no more".to_owned(), "damaged"),
    ];
    for (name, content, place) in bad {
        std::fs::write(world.folder().join(name), content).unwrap();
        let commands: [&[&str]; 4] = [
            &["diagnose", name],
            &["fleet", name],
            &["diff", name, name],
            &["case", "draft", "--from", name],
        ];
        for arguments in commands {
            for (language, place) in [("en", place), ("ko", "")] {
                let mut command = crate::network_team::command(world.folder());
                let output = command
                    .current_dir(world.folder())
                    .args(arguments)
                    .args(["--lang", language])
                    .output()
                    .unwrap();
                says(&output, 2, &[name, place]);
                let said = text(&output.stderr);
                let foreign: Vec<_> = FOREIGN.iter().filter(|words| said.contains(**words)).collect();
                assert!(foreign.is_empty(), "{arguments:?}: {foreign:?} in {said}");
                if language == "ko" {
                    let english = super::korean::english(&said);
                    assert!(english.is_empty(), "{arguments:?}: {english:?}");
                }
            }
        }
    }
}

/// What another program said stands in quotation marks, and a folder is told as one.
#[test]
fn an_error_in_the_place_of_a_report_is_quoted_and_a_folder_is_no_archive() {
    let home = tempfile::tempdir().unwrap();
    let error = "{\"schema\":\"aws-setup-doctor.report.v1\",\"error\":{\"type\":\"usage\",\"message\":\"no such thing here\"}}";
    std::fs::write(home.path().join("error.json"), error).unwrap();
    std::fs::create_dir(home.path().join("folder")).unwrap();
    std::fs::write(home.path().join("empty.har"), "").unwrap();
    for (arguments, english, korean) in [
        (&["diagnose", "error.json"][..], "“no such thing here”", "“no such thing here”"),
        (&["har", "clean", "folder", "--to", "copy.har"], "it is a folder; give a file", "폴더입니다"),
        (&["har", "clean", "empty.har", "--to", "copy.har"], "line 1, column 1:", "1번째 줄 1번째 칸:"),
    ] {
        for (language, wanted) in [("en", english), ("ko", korean)] {
            let mut command = crate::network_team::command(home.path());
            let command = command.current_dir(home.path()).args(arguments).args(["--lang", language]);
            let output = command.output().unwrap();
            says(&output, 2, &[wanted]);
            if language == "ko" {
                let english = super::korean::english(&text(&output.stderr));
                assert!(english.is_empty(), "{arguments:?}: {english:?}");
            }
        }
    }
}

#[test]
fn a_proxy_script_that_is_not_there_is_told_before_anything_is_probed() {
    let world = world("healthy");
    let folder = world.folder().display().to_string();
    for (given, why) in [
        ("nowhere.pac", "there is no such file or folder"),
        // On Windows the address of a file names its drive.
        (
            if cfg!(windows) { "file:///C:/nowhere.pac" } else { "file:///nowhere.pac" },
            "there is no such file or folder",
        ),
        (folder.as_str(), "it is a folder"),
        ("", "there is no such file or folder"),
        ("ftp://wpad.corp.example/proxy.pac", "it is neither an http or https address nor a file"),
    ] {
        let output = run(&world, &["--proxy-script", given]);
        says(&output, 2, &["--proxy-script", given, why, "proxy script (PAC)"]);
        assert!(output.stdout.is_empty(), "{given}: {output:?}");
    }
}
