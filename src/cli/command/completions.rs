//! `completions`: the script that makes a shell complete this program's commands and options.

use crate::cli::app::App;
use crate::cli::args::help;
use crate::cli::args::lists::CompletionsOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;

pub(crate) fn run(app: &mut App<'_>, options: &CompletionsOptions) -> Result<Exit, Failed> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut help::command(true), "aws-setup-doctor", &mut script);
    let script = String::from_utf8_lossy(&script);
    // clap_complete spells the program's hyphens in two ways in the bash script, so that no command below it would
    // match (clap-rs/clap issue 6421).
    app.io.print(script.replace("aws__subcmd__setup__subcmd__doctor", "aws__setup__doctor"))?;
    Ok(Exit::Ok)
}
