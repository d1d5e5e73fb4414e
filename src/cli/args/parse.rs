//! From what was typed to values.

use std::ffi::OsString;

use clap::{ArgMatches, FromArgMatches as _};

use super::{Cli, help};

/// The command line as values, and as clap saw it: which options were typed.
pub(crate) fn parse(args: &[OsString]) -> Result<(Cli, ArgMatches), clap::Error> {
    let every = args.iter().any(|word| word == "--help-all");
    let matches = help::command(every).try_get_matches_from(help_command(args))?;
    let cli = Cli::from_arg_matches(&matches)?;
    Ok((cli, matches))
}

/// `help case draft` is `case draft --help`.
fn help_command(args: &[OsString]) -> Vec<OsString> {
    match args {
        [program, help, rest @ ..] if help == "help" && rest.first().is_none_or(|word| word != "help") => {
            let program = std::iter::once(program).chain(rest).cloned();
            program.chain(std::iter::once("--help".into())).collect()
        }
        _ => args.to_vec(),
    }
}
