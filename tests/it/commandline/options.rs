//! Every global option is used or refused by every command, with the real binary.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Output;

use super::text;
use crate::network_team::{BLOCKED, command};

/// What is typed for a command, so that it ends before it contacts anything: no profile has that name, no folder
/// holds a draft.
const COMMANDS: &[(&str, &[&str])] = &[
    ("doctor", &["doctor", "--profile=nobody"]),
    ("plan", &["plan", "--profile=nobody"]),
    ("policy", &["policy"]),
    ("explain", &["explain", "clock.skewed"]),
    ("explain-error", &["explain-error", "Unknown text"]),
    ("diagnose", &["diagnose", BLOCKED]),
    ("browser", &["browser", "--profile=nobody"]),
    ("har clean", &["har", "clean", "/nowhere/x.har"]),
    ("diff", &["diff", BLOCKED, BLOCKED]),
    ("fleet", &["fleet", BLOCKED]),
    ("watch", &["watch", "--profile=nobody"]),
    ("case draft", &["case", "draft", "--profile=nobody"]),
    ("case draft --from", &["case", "draft", "--from", BLOCKED]),
    ("case file", &["case", "file", "--profile=nobody"]),
    ("case status", &["case", "status", "--profile=nobody"]),
    ("phone verify", &["phone", "verify", "--profile=nobody"]),
    ("wait activation", &["wait", "activation", "--profile=nobody"]),
    ("allowlist", &["allowlist", "--profile=nobody"]),
    ("allowlist --only-blocked", &["allowlist", "--only-blocked", BLOCKED]),
    ("request", &["request", "--profile=nobody"]),
    ("request --from", &["request", "--from", BLOCKED]),
    ("serve", &["serve", "--profile=nobody"]),
    ("completions", &["completions", "bash"]),
    ("man", &["man"]),
];

/// A value that clap takes, for each global option.
const OPTIONS: &[(&str, &str)] = &[
    ("all-regions", ""),
    ("allowlist", "guide"),
    ("ascii", ""),
    ("bundle", "/nowhere/x.zip"),
    ("ca-bundle", "tests/golden/nothing.pem"),
    ("checks", "nowhere"),
    ("color", "never"),
    ("concurrency", "4"),
    ("connect-to", "::127.0.0.1:1"),
    ("deadline", "1s"),
    ("directory", "not a portal"),
    ("endpoints", "nowhere.toml"),
    ("error", "text"),
    ("exit-zero", ""),
    ("fail-on", "network.nothing"),
    ("format", "json"),
    ("ignore", "network.nothing"),
    ("interview", ""),
    ("lang", "en"),
    ("no-controls", ""),
    ("only", "nothing"),
    ("output", "/nowhere/x.md"),
    ("partition", "aws"),
    ("profile", "nobody"),
    ("proxy-script", "nowhere.pac"),
    ("quiet", ""),
    ("region", "nowhere!"),
    ("resolver", "127.0.0.1:1"),
    ("roots", "nowhere.pem"),
    ("save", "/nowhere/x.json"),
    ("second-resolver", "127.0.0.1:1"),
    ("share", ""),
    ("skip", "nothing"),
    ("strict", ""),
    ("timeout", "1s"),
    ("verbose", ""),
    ("wpad", ""),
];

/// Options whose value is looked at: a command that uses one must complain of a bad one.
const CHECKED: &[&str] = &[
    "bundle",
    "ca-bundle",
    "checks",
    "directory",
    "endpoints",
    "fail-on",
    "ignore",
    "only",
    "output",
    "profile",
    "proxy-script",
    "region",
    "roots",
    "save",
    "skip",
];

fn run(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut program = command(home.path());
    program.env("TMPDIR", home.path()).args(arguments).stdin(std::process::Stdio::null()).output().unwrap()
}

fn given(option: &str, value: &str) -> String {
    if value.is_empty() { format!("--{option}") } else { format!("--{option}={value}") }
}

const REFUSED: &str = "does not use this option";

