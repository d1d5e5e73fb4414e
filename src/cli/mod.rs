//! Wires the stages and prints; the only module that knows them all.
//!
//! ```text
//! args ─▶ context ─▶ catalogue ─▶ plan ─▶ probe ─▶ diagnosis ─▶ report ─▶ exit code
//! ```

mod account;
mod age;
mod allowlist;
mod args;
mod case;
mod compare;
mod context;
mod doctor;
mod errors;
mod exit;
mod files;
mod hints;
mod interview;
mod manual;
mod phone;
mod plan;
mod policy;
mod portal;
mod profile;
mod progress;
mod request;
mod serve;
mod signals;
mod wait;
mod watch;
mod write;

use std::ffi::OsString;
use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::probe::world::World;
use crate::probe::{LiveOptions, WorldError};
use crate::report::{Format, Messages};
use args::{Cli, Command};
use case::args::{PhoneCommand, WaitCommand};
pub use errors::Failed;
pub use exit::{Exit, Policy};

/// Makes the world once the options that shape it are known.
pub type MakeWorld = Box<dyn Fn(&LiveOptions) -> Result<World, WorldError>>;

/// Everything of the outside that the command line touches, handed in once.
pub struct Outside {
    pub out: Box<dyn Write + Send>,
    pub err: Box<dyn Write + Send>,
    pub input: Box<dyn BufRead + Send>,
    pub terminal: Terminal,
    pub world: MakeWorld,
}

/// Which standard streams are terminals, and how wide standard output is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terminal {
    pub stdin: bool,
    pub stdout: bool,
    pub stderr: bool,
    pub width: Option<usize>,
}

/// The program, on the real world.
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let terminal = Terminal {
        stdin: std::io::stdin().is_terminal(),
        stdout: std::io::stdout().is_terminal(),
        stderr: std::io::stderr().is_terminal(),
        width: write::terminal_width(),
    };
    let outside = Outside {
        out: Box::new(std::io::stdout()),
        err: Box::new(std::io::stderr()),
        input: Box::new(std::io::BufReader::new(std::io::stdin())),
        terminal,
        world: Box::new(World::live),
    };
    ExitCode::from(run(args.into_iter().collect(), outside))
}

/// One run of the command line; returns the exit code. Tests and the rehearsal hand in another world.
pub fn run(args: Vec<OsString>, mut outside: Outside) -> u8 {
    let cli = match Cli::try_parse_from(&args) {
        Ok(cli) => cli,
        Err(error) => return errors::usage(&error, &args, &mut outside),
    };
    let format = cli.output.format.unwrap_or(Format::Text);
    match carry_out(&cli, &mut outside) {
        Ok(exit) => exit.code(),
        Err(failed) => errors::report(&failed, format, &mut outside),
    }
}

fn carry_out(cli: &Cli, outside: &mut Outside) -> Result<Exit, Failed> {
    files_are_written(cli)?;
    match &cli.command {
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "aws-setup-doctor", &mut script);
            write::out(outside, &script)
        }
        Some(Command::Man) => {
            let mut page = Vec::new();
            manual::render(&mut page)?;
            write::out(outside, &page)
        }
        _ => in_world(cli, outside),
    }
}

/// A file that was asked for and is not written would be missed when it is too late.
fn files_are_written(cli: &Cli) -> Result<(), Failed> {
    let reports = matches!(
        cli.command,
        None | Some(
            Command::Doctor
                | Command::Diagnose { .. }
                | Command::Allowlist(_)
                | Command::Request(_)
                | Command::Serve(_)
        )
    );
    if !reports && !cli.output.output.is_empty() {
        return Err(Failed::usage(
            "--output: this command writes no report into a file; leave it out, or redirect standard output",
        ));
    }
    let saves = matches!(
        cli.command,
        None | Some(
            Command::Doctor
                | Command::Request(_)
                | Command::Serve(_)
                | Command::Case(case::args::CaseCommand::Draft(_))
        )
    );
    if !saves && cli.output.save.is_some() {
        return Err(Failed::usage(
            "--save: this command makes no run that could be saved; leave it out, or save one with `aws-setup-doctor --save FILE`",
        ));
    }
    let mut files: Vec<_> = cli.output.save.iter().chain(&cli.output.output).collect();
    files.sort();
    match files.windows(2).find(|it| it[0] == it[1]) {
        Some(twice) => {
            let path = twice[0].display();
            Err(Failed::usage(format!(
                "{path}: two files of one name would overwrite each other; give each its own"
            )))
        }
        None => Ok(()),
    }
}

fn in_world(cli: &Cli, outside: &mut Outside) -> Result<Exit, Failed> {
    if matches!(cli.command, None | Some(Command::Doctor)) && !cli.output.interview {
        signals::listen();
    }
    let world = (outside.world)(&context::live_options(cli))?;
    let messages = Messages::new(context::language(cli, &*world.system));
    match &cli.command {
        None | Some(Command::Doctor) => doctor::run(cli, world, &messages, outside),
        Some(Command::Plan) => plan::run(cli, &world, &messages, outside),
        Some(Command::Diagnose { file }) => doctor::again(cli, file, &world, &messages, outside),
        Some(Command::Explain { code }) => hints::explain(code.as_deref(), &messages, outside),
        Some(Command::ExplainError { text }) => hints::explain_error(text, cli, &messages, outside),
        Some(Command::Diff { before, after }) => compare::diff(before, after, cli, &messages, outside),
        Some(Command::Fleet { files }) => compare::fleet(files, cli, &messages, outside),
        Some(Command::Watch { interval, until_green, events }) => {
            let options = watch::Options { interval: *interval, until_green: *until_green, events: *events };
            watch::run(&options, cli, world, &messages, outside)
        }
        Some(Command::Policy { with_case, with_phone }) => hints::policy(*with_case, *with_phone, outside),
        Some(Command::Case(command)) => case::run(command, cli, world, &messages, outside),
        Some(Command::Phone(PhoneCommand::Verify { have_code, use_instance_credentials })) => {
            phone::verify(*have_code, *use_instance_credentials, cli, &world, &messages, outside)
        }
        Some(Command::Wait(WaitCommand::Activation(args))) => {
            wait::activation(args, cli, &world, &messages, outside)
        }
        Some(Command::Allowlist(options)) => allowlist::run(options, cli, &world, &messages, outside),
        Some(Command::Request(options)) => request::run(options, cli, world, &messages, outside),
        Some(Command::Serve(options)) => serve::run(options, cli, world, &messages, outside),
        Some(Command::Completions { .. } | Command::Man) => Ok(Exit::Ok),
    }
}
