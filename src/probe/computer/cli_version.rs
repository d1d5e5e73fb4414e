//! Which version of the AWS CLI is on the path, from its `--version` alone.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::process::Command;

use super::programs::on_path;
use crate::probe::world::System;
use crate::text;

/// Python takes its time on a busy computer.
const LIMIT: Duration = Duration::from_secs(5);
const MOST_BYTES: u64 = 1024;
const LONGEST: usize = 40;

/// `None` if there is no `aws` on the path, or if it does not say its version in time.
pub(crate) async fn found(system: &dyn System) -> Option<String> {
    let program = on_path(system, if cfg!(windows) { "aws.exe" } else { "aws" })?;
    tokio::time::timeout(LIMIT, asked(&program)).await.ok().flatten()
}

async fn asked(program: &Path) -> Option<String> {
    let mut command = Command::new(program);
    command
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    let mut child = command.spawn().ok()?;
    let mut said = Vec::new();
    child.stdout.take()?.take(MOST_BYTES).read_to_end(&mut said).await.ok()?;
    version(&String::from_utf8_lossy(&said))
}

/// `aws-cli/2.35.13 Python/3.13.9 Linux/…`
fn version(said: &str) -> Option<String> {
    let rest = said.trim_start().strip_prefix("aws-cli/")?;
    let version = rest.split_whitespace().next()?;
    let digits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '+');
    version.chars().all(digits).then(|| text::line(version, LONGEST))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn only_what_the_aws_cli_writes_is_a_version() {
        assert_eq!(version("aws-cli/2.35.13 Python/3.13.9 Linux/6.1\n").as_deref(), Some("2.35.13"));
        assert_eq!(version("aws-cli/1.44.8 Python/3.12 botocore/1.42").as_deref(), Some("1.44.8"));
        assert_eq!(version("bash: aws: not found"), None);
        assert_eq!(version("aws-cli/<script> x"), None);
        assert_eq!(version(""), None);
    }
}
