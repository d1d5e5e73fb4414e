//! Which global options each command uses. An option that a command does not use is refused: one that is silently
//! ignored is missed when it is too late.

use clap::CommandFactory as _;
use clap::parser::ValueSource;

use super::Cli;
use crate::cli::failed::Failed;

const ACCOUNT: &[&str] = &["directory", "region", "all_regions", "profile", "partition"];
const SELECTION: &[&str] = &["only", "skip", "allowlist"];
/// Own checks and hosts: used wherever something is planned or judged.
const OVERLAY: &[&str] = &["checks", "endpoints"];
/// A run of probes, from the questions to the evidence file.
const LIVE: &[&str] = &["save", "error", "interview"];
const BUNDLE: &[&str] = &["bundle"];
const REPORT: &[&str] = &["format", "output", "share"];
const EXIT_CODE: &[&str] = &["strict", "fail_on", "ignore", "exit_zero"];
const PROBING: &[&str] = &[
    "timeout",
    "deadline",
    "concurrency",
    "no_controls",
    "second_resolver",
    "resolver",
    "connect_to",
    "ca_bundle",
    "roots",
    "proxy_script",
    "wpad",
];
/// A session with AWS without any probe.
const SESSION: &[&str] = &["directory", "region", "profile", "partition", "ca_bundle", "roots"];
/// How a report looks on the terminal.
const STYLE: &[&str] = &["verbose", "quiet", "ascii"];
/// Every command has words, and errors in colour.
const EVERYWHERE: &[&str] = &["lang", "color"];

/// What one command uses.
pub(crate) struct Accepts {
    /// As it is typed: `case draft`; empty for the default command.
    pub(crate) command: &'static str,
    options: &'static [&'static [&'static str]],
    /// With this option of its own, the command reads a saved run: what shapes a live run has no effect then.
    saved: Option<(&'static str, &'static [&'static [&'static str]])>,
}

const fn of(command: &'static str, options: &'static [&'static [&'static str]]) -> Accepts {
    Accepts { command, options, saved: None }
}

const EVERY_RUN: &[&[&str]] = &[ACCOUNT, SELECTION, OVERLAY, LIVE, REPORT, BUNDLE, EXIT_CODE, PROBING, STYLE];

/// One entry for each command.
pub(crate) const COMMANDS: &[Accepts] = &[
    of("", EVERY_RUN),
    of("doctor", EVERY_RUN),
    of("plan", &[ACCOUNT, SELECTION, OVERLAY, &["format", "interview", "no_controls", "second_resolver"]]),
    of("policy", &[]),
    of("explain", &[]),
    of("explain-error", &[OVERLAY, &["format", "partition"]]),
    of("diagnose", &[OVERLAY, REPORT, BUNDLE, EXIT_CODE, STYLE, &["error", "roots", "save"]]),
    of("browser", EVERY_RUN),
    of("har clean", &[]),
    of("diff", &[OVERLAY, &["format"]]),
    of("fleet", &[OVERLAY, &["format"]]),
    of("watch", &[ACCOUNT, SELECTION, OVERLAY, EXIT_CODE, PROBING, STYLE, &["error", "interview"]]),
    Accepts {
        command: "case draft",
        options: &[ACCOUNT, SELECTION, OVERLAY, LIVE, PROBING, &["share", "ascii"]],
        saved: Some(("from", &[OVERLAY, &["error", "share"]])),
    },
    of("case file", &[SESSION, &["timeout"]]),
    of("case status", &[SESSION, &["timeout"]]),
    of("phone verify", &[SESSION, &["timeout"]]),
    // Its `--timeout` is its own.
    of("wait activation", &[SESSION, &["timeout"]]),
    Accepts {
        command: "allowlist",
        options: &[ACCOUNT, SELECTION, OVERLAY, &["output"]],
        saved: Some(("only_blocked", &[OVERLAY, &["output", "error"]])),
    },
    Accepts {
        command: "request",
        options: &[ACCOUNT, SELECTION, OVERLAY, LIVE, REPORT, PROBING, &["ascii"]],
        saved: Some(("from", &[OVERLAY, REPORT, &["error"]])),
    },
    of("serve", &[ACCOUNT, &["allowlist"], OVERLAY, PROBING]),
    of("completions", &[]),
    of("man", &[]),
];

