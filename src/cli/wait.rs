//! `wait activation`: looks until the account is active and its services answer.

use std::io::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

use super::args::Cli;
use super::case::args::WaitArgs;
use super::case::{say, text_only};
use super::context::Context;
use super::exit::Exit;
use super::{Failed, Outside, account, doctor, signals, write};
use crate::aws::{Aws, Credentials, Question, Reply, Session};
use crate::catalogue::AwsCall;
use crate::evidence::aws::AwsFacts;
use crate::evidence::{FailureKind, Outcome};
use crate::probe::world::World;
use crate::report::Messages;

/// AWS's own longest time for an activation.
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// `--timeout` is this command's own; one step of one call keeps the usual time.
const STAGE: Duration = Duration::from_secs(4);
const SLOWEST: u32 = 20;

pub(super) fn activation(
    args: &WaitArgs,
    cli: &Cli,
    world: &World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    text_only(cli)?;
    let mut context = Context::gather(cli, &*world.system, outside.terminal)?;
    context.budget.stage = STAGE;
    let runtime = doctor::runtime()?;
    let started = Instant::now();
    let mut pause = args.interval;
    let mut first = true;
    let exit = loop {
        // A session of its own each time: credentials that were refreshed meanwhile are found.
        let session = account::session(cli, &context, &*world.system, messages.language().tag());
        let seen = runtime.block_on(async {
            tokio::select! { seen = look(&session) => Some(seen), () = signals::interrupted() => None }
        });
        let Some(seen) = seen else { break Exit::Interrupted };
        match verdict(&seen, first) {
            Verdict::Active => break active(args, messages, outside)?,
            Verdict::Over(state) => {
                let text = say(messages, "wait-over", &[("state", &state)]);
                write::out(outside, format!("{text}\n").as_bytes())?;
                break Exit::Failing;
            }
            Verdict::Hopeless(key, said) => {
                return Err(Failed::usage(say(messages, key, &[("said", &said)])));
            }
            Verdict::Wait(key, said) => {
                writeln!(outside.err, "{}", line(&seen, key, &said, messages))?;
            }
        }
        first = false;
        let left = args.give_up.saturating_sub(started.elapsed());
        if left.is_zero() {
            write::out(outside, format!("{}\n", messages.plain("wait-timed-out")).as_bytes())?;
            break Exit::Undetermined;
        }
        // Jitter, so that a room of new accounts does not ask in step.
        let jitter = pause.mul_f64(0.8 + 0.4 * fastrand::f64()).min(left);
        let stopped = runtime.block_on(async {
            tokio::select! { () = tokio::time::sleep(jitter) => false, () = signals::interrupted() => true }
        });
        if stopped {
            break Exit::Interrupted;
        }
        pause = pause.mul_f64(1.5).min(args.interval * SLOWEST);
    };
    runtime.shutdown_background();
    Ok(exit)
}

/// One look: the state and what two services say.
struct Seen {
    credentials: bool,
    state: Option<String>,
    created: Option<Timestamp>,
    information: Reply,
    services: [Reply; 2],
}

async fn look(session: &Session) -> Seen {
    let credentials = matches!(session.credentials().await, Credentials::Found(_));
    let ask = |call| async move { session.call(&Question::new(call)).await };
    let (information, regions, buckets) = futures_util::join!(
        ask(AwsCall::GetAccountInformation),
        ask(AwsCall::DescribeRegions),
        ask(AwsCall::ListBuckets)
    );
    let (state, created) = match &information.answer.facts {
        Some(AwsFacts::Account { state, created_at }) => {
            (Some(state.clone()), created_at.and_then(|it| Timestamp::from_second(it).ok()))
        }
        _ => (None, None),
    };
    Seen { credentials, state, created, information, services: [regions, buckets] }
}

enum Verdict {
    Active,
    /// Suspended or closed: waiting changes nothing.
    Over(String),
    /// The person has to mend something before waiting makes sense.
    Hopeless(&'static str, String),
    /// Message key and what AWS said.
    Wait(&'static str, String),
}

fn verdict(seen: &Seen, first: bool) -> Verdict {
    let said =
        |reply: &Reply| reply.answer.code.clone().or_else(|| reply.outcome_words()).unwrap_or_default();
    match seen.state.as_deref() {
        Some("ACTIVE") => match seen.services.iter().find(|it| !answers(it)) {
            None => Verdict::Active,
            Some(reply) => Verdict::Wait("wait-services", said(reply)),
        },
        Some(state @ ("SUSPENDED" | "CLOSED" | "PENDING_CLOSURE")) => Verdict::Over(state.to_owned()),
        Some(state) => Verdict::Wait("wait-state", state.to_owned()),
        None if !seen.credentials && first => Verdict::Hopeless("wait-no-credentials", String::new()),
        None if !seen.credentials => Verdict::Wait("wait-credentials-gone", String::new()),
        None if first && denied(&seen.information) => {
            Verdict::Hopeless("wait-denied", "account:GetAccountInformation".to_owned())
        }
        None => Verdict::Wait("wait-no-answer", said(&seen.information)),
    }
}

/// A refusal by policy is an answer of a service that is switched on.
fn answers(reply: &Reply) -> bool {
    matches!(reply.outcome, Outcome::Seen {}) || denied(reply)
}

fn denied(reply: &Reply) -> bool {
    let refused = matches!(&reply.outcome, Outcome::Failed(it) if it.kind == FailureKind::AwsError);
    let code = reply.answer.code.as_deref().unwrap_or_default();
    refused && matches!(code, "AccessDenied" | "AccessDeniedException" | "UnauthorizedOperation")
}

/// `12:00:05  PENDING_ACTIVATION · 3h 20m since sign-up · 20h 40m left of 24 h`.
fn line(seen: &Seen, key: &str, said: &str, messages: &Messages) -> String {
    let now = Timestamp::now();
    let mut text = format!("{}  {}", now.strftime("%H:%M:%S UTC"), say(messages, key, &[("said", said)]));
    if let Some(created) = seen.created {
        let since = now.duration_since(created);
        let passed = hours(since);
        text += &match DAY - since {
            left if left > SignedDuration::ZERO => {
                format!(" · {}", say(messages, "wait-since", &[("since", &passed), ("left", &hours(left))]))
            }
            _ => format!(" · {}", say(messages, "wait-overdue", &[("since", &passed)])),
        };
    }
    text
}

fn hours(span: SignedDuration) -> String {
    let minutes = (span.as_secs() / 60).max(0);
    format!("{}h {:02}m", minutes / 60, minutes % 60)
}

fn active(args: &WaitArgs, messages: &Messages, outside: &mut Outside) -> Result<Exit, Failed> {
    if outside.terminal.stderr {
        outside.err.write_all(b"\x07")?;
        outside.err.flush()?;
    }
    write::out(outside, format!("{}\n", messages.plain("wait-active")).as_bytes())?;
    if let Some(command) = &args.then {
        let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
        let ended = Command::new(shell).arg(flag).arg(command).status();
        let ended = ended.map_err(|it| Failed::broke(format!("--then cannot be started: {it}")))?;
        if !ended.success() {
            let status = ended.code().map_or_else(|| "-".to_owned(), |it| it.to_string());
            writeln!(outside.err, "{}", say(messages, "wait-then-failed", &[("status", &status)]))?;
        }
    }
    Ok(Exit::Ok)
}