/// Which options each command uses, found out by trying every one.
fn used() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut used = BTreeMap::new();
    let next = std::sync::Mutex::new(COMMANDS.iter());
    let found = std::sync::Mutex::new(&mut used);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let Some((name, arguments)) = next.lock().unwrap().next() else { break };
                    let own = tried(name, arguments);
                    found.lock().unwrap().insert(*name, own);
                }
            });
        }
    });
    used
}

fn tried(name: &str, arguments: &[&str]) -> BTreeSet<&'static str> {
    let mut used = BTreeSet::new();
    for (option, value) in OPTIONS {
        let usual: Vec<_> = arguments
            .iter()
            .filter(|word| !(*option == "profile" && word.starts_with("--profile")))
            .copied()
            .collect();
        let typed = given(option, value);
        let output = run(&[&usual, &[typed.as_str()][..]].concat());
        let said = text(&output.stderr);
        if said.contains(REFUSED) {
            assert_eq!(output.status.code(), Some(2), "{name} {typed}: {said}");
            assert!(said.starts_with(&format!("error: --{option}: `{}` ", name)), "{name} {typed}: {said}");
            continue;
        }
        used.insert(*option);
    }
    used
}

fn table(used: &BTreeMap<&str, BTreeSet<&str>>) -> String {
    let mut lines = String::new();
    for (name, _) in COMMANDS {
        let (all, used) = (OPTIONS.len(), &used[name]);
        let words: Vec<_> = used.iter().copied().collect();
        let words = if used.len() == all { "(all)".to_owned() } else { words.join(" ") };
        lines += &format!("{name}: {words}\n");
    }
    lines
}

#[test]
fn every_option_is_used_or_refused_by_every_command() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/options.txt");
    let found = table(&used());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(found, expected, "set UPDATE_GOLDEN=1 if the change is meant");
}

#[test]
fn every_command_is_tried() {
    let page = text(&run(&["man"]).stdout).replace("\\-", "-");
    let names = page.lines().filter_map(|line| line.strip_prefix(".SS \"")?.strip_suffix('"'));
    let names: BTreeSet<_> = names.filter(|name| *name != "help").collect();
    // `case`, `har` and the like only hold commands.
    let leaves: BTreeSet<_> = names
        .iter()
        .filter(|name| {
            !names.iter().any(|below| below.strip_prefix(**name).is_some_and(|rest| rest.starts_with(' ')))
        })
        .copied()
        .collect();
    let tried: BTreeSet<_> =
        COMMANDS.iter().map(|(name, _)| name.split(" --").next().unwrap_or(name)).collect();
    let missed: Vec<_> = leaves.difference(&tried).collect();
    assert!(!leaves.is_empty() && missed.is_empty(), "the table above does not call {missed:?}");
}

/// An option in the help that clap would take and the table above does not know is not tried.
#[test]
fn the_table_knows_every_global_option() {
    let help = text(&run(&["--help-all"]).stdout);
    // The words of an option stand two spaces behind it and may name another.
    let options = help.lines().filter_map(|line| line.trim_start().split("  ").next());
    let words = options.filter_map(|option| option.strip_prefix('-'));
    let named = words.filter_map(|line| line.split("--").nth(1).or_else(|| line.strip_prefix('-')));
    let named: BTreeSet<_> = named
        .map(|rest| {
            rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').next().unwrap()
        })
        .filter(|name| !["help", "version", "help-all"].contains(name) && !name.is_empty())
        .collect();
    let tried: BTreeSet<_> = OPTIONS.iter().map(|(option, _)| *option).collect();
    assert_eq!(tried, named);
}

