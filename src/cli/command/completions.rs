//! `completions`: the script that makes a shell complete this program's commands and options.

use clap::CommandFactory as _;

use crate::cli::app::App;
use crate::cli::args::Cli;
use crate::cli::args::lists::CompletionsOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;

pub(crate) fn run(app: &mut App<'_>, options: &CompletionsOptions) -> Result<Exit, Failed> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Cli::command(), "aws-setup-doctor", &mut script);
    app.io.print(script)?;
    Ok(Exit::Ok)
}
