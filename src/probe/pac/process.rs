//! The parent's side: starts the child, hands it the script and every address, and answers its DNS questions.

use std::net::IpAddr;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use super::protocol::{Answer, FromChild, FromParent};
use crate::evidence::environment::{ScriptFault, ScriptFaultKind};

/// The hidden command that makes this program the child.
pub const COMMAND: &str = "run-proxy-script";
/// Longest answer of the child that is read, bytes.
const LONGEST_ANSWER: u64 = 256 << 10;
/// The child's own limit on one call is two seconds; this is for a child that no longer keeps it.
const PATIENCE: Duration = Duration::from_secs(4);
/// DNS questions during one call.
const MOST_QUESTIONS: usize = 64;

/// Looks names up for the script.
pub(crate) trait Resolver: Sync {
    /// No address is an answer too.
    fn addresses<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Vec<IpAddr>>;
}

/// A child with a script loaded. It ends when this is dropped.
pub(crate) struct ScriptProcess<'r> {
    _child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    resolver: &'r dyn Resolver,
}

impl<'r> ScriptProcess<'r> {
    /// Starts `program` as the child: without environment, in no folder of the user's, with pipes only.
    pub(crate) async fn start(
        program: &Path,
        script: &str,
        own_addresses: Vec<IpAddr>,
        time_zone: Option<String>,
        resolver: &'r dyn Resolver,
    ) -> Result<Self, ScriptFault> {
        let mut command = Command::new(program);
        command.arg(COMMAND).env_clear().current_dir(std::env::temp_dir());
        // Local time is part of what a script decides by.
        if let Some(zone) = time_zone {
            command.env("TZ", zone);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn().map_err(|error| broken(&error.to_string()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(broken("no pipe"));
        };
        let mut process = Self { _child: child, input, output: BufReader::new(output), resolver };
        let load = FromParent::Load { script: script.to_owned(), own_addresses };
        match process.ask(&load).await? {
            FromChild::Loaded {} => Ok(process),
            FromChild::Fault(fault) => Err(fault),
            FromChild::Answer(_) | FromChild::Resolve { .. } => Err(broken("out of turn")),
        }
    }

    /// By which way to go to `url`.
    pub(crate) async fn find(&mut self, url: &str, host: &str) -> Result<Answer, ScriptFault> {
        match self.ask(&FromParent::Find { url: url.to_owned(), host: host.to_owned() }).await? {
            FromChild::Answer(answer) => Ok(answer),
            FromChild::Fault(fault) => Err(fault),
            FromChild::Loaded {} | FromChild::Resolve { .. } => Err(broken("out of turn")),
        }
    }

    /// Sends a message and serves the child's questions until it answers.
    async fn ask(&mut self, message: &FromParent) -> Result<FromChild, ScriptFault> {
        self.send(message).await?;
        for _ in 0..MOST_QUESTIONS {
            let name = match self.read().await? {
                FromChild::Resolve { name } => name,
                other => return Ok(other),
            };
            let addresses = self.resolver.addresses(&name).await;
            self.send(&FromParent::Resolved { addresses }).await?;
        }
        Err(ScriptFault::of(ScriptFaultKind::TooManyNames))
    }

    async fn send(&mut self, message: &FromParent) -> Result<(), ScriptFault> {
        let mut line = serde_json::to_vec(message).map_err(|error| broken(&error.to_string()))?;
        line.push(b'\n');
        let written = timeout(PATIENCE, async {
            self.input.write_all(&line).await?;
            self.input.flush().await
        });
        match written.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(broken(&error.to_string())),
            Err(_) => Err(ScriptFault::of(ScriptFaultKind::TooSlow)),
        }
    }

    async fn read(&mut self) -> Result<FromChild, ScriptFault> {
        let mut line = Vec::new();
        let mut output = (&mut self.output).take(LONGEST_ANSWER);
        match timeout(PATIENCE, output.read_until(b'\n', &mut line)).await {
            Ok(Ok(read)) if read > 0 => {
                serde_json::from_slice(&line).map_err(|error| broken(&error.to_string()))
            }
            // The kernel ended it, or it crashed.
            Ok(_) => Err(broken("it ended")),
            Err(_) => Err(ScriptFault::of(ScriptFaultKind::TooSlow)),
        }
    }
}

fn broken(detail: &str) -> ScriptFault {
    ScriptFault { detail: crate::text::sentence(detail), ..ScriptFault::of(ScriptFaultKind::Broken) }
}
