//! What may be typed. These structs mirror the command line; `context` turns them into what the program needs.

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
pub(crate) use parse::parse;
use values::{dns_server, duration};

/// A doctor for AWS account set-up: what is wrong, who can fix it, what to do next.
#[derive(Debug, Parser)]
#[command(
    name = "aws-setup-doctor",
    version,
    about,
    long_about = LONG_ABOUT,
    after_help = "Every option: aws-setup-doctor --help-all. One command: aws-setup-doctor help COMMAND",
    after_long_help = AFTER_HELP,
    max_term_width = 100,
    disable_help_flag = true
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

const LONG_ABOUT: &str = "\
A doctor for AWS account set-up: what is wrong, who can fix it, what to do next.

Without a command it runs every check. It reads and never changes anything in AWS; the only commands that \
act (`case file`, `phone verify`) show first what they will do and ask.";

const AFTER_HELP: &str = "\
Exit codes: 0 no failure; 1 the doctor broke; 2 usage or unreadable input; 3 a failing finding; \
4 warnings with --strict; 5 nothing failed but a required check is undetermined; 130 interrupted.

Examples:
  aws-setup-doctor --directory d-1234567890 --region ap-northeast-2
  aws-setup-doctor --only network --format json
  aws-setup-doctor explain tls.inspected-untrusted --lang ko";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run every check (the default command)
    Doctor,
    /// List what would be contacted and called, and send nothing
    Plan(lists::PlanOptions),
    /// Print the least-privilege IAM policy for the doctor's AWS calls
    Policy(lists::PolicyOptions),
    /// Explain a finding code; works offline
    Explain(lists::ExplainOptions),
    /// Classify an AWS error message that was pasted (`-` or nothing reads standard input)
    ExplainError(lists::ExplainErrorOptions),
    /// Judge saved evidence again, or what a browser saved: a HAR or a network log (chrome://net-export)
    Diagnose(lists::DiagnoseOptions),
    /// Try the hosts in your own browser, on a page that this program serves, and compare
    Browser(browser::Options),
    /// Work on a browser's HTTP archive (HAR)
    #[command(subcommand)]
    Har(lists::HarCommand),
    /// Compare two saved runs: worse, fixed, changed
    Diff(lists::DiffOptions),
    /// Compare many places: who fails alike, who is the odd one out
    Fleet(lists::FleetOptions),
    /// Run again and again; print what changed only
    Watch(watch::Options),
    /// Write, file and follow a support case
    #[command(subcommand)]
    Case(CaseCommand),
    /// Verify the contact telephone number
    #[command(subcommand)]
    Phone(PhoneCommand),
    /// Wait for AWS
    #[command(subcommand)]
    Wait(WaitCommand),
    /// Print what must get through, in the syntax of a filtering product
    Allowlist(lists::AllowlistOptions),
    /// Write a change request to the network team (Markdown)
    Request(lists::RequestOptions),
    /// Serve probes to Prometheus
    Serve(serve::Options),
    /// Print a completion script
    Completions(lists::CompletionsOptions),
    /// Print the manual page (roff)
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
#[command(next_help_heading = "Which account")]
pub(crate) struct PlaceArgs {
    /// AWS access portal: directory id, alias or URL [default: found]
    #[arg(long, global = true, value_name = "ID|ALIAS|URL")]
    pub(crate) directory: Option<String>,
    /// AWS Region; may be given several times [default: as the AWS CLI]
    #[arg(long, global = true, value_name = "REGION", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) region: Vec<String>,
    /// Probe every Region of the partition
    #[arg(long, global = true, conflicts_with = "region")]
    pub(crate) all_regions: bool,
    /// Named profile of ~/.aws/config [default: AWS_PROFILE]
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// AWS partition: aws, aws-us-gov, aws-cn or aws-eusc [default: that of the Region]
    #[arg(long, global = true, value_name = "PARTITION", value_parser = crate::catalogue::read_partition)]
    pub(crate) partition: Option<Partition>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Which checks")]
pub(crate) struct SelectionArgs {
    /// Only these categories or checks (and what they require)
    #[arg(long, global = true, value_name = "CATEGORY|CHECK", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) only: Vec<String>,
    /// Leave these categories or checks out
    #[arg(long, global = true, value_name = "CATEGORY|CHECK", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) skip: Vec<String>,
    /// Which published allow list to probe
    #[arg(long, visible_alias = "list", global = true, value_enum, ignore_case = true, default_value_t = AllowlistArg::All)]
    pub(crate) allowlist: AllowlistArg,
    /// Load checks from this folder; they replace built-in ones with the same name
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) checks: Option<PathBuf>,
    /// Probe own hosts too, e.g. an identity provider's
    #[arg(long, global = true, value_name = "FILE", action = ArgAction::Append)]
    pub(crate) endpoints: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AllowlistArg {
    /// The list of the 2023 set-up guide
    Guide,
    /// Today's access portal and sign-in list
    Portal,
    /// The console, with every domain ending AWS names for it
    Console,
    /// Everything account set-up needs
    All,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// Format of standard output
    #[arg(long, global = true, value_enum, value_name = "FORMAT", ignore_case = true)]
    pub(crate) format: Option<Format>,
    /// Also write a report: .txt .json .md .html .xml .csv
    #[arg(long, global = true, value_name = "FILE", action = ArgAction::Append)]
    pub(crate) output: Vec<PathBuf>,
    /// Make reports safe to share: pseudonyms for private names
    #[arg(long, global = true)]
    pub(crate) share: bool,
    /// Save the evidence, for `diagnose`
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) save: Option<PathBuf>,
    /// Also write one ZIP file for a ticket, safe to share
    #[arg(long, global = true, value_name = "FILE.zip")]
    pub(crate) bundle: Option<PathBuf>,
    /// An error message you saw elsewhere; repeatable
    #[arg(long, global = true, value_name = "TEXT", action = ArgAction::Append)]
    pub(crate) error: Vec<String>,
    /// Ask a few questions that no API answers (on a terminal)
    #[arg(long, global = true)]
    pub(crate) interview: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Exit code")]
pub(crate) struct VerdictArgs {
    /// Exit with 4 when there are warnings
    #[arg(long, global = true)]
    pub(crate) strict: bool,
    /// Treat this finding as a failure
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) fail_on: Vec<String>,
    /// Do not let this finding change the exit code; it is still shown
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) ignore: Vec<String>,
    /// Exit with 0 whatever was found
    #[arg(long, global = true)]
    pub(crate) exit_zero: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Probing")]