impl Accepts {
    /// Whether the command uses this option; `saved` when it reads a saved run.
    pub(crate) fn uses(&self, option: &str, saved: bool) -> bool {
        let groups = match (&self.saved, saved) {
            (Some((_, groups)), true) => groups,
            _ => &self.options,
        };
        EVERYWHERE.contains(&option) || groups.iter().any(|group| group.contains(&option))
    }
}

/// Refuses a global option that was typed and that the command does not use.
pub(crate) fn check(matches: &clap::ArgMatches) -> Result<(), Failed> {
    let (command, own) = typed(matches);
    let Some(accepts) = COMMANDS.iter().find(|accepts| accepts.command == command) else { return Ok(()) };
    let reads = accepts.saved.is_some_and(|(option, _)| was_typed(own, option));
    for argument in Cli::command().get_arguments().filter(|argument| argument.is_global_set()) {
        let id = argument.get_id().as_str();
        if was_typed(matches, id) && !accepts.uses(id, reads) {
            let option = format!("--{}", argument.get_long().unwrap_or(id));
            return Err(refused(accepts, &option, id, reads));
        }
    }
    Ok(())
}

fn was_typed(matches: &clap::ArgMatches, id: &str) -> bool {
    matches!(matches.try_contains_id(id), Ok(true))
        && matches.value_source(id) == Some(ValueSource::CommandLine)
}

/// The innermost command, as it is typed, and its own options.
fn typed(matches: &clap::ArgMatches) -> (String, &clap::ArgMatches) {
    let (mut words, mut own) = (Vec::new(), matches);
    while let Some((name, below)) = own.subcommand() {
        words.push(name);
        own = below;
    }
    (words.join(" "), own)
}

fn refused(accepts: &Accepts, option: &str, id: &str, reads: bool) -> Failed {
    let command = match (&accepts.saved, reads) {
        (Some((saved, _)), true) => format!("{} --{}", accepts.command, saved.replace('_', "-")),
        _ => accepts.command.to_owned(),
    };
    let instead = match id {
        "format" if accepts.command == "allowlist" => "product",
        "format" => "format",
        "output" => "output",
        "save" => "save",
        "share" => "share",
        "error" => "error",
        "interview" => "interview",
        "strict" | "fail_on" | "ignore" | "exit_zero" => "exit-code",
        _ if reads => "saved",
        _ => "none",
    };
    Failed::told("option-not-used", &[("option", option), ("command", &command), ("instead", instead)])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn leaves(command: &clap::Command, path: &str, found: &mut BTreeSet<String>) {
        for below in command.get_subcommands() {
            let path = format!("{path} {}", below.get_name()).trim().to_owned();
            match below.get_subcommands().next() {
                Some(_) => leaves(below, &path, found),
                None => drop(found.insert(path)),
            }
        }
    }

    #[test]
    fn every_command_says_which_options_it_uses() {
        let mut commands = BTreeSet::from([String::new()]);
        leaves(&Cli::command(), "", &mut commands);
        let told: BTreeSet<_> = COMMANDS.iter().map(|accepts| accepts.command.to_owned()).collect();
        assert_eq!(told, commands);
    }

    #[test]
    fn every_option_that_is_named_exists_and_the_default_command_uses_all() {
        let command = Cli::command();
        let globals = command.get_arguments().filter(|argument| argument.is_global_set());
        let globals: BTreeSet<_> = globals.map(|argument| argument.get_id().as_str()).collect();
        let groups = COMMANDS.iter().flat_map(|accepts| accepts.options.iter().copied());
        let named: BTreeSet<_> = groups.chain([EVERYWHERE]).flatten().copied().collect();
        assert_eq!(named, globals);
    }
}
