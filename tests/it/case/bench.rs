//! A home of its own, a fake AWS and the real binary, so that every test is a short story.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::world::aws::services::support::Desk;
use crate::world::aws::{Account, Fake, KEY_ID, SECRET, minutes_ago};

pub(super) struct Bench {
    pub(super) home: tempfile::TempDir,
    pub(super) fake: Fake,
}

/// A new account whose activation is stuck, as most people have it: no API plan.
pub(super) fn stuck() -> Account {
    Account {
        state: "PENDING_ACTIVATION".to_owned(),
        created_at: minutes_ago(30 * 60),
        phone_status: Some("UNVERIFIED".to_owned()),
        ..Account::default()
    }
}

/// The same with a plan that includes the Support API.
pub(super) fn stuck_with_api() -> Account {
    Account { support: Desk::business(), ..stuck() }
}

/// What one run said.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Bench {
    pub(super) fn new(account: Account) -> Self {
        let bench = Self { home: tempfile::tempdir().unwrap(), fake: Fake::start(account) };
        let url = bench.fake.url();
        bench.fake.account(|fake| fake.support.uploads_at = url);
        bench
    }

    pub(super) fn path(&self, below: &str) -> PathBuf {
        self.home.path().join(below)
    }

    pub(super) fn read(&self, below: &str) -> String {
        std::fs::read_to_string(self.path(below)).unwrap()
    }

    /// Environment, working folder and program of one run, without arguments.
    pub(super) fn environment(&self) -> Vec<(String, String)> {
        let home = self.home.path().display().to_string();
        let url = self.fake.url();
        let all = [
            ("PATH", std::env::var("PATH").unwrap()),
            ("HOME", home.clone()),
            ("XDG_STATE_HOME", format!("{home}/state")),
            ("LANG", "C.UTF-8".to_owned()),
            ("AWS_ACCESS_KEY_ID", KEY_ID.to_owned()),
            ("AWS_SECRET_ACCESS_KEY", SECRET.to_owned()),
            ("AWS_REGION", "us-east-1".to_owned()),
            ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
            ("AWS_ENDPOINT_URL", url),
        ];
        all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    pub(super) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.args(args).env_clear().envs(self.environment()).current_dir(self.home.path());
        command.stdin(Stdio::null());
        command
    }

    pub(super) fn run(&self, args: &[&str]) -> Said {
        self.command(args).output().unwrap().into()
    }

    /// A live draft of the stuck account; only AWS is asked.
    pub(super) fn draft(&self, more: &[&str]) -> Said {
        let mut args = vec!["case", "draft", "--only", "activation,verification,support"];
        args.extend(more);
        self.run(&args)
    }

    /// A draft in the default folder; returns its SHA-256 as printed.
    pub(super) fn drafted(&self) -> String {
        let said =
            self.draft(&["--reachable", "2036-11-26 09:00-12:00 Asia/Seoul", "--tried", "another browser"]);
        assert_eq!(said.code, 0, "{said:?}");
        let line = said.out.lines().find(|line| line.starts_with("SHA-256 ")).unwrap();
        line["SHA-256 ".len()..].to_owned()
    }

    /// Files with the digest, as automation does. Lost tries are looked for half a second long.
    pub(super) fn file(&self, digest: &str, more: &[&str]) -> Said {
        let mut args = vec!["case", "file", "--consent", digest, "--settle", "500ms"];
        args.extend(more);
        self.run(&args)
    }

    pub(super) fn cases(&self) -> usize {
        self.fake.account(|fake| fake.support.cases.len())
    }

    /// Calls of this name that arrived.
    pub(super) fn calls(&self, name: &str) -> usize {
        self.fake.requests().iter().filter(|request| request.call == name).count()
    }

    /// Every file below the home, for looking through.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        walk(self.home.path(), &mut found);
        found
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

pub(super) fn binary() -> &'static str {
    env!("CARGO_BIN_EXE_aws-setup-doctor")
}

/// Waits until it holds, at most twenty seconds.
pub(super) fn until(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(20), "never happened: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// SIGKILL: nothing of the program runs after it.
pub(super) fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}
