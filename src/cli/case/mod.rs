//! The support case and what belongs to it, on the command line.

pub(super) mod args;
mod caller;
mod console;
mod draft;
mod file;
mod source;
mod status;

use std::path::PathBuf;

pub(crate) use caller::{Caller, NoCaller, caller};

use super::args::Cli;
use super::context::Context;
use super::exit::Exit;
use super::{Failed, Outside};
use crate::case::desk::DeskError;
use crate::case::folder::FolderError;
use crate::case::state::StateError;
use crate::probe::world::{System, World};
use crate::report::{Format, Messages};
use args::CaseCommand;

pub(super) fn run(
    command: &CaseCommand,
    cli: &Cli,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    text_only(cli)?;
    match command {
        CaseCommand::Draft(args) => draft::run(args, cli, world, messages, outside),
        CaseCommand::File(args) => file::run(args, cli, &world, messages, outside),
        CaseCommand::Status => status::run(cli, &world, messages, outside),
    }
}

/// These commands talk with a person; a report in another form comes from `aws-setup-doctor --format`.
pub(super) fn text_only(cli: &Cli) -> Result<(), Failed> {
    match cli.output.format {
        None | Some(Format::Text) => Ok(()),
        Some(_) => Err(Failed::usage("this command has one form of output; leave --format out")),
    }
}

/// `$XDG_STATE_HOME/aws-setup-doctor`, or where the platform keeps such things.
pub(super) fn state_folder(system: &dyn System) -> Result<PathBuf, Failed> {
    let set = |name: &str| system.variable(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    // The XDG specification: a relative path is to be ignored.
    let base = set("XDG_STATE_HOME")
        .filter(|it| it.is_absolute())
        .or_else(|| set("LOCALAPPDATA").filter(|_| cfg!(windows)))
        .or_else(|| system.home().map(|it| it.join(".local").join("state")));
    let base =
        base.ok_or_else(|| Failed::usage("there is no home folder. Set XDG_STATE_HOME to a folder"))?;
    Ok(base.join("aws-setup-doctor"))
}

impl From<StateError> for Failed {
    fn from(error: StateError) -> Self {
        Self::input(error.to_string())
    }
}

impl From<FolderError> for Failed {
    fn from(error: FolderError) -> Self {
        Self::input(error.to_string())
    }
}

/// AWS did not do it, in the reader's words. Nothing was filed unless `unknown`.
pub(super) fn refused(error: &DeskError, unknown: bool, messages: &Messages) -> String {
    let word = if unknown { "unknown" } else { error.word() };
    let mut args = std::collections::BTreeMap::new();
    let message = match error {
        DeskError::AccessDenied(action) => (*action).to_owned(),
        DeskError::Invalid(said) | DeskError::Credentials(said) | DeskError::NoAnswer(said) => said.clone(),
        DeskError::Other { code, message } => format!("{code} {message}"),
        _ => String::new(),
    };
    args.insert("said", message.trim().to_owned());
    messages.text(&format!("case-error-{word}"), &args)
}

/// The session the desk works over, made as every other one is.
pub(super) fn session(
    cli: &Cli,
    world: &World,
    messages: &Messages,
    outside: &Outside,
) -> Result<(Context, crate::aws::Session), Failed> {
    let context = Context::gather(cli, &*world.system, outside.terminal)?;
    let session = super::account::session(cli, &context, &*world.system, messages.language().tag());
    Ok((context, session))
}

/// A message with its arguments.
pub(super) fn say(messages: &Messages, key: &str, args: &[(&'static str, &str)]) -> String {
    messages.text(key, &args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect())
}