pub(crate) struct ProbingArgs {
    /// Time limit for one step: a lookup, a connect, a handshake, an answer
    #[arg(long, global = true, value_name = "TIME", default_value = "4s", value_parser = duration)]
    pub(crate) timeout: Duration,
    /// Stop after this long
    #[arg(long, global = true, value_name = "TIME", default_value = "60s", value_parser = duration)]
    pub(crate) deadline: Duration,
    /// Hosts probed at the same time, 1 to 1024 [default: 512, fewer if few files may be open]
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) concurrency: Option<u16>,
    /// Run no controls; lowers the confidence of findings
    #[arg(long, global = true)]
    pub(crate) no_controls: bool,
    /// A second DNS server to compare failed names with
    #[arg(long, global = true, value_name = "ADDR[:PORT]", value_parser = dns_server)]
    pub(crate) second_resolver: Option<std::net::SocketAddr>,
    /// Ask this DNS server instead of the system's resolvers
    #[arg(long, global = true, value_name = "ADDR[:PORT]", value_parser = dns_server)]
    pub(crate) resolver: Option<std::net::SocketAddr>,
    /// Connect to ADDR:PORT whenever HOST:PORT is meant, as curl does; empty HOST or PORT match any
    #[arg(long, global = true, value_name = "HOST:PORT:ADDR:PORT", action = ArgAction::Append)]
    pub(crate) connect_to: Vec<ConnectTo>,
    /// Extra CA certificates that the AWS CLI trusts [default: AWS_CA_BUNDLE]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) ca_bundle: Option<PathBuf>,
    /// The proxy script (PAC) that browsers use here, by address or file [default: the one the settings name]
    #[arg(long, global = true, value_name = "URL|FILE")]
    pub(crate) proxy_script: Option<String>,
    /// Also fetch and run the proxy script that the network offers under the name `wpad`
    #[arg(long, global = true)]
    pub(crate) wpad: bool,
    /// Replace the bundled public roots (labs, private partitions)
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) roots: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Terminal")]
pub(crate) struct TerminalArgs {
    /// Language [default: that of the locale]
    #[arg(long, global = true, value_enum, ignore_case = true, help_heading = "Output")]
    pub(crate) lang: Option<LangArg>,
    /// Show every row and the timings
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
    /// Show the summary line only
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// When to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", ignore_case = true)]
    pub(crate) color: Option<ColorArg>,
    /// Use ASCII characters only
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

    #[test]
    fn the_command_line_is_consistent() {
        help::command(true).debug_assert();
        help::command(false).debug_assert();
    }
}
