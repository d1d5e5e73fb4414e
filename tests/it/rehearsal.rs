//! `examples/rehearsal`: covers every code, runs the real doctor, and README's transcript is one of its runs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use aws_setup_doctor::diagnosis::RULES;
use serde_json::{Value, json};

use crate::network_team::{self, bundle::findings_of};

/// Cargo builds the examples beside the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).unwrap();
    folder.join("examples").join(format!("rehearsal{}", std::env::consts::EXE_SUFFIX))
}

pub(crate) fn rehearse(arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.env_clear().env("LANG", "C.UTF-8").args(arguments);
    command.output().unwrap_or_else(|error| panic!("{}: {error}", program().display()))
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_list_covers_every_code() {
    let list = text(&rehearse(&["LIST"]));
    let listed: Vec<_> = list.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    let missing: Vec<_> =
        RULES.iter().map(|rule| rule.code.word()).filter(|word| !listed.contains(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_live_world_and_a_replay_both_end_with_the_doctors_own_exit_code() {
    let live = rehearse(&["dns-blocked", "--lang", "ko", "--allowlist", "guide", "--timeout", "1500ms"]);
    assert_eq!(live.status.code(), Some(3), "{live:?}");
    assert!(text(&live).contains("network.dns-blocked"), "{}", text(&live));
    let replay = rehearse(&["network-no-route", "--format", "json"]);
    assert_eq!(replay.status.code(), Some(3), "{replay:?}");
    assert!(text(&replay).contains("\"primary\":\"network.no-route\""), "{}", text(&replay));
    assert_eq!(rehearse(&["no-such-world"]).status.code(), Some(2));
}

#[test]
fn a_bundle_of_a_broken_network_is_judged_alike_in_an_empty_home() {
    let folder = tempfile::tempdir().unwrap();
    for world in ["sni-reset", "inspected-trusted", "dns-blocked"] {
        let path = folder.path().join(format!("{world}.zip")).display().to_string();
        let guide = ["--allowlist", "guide", "--timeout", "1500ms"];
        let sent = rehearse(&[&[world, "--format", "json", "--bundle", &path], &guide[..]].concat());
        let received = network_team::doctor(&["diagnose", &path, "--format", "json"]);
        let found = findings_of(&sent.stdout);
        assert!(!found.is_empty(), "{world}: {sent:?}");
        // Names differ, and what is told of them: rows are told apart by their number.
        let without_names = |findings: Vec<Value>| -> Vec<Value> {
            let told = |finding: Value| {
                let checks = finding[4].as_array().map_or(0, Vec::len);
                json!([finding[0], finding[1], finding[2], finding[3], checks, finding[5], finding[6]])
            };
            findings.into_iter().map(told).collect()
        };
        assert_eq!(without_names(findings_of(&received.stdout)), without_names(found), "{world}");
        assert_eq!(received.status.code(), sent.status.code(), "{world}");
    }
}

/// Lines of a report at 80 columns.
fn lines(arguments: &[&str]) -> usize {
    let mut command = Command::new(program());
    command.env_clear().env("LANG", "C.UTF-8").env("COLUMNS", "80").args(arguments);
    let output = command.output().unwrap();
    text(&output).lines().count()
}

/// Reports that may be longer than a page, with their reason.
const LONGER: [(&str, usize, &str); 1] =
    [("allow-entry-too-narrow", 50, "three faults of one network, each with a line to forward")];

/// What a network team reads fits a page of 40 lines, however many hosts and connections one fault touches.
#[test]
fn a_report_on_any_network_fits_a_page() {
    let list = text(&rehearse(&["LIST"]));
    let mut worlds = BTreeSet::new();
    for line in list.lines() {
        let mut words = line.split_whitespace();
        let (Some(world), Some(code)) = (words.next(), words.next()) else { continue };
        let families = ["network.", "tls.", "http.", "proxy.", "browser."];
        if code == "-" || families.iter().any(|family| code.starts_with(family)) {
            worlds.insert(world);
        }
    }
    assert!(worlds.len() > 80, "{worlds:?}");
    let worlds: Vec<_> = worlds.into_iter().flat_map(|world| [(world, "en"), (world, "ko")]).collect();
    let too_long = |(world, language): &(&str, &str)| {
        let count = lines(&[world, "--lang", language]);
        let longer = LONGER.iter().find(|(name, ..)| name == world);
        let most = longer.map_or(40, |(_, most, _)| *most);
        (count < 6 || count > most).then(|| format!("{world} in {language}: {count} lines, at most {most}"))
    };
    // Most of a rehearsal is waiting for what never answers.
    let shares = worlds.chunks(worlds.len().div_ceil(6));
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = shares
            .map(|share| scope.spawn(move || share.iter().filter_map(too_long).collect::<Vec<_>>()))
            .collect();
        running.into_iter().flat_map(|share| share.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The account too: every world of it fits 45 lines.
#[test]
fn a_report_on_any_account_fits_a_page() {
    let list = text(&rehearse(&["LIST"]));
    let families =
        ["account.", "phone.", "payment.", "credentials.", "identity-center.", "root.", "organization."];
    let worlds: BTreeSet<_> = list
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|words| {
            words.get(1).is_some_and(|code| families.iter().any(|family| code.starts_with(family)))
        })
        .map(|words| words[0])
        .collect();
    assert!(worlds.len() > 40, "{worlds:?}");
    let mut wrong = Vec::new();
    for world in worlds {
        for language in ["en", "ko"] {
            let count = lines(&[world, "--lang", language]);
            if !(6..=45).contains(&count) {
                wrong.push(format!("{world} in {language}: {count} lines"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// One cause on two connections is one block, and no block lists what another one listed.
#[test]
fn a_long_list_of_names_is_counted_and_the_command_that_writes_it_is_named() {
    let page = text(&rehearse(&["proxy-inspects-and-blocks"]));
    for code in ["tls.inspected-trusted", "http.block-page"] {
        let heads = page.lines().filter(|line| line.starts_with(&format!("✗ FAIL  {code}"))).count();
        assert_eq!(heads, 1, "{code} in {page}");
    }
    let named = page.matches("prod.tools.shortbread.aws.dev").count();
    assert_eq!(named, 0, "{page}");
    let command = "aws-setup-doctor request --directory d-1234567890 --region us-east-1 --product zscaler";
    assert!(page.contains(command), "{page}");
    let all = text(&rehearse(&["proxy-inspects-and-blocks", "--verbose"]));
    assert!(all.contains("prod.tools.shortbread.aws.dev:443"), "{all}");
}

#[test]
fn the_transcript_in_readme_is_a_run_of_today() {
    let run = text(&rehearse(&["sni-reset"]));
    let shown =
        format!("$ cargo run --release --example rehearsal -- sni-reset\n{}\n", steady(&run).trim_end());
    crate::readme::shows("<!-- transcript: rehearsal sni-reset -->\n```console\n", "```\n", &shown);
}

/// Run id and time differ each time.
fn steady(run: &str) -> String {
    let (first, rest) = run.split_once('\n').unwrap();
    let mut words: Vec<_> = first.split(' ').collect();
    let at = words.iter().position(|word| *word == "run").unwrap();
    words[at + 1] = "7F3K22";
    *words.last_mut().unwrap() = "2026-11-25T09:00:00Z";
    format!("{}\n{rest}", words.join(" "))
}
