//! The commands README tells people to type are run, in the order of the page, in a home of their own.

use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use assert_cmd::cargo::cargo_bin;

/// README has `shown` between what it begins with and the next `end`; `UPDATE_README=1` writes it there.
#[track_caller]
pub(crate) fn shows(begin: &str, end: &str, shown: &str) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _writing = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let mut page = std::fs::read_to_string(&path).unwrap();
    let from = page.find(begin).unwrap_or_else(|| panic!("README has no `{begin}`")) + begin.len();
    let to = page[from..].find(end).unwrap_or_else(|| panic!("README has no `{end}` after `{begin}`")) + from;
    if std::env::var_os("UPDATE_README").is_some() {
        page.replace_range(from..to, shown);
        std::fs::write(&path, page).unwrap();
        return;
    }
    assert_eq!(
        &page[from..to],
        shown,
        "README shows another run; UPDATE_README=1 tests/run --test it readme"
    );
}

/// The commands of the table that begins with this line.
fn table(head: &str) -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let rows = page.split_once(head).unwrap_or_else(|| panic!("README has no table {head}")).1;
    let rows = rows.lines().skip(2).take_while(|line| line.starts_with('|'));
    let commands = rows.map(|row| row.split('`').nth(1).unwrap_or_else(|| panic!("no command in {row}")));
    commands.map(words).collect()
}

/// As a shell splits them: double quotes keep words together.
fn words(command: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (number, part) in command.split('"').enumerate() {
        match number % 2 {
            0 => all.extend(part.split_whitespace().map(str::to_owned)),
            _ => all.push(part.to_owned()),
        }
    }
    all
}

fn every_command_runs(head: &str) {
    let home = tempfile::tempdir().unwrap();
    let commands = table(head);
    assert!(commands.len() >= 8, "{commands:?}");
    for command in commands {
        assert_eq!(command[0], "aws-setup-doctor");
        let mut program = Command::new(cargo_bin!("aws-setup-doctor"));
        program.env_clear().env("HOME", home.path()).current_dir(home.path());
        let output = program.args(&command[1..]).output().unwrap();
        let code = output.status.code();
        // What the network allows decides between these; 1 and 2 would be the command's own fault.
        assert!(matches!(code, Some(0 | 3 | 5)), "{command:?}: {output:?}");
    }
    for file in ["ticket.zip", "aws-support-case/attachments/aws-setup-doctor.zip"] {
        assert!(home.path().join(file).exists(), "no command wrote {file}");
    }
}

#[test]
fn every_command_of_the_table_of_problems_runs() {
    every_command_runs("| Your problem | type this |");
}

#[test]
fn every_command_of_the_korean_table_runs() {
    every_command_runs("| 상황 | 명령 |");
}

#[test]
fn both_tables_tell_the_same_commands() {
    let plain = |head: &str| -> Vec<Vec<String>> {
        let without = |command: Vec<String>| {
            let own = ["--lang", "ko", "us-east-1", "ap-northeast-2"];
            command.into_iter().filter(|word| !own.contains(&word.as_str())).collect()
        };
        table(head).into_iter().map(without).collect()
    };
    assert_eq!(plain("| Your problem | type this |"), plain("| 상황 | 명령 |"));
}

/// What stands in backticks in the table that begins with this line, row by row.
fn ways_to_install(head: &str) -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let rows = page.split_once(head).unwrap_or_else(|| panic!("README has no table {head}")).1;
    let rows = rows.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').skip(1).step_by(2).map(str::to_owned).collect()).collect()
}

/// `tests/install/run` types them, and fails where one of them is not among what it types.
#[test]
fn both_tables_tell_the_same_ways_to_install() {
    let ways = ways_to_install("| on | type this |");
    assert!(ways.len() >= 7 && ways.iter().all(|row| !row.is_empty()), "{ways:?}");
    assert_eq!(ways, ways_to_install("| 환경 | 명령 |"));
}
