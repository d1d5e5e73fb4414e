//! `wait activation`: looks until the account is active and its services answer.

use std::io::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

use crate::aws::{Aws, Credentials, Question, Reply, Session};
use crate::catalogue::AwsCall;
use crate::cli::app::App;
use crate::cli::args::case::WaitArgs;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::{runtime, signals};
use crate::evidence::aws::AwsFacts;
use crate::evidence::{FailureKind, Outcome};

/// AWS's own longest time for an activation.
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// `--timeout` is this command's own; one step of one call keeps the usual time.
const STAGE: Duration = Duration::from_secs(4);
const SLOWEST: u32 = 20;

pub(crate) fn run(app: &mut App<'_>, options: &WaitArgs) -> Result<Exit, Failed> {
    let account = app.account()?;
    app.context.budget.stage = STAGE;
    let runtime = runtime::new()?;
    let started = Instant::now();
    let mut pause = options.interval;
    let mut first = true;
    let exit = loop {
        // A session of its own each time: credentials that were refreshed meanwhile are found.
        let session = app.session(&account);
        let seen = runtime.block_on(async {
            tokio::select! { seen = look(&session) => Some(seen), () = signals::interrupted() => None }
        });
        let Some(seen) = seen else { break Exit::Interrupted };
        match verdict(&seen, first) {
            Verdict::Active => break active(app, options)?,
            Verdict::Over(state) => {
                let text = app.text("wait-over", &[("state", &state)]);
                app.io.print(format!("{text}\n"))?;
                break Exit::Failing;
            }
            Verdict::Hopeless(key, said) => return Err(Failed::usage(app.text(key, &[("said", &said)]))),
            Verdict::Wait(key, said) => app.io.tell(&line(app, &seen, key, &said)),
        }
        first = false;
        let left = options.give_up.saturating_sub(started.elapsed());
        if left.is_zero() {
            app.io.print(format!("{}\n", app.messages.plain("wait-timed-out")))?;
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
        pause = pause.mul_f64(1.5).min(options.interval * SLOWEST);
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
fn line(app: &App<'_>, seen: &Seen, key: &str, said: &str) -> String {
    let now = Timestamp::now();
    let mut text = format!("{}  {}", now.strftime("%H:%M:%S UTC"), app.text(key, &[("said", said)]));
    if let Some(created) = seen.created {
        let since = now.duration_since(created);
        let passed = hours(since);
        text += &match DAY - since {
            left if left > SignedDuration::ZERO => {
                format!(" · {}", app.text("wait-since", &[("since", &passed), ("left", &hours(left))]))
            }
            _ => format!(" · {}", app.text("wait-overdue", &[("since", &passed)])),
        };
    }
    text
}

fn hours(span: SignedDuration) -> String {
    let minutes = (span.as_secs() / 60).max(0);
    format!("{}h {:02}m", minutes / 60, minutes % 60)
}

fn active(app: &mut App<'_>, options: &WaitArgs) -> Result<Exit, Failed> {
    if app.io.terminal.stderr {
        app.io.err.write_all(b"\x07")?;
        app.io.err.flush()?;
    }
    app.io.print(format!("{}\n", app.messages.plain("wait-active")))?;
    if let Some(command) = &options.then {
        let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
        let ended = Command::new(shell).arg(flag).arg(command).status();
        let ended = ended.map_err(|error| Failed::broke(format!("--then cannot be started: {error}")))?;
        if !ended.success() {
            let status = ended.code().map_or_else(|| "-".to_owned(), |code| code.to_string());
            let text = app.text("wait-then-failed", &[("status", &status)]);
            app.io.tell(&text);
        }
    }
    Ok(Exit::Ok)
}
