//! A first run with nothing signed in: at a terminal it ends with how to go on, at a pipe it does not.
#![cfg(unix)]

use std::path::Path;

use crate::case::terminal::Terminal;

const WAYS: [&str; 3] = ["--interview", "explain-error", "aws login"];

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is shown after the report.
fn at_a_terminal(home: &Path, arguments: &[&str]) -> String {
    let mut command = Terminal::command(&[&["--timeout", "1s"], arguments].concat());
    command.env("HOME", home).env("AWS_EC2_METADATA_DISABLED", "true").current_dir(home);
    words(&Terminal::of(command).end().1)
}

#[test]
fn the_three_ways_on_are_offered_at_a_terminal_after_a_network_that_fails() {
    let home = tempfile::tempdir().unwrap();
    let shown = at_a_terminal(home.path(), &[]);
    let (_, offered) = shown.split_once("Nothing is signed in here").unwrap_or_else(|| panic!("{shown}"));
    assert!(WAYS.iter().all(|way| offered.contains(way)), "{offered}");
    assert_eq!(shown.matches("explain-error").count(), 1, "it is said once: {shown}");
    let korean = at_a_terminal(home.path(), &["--lang", "ko"]);
    assert!(korean.contains("다음 세 가지 중 하나로 계속하세요"), "{korean}");
}

#[test]
fn nothing_is_offered_where_nobody_reads_it() {
    let home = tempfile::tempdir().unwrap();
    for arguments in [&["--format", "json"][..], &["--quiet"], &["--only", "network"]] {
        let shown = at_a_terminal(home.path(), arguments);
        assert!(!shown.contains("Nothing is signed in here"), "{arguments:?}: {shown}");
    }
    let mut command = crate::network_team::command(home.path());
    let piped = command.env("AWS_EC2_METADATA_DISABLED", "true").args(["--timeout", "1s"]).output().unwrap();
    let said = [piped.stdout, piped.stderr].concat();
    assert!(!super::text(&said).contains("Nothing is signed in here"));
}
