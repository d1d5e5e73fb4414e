//! `case file`: shows the exact text, asks, files it once.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use super::args::{FOLDER, FileArgs};
use super::console::{self, Because};
use super::desk::SupportLine;
use super::{draft, refused, say};
use crate::case::desk::{Case, DeskError};
use crate::case::file::{self, FileError, Filed, Filing};
use crate::case::state::{Record, Stage, Store};
use crate::case::{Consent, Draft, NoConsent, folder};
use crate::catalogue::{Catalogue, Overlay, Partition};
use crate::cli::args::Cli;
use crate::cli::exit::Exit;
use crate::cli::{Failed, Outside, doctor, write};
use crate::probe::world::World;
use crate::report::Messages;
use crate::report::clean;

pub(super) fn run(
    args: &FileArgs,
    cli: &Cli,
    world: &World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    if args.yes && args.consent.is_none() {
        return Err(Failed::usage(
            "--yes alone never files a case. Read the draft and answer the question, or give --consent with the SHA-256 that `case draft` printed",
        ));
    }
    let (context, session) = super::session(cli, world, messages, outside)?;
    let store = Store::open(&super::state_folder(&*world.system)?)?;
    let open = store.open_intents()?;
    if args.resume && open.is_empty() {
        return write::out(outside, format!("{}\n", messages.plain("case-nothing-to-resume")).as_bytes());
    }
    let resumed = open.first().and_then(|it| it.folder.clone()).filter(|_| args.resume);
    let place = args.folder.clone().or(resumed).unwrap_or_else(|| PathBuf::from(FOLDER));
    let draft = folder::open(&place)?.draft;
    let found = draft.secrets();
    if !found.is_empty() {
        return Err(Failed::usage(crate::case::DraftError::Secrets(found).to_string()));
    }
    let runtime = doctor::runtime()?;
    let partition = context.place.partition.unwrap_or(Partition::Aws);
    let mut run = Run { args, draft: &draft, place, partition, messages, outside, world };
    let Some(changing) = runtime.block_on(session.write_client()) else {
        return run.by_hand(Because::NoCredentials, &open);
    };
    let desk = SupportLine::new(changing);
    let exit = runtime.block_on(run.over(&desk, &store, &open));
    runtime.shutdown_background();
    exit
}

struct Run<'a> {
    args: &'a FileArgs,
    draft: &'a Draft,
    place: PathBuf,
    partition: Partition,
    messages: &'a Messages,
    outside: &'a mut Outside,
    world: &'a World,
}

