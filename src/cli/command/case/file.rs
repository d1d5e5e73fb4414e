//! `case file`: shows the exact text and the account, asks, files it once.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::clipboard;
use super::console::{self, Because};
use super::shown::{attached, heading, text_of};
use super::words;
use crate::case::desk::{Case, DeskError, Listing};
use crate::case::file::{self, Before, FileError, Filed, Filing};
use crate::case::state::{Record, Store};
use crate::case::{Account, Asked, Consent, Draft, NoConsent, SupportApi, folder};
use crate::catalogue::{Catalogue, Overlay, Partition};
use crate::cli::app::App;
use crate::cli::args::case::{FOLDER, FileArgs};
use crate::cli::caller::{Caller, NoCaller, caller};
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::io::Io;
use crate::cli::runtime;
use crate::cli::support::{refused, say, state_folder};
use crate::cli::told;
use crate::probe::world::World;
use crate::report::Messages;

pub(crate) fn run(app: &mut App<'_>, args: &FileArgs) -> Result<Exit, Failed> {
    if args.yes && args.consent.is_none() {
        return Err(Failed::usage(app.messages.plain("case-yes-alone")));
    }
    let wanted = app.account()?;
    let session = app.session(&wanted);
    let store = Store::open(&state_folder(&*app.world.system)?)?;
    let open = store.open_intents()?;
    let runtime = runtime::new()?;
    let asked = runtime.block_on(caller(&session, args.use_instance_credentials));
    let account = asked.as_ref().ok().map(|caller| &caller.account);
    let mine = |record: &&Record| account.is_none_or(|account| !record.is_of_another(account));
    let resumable = open.iter().find(mine);
    if args.resume && resumable.is_none() {
        app.io.print(format!("{}\n", app.messages.plain("case-nothing-to-resume")))?;
        return Ok(Exit::Ok);
    }
    let resumed = resumable.and_then(|record| record.folder.clone()).filter(|_| args.resume);
    let place = args.folder.clone().or(resumed).unwrap_or_else(|| PathBuf::from(FOLDER));
    let draft = folder::open(&place).map_err(|error| words::folder_error(&error, &app.messages))?.draft;
    let found = draft.secrets();
    if !found.is_empty() {
        return Err(words::secrets(&found, &app.messages));
    }
    let partition = wanted.place.partition.unwrap_or(Partition::Aws);
    let App { messages, io, world, .. } = app;
    let mut run = Run { args, draft: &draft, place: &place, partition, messages, io, world };
    let exit = match asked {
        Ok(caller) => runtime.block_on(run.over(caller, &store, resumable.is_some())),
        Err(reason) => run.without_caller(&reason, !open.is_empty()),
    };
    runtime.shutdown_background();
    exit
}

struct Run<'a> {
    args: &'a FileArgs,
    draft: &'a Draft,
    place: &'a Path,
    partition: Partition,
    messages: &'a Messages,
    io: &'a mut Io,
    world: &'a World,
}

