//! Practice: the real doctor in a world that is broken on purpose, on loopback only.
//!
//! ```text
//! cargo run --release --example rehearsal -- LIST
//! cargo run --release --example rehearsal -- sni-reset --lang ko
//! ```
//!
//! This process is the world; it starts itself once more as the doctor, so that what is seen is the program as it
//! is installed. What cannot be broken on loopback is replayed: saved evidence, judged by `diagnose`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program of its own")]

#[path = "../tests/world/mod.rs"]
mod world;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use aws_setup_doctor::diagnosis::RULES;
use serde::Deserialize;
use world::replay::Recorded;
use world::scenarios;
use world::{Spec, World};

/// Tells the second process that it is the doctor.
const DOCTOR: &str = "--as-the-doctor";
/// What a terminal and a language are, which the doctor may know of this computer.
const PASSED: &[&str] =
    &["TERM", "COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE"];

fn main() -> ExitCode {
    let mut arguments = std::env::args_os();
    let program = arguments.next().unwrap_or_default();
    let Some(name) = arguments.next() else { return list() };
    let rest: Vec<OsString> = arguments.collect();
    if name == DOCTOR {
        return aws_setup_doctor::cli::main(std::iter::once(program).chain(rest));
    }
    let name = name.to_string_lossy().into_owned();
    if name == "LIST" {
        return list();
    }
    if let Some(scenario) = scenarios::named(&name) {
        return live(&scenario.spec(), &rest);
    }
    match replays().into_iter().find(|replay| replay.name == name) {
        Some(replay) => again(&replay, &rest),
        None => {
            eprintln!("error: no scenario is called `{name}`. `LIST` names every one");
            ExitCode::from(2)
        }
    }
}

/// `NAME  CODE  what is broken`, live worlds first.
fn list() -> ExitCode {
    let mut covered = BTreeSet::new();
    let mut lines = Vec::new();
    for it in scenarios::all() {
        let code = it.expect.map_or("-", |expect| expect.code);
        covered.insert(code);
        lines.push((it.name.to_owned(), code.to_owned(), it.about.to_owned()));
    }
    let replays = replays();
    for rule in RULES.iter().filter(|rule| !covered.contains(rule.code.word())) {
        if let Some(it) =
            replays.iter().find(|replay| replay.codes.iter().any(|code| code == rule.code.word()))
        {
            lines.push((it.name.clone(), rule.code.word().to_owned(), format!("replayed: {}", it.about)));
        }
    }
    let wide = |of: fn(&(String, String, String)) -> usize| lines.iter().map(of).max().unwrap_or(0);
    let (first, second) = (wide(|it| it.0.len()), wide(|it| it.1.len()));
    for (name, code, about) in &lines {
        println!("{name:first$}  {code:second$}  {about}");
    }
    ExitCode::SUCCESS
}

fn live(spec: &Spec, options: &[OsString]) -> ExitCode {
    let world = World::start(spec);
    let given = |option: &str| {
        let joined = format!("{option}=");
        options
            .iter()
            .any(|each_option| each_option == option || each_option.to_string_lossy().starts_with(&joined))
    };
    let mut told: Vec<String> = Vec::new();
    let mut arguments = world.arguments().iter();
    while let Some(argument) = arguments.next() {
        let once = ["--directory", "--region", "--resolver", "--roots"].contains(&argument.as_str());
        if once && given(argument) {
            arguments.next();
        } else {
            told.push(argument.clone());
        }
    }
    if !given("--timeout") {
        told.extend(["--timeout".to_owned(), "2s".to_owned()]);
    }
    if !given("--only") && !given("--skip") {
        // This world has no AWS behind its hosts, only the way to them.
        told.extend(["--only".to_owned(), "environment,network".to_owned()]);
    }
    let told = told.into_iter().map(OsString::from).chain(options.iter().cloned());
    doctor(told, world.environment().iter().cloned())
}

fn again(replay: &Replay, options: &[OsString]) -> ExitCode {
    let folder = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(error) => return broke(&error.to_string()),
    };
    let file = folder.path().join(format!("{}.json", replay.name));
    if let Err(error) = std::fs::write(&file, replay.recorded.evidence().to_string()) {
        return broke(&error.to_string());
    }
    eprintln!("replayed: this evidence was written down before; nothing is measured now.");
    let told = [OsString::from("diagnose"), file.into()].into_iter().chain(options.iter().cloned());
    doctor(told, [("HOME".to_owned(), folder.path().display().to_string())].into_iter())
}

fn broke(why: &str) -> ExitCode {
    eprintln!("error: {why}");
    ExitCode::FAILURE
}

/// This program once more, as the doctor, with nothing of this computer's set-up.
fn doctor(
    arguments: impl Iterator<Item = OsString>,
    environment: impl Iterator<Item = (String, String)>,
) -> ExitCode {
    let this = match std::env::current_exe() {
        Ok(this) => this,
        Err(error) => return broke(&error.to_string()),
    };
    ignore_interrupts();
    let passed = PASSED.iter().filter_map(|passed| Some((*passed, std::env::var_os(passed)?)));
    let mut command = Command::new(this);
    command.env_clear().envs(environment).envs(passed).arg(DOCTOR).args(arguments);
    match command.status() {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)),
        Err(error) => broke(&error.to_string()),
    }
}

/// Ctrl-C is the doctor's; the world stays until the doctor has said what it knows.
fn ignore_interrupts() {
    std::thread::spawn(|| {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        runtime.block_on(async { while tokio::signal::ctrl_c().await.is_ok() {} });
    });
}

/// A scenario of `tests/scenarios`.
struct Replay {
    name: String,
    about: String,
    codes: Vec<String>,
    recorded: Recorded,
}

fn replays() -> Vec<Replay> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|read_dir| read_dir.flatten().map(|read_dir| read_dir.path()).collect())
        .unwrap_or_default();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files.iter().filter_map(|file| replay(file)).collect()
}

fn replay(file: &Path) -> Option<Replay> {
    #[derive(Deserialize)]
    struct Head {
        name: String,
        #[serde(default)]
        expected: Vec<Expected>,
    }
    #[derive(Deserialize)]
    struct Expected {
        code: String,
    }
    let text = std::fs::read_to_string(file).ok()?;
    let head: Head = toml::from_str(&text).ok()?;
    Some(Replay {
        name: file.file_stem()?.to_str()?.to_owned(),
        about: head.name,
        codes: head.expected.into_iter().map(|expected| expected.code).collect(),
        recorded: toml::from_str(&text).ok()?,
    })
}