impl Run<'_> {
    async fn over(&mut self, desk: &SupportLine, store: &Store, open: &[Record]) -> Result<Exit, Failed> {
        // An absolute path, so that --resume finds the draft from anywhere.
        let absolute = std::path::absolute(&self.place)?;
        let filing = Filing { desk, store, folder: &absolute, settle: self.args.settle };
        if !open.is_empty() {
            self.tell("case-settling")?;
        }
        match file::already(self.draft, &filing).await {
            Ok(Some(record)) => return self.receipt(&record, "case-already"),
            Ok(None) if open.is_empty() => {}
            Ok(None) => self.tell("case-not-there")?,
            Err(FileError::Desk(DeskError::SubscriptionRequired)) => {
                return self.by_hand(Because::NoPlan, open);
            }
            // The earlier try stays unknown until AWS can be asked.
            Err(FileError::Desk(error)) => return self.not_filed(&error, true),
            Err(other) => return self.failed(other),
        }
        let similar = match file::similar(desk, self.draft).await {
            Ok(similar) => similar,
            Err(DeskError::SubscriptionRequired) => return self.by_hand(Because::NoPlan, &[]),
            Err(error) => return self.not_filed(&error, false),
        };
        let Some(onto) = self.target(&similar)? else { return Ok(Exit::Failing) };
        let consent = match self.consent(onto)? {
            Ok(consent) => consent,
            Err(exit) => return Ok(exit),
        };
        // The person may have edited the file while the question stood; what was shown is what is filed.
        match file::file(self.draft, onto, &consent, &filing).await {
            Ok(Filed::New(record)) => self.receipt(&record, "case-filed"),
            Ok(Filed::Already(record)) => self.receipt(&record, "case-already"),
            Err(FileError::Desk(DeskError::SubscriptionRequired)) => {
                self.not_filed(&DeskError::SubscriptionRequired, false)?;
                self.by_hand(Because::NoPlan, &[])
            }
            Err(other) => self.failed(other),
        }
    }

    /// `None`: the person has to choose first and was told how. `Some(None)`: a new case.
    fn target<'c>(&mut self, similar: &'c [Case]) -> Result<Option<Option<&'c Case>>, Failed> {
        if let Some(wanted) = &self.args.add_to {
            let found = similar.iter().find(|it| it.number() == wanted || it.case_id == *wanted);
            return match found {
                Some(case) => Ok(Some(Some(case))),
                None => Err(Failed::usage(format!(
                    "--add-to {}: no open case of this category has that number. Leave --add-to out to see which are open",
                    clean::text(wanted)
                ))),
            };
        }
        let Some(case) = similar.first().filter(|_| !self.args.new_case) else { return Ok(Some(None)) };
        let subject = clean::text(&case.subject);
        let args =
            [("number", case.number()), ("subject", subject.as_str()), ("at", case.submitted_at.as_str())];
        writeln!(self.outside.err, "{}", say(self.messages, "case-similar", &args))?;
        Ok(if self.args.consent.is_some() { None } else { Some(Some(case)) })
    }

    fn consent(&mut self, onto: Option<&Case>) -> Result<Result<Consent, Exit>, Failed> {
        let digest = self.draft.sha256();
        if let Some(given) = &self.args.consent {
            return Consent::by_digest(self.draft, given).map(Ok).map_err(|it| Failed::usage(it.to_string()));
        }
        let shown = self.shown();
        let question = match onto {
            Some(case) => say(self.messages, "case-ask-add", &[("number", case.number())]),
            None => self.messages.plain("case-ask-new"),
        };
        let terminal = self.outside.terminal.stdin && self.outside.terminal.stderr;
        let Outside { input, err, .. } = &mut *self.outside;
        match Consent::ask(&digest, &shown, &question, terminal, &mut **input, &mut **err) {
            Ok(consent) => Ok(Ok(consent)),
            Err(NoConsent::Declined) => {
                self.tell("case-declined")?;
                Ok(Err(Exit::Failing))
            }
            Err(NoConsent::NobodyToAsk) => Err(Failed::usage(format!(
                "nobody to ask: standard input is not a terminal, so nothing was filed. Read the draft, then use --consent {digest}"
            ))),
            Err(error) => Err(Failed::broke(error.to_string())),
        }
    }

    /// The exact text and the files, as they would be sent.
    fn shown(&self) -> String {
        let mut text = draft::heading(self.draft, self.messages);
        for file in &self.draft.attachments {
            let label = self.messages.plain("case-label-attached");
            let _ = writeln!(text, "{label} {} ({} B)", file.name, file.bytes.len());
        }
        let _ = writeln!(text, "\n{}\n", draft::words(self.draft, self.messages));
        let _ = writeln!(text, "{}", self.messages.plain("case-api-no-chat"));
        text
    }

    /// A draft ready for the Support Center is a success, and not a filed case.
    fn by_hand(&mut self, because: Because, open: &[Record]) -> Result<Exit, Failed> {
        if !open.is_empty() {
            self.tell("case-open-intent")?;
        }
        let catalogue = Catalogue::load(self.partition, &Overlay::default())?;
        let categories = catalogue.case_categories();
        let mut text =
            console::guide(self.draft, because, &self.place, self.partition, categories, self.messages);
        if self.args.copy {
            let copied = match console::copy(&self.draft.body, &*self.world.system) {
                Some(program) => say(self.messages, "case-copied", &[("program", program)]),
                None => self.messages.plain("case-no-clipboard"),
            };
            let _ = writeln!(text, "\n{copied}");
        }
        write::out(self.outside, text.as_bytes())
    }

    fn receipt(&mut self, record: &Record, key: &str) -> Result<Exit, Failed> {
        let number = record.display_id.as_deref().or(record.case_id.as_deref()).unwrap_or("-");
        let key = if record.added && key == "case-filed" { "case-added" } else { key };
        let request_id = record.request_id.as_deref().unwrap_or("-");
        let mut text = say(self.messages, key, &[("number", &clean::text(number)), ("id", request_id)]);
        let _ = write!(text, "\n{}\n", self.messages.plain("case-what-next"));
        write::out(self.outside, text.as_bytes())
    }

    fn failed(&mut self, error: FileError) -> Result<Exit, Failed> {
        match error {
            FileError::Desk(error) => self.not_filed(&error, false),
            FileError::Unknown(error) => self.not_filed(&error, true),
            FileError::State(error) => Err(error.into()),
            FileError::ConsentForAnotherDraft => Err(Failed::broke(error.to_string())),
        }
    }

    fn not_filed(&mut self, error: &DeskError, unknown: bool) -> Result<Exit, Failed> {
        let mut text = refused(error, unknown, self.messages);
        if !unknown {
            text = format!("{} {}", text.trim_end(), self.messages.plain("case-kept"));
        }
        writeln!(self.outside.err, "{text}")?;
        Ok(if unknown { Exit::Undetermined } else { Exit::Failing })
    }

    fn tell(&mut self, key: &str) -> Result<(), Failed> {
        Ok(writeln!(self.outside.err, "{}", self.messages.plain(key))?)
    }
}

/// The word of a stage for `case status`.
pub(super) fn stage(record: &Record) -> &'static str {
    match record.stage {
        Stage::Intended => "case-stage-intended",
        Stage::Filed if record.added => "case-stage-added",
        Stage::Filed => "case-stage-filed",
        Stage::NotFiled => "case-stage-not-filed",
    }
}