impl Run<'_> {
    async fn over(&mut self, caller: Caller, store: &Store, open: bool) -> Result<Exit, Failed> {
        // An absolute path, so that --resume finds the draft from anywhere.
        let folder = std::path::absolute(self.place)?;
        let account = caller.account;
        let desk = SupportApi::new(caller.writer, account.clone());
        let filing =
            Filing { desk: &desk, store, account: &account, folder: &folder, settle: self.args.settle };
        if open {
            self.tell("case-settling")?;
        }
        match file::before(self.draft, &filing).await {
            Ok(before) => {
                self.tell_settled(&before)?;
                if let Some(record) = &before.receipt {
                    return self.receipt(record, "case-already");
                }
            }
            Err(FileError::Desk(DeskError::SubscriptionRequired)) => {
                return self.by_hand(Because::NoPlan, open);
            }
            // The earlier try stays unknown until AWS can be asked.
            Err(FileError::Desk(error)) => return self.not_filed(&error, open),
            Err(other) => return self.failed(other),
        }
        let similar = match file::similar(&desk, self.draft).await {
            Ok(similar) => similar,
            Err(DeskError::SubscriptionRequired) => return self.by_hand(Because::NoPlan, false),
            Err(error) => return self.not_filed(&error, false),
        };
        if similar.cases.is_empty() && !similar.complete && !self.args.new_case {
            return self.failed(FileError::Unlisted);
        }
        let Some(onto) = self.target(&similar)? else { return Ok(Exit::Failing) };
        let consent = match self.consent(&account, onto)? {
            Ok(consent) => consent,
            Err(exit) => return Ok(exit),
        };
        // The user may have edited the file while the question stood; what was shown is what is filed.
        match file::file(self.draft, onto, &consent, &filing).await {
            Ok(Filed::New(record)) => self.receipt(&record, "case-filed"),
            Ok(Filed::Already(record)) => self.receipt(&record, "case-already"),
            Ok(Filed::Twice(record, cases)) => {
                self.receipt(&record, "case-filed")?;
                self.twice(&cases)
            }
            Err(FileError::Desk(DeskError::SubscriptionRequired)) => {
                self.not_filed(&DeskError::SubscriptionRequired, false)?;
                self.by_hand(Because::NoPlan, false)
            }
            Err(other) => self.failed(other),
        }
    }

    fn without_caller(&mut self, reason: &NoCaller, open: bool) -> Result<Exit, Failed> {
        match reason {
            NoCaller::NoCredentials => self.by_hand(Because::NoCredentials, open),
            NoCaller::OfTheMachine if self.args.consent.is_some() => {
                Err(Failed::usage(self.messages.plain("case-console-machine-credentials")))
            }
            NoCaller::OfTheMachine => self.by_hand(Because::MachineCredentials, open),
            NoCaller::Unidentified(said) => {
                let text = say(self.messages, "case-account-unknown", &[("said", said)]);
                writeln!(self.io.err, "{text} {}", self.messages.plain("case-kept"))?;
                Ok(Exit::Undetermined)
            }
        }
    }

    /// What became of earlier tries of this account.
    fn tell_settled(&mut self, before: &Before) -> Result<(), Failed> {
        if !before.settled.not_filed.is_empty() {
            self.tell("case-not-there")?;
        }
        let other = before.settled.filed.iter().filter(|record| record.marker != self.draft.marker);
        for record in other {
            let args = [
                ("number", crate::text::visible(record.number())),
                ("subject", crate::text::visible(&record.subject)),
            ];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            writeln!(self.io.err, "{}", say(self.messages, "case-earlier-filed", &args))?;
        }
        Ok(())
    }

    /// `None`: the user has to choose first and was told how. `Some(None)`: a new case.
    fn target<'c>(&mut self, similar: &'c Listing) -> Result<Option<Option<&'c Case>>, Failed> {
        if let Some(wanted) = &self.args.add_to {
            let found = similar.cases.iter().find(|case| case.number() == wanted || case.case_id == *wanted);
            return match found {
                Some(case) => Ok(Some(Some(case))),
                None => {
                    let number = crate::text::visible(wanted);
                    Err(Failed::usage(say(self.messages, "case-add-to-unknown", &[("number", &number)])))
                }
            };
        }
        let Some(case) = similar.cases.first().filter(|_| !self.args.new_case) else { return Ok(Some(None)) };
        let subject = crate::text::visible(&case.subject);
        let args =
            [("number", case.number()), ("subject", subject.as_str()), ("at", case.submitted_at.as_str())];
        writeln!(self.io.err, "{}", say(self.messages, "case-similar", &args))?;
        Ok(if self.args.consent.is_some() { None } else { Some(Some(case)) })
    }

    fn consent(&mut self, account: &Account, onto: Option<&Case>) -> Result<Result<Consent, Exit>, Failed> {
        if let Some(given) = &self.args.consent {
            let given = Consent::by_digest(self.draft, account, given);
            return given.map(Ok).map_err(|error| words::no_consent(&error, "", self.messages));
        }
        let digest = self.draft.sha256(account);
        let shown = self.shown(account);
        let id = ("account", account.id.as_str());
        let question = match onto {
            Some(case) => say(self.messages, "case-ask-add", &[("number", case.number()), id]),
            None => say(self.messages, "case-ask-new", &[id]),
        };
        let terminal = self.io.terminal.stdin && self.io.terminal.stderr;
        let asked = Asked { account, digest: &digest, shown: &shown, question: &question, terminal };
        let Io { input, err, .. } = &mut *self.io;
        match Consent::ask(&asked, &mut **input, &mut **err) {
            Ok(consent) => Ok(Ok(consent)),
            Err(NoConsent::Declined) => {
                self.tell("case-declined")?;
                Ok(Err(Exit::Failing))
            }
            Err(error) => Err(words::no_consent(&error, &digest, self.messages)),
        }
    }

    /// The account, the exact text and the files, as they would be sent.
    fn shown(&self, account: &Account) -> String {
        let mut text = heading(self.draft, Some(account), self.messages);
        text += &attached(self.draft, self.messages);
        let _ = writeln!(text, "\n{}\n", text_of(self.draft, self.messages));
        let _ = writeln!(text, "{}", self.messages.plain("case-api-no-chat"));
        words::wrapped(&text, self.io.terminal)
    }

    /// A draft ready for the Support Center is a success, and not a filed case.
    fn by_hand(&mut self, because: Because, open: bool) -> Result<Exit, Failed> {
        if open {
            self.tell("case-open-intent")?;
        }
        let catalogue = Catalogue::load(self.partition, &Overlay::default())?;
        let categories = catalogue.case_categories();
        let mut text =
            console::guide(self.draft, because, self.place, self.partition, categories, self.messages);
        if self.args.copy {
            let copied = match clipboard::copy(&self.draft.body, &*self.world.system) {
                Some(program) => say(self.messages, "case-copied", &[("program", program)]),
                None => self.messages.plain("case-no-clipboard"),
            };
            let _ = writeln!(text, "\n{copied}");
        }
        self.io.print(words::wrapped(&text, self.io.terminal))?;
        Ok(Exit::Ok)
    }

    fn receipt(&mut self, record: &Record, key: &str) -> Result<Exit, Failed> {
        let key = if record.added && key == "case-filed" { "case-added" } else { key };
        let request_id = record.request_id.as_deref().unwrap_or("-");
        let args =
            [("number", crate::text::visible(record.number())), ("id", crate::text::visible(request_id))];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut text = say(self.messages, key, &args);
        let _ = write!(text, "\n{}\n", self.messages.plain("case-what-next"));
        let _ = writeln!(text, "{}", self.messages.plain("case-then-wait"));
        self.io.print(words::wrapped(&text, self.io.terminal))?;
        Ok(Exit::Ok)
    }

    /// Both computers name the same case to keep: the order of `cases` is AWS's own.
    fn twice(&mut self, cases: &[Case]) -> Result<Exit, Failed> {
        let numbers: Vec<_> = cases.iter().map(|case| crate::text::visible(case.number())).collect();
        let Some((keep, close)) = numbers.split_first() else { return Ok(Exit::Ok) };
        let args = [("keep", keep.as_str()), ("close", &close.join(", "))];
        writeln!(self.io.err, "{}", say(self.messages, "case-filed-twice", &args))?;
        Ok(Exit::Failing)
    }

    fn failed(&mut self, error: FileError) -> Result<Exit, Failed> {
        match error {
            FileError::Desk(error) => self.not_filed(&error, false),
            FileError::Unknown(error) => self.not_filed(&error, true),
            FileError::State(error) => Err(error.into()),
            FileError::ConsentForAnotherDraft => Err(Failed::broke(error.to_string())),
            FileError::Unlisted => {
                self.tell("case-error-unlisted")?;
                Ok(Exit::Undetermined)
            }
            FileError::OtherAccount { draft, keys } => {
                let (draft, keys) = (draft.masked(), keys.masked());
                let args = [("draft", draft.as_str()), ("keys", keys.as_str())];
                Err(Failed::usage(say(self.messages, "case-other-account", &args)))
            }
            FileError::NotRecorded { record, error } => {
                self.receipt(&record, "case-filed")?;
                let text = say(
                    self.messages,
                    "case-not-recorded",
                    &[("why", &told::state(&error).words(self.messages))],
                );
                writeln!(self.io.err, "{text}")?;
                Ok(Exit::Undetermined)
            }
        }
    }

    fn not_filed(&mut self, error: &DeskError, unknown: bool) -> Result<Exit, Failed> {
        let mut text = refused(error, unknown, self.messages);
        if !unknown {
            text = format!("{} {}", text.trim_end(), self.messages.plain("case-kept"));
        }
        writeln!(self.io.err, "{text}")?;
        Ok(if unknown { Exit::Undetermined } else { Exit::Failing })
    }

    fn tell(&mut self, key: &str) -> Result<(), Failed> {
        Ok(writeln!(self.io.err, "{}", self.messages.plain(key))?)
    }
}
