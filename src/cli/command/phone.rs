//! `phone verify`: has AWS send a code to the contact number, and enters it.

use std::io::Write as _;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::aws::{Aws, Question, Session};
use crate::case::desk::DeskError;
use crate::case::phone::{Attempts, PhoneDesk, PhoneError, Stop, is_code};
use crate::case::state::Store;
use crate::case::{Account, Asked, Consent, NoConsent, PhoneApi, hex};
use crate::catalogue::AwsCall;
use crate::cli::app::App;
use crate::cli::args::case::VerifyArgs;
use crate::cli::caller::{Caller, NoCaller, caller, said};
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::io::Io;
use crate::cli::runtime;
use crate::cli::support::{refused, say, state_folder};
use crate::evidence::aws::AwsFacts;
use crate::report::Messages;

/// Slips of the keyboard that cost no attempt at AWS.
const SLIPS: usize = 3;

pub(crate) fn run(app: &mut App<'_>, options: &VerifyArgs) -> Result<Exit, Failed> {
    let session = app.session(&app.account()?);
    let store = Store::open(&state_folder(&*app.world.system)?)?;
    let runtime = runtime::new()?;
    let App { messages, io, .. } = app;
    let exit = runtime.block_on(async {
        let Caller { account, writer } = match caller(&session, options.use_instance_credentials).await {
            Ok(caller) => caller,
            Err(reason) => return nobody(&reason, messages, io),
        };
        let number = match number(&session, messages).await {
            Ok(number) => number,
            Err((text, exit)) => {
                io.print(format!("{text}\n"))?;
                return Ok(exit);
            }
        };
        let attempts = Attempts::load(&store, &account)?;
        let desk = PhoneApi::new(writer, account.clone());
        Talk { store: &store, account, attempts, messages, io }.go(options.have_code, &number, &desk).await
    });
    runtime.shutdown_background();
    exit
}

fn nobody(reason: &NoCaller, messages: &Messages, io: &mut Io) -> Result<Exit, Failed> {
    match reason {
        NoCaller::NoCredentials => Err(Failed::usage(messages.plain("phone-no-credentials"))),
        NoCaller::OfTheMachine => Err(Failed::usage(messages.plain("phone-machine-credentials"))),
        NoCaller::Unidentified(said) => {
            io.tell(&say(messages, "case-account-unknown", &[("said", said)]));
            Ok(Exit::Undetermined)
        }
    }
}

/// The masked number, when it is one that can be verified now; else what to say.
async fn number(session: &Session, messages: &Messages) -> Result<String, (String, Exit)> {
    let reply = session.call(&Question::new(AwsCall::GetContactInformation)).await;
    let Some(AwsFacts::Contact { phone_status, phone, .. }) = reply.answer.facts else {
        if reply.answer.code.as_deref() == Some("AccessDeniedException") {
            let action = [("action", AwsCall::GetContactInformation.word())];
            return Err((say(messages, "phone-denied", &action), Exit::Undetermined));
        }
        let said = said(&reply, messages);
        return Err((say(messages, "phone-unreadable", &[("said", &said)]), Exit::Undetermined));
    };
    let Some(phone) = phone else { return Err((messages.plain("phone-none"), Exit::Failing)) };
    let number = [("number", phone.masked.as_str())];
    match phone_status.as_deref() {
        Some("VERIFIED") => Err((say(messages, "phone-verified-already", &number), Exit::Ok)),
        Some("NOT_SUPPORTED") => Err((say(messages, "phone-not-supported", &number), Exit::Failing)),
        _ => Ok(phone.masked),
    }
}

struct Talk<'a> {
    store: &'a Store,
    account: Account,
    attempts: Attempts,
    messages: &'a Messages,
    io: &'a mut Io,
}

