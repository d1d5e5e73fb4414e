//! Wires the stages and prints; the only module that knows them all.
//!
//! ```text
//! args ─▶ context ─▶ app ─▶ command ─▶ run | saved ─▶ output ─▶ exit code
//! ```
//!
//! Commands stand on top: nothing outside `command/` names a command, except this file, which starts one.

mod app;
mod args;
mod caller;
mod command;
mod compared;
mod context;
mod endpoints;
mod exit;
mod failed;
mod files;
mod io;
mod limits;
mod offer;
mod output;
mod place_notes;
mod profile;
mod progress;
mod run;
mod runtime;
mod saved;
mod server;
mod session;
mod signals;
mod support;
mod syntax;
mod told;
mod usage;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::private;
use crate::probe::{self, LiveOptions};
use crate::report::{Format, Language, Messages};
use app::App;
use args::{Cli, Command, accepts};
use context::Context;
pub use exit::{Exit, Policy};
pub use failed::Failed;
pub use io::{Io, MakeWorld, Terminal};

/// The program, on the real world.
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    if args.len() == 2 && args[1] == probe::SCRIPT_COMMAND {
        return run_proxy_script();
    }
    ExitCode::from(run(args, Io::process()))
}

/// The hidden command: this process runs a proxy script for its parent, which speaks over both pipes, and does
/// nothing else.
fn run_proxy_script() -> ExitCode {
    let input = Box::new(std::io::BufReader::new(std::io::stdin()));
    match probe::run_proxy_script(input, Box::new(std::io::stdout())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// One run of the command line; returns the exit code. Tests and the rehearsal hand in another world.
pub fn run(args: Vec<OsString>, mut io: Io) -> u8 {
    let (cli, matches) = match args::parse(&args) {
        Ok(parsed) => parsed,
        Err(error) => {
            let language = args::language(&args).unwrap_or_else(|| language_of_computer(&io));
            let messages = Messages::new(language);
            let error = args::explained(&args, error, &messages);
            return usage::syntax(&error, &args, &messages, &mut io);
        }
    };
    let format = cli.output.format.unwrap_or(Format::Text);
    let language = cli.terminal.lang.map(Language::from).unwrap_or_else(|| language_of_computer(&io));
    let code = match carry_out(&cli, &matches, language, &mut io) {
        Ok(exit) => exit.code(),
        Err(failed) => usage::report(&failed, format, &Messages::new(language), &mut io),
    };
    if let Some(path) = private::not_private() {
        tell_open(path, &Messages::new(language), &mut io);
    }
    code
}

/// A file of this run that its file system does not keep to the user.
fn tell_open(path: &Path, messages: &Messages, io: &mut Io) {
    let message = messages.text("not-private", &[("file", path.display().to_string())].into());
    io.tell(&messages.text("note-line", &[("message", message)].into()));
}

/// The language of the locale, asked of a world without any option: those may be what is wrong.
fn language_of_computer(io: &Io) -> Language {
    let world = (io.world)(&LiveOptions::default());
    world.map(|world| context::locale_language(&*world.system)).unwrap_or_default()
}

fn carry_out(cli: &Cli, matches: &ArgMatches, language: Language, io: &mut Io) -> Result<Exit, Failed> {
    accepts::check(matches)?;
    if matches!(cli.command, None | Some(Command::Doctor)) && !cli.output.interview {
        signals::listen();
    }
    let world = (io.world)(&context::live_options(cli))?;
    let context = Context::gather(cli, &*world.system, io.terminal)?;
    let plans = cli.command.as_ref().is_none_or(Command::plans);
    let unheard = if plans { context.unheard_regions() } else { Vec::new() };
    for told in unheard {
        let messages = Messages::new(language);
        io.tell(&messages.text("note-line", &[("message", told.words(&messages))].into()));
    }
    let app = &mut App::new(context, Messages::new(language), world, io);
    command::run(app, cli.command.as_ref())
}
