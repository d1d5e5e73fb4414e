//! Help that shows what a command uses: the few options most people need with `--help`, the rest with `--help-all`.
//! Its words are those of `locales/*/help.ftl`.

use std::ffi::{OsStr, OsString};

use clap::builder::{Resettable, Styles};
use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Cli;
use super::accepts::COMMANDS;
use crate::report::Messages;

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

/// Options that every command has for its help, and the version.
const FLAGS: &[&str] = &["help", "help_all", "version"];

/// The command line as it is parsed, without words.
pub(crate) fn parser() -> Command {
    let flag = |id: &'static str, action| Arg::new(id).long(id.replace('_', "-")).action(action);
    Cli::command()
        .next_help_heading(Resettable::Reset)
        .arg(flag("help", ArgAction::HelpShort).short('h').global(true))
        .arg(flag("help_all", ArgAction::HelpShort).global(true))
        .arg(flag("version", ArgAction::Version).short('V'))
}

/// Whether a command has commands of its own, like `case`.
pub(super) fn has_commands(word: &OsStr) -> bool {
    let below = Cli::command().get_subcommands().find(|below| word == below.get_name()).cloned();
    below.is_some_and(|command| command.has_subcommands())
}

/// The command line with its help; `every` shows every option instead of the usual ones.
/// `typed` are the words of the command line, where only the page they ask for is shown.
pub(crate) fn command(every: bool, typed: Option<&[OsString]>, messages: &Messages) -> Command {
    let whole = parser();
    let globals: Vec<_> = whole
        .get_arguments()
        .filter(|arg| arg.is_global_set() && !FLAGS.contains(&arg.get_id().as_str()))
        .cloned()
        .collect();
    let whole = whole.mut_subcommands(|below| {
        let path = below.get_name().to_owned();
        tailored(below, &path, &globals, every)
    });
    let usual = |arg: Arg| {
        let id = arg.get_id().as_str();
        let shown = USUAL.contains(&id) || FLAGS.contains(&id);
        arg.hide_short_help(!every && !shown)
    };
    let whole = whole.mut_args(usual);
    Pages { every, typed, messages }.worded(whole, "")
}

/// The command line for the manual page: the options of a command stand there once, where they belong.
pub(crate) fn manual(messages: &Messages) -> Command {
    let pages = Pages { every: true, typed: None, messages };
    let more = format!("{}\n\n{}", pages.plain("help-about"), pages.plain("help-more"));
    pages.worded(parser(), "").long_about(more)
}

/// A command shows the global options it uses; clap would show all of them everywhere.
fn tailored(command: Command, path: &str, globals: &[Arg], every: bool) -> Command {
    let accepts = COMMANDS.iter().find(|accepts| accepts.command == path);
    let own: Vec<_> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    let mut command = command;
    for global in globals.iter().filter(|global| !own.contains(global.get_id())) {
        let id = global.get_id().as_str();
        let used = accepts.is_some_and(|accepts| accepts.uses(id, false));
        command = command.arg(global.clone().hide(!used).hide_short_help(!every && !USUAL.contains(&id)));
    }
    command.mut_subcommands(|below| {
        let path = format!("{path} {}", below.get_name());
        tailored(below, &path, globals, every)
    })
}

/// The message of a command: `help-case-draft`.
fn key_of(path: &str) -> String {
    match path {
        "" => "help-about".to_owned(),
        _ => format!("help-{}", path.replace(' ', "-")),
    }
}

/// The words of the pages of help.
struct Pages<'a> {
    every: bool,
    typed: Option<&'a [OsString]>,
    messages: &'a Messages,
}

