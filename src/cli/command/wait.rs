//! `wait activation`: looks until the account is active and its services answer.

use std::io::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp, ZonedDateTime as Zoned};

use crate::aws::{Aws, Credentials, Question, Reply, Session};
use crate::catalogue::AwsCall;
use crate::cli::app::App;
use crate::cli::args::case::WaitArgs;
use crate::cli::caller::said;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::told::{self, Told};
use crate::cli::{runtime, signals};
use crate::evidence::aws::AwsFacts;
use crate::evidence::{FailureKind, Outcome};
use crate::report::Messages;

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
    let mut live = Live::default();
    let mut first = true;
    let exit = loop {
        // A session of its own each time: credentials that were refreshed meanwhile are found.
        let session = app.session(&account);
        let seen = runtime.block_on(async {
            tokio::select! { seen = look(&session) => Some(seen), () = signals::interrupted() => None }
        });
        let Some(seen) = seen else { break live.stopped(app)? };
        let left = options.give_up.saturating_sub(started.elapsed());
        // Jitter, so that a room of new accounts does not ask in step.
        let jitter = pause.mul_f64(0.8 + 0.4 * fastrand::f64()).min(left);
        match verdict(&seen, first, &app.messages) {
            Verdict::Active => {
                live.clear(app)?;
                break active(app, options)?;
            }
            Verdict::Over(state) => {
                live.clear(app)?;
                let text = app.text("wait-over", &[("state", &state)]);
                app.io.print(format!("{text}\n"))?;
                break Exit::Failing;
            }
            Verdict::Hopeless(key, said) => return Err(Failed::usage(app.text(key, &[("said", &said)]))),
            Verdict::Wait(key, said) => live.show(app, &seen, (key, said), jitter)?,
        }
        first = false;
        if left.is_zero() {
            live.clear(app)?;
            app.io.print(format!("{}\n", app.messages.plain("wait-timed-out")))?;
            break Exit::Undetermined;
        }
        let stopped = runtime.block_on(async {
            tokio::select! { () = tokio::time::sleep(jitter) => false, () = signals::interrupted() => true }
        });
        if stopped {
            break live.stopped(app)?;
        }
        pause = pause.mul_f64(1.5).min(options.interval * SLOWEST);
    };
    runtime.shutdown_background();
    Ok(exit)
}

/// What the user sees while nothing is decided: on a terminal one line that is rewritten, and a line that stays for each
/// change; without one, only the changes.
#[derive(Default)]
struct Live {
    /// Message key and what AWS said, of the last line.
    last: Option<(&'static str, String)>,
    told_overdue: bool,
}

impl Live {
    fn show(
        &mut self,
        app: &mut App<'_>,
        seen: &Seen,
        now: (&'static str, String),
        next: Duration,
    ) -> Result<(), Failed> {
        let text = line(app, seen, now.0, &now.1);
        if self.last.as_ref() != Some(&now) {
            self.clear(app)?;
            app.io.tell(&text);
            self.last = Some(now);
        }
        if seen.overdue() && !self.told_overdue {
            self.told_overdue = true;
            app.io.tell(&app.messages.plain("wait-support"));
        }
        if app.io.terminal.stderr {
            let at = Zoned::now().checked_add(SignedDuration::try_from(next).unwrap_or(SignedDuration::ZERO));
            let at = at.map(|at| at.strftime("%H:%M:%S").to_string()).unwrap_or_default();
            let live = short(app, seen, &text, &at);
            write!(app.io.err, "\r\x1b[K{}", fitting(&live))?;
            app.io.err.flush()?;
        }
        Ok(())
    }

    /// Takes the live line away.
    fn clear(&self, app: &mut App<'_>) -> Result<(), Failed> {
        if app.io.terminal.stderr && self.last.is_some() {
            write!(app.io.err, "\r\x1b[K")?;
            app.io.err.flush()?;
        }
        Ok(())
    }

    fn stopped(&self, app: &mut App<'_>) -> Result<Exit, Failed> {
        self.clear(app)?;
        let text = match &self.last {
            Some(("wait-services", _)) => app.text("wait-stopped", &[("state", "ACTIVE")]),
            Some(("wait-state", state)) => app.text("wait-stopped", &[("state", state)]),
            _ => app.messages.plain("wait-stopped-early"),
        };
        app.io.tell(&text);
        Ok(Exit::Interrupted)
    }
}

/// Cut to the terminal, so that rewriting it leaves nothing behind.
fn fitting(text: &str) -> String {
    let size = terminal_size::terminal_size_of(std::io::stderr());
    let width = size.map_or(80, |(width, _)| usize::from(width.0));
    let mut used = 0;
    let fits = |character: &char| {
        used += unicode_width::UnicodeWidthChar::width(*character).unwrap_or(0);
        used < width
    };
    text.chars().take_while(fits).collect()
}

/// One look: the state and what two services say.
struct Seen {
    credentials: bool,
    state: Option<String>,
    created: Option<Timestamp>,
    information: Reply,
    services: [Reply; 2],
}

impl Seen {
    /// Longer ago than AWS may take.
    fn overdue(&self) -> bool {
        self.created.is_some_and(|created| Timestamp::now().duration_since(created) > DAY)
    }
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
            (Some(state.clone()), created_at.and_then(|created_at| Timestamp::from_second(created_at).ok()))
        }
        _ => (None, None),
    };
    Seen { credentials, state, created, information, services: [regions, buckets] }
}

