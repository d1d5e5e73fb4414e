//! Runs the real binary in a home and an environment of its own.

use std::path::Path;
use std::time::{Duration, Instant};

use assert_cmd::Command;
use serde_json::Value;

use crate::world::aws::{Fake, KEY_ID, SECRET};

/// What the account part consists of, as the README runs it.
pub(crate) const ACCOUNT: &str = "credentials,activation,verification,payment,identity-center,support";

pub(crate) struct Doctor {
    home: tempfile::TempDir,
    command: Command,
    format: &'static str,
}

/// One run of it.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) took: Duration,
}

impl Doctor {
    /// Nobody is signed in and nothing is configured.
    pub(crate) fn bare() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut command = Command::cargo_bin("aws-setup-doctor").unwrap();
        command
            .env_clear()
            .env("HOME", home.path())
            .env("USERPROFILE", home.path())
            .env("PATH", "/usr/bin:/bin");
        command.env("AWS_EC2_METADATA_DISABLED", "true").env("LANG", "C.UTF-8");
        command.timeout(Duration::from_secs(60)).arg("--lang=en");
        Self { home, command, format: "json" }
    }

    /// Nobody is signed in; AWS is the fake.
    pub(crate) fn at(fake: &Fake) -> Self {
        Self::bare().env("AWS_ENDPOINT_URL", fake.url())
    }

    /// Signed in with the fake's keys.
    pub(crate) fn signed_in(fake: &Fake) -> Self {
        Self::at(fake).env("AWS_ACCESS_KEY_ID", KEY_ID).env("AWS_SECRET_ACCESS_KEY", SECRET)
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn format(mut self, format: &'static str) -> Self {
        self.format = format;
        self
    }

    /// To be started by the test itself.
    pub(crate) fn command(self) -> (std::process::Command, tempfile::TempDir) {
        let mut command = std::process::Command::new(self.command.get_program());
        command.env_clear().args(self.command.get_args()).arg(format!("--format={}", self.format));
        command.envs(self.command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        (command, self.home)
    }

    /// `~/.aws/config`.
    pub(crate) fn config(self, text: &str) -> Self {
        self.file(".aws/config", text)
    }

    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        let path = self.home.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The account part.
    pub(crate) fn run(self) -> Ran {
        self.only(ACCOUNT)
    }

    pub(crate) fn only(self, what: &str) -> Ran {
        self.arg(format!("--only={what}")).go()
    }

    pub(crate) fn go(self) -> Ran {
        let format = format!("--format={}", self.format);
        self.arg(format).go_without_format()
    }

    /// For a command that has one form of output.
    pub(crate) fn go_without_format(mut self) -> Ran {
        let started = Instant::now();
        let output = self.command.output().unwrap();
        Ran {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            took: started.elapsed(),
        }
    }
}

impl Ran {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }

    pub(crate) fn codes(&self) -> Vec<String> {
        let json = self.json();
        let findings = json["findings"].as_array().unwrap().iter();
        findings.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) fn finding(&self, code: &str) -> Value {
        let json = self.json();
        let found = json["findings"].as_array().unwrap().iter().find(|items| items["code"] == code).cloned();
        found.unwrap_or_else(|| panic!("`{code}` is not said, but {:?}\n{self}", self.codes()))
    }

    pub(crate) fn status(&self, check: &str) -> String {
        self.check(check)["status"].as_str().unwrap().to_owned()
    }

    pub(crate) fn check(&self, check: &str) -> Value {
        let json = self.json();
        let found = json["checks"].as_array().unwrap().iter().find(|items| items["id"] == check).cloned();
        found.unwrap_or_else(|| panic!("no row `{check}`"))
    }

    /// The code is found, its owner is this one, and the exit code follows.
    #[track_caller]
    pub(crate) fn says(&self, code: &str, owner: &str, exit: i32) -> &Self {
        let finding = self.finding(code);
        assert_eq!(finding["owner"], owner, "{code}: {finding:#}");
        assert_eq!(self.code, Some(exit), "{code}: {:?}", self.codes());
        self
    }

    /// None of these is claimed.
    #[track_caller]
    pub(crate) fn does_not_say(&self, prefixes: &[&str]) -> &Self {
        let codes = self.codes();
        let wrong = codes.iter().find(|code| prefixes.iter().any(|prefix| code.starts_with(prefix)));
        assert_eq!(wrong, None, "{codes:?}");
        self
    }
}

impl std::fmt::Display for Ran {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "exit {:?}\n{}\n{}", self.code, self.stdout, self.stderr)
    }
}
