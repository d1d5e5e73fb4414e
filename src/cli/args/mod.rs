//! What may be typed. These structs mirror the command line; `context` turns them into what the program needs.
//! What `--help` says of each command and option stands in `locales/*/help.ftl`, under its name.

pub(crate) mod accepts;
pub(crate) mod browser;
pub(crate) mod case;
pub(crate) mod help;
pub(crate) mod lists;
mod parse;
pub(crate) mod serve;
mod values;
pub(crate) mod watch;

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::catalogue::Partition;
use crate::probe::ConnectTo;
use crate::report::{Format, Language};
use case::{CaseCommand, PhoneCommand, WaitCommand};
pub(crate) use parse::{explained, language, parse};
use values::{connect_to, dns_server, duration, number, partition};

#[derive(Debug, Parser)]
#[command(
    name = "aws-setup-doctor",
    version,
    max_term_width = 100,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
    #[command(flatten)]
    pub(crate) selection: SelectionArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) verdict: VerdictArgs,
    #[command(flatten)]
    pub(crate) probing: ProbingArgs,
    #[command(flatten)]
    pub(crate) terminal: TerminalArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Doctor,
    Plan(lists::PlanOptions),
    Policy(lists::PolicyOptions),
    Explain(lists::ExplainOptions),
    ExplainError(lists::ExplainErrorOptions),
    Diagnose(lists::DiagnoseOptions),
    Browser(browser::Options),
    #[command(subcommand)]
    Har(lists::HarCommand),
    Diff(lists::DiffOptions),
    Fleet(lists::FleetOptions),
    Watch(watch::Options),
    #[command(subcommand)]
    Case(CaseCommand),
    #[command(subcommand)]
    Phone(PhoneCommand),
    #[command(subcommand)]
    Wait(WaitCommand),
    Allowlist(lists::AllowlistOptions),
    Request(lists::RequestOptions),
    Serve(serve::Options),
    Completions(lists::CompletionsOptions),
    Man,
}

impl Command {
    /// Whether hosts of the account's Regions are planned.
    pub(crate) fn plans(&self) -> bool {
        matches!(
            self,
            Self::Doctor
                | Self::Plan(_)
                | Self::Watch(_)
                | Self::Allowlist(_)
                | Self::Request(_)
                | Self::Serve(_)
                | Self::Browser(_)
        )
    }
}

#[derive(Debug, Args)]
#[command(next_help_heading = "account")]
pub(crate) struct PlaceArgs {
    #[arg(long, global = true, value_name = "PORTAL")]
    pub(crate) directory: Option<String>,
    #[arg(long, global = true, value_name = "REGION", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) region: Vec<String>,
    #[arg(long, global = true, conflicts_with = "region")]
    pub(crate) all_regions: bool,
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    #[arg(long, global = true, value_name = "PARTITION", value_parser = partition)]
    pub(crate) partition: Option<Partition>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "checks")]
pub(crate) struct SelectionArgs {
    #[arg(long, global = true, value_name = "CATEGORY|CHECK", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) only: Vec<String>,
    #[arg(long, global = true, value_name = "CATEGORY|CHECK", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) skip: Vec<String>,
    #[arg(long, alias = "list", global = true, value_enum, ignore_case = true, default_value_t = AllowlistArg::All)]
    pub(crate) allowlist: AllowlistArg,
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) checks: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", action = ArgAction::Append)]
    pub(crate) endpoints: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AllowlistArg {
    Guide,
    Portal,
    Console,
    All,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "output")]
pub(crate) struct OutputArgs {
    #[arg(long, global = true, value_enum, value_name = "FORMAT", ignore_case = true)]
    pub(crate) format: Option<Format>,
    #[arg(long, global = true, value_name = "FILE", action = ArgAction::Append)]
    pub(crate) output: Vec<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) share: bool,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) save: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE.zip")]
    pub(crate) bundle: Option<PathBuf>,
    #[arg(long, global = true, value_name = "TEXT", action = ArgAction::Append)]
    pub(crate) error: Vec<String>,
    #[arg(long, global = true)]
    pub(crate) interview: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "exit-code")]
pub(crate) struct VerdictArgs {
    #[arg(long, global = true)]
    pub(crate) strict: bool,
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) fail_on: Vec<String>,
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) ignore: Vec<String>,
    #[arg(long, global = true)]
    pub(crate) exit_zero: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "probing")]
pub(crate) struct ProbingArgs {
    #[arg(long, global = true, value_name = "TIME", default_value = "4s", value_parser = duration)]
    pub(crate) timeout: Duration,
    #[arg(long, global = true, value_name = "TIME", default_value = "60s", value_parser = duration)]
    pub(crate) deadline: Duration,
    #[arg(long, global = true, value_name = "N", value_parser = number::<1, 1024>)]
    pub(crate) concurrency: Option<u16>,
    #[arg(long, global = true)]
    pub(crate) no_controls: bool,
    #[arg(long, global = true, value_name = "ADDR[:PORT]", value_parser = dns_server)]
    pub(crate) second_resolver: Option<std::net::SocketAddr>,
    #[arg(long, global = true, value_name = "ADDR[:PORT]", value_parser = dns_server)]
    pub(crate) resolver: Option<std::net::SocketAddr>,
    #[arg(long, global = true, value_name = "HOST:PORT:ADDR:PORT", value_parser = connect_to, action = ArgAction::Append)]
    pub(crate) connect_to: Vec<ConnectTo>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) ca_bundle: Option<PathBuf>,
    #[arg(long, global = true, value_name = "URL|FILE")]
    pub(crate) proxy_script: Option<String>,
    #[arg(long, global = true)]
    pub(crate) wpad: bool,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) roots: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "terminal")]
pub(crate) struct TerminalArgs {
    #[arg(long, global = true, value_enum, ignore_case = true, help_heading = "output")]
    pub(crate) lang: Option<LangArg>,
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    #[arg(long, global = true, value_enum, value_name = "WHEN", ignore_case = true)]
    pub(crate) color: Option<ColorArg>,
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    #[value(alias = "english", alias = "en-us")]
    En,
    // `kr` is the country, and is often typed for the language.
    #[value(alias = "kr", alias = "korean", alias = "ko-kr")]
    Ko,
}

impl From<LangArg> for Language {
    fn from(given: LangArg) -> Self {
        match given {
            LangArg::En => Self::En,
            LangArg::Ko => Self::Ko,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorArg {
    Auto,
    Always,
    Never,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Messages;

    #[test]
    fn the_command_line_is_consistent() {
        help::parser().debug_assert();
        for language in Language::ALL {
            help::command(true, None, &Messages::new(language)).debug_assert();
            help::command(false, None, &Messages::new(language)).debug_assert();
        }
    }
}