enum Verdict {
    Active,
    /// Suspended or closed: waiting changes nothing.
    Over(String),
    /// The user has to fix something before waiting makes sense.
    Hopeless(&'static str, String),
    /// Message key and what AWS said.
    Wait(&'static str, String),
}

fn verdict(seen: &Seen, first: bool, messages: &Messages) -> Verdict {
    match seen.state.as_deref() {
        Some("ACTIVE") => match seen.services.iter().find(|service| !answers(service)) {
            None => Verdict::Active,
            Some(reply) => Verdict::Wait("wait-services", said(reply, messages)),
        },
        Some(state @ ("SUSPENDED" | "CLOSED" | "PENDING_CLOSURE")) => Verdict::Over(state.to_owned()),
        Some(state) => Verdict::Wait("wait-state", state.to_owned()),
        None if !seen.credentials && first => Verdict::Hopeless("wait-no-credentials", String::new()),
        None if !seen.credentials => Verdict::Wait("wait-credentials-gone", String::new()),
        None if first && denied(&seen.information) => {
            Verdict::Hopeless("wait-denied", "account:GetAccountInformation".to_owned())
        }
        None => Verdict::Wait("wait-no-answer", said(&seen.information, messages)),
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

/// `13:30:05  the account is PENDING_ACTIVATION · 3 h 20 min since sign-up, 20 h 39 min left …`, in local time.
fn line(app: &App<'_>, seen: &Seen, key: &str, said: &str) -> String {
    let mut text = format!("{}  {}", Zoned::now().strftime("%H:%M:%S"), app.text(key, &[("said", said)]));
    if let Some(created) = seen.created {
        let since = Timestamp::now().duration_since(created);
        let passed = span(app, since);
        let left = DAY - since;
        text += " · ";
        text += &if left > SignedDuration::ZERO {
            app.text("wait-since", &[("since", &passed), ("left", &span(app, left))])
        } else {
            app.text("wait-overdue", &[("since", &passed)])
        };
    }
    text
}

/// `13:30:05  PENDING_ACTIVATION · 3 h 20 min · next check 13:35:10`: fits a terminal of usual width.
fn short(app: &App<'_>, seen: &Seen, long: &str, at: &str) -> String {
    let next = app.text("wait-next", &[("at", at)]);
    let Some((state, created)) = seen.state.as_ref().zip(seen.created) else {
        return format!("{long} · {next}");
    };
    let now = Zoned::now().strftime("%H:%M:%S").to_string();
    let passed = span(app, Timestamp::now().duration_since(created));
    format!("{now}  {state} · {passed} · {next}")
}

/// Days and hours, below two days hours and minutes.
fn span(app: &App<'_>, span: SignedDuration) -> String {
    let minutes = (span.as_secs() / 60).max(0);
    let (days, hours) = (minutes / (24 * 60), minutes / 60);
    if days >= 2 {
        let (days, hours) = (days.to_string(), (hours % 24).to_string());
        return app.text("wait-span-days", &[("days", &days), ("hours", &hours)]);
    }
    let (hours, minutes) = (hours.to_string(), (minutes % 60).to_string());
    app.text("wait-span-hours", &[("hours", &hours), ("minutes", &minutes)])
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
        let ended = ended.map_err(|error| {
            Failed::broke_at(Told::new("wait-then-not-started", &[]).with("why", told::io(&error)))
        })?;
        if !ended.success() {
            let status = ended.code().map_or_else(|| "-".to_owned(), |code| code.to_string());
            let text = app.text("wait-then-failed", &[("status", &status)]);
            app.io.tell(&text);
        }
    }
    Ok(Exit::Ok)
}