impl Talk<'_> {
    async fn go(&mut self, have_code: bool, number: &str, desk: &dyn PhoneDesk) -> Result<Exit, Failed> {
        let now = Timestamp::now();
        let allowed = if have_code { self.attempts.may_verify(now) } else { self.attempts.may_send(now) };
        if let Err(stop) = allowed {
            return self.stopped(stop);
        }
        let question = if have_code { "phone-ask-enter" } else { "phone-ask-send" };
        let Some(consent) = self.consent(number, question)? else { return Ok(Exit::Failing) };
        if !have_code {
            // On disk before the call: a message that may have gone out counts.
            self.attempts.note_sent(Timestamp::now());
            self.attempts.save(self.store, &self.account)?;
            if let Err(error) = desk.send(&consent).await {
                return self.refused(&error, "phone-conflict-send");
            }
            writeln!(self.io.err, "{}", say(self.messages, "phone-sent", &[("number", number)]))?;
        }
        self.enter(number, desk, &consent).await
    }

    fn consent(&mut self, number: &str, question: &str) -> Result<Option<Consent>, Failed> {
        let args = [("number", number), ("account", self.account.id.as_str())];
        let shown = say(self.messages, "phone-shown", &args);
        let act = format!("{question}\n{}\n{shown}", self.account);
        let digest = hex(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, act.as_bytes()).as_ref());
        let terminal = self.io.terminal.stdin && self.io.terminal.stderr;
        let question = say(self.messages, question, &[("number", number)]);
        let Io { input, err, .. } = &mut *self.io;
        let asked =
            Asked { account: &self.account, digest: &digest, shown: &shown, question: &question, terminal };
        match Consent::ask(&asked, &mut **input, &mut **err) {
            Ok(consent) => Ok(Some(consent)),
            Err(NoConsent::Declined) => {
                writeln!(self.io.err, "{}", self.messages.plain("phone-declined"))?;
                Ok(None)
            }
            Err(NoConsent::NobodyToAsk) => Err(Failed::usage(self.messages.plain("phone-needs-terminal"))),
            Err(error) => Err(Failed::broke(error.to_string())),
        }
    }

    async fn enter(&mut self, number: &str, desk: &dyn PhoneDesk, consent: &Consent) -> Result<Exit, Failed> {
        let Some(code) = self.code()? else {
            writeln!(self.io.err, "{}", self.messages.plain("phone-no-code"))?;
            return Ok(Exit::Failing);
        };
        // On disk before the call: a code whose answer is lost counts.
        self.attempts.note_wrong(Timestamp::now());
        self.attempts.save(self.store, &self.account)?;
        let answer = desk.verify(&code, consent).await;
        let counts = matches!(answer, Err(PhoneError::Invalid(_))) || answer.as_ref().is_err_and(is_lost);
        if !counts {
            self.attempts.take_back();
            self.attempts.save(self.store, &self.account)?;
        }
        match answer {
            Ok(status) if status == "VERIFIED" || status.is_empty() => {
                let text = say(self.messages, "phone-verified", &[("number", number)]);
                self.io.print(format!("{text}\n"))?;
                Ok(Exit::Ok)
            }
            Ok(status) => {
                let text = say(self.messages, "phone-still", &[("status", &status)]);
                writeln!(self.io.err, "{text}")?;
                Ok(Exit::Failing)
            }
            Err(error) => self.refused(&error, "phone-conflict-verify"),
        }
    }

    /// Read without echo; a slip of the keyboard is asked for again and costs nothing.
    fn code(&mut self) -> Result<Option<SecretString>, Failed> {
        for _ in 0..SLIPS {
            let prompt = self.messages.plain("phone-enter");
            let typed = rpassword::prompt_password(format!("{prompt} "));
            let typed = SecretString::from(typed.map_err(|error| Failed::broke(error.to_string()))?);
            let code = SecretString::from(typed.expose_secret().trim().to_owned());
            if is_code(code.expose_secret()) {
                return Ok(Some(code));
            }
            if code.expose_secret().is_empty() {
                return Ok(None);
            }
            writeln!(self.io.err, "{}", self.messages.plain("phone-not-a-code"))?;
        }
        Ok(None)
    }

    fn stopped(&mut self, stop: Stop) -> Result<Exit, Failed> {
        let text = match stop {
            Stop::TooSoon(left) => say(self.messages, "phone-too-soon", &[("left", &left.to_string())]),
            Stop::TooManySent => self.messages.plain("phone-too-many-sent"),
            Stop::TooManyWrong => self.messages.plain("phone-too-many-wrong"),
        };
        writeln!(self.io.err, "{text}")?;
        Ok(Exit::Failing)
    }

    fn refused(&mut self, error: &PhoneError, conflict: &str) -> Result<Exit, Failed> {
        let text = match error {
            PhoneError::Conflict(said) => say(self.messages, conflict, &[("said", said)]),
            PhoneError::Invalid(said) => say(self.messages, "phone-invalid", &[("said", said)]),
            PhoneError::NoContact => self.messages.plain("phone-none"),
            PhoneError::Desk(DeskError::Throttled) => self.messages.plain("phone-throttled"),
            PhoneError::Desk(DeskError::AccessDenied(action)) => {
                say(self.messages, "phone-denied", &[("action", action)])
            }
            PhoneError::Desk(DeskError::NoAnswer(said)) => {
                say(self.messages, "phone-no-answer", &[("said", said)])
            }
            PhoneError::Desk(other) => refused(other, false, self.messages),
        };
        writeln!(self.io.err, "{text}")?;
        Ok(if is_lost(error) { Exit::Undetermined } else { Exit::Failing })
    }
}

/// Whether AWS may have acted all the same.
fn is_lost(error: &PhoneError) -> bool {
    matches!(error, PhoneError::Desk(error) if !error.is_final())
}