/// "Used" means more than "not refused": a bad value is found, by every command that takes the option.
#[test]
fn a_command_that_takes_an_option_looks_at_its_value() {
    let golden =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/options.txt")).unwrap();
    let mut missed = Vec::new();
    for (name, arguments) in COMMANDS {
        let line = golden.lines().find(|line| line.starts_with(&format!("{name}:"))).unwrap();
        for option in CHECKED
            .iter()
            .filter(|option| line.ends_with("(all)") || line.split(' ').any(|word| word == **option))
        {
            let value = OPTIONS.iter().find(|(known, _)| known == option).unwrap().1;
            let usual: Vec<_> =
                arguments.iter().filter(|word| !word.starts_with("--profile")).copied().collect();
            let output = run(&[&usual, &[given(option, value).as_str()][..]].concat());
            let said = text(&output.stderr);
            let value = value.trim_start_matches("tests/golden/");
            if output.status.code() != Some(2) || !(said.contains(option) || said.contains(value)) {
                missed.push(format!("{name} --{option}={value}: {:?} {said}", output.status.code()));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// What the default command does with an option, every command that takes it does.
#[test]
fn a_pasted_error_is_judged_by_every_command_that_takes_one() {
    let error = "--error=An error occurred (OptInRequired) when calling the RunInstances operation: You are not \
                 subscribed to this service.";
    let code = "account.services-refused";
    let report = run(&["diagnose", BLOCKED, "--format", "json", error]);
    assert!(text(&report.stdout).contains(code), "{report:?}");
    let saved = tempfile::tempdir().unwrap();
    let path = saved.path().join("evidence.json");
    let save = format!("--save={}", path.display());
    let offline = ["--only=environment.clock", "--deadline=2s", "--no-controls", error, &save];
    run(&[&["request"][..], &offline].concat());
    let evidence = std::fs::read_to_string(&path).unwrap();
    assert!(evidence.contains("activation.error-text"), "`request` lost the pasted error: {evidence}");
    std::fs::remove_file(&path).unwrap();
    let folder = format!("--folder={}", saved.path().join("draft").display());
    run(&[&["case", "draft", "--topic=activation", &folder][..], &offline].concat());
    assert!(std::fs::read_to_string(&path).unwrap().contains("activation.error-text"));
}

#[test]
fn questions_that_cannot_be_asked_are_told_by_every_command_that_asks() {
    for command in
        [&["doctor"][..], &["request"], &["watch", "--until-green"], &["case", "draft", "--topic=activation"]]
    {
        let usual = ["--interview", "--only=activation.mail", "--deadline=2s", "--exit-zero"];
        let usual = if command[0] == "doctor" || command[0] == "watch" { &usual[..] } else { &usual[..3] };
        let mut program = command_of(command, usual);
        let mut child =
            program.stderr(std::process::Stdio::piped()).stdout(std::process::Stdio::null()).spawn().unwrap();
        let mut said = String::new();
        let mut lines = std::io::BufReader::new(child.stderr.take().unwrap());
        std::io::BufRead::read_line(&mut lines, &mut said).unwrap();
        let _ = child.kill();
        let _ = child.wait();
        assert!(said.contains("--interview"), "{command:?}: {said}");
    }
}

fn command_of(words: &[&str], usual: &[&str]) -> std::process::Command {
    let home = tempfile::tempdir().unwrap().keep();
    let mut program = command(&home);
    program.current_dir(&home).args(words).args(usual).stdin(std::process::Stdio::null());
    program
}

/// Identity Center tells where the portal is: `watch` probes its hosts, as the default command does.
#[test]
fn watch_finds_the_portal_by_itself() {
    use crate::world::aws::{Account, Fake, KEY_ID, SECRET};
    let fake = Fake::start(Account::with_identity_center());
    let words = ["watch", "--interval=24h", "--timeout=1s", "--deadline=10s", "--verbose", "--no-controls"];
    let mut program =
        command_of(&words, &["--connect-to=::127.0.0.1:1", "--allowlist=portal", "--region=us-east-1"]);
    program.env("AWS_ENDPOINT_URL", fake.url()).env("AWS_EC2_METADATA_DISABLED", "true");
    program.env("AWS_ACCESS_KEY_ID", KEY_ID).env("AWS_SECRET_ACCESS_KEY", SECRET);
    let mut child = program.stdout(std::process::Stdio::piped()).spawn().unwrap();
    let out = std::io::BufReader::new(child.stdout.take().unwrap());
    let (found, told) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut report = String::new();
        for line in std::io::BufRead::lines(out).map_while(Result::ok) {
            report += &format!("{line}\n");
            if line.contains("directory d-9067012345") {
                let _ = found.send(());
            }
        }
        report
    });
    let seen = told.recv_timeout(std::time::Duration::from_secs(60));
    child.kill().unwrap();
    let _ = child.wait();
    let report = reader.join().unwrap();
    assert!(seen.is_ok(), "{report}");
}
