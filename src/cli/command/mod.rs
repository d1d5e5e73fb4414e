//! The commands. They stand on top: nothing outside this folder names one, and none names another.

mod allowlist;
mod browser;
mod case;
mod completions;
mod diagnose;
mod diff;
mod doctor;
mod explain;
mod explain_error;
mod fleet;
mod har;
mod man;
mod phone;
mod plan;
mod policy;
mod request;
mod serve;
mod wait;
mod watch;

use super::app::App;
use super::args::Command;
use super::args::case::{PhoneCommand, WaitCommand};
use super::args::lists::HarCommand;
use super::exit::Exit;
use super::failed::Failed;

/// Runs the command that was typed; `None` is `doctor`.
pub(crate) fn run(app: &mut App<'_>, command: Option<&Command>) -> Result<Exit, Failed> {
    match command {
        None | Some(Command::Doctor) => doctor::run(app),
        Some(Command::Plan(options)) => plan::run(app, options),
        Some(Command::Diagnose(options)) => diagnose::run(app, options),
        Some(Command::Explain(options)) => explain::run(app, options),
        Some(Command::ExplainError(options)) => explain_error::run(app, options),
        Some(Command::Browser(options)) => browser::run(app, options),
        Some(Command::Har(HarCommand::Clean(options))) => har::clean(app, options),
        Some(Command::Diff(options)) => diff::run(app, options),
        Some(Command::Fleet(options)) => fleet::run(app, options),
        Some(Command::Watch(options)) => watch::run(app, options),
        Some(Command::Policy(options)) => policy::run(app, options),
        Some(Command::Case(command)) => case::run(app, command),
        Some(Command::Phone(PhoneCommand::Verify(options))) => phone::run(app, options),
        Some(Command::Wait(WaitCommand::Activation(options))) => wait::run(app, options),
        Some(Command::Allowlist(options)) => allowlist::run(app, options),
        Some(Command::Request(options)) => request::run(app, options),
        Some(Command::Serve(options)) => serve::run(app, options),
        Some(Command::Completions(options)) => completions::run(app, options),
        Some(Command::Man) => man::run(app),
    }
}
