//! Help that shows what a command uses: the few options most people need with `--help`, the rest with `--help-all`.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Cli;
use super::accepts::COMMANDS;

/// Global options that `--help` shows; `--help-all` shows every one.
const USUAL: &[&str] = &[
    "directory",
    "region",
    "profile",
    "format",
    "output",
    "share",
    "save",
    "bundle",
    "error",
    "interview",
    "lang",
];

/// The first page: commands by what one wants, then the usual options.
const FIRST_PAGE: &str = "\
{about}

{usage-heading} {usage}

Find out what is wrong:
  doctor         Run every check (the default command)
  plan           List what would be contacted and called, and send nothing
  explain        Explain a finding code
  explain-error  Say what a pasted error message means
  diagnose       Judge saved evidence again, a browser's HAR or network log
  browser        Try the hosts in your own browser, and compare
  har            Clean a browser's HAR before it is handed on
  policy         Print the IAM policy that the doctor's AWS calls need

Bring it to the network team:
  allowlist      Print what must get through, in the syntax of a filtering product
  request        Write a change request
  diff, fleet    Compare two saved runs, or many places
  watch, serve   Run again and again; serve probes to Prometheus

Bring it to AWS Support:
  case           Write, file and follow a support case
  phone          Verify the account's contact phone number with a code
  wait           Wait until the account is active

Other: completions, man, help

Options:
{options}{after-help}";

/// The command line with its help; `every` shows every option instead of the first page.
pub(crate) fn command(every: bool) -> Command {
    let globals: Vec<_> = Cli::command().get_arguments().filter(|arg| arg.is_global_set()).cloned().collect();
    let whole = Cli::command().mut_subcommands(|below| {
        let path = below.get_name().to_owned();
        tailored(below, &path, &globals)
    });
    let whole = if every {
        whole
    } else {
        whole.help_template(FIRST_PAGE).mut_args(|arg| match USUAL.contains(&arg.get_id().as_str()) {
            true => arg.help_heading(None),
            false => arg.hide_short_help(true),
        })
    };
    with_flags(whole, if every { Some("Help") } else { None })
}

/// `--help` and `--help-all`.
pub(crate) fn with_flags(command: Command, heading: Option<&'static str>) -> Command {
    let short = Arg::new("help").short('h').long("help").action(ArgAction::HelpShort);
    let long = Arg::new("help_all").long("help-all").action(ArgAction::HelpLong);
    command
        .arg(short.global(true).help_heading(heading).help("Print help"))
        .arg(long.global(true).help_heading(heading).help("Print help with every option"))
}

/// A command shows the global options it uses; clap would show all of them everywhere.
fn tailored(command: Command, path: &str, globals: &[Arg]) -> Command {
    let accepts = COMMANDS.iter().find(|accepts| accepts.command == path);
    let own: Vec<_> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    let mut command =
        command.after_help(format!("Every option: aws-setup-doctor {path} --help-all")).after_long_help("");
    for global in globals.iter().filter(|global| !own.contains(global.get_id())) {
        let id = global.get_id().as_str();
        let used = accepts.is_some_and(|accepts| accepts.uses(id, false));
        let usual = USUAL.contains(&id);
        command = command.arg(global.clone().hide(!used).hide_short_help(!usual));
    }
    command.mut_subcommands(|below| {
        let path = format!("{path} {}", below.get_name());
        tailored(below, &path, globals)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_names_every_command() {
        let page = command(false).render_long_help().to_string();
        let named: Vec<_> =
            page.split(|letter: char| !letter.is_ascii_lowercase() && letter != '-').collect();
        let shown = Cli::command();
        let missing: Vec<_> = shown
            .get_subcommands()
            .filter(|below| !below.is_hide_set() && !named.contains(&below.get_name()))
            .map(Command::get_name)
            .collect();
        assert!(missing.is_empty(), "FIRST_PAGE does not name {missing:?}");
    }
}