impl Pages<'_> {
    fn worded(&self, command: Command, path: &str) -> Command {
        let typed = format!("aws-setup-doctor {path}").trim_end().to_owned();
        let key = key_of(path);
        let usage = self.usage(&command, &typed);
        let command = command
            .mut_args(|arg| self.arg(arg, &key))
            .about(self.plain(&key))
            .override_usage(usage)
            .help_template(self.template(path))
            .subcommand_help_heading(self.plain("help-heading.commands"));
        let command = match path.is_empty() && self.every {
            true => command.before_help(self.plain("help-more")),
            false => command,
        };
        let command = match self.end(path, &typed) {
            Some(end) => command.after_help(end),
            None => command,
        };
        command.mut_subcommands(|below| {
            let path = format!("{path} {}", below.get_name());
            // The page that is shown names the others, and no more.
            match self.typed.is_none_or(|typed| typed.iter().any(|word| word == below.get_name())) {
                true => self.worded(below, path.trim_start()),
                false => {
                    let about = self.plain(&key_of(path.trim_start()));
                    below.about(about)
                }
            }
        })
    }

    /// clap's own template has English headings.
    fn template(&self, path: &str) -> String {
        let style = *Styles::styled().get_header();
        let heading = |key| format!("{style}{}{style:#}", self.plain(key));
        let usage = heading("help-usage");
        let usage = format!("{{about-with-newline}}\n{{before-help}}{usage} {{usage}}\n\n");
        if self.every || !path.is_empty() {
            return format!("{usage}{{all-args}}{{after-help}}");
        }
        let (commands, options) = (self.plain("help-first-page"), heading("help-heading.options"));
        format!("{usage}{commands}\n\n{options}:\n{{options}}{{after-help}}")
    }

    fn end(&self, path: &str, typed: &str) -> Option<String> {
        match (path, self.every) {
            ("", true) => Some(self.plain("help-all-end")),
            ("", false) => Some(self.plain("help-first-page-end")),
            (_, true) => None,
            (_, false) => Some(self.text("help-every-option", "command", typed)),
        }
    }

    fn usage(&self, command: &Command, typed: &str) -> String {
        let mut words = vec![typed.to_owned(), format!("[{}]", self.plain("help-placeholder.options"))];
        for positional in command.get_positionals() {
            let name = positional.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
            let name = name.unwrap_or_else(|| positional.get_id().as_str().to_uppercase());
            let many = if matches!(positional.get_action(), ArgAction::Append) { "..." } else { "" };
            let required = positional.is_required_set();
            words.push(if required { format!("<{name}>{many}") } else { format!("[{name}]{many}") });
        }
        if command.has_subcommands() {
            let name = self.plain("help-placeholder.command");
            let required = command.is_subcommand_required_set();
            words.push(if required { format!("<{name}>") } else { format!("[{name}]") });
        }
        words.join(" ")
    }

    fn arg(&self, arg: Arg, of_command: &str) -> Arg {
        let id = arg.get_id().as_str().to_owned();
        let of = match FLAGS.contains(&id.as_str()) {
            true => "help-flag",
            false if arg.is_global_set() => "help-option",
            false => of_command,
        };
        let id = id.replace('_', "-");
        let help = self.plain(&format!("{of}.{id}")) + &self.values(&arg, &id);
        let heading = match arg.get_help_heading() {
            Some(heading) => heading,
            None if arg.is_positional() => "arguments",
            None if of == "help-flag" && self.every => "help",
            None => "options",
        };
        let heading = self.plain(&format!("help-heading.{heading}"));
        let takes_values = arg.get_action().takes_values();
        let arg = arg.help(help).help_heading(heading);
        // The words of the values are ours too, and clap refuses to hide what is not there.
        if takes_values { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
    }

    /// The value that stands where none is given, and those that may be given.
    fn values(&self, arg: &Arg, id: &str) -> String {
        if !arg.get_action().takes_values() {
            return String::new();
        }
        let mut text = String::new();
        if let Some(value) = arg.get_default_values().first() {
            text += &format!(" {}", self.text("help-default", "value", &value.to_string_lossy()));
        }
        let values = arg.get_possible_values();
        let names: Vec<_> = values
            .iter()
            .filter(|value| !value.is_hide_set())
            .map(clap::builder::PossibleValue::get_name)
            .collect();
        if !names.is_empty() {
            text += &format!(" {}", self.text("help-values", "values", &names.join(", ")));
        }
        for name in names.iter().filter(|_| self.every) {
            let means =
                self.messages.find(&format!("help-value.{id}-{name}"), &std::collections::BTreeMap::new());
            text += &means.map(|means| format!("\n- {name}: {means}")).unwrap_or_default();
        }
        text
    }

    fn plain(&self, key: &str) -> String {
        self.messages.plain(key)
    }

    fn text(&self, key: &str, name: &'static str, value: &str) -> String {
        self.messages.text(key, &[(name, value.to_owned())].into())
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;
    use crate::report::Language;

    /// Every argument and command, with the keys of their words.
    fn keys(command: &Command, path: &str, found: &mut Vec<String>) {
        let key = key_of(path);
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            let of = match FLAGS.contains(&id) {
                true => "help-flag",
                false if arg.is_global_set() => "help-option",
                false => key.as_str(),
            };
            found.push(format!("{of}.{}", id.replace('_', "-")));
            found.extend(arg.get_help_heading().map(|heading| format!("help-heading.{heading}")));
        }
        found.push(key);
        for below in command.get_subcommands() {
            keys(below, format!("{path} {}", below.get_name()).trim_start(), found);
        }
    }

    #[test]
    fn every_command_option_and_heading_has_its_words_in_both_languages() {
        let mut wanted = Vec::new();
        keys(&parser(), "", &mut wanted);
        assert!(wanted.len() > 120, "{wanted:?}");
        for language in Language::ALL {
            let messages = Messages::new(language);
            let missing: Vec<_> = wanted.iter().filter(|key| !messages.has_own(key)).collect();
            assert!(missing.is_empty(), "{language:?}: {missing:?}");
        }
    }

    /// Words in the code would be shown in one language only.
    #[test]
    fn no_words_of_help_stand_in_the_code() {
        fn wordless(command: &Command) {
            assert!(
                command.get_about().is_none() && command.get_long_about().is_none(),
                "{}",
                command.get_name()
            );
            assert!(command.get_after_help().is_none() && command.get_after_long_help().is_none());
            for arg in command.get_arguments() {
                let values = arg.get_possible_values();
                let told = values.iter().find(|value| value.get_help().is_some());
                assert!(
                    arg.get_help().is_none() && arg.get_long_help().is_none() && told.is_none(),
                    "{arg:?}"
                );
            }
            command.get_subcommands().for_each(wordless);
        }
        wordless(&parser());
    }

    #[test]
    fn the_first_page_names_every_command_and_fits_80_columns() {
        for language in Language::ALL {
            let page = Messages::new(language).plain("help-first-page");
            let named: Vec<_> =
                page.split(|letter: char| !letter.is_ascii_lowercase() && letter != '-').collect();
            let shown = Cli::command();
            let commands =
                shown.get_subcommands().filter(|below| !below.is_hide_set()).map(Command::get_name);
            let missing: Vec<_> = commands.filter(|command| !named.contains(command)).collect();
            assert!(missing.is_empty(), "help-first-page does not name {missing:?}");
            let wide: Vec<_> = page.lines().filter(|line| line.width() > 80).collect();
            assert!(wide.is_empty(), "{wide:?}");
        }
    }

    #[test]
    fn korean_help_is_wrapped_by_the_columns_it_takes() {
        let page = command(true, None, &Messages::new(Language::Ko)).render_help().to_string();
        assert!(page.contains("기본값: 4s") && page.contains("명령:"), "{page}");
        let wide: Vec<_> = page.lines().filter(|line| line.width() > 100).collect();
        assert!(wide.is_empty(), "{wide:#?}");
    }
}
