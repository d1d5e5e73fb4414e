//! From what was typed to values.

use std::ffi::{OsStr, OsString};

use clap::{ArgMatches, FromArgMatches as _, ValueEnum as _};

use super::{Cli, LangArg, help};
use crate::report::{Language, Messages};

/// The command line as values, and as clap saw it: which options were typed.
pub(crate) fn parse(args: &[OsString]) -> Result<(Cli, ArgMatches), clap::Error> {
    let matches = help::parser().try_get_matches_from(joined(help_command(args)))?;
    let cli = Cli::from_arg_matches(&matches)?;
    Ok((cli, matches))
}

/// The page of help or the refusal that `error` stands for, made again with the words of a language. Most runs need
/// neither, so `parse` makes none.
pub(crate) fn explained(args: &[OsString], error: clap::Error, messages: &Messages) -> clap::Error {
    let every = args.iter().any(|word| word == "--help-all");
    let explained =
        help::command(every, Some(args), messages).try_get_matches_from(joined(help_command(args)));
    explained.err().unwrap_or(error)
}

/// The language that `--lang` names, wherever it stands: what stands beside it may not parse.
pub(crate) fn language(args: &[OsString]) -> Option<Language> {
    let words: Vec<_> = args.iter().map(|word| word.to_string_lossy()).collect();
    let options = words.iter().take_while(|word| *word != "--");
    let named = options.zip(words.iter().skip(1).map(Some).chain([None])).filter_map(|(word, next)| {
        let value =
            word.strip_prefix("--lang=").or_else(|| next.filter(|_| word == "--lang").map(AsRef::as_ref));
        value.and_then(|value| LangArg::from_str(value, true).ok())
    });
    named.last().map(Language::from)
}

/// `help case draft` and `case help draft` are `case draft --help`.
fn help_command(args: &[OsString]) -> Vec<OsString> {
    let [program, rest @ ..] = args else { return args.to_vec() };
    let (lang, words) = without_language(rest);
    let (before, after) = match words.as_slice() {
        [help, after @ ..] if *help == "help" => (None, after),
        [group, help, after @ ..] if *help == "help" && help::has_commands(group) => (Some(*group), after),
        _ => return args.to_vec(),
    };
    let command = before.into_iter().chain(after.iter().copied().filter(|word| *word != "help"));
    let flag = OsStr::new("--help");
    let typed = std::iter::once(program.as_os_str()).chain(command).chain(lang).chain([flag]);
    typed.map(OsStr::to_os_string).collect()
}

/// `--timeout -1s` is `--timeout=-1s`: clap would call the number an unknown option and not name the one it belongs to.
fn joined(args: Vec<OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::with_capacity(args.len());
    for word in args {
        let negative = word
            .to_string_lossy()
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        let takes = |before: &OsString| before.len() > 2 && before.to_string_lossy().starts_with("--");
        match joined.last_mut().filter(|before| negative && takes(before)) {
            Some(before) => {
                before.push("=");
                before.push(word);
            }
            None => joined.push(word),
        }
    }
    joined
}

/// The words of `--lang`, and the others.
fn without_language(args: &[OsString]) -> (Vec<&OsStr>, Vec<&OsStr>) {
    let mut value = false;
    args.iter().map(OsString::as_os_str).partition(|word| {
        let named = *word == "--lang" || word.to_string_lossy().starts_with("--lang=");
        let part = named || value;
        value = *word == "--lang";
        part
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        assert_eq!(language(&args("doctor --no-such --lang ko")), Some(Language::Ko));
        assert_eq!(language(&args("doctor --lang=KO plan")), Some(Language::Ko));
        assert_eq!(language(&args("doctor --lang ko --lang en")), Some(Language::En));
        assert_eq!(language(&args("doctor explain-error -- --lang ko")), None);
        assert_eq!(language(&args("doctor --lang")), None);
        assert_eq!(language(&args("doctor --lang tlh")), None);
    }

    #[test]
    fn a_negative_value_belongs_to_its_option() {
        assert_eq!(joined(args("doctor --timeout -1s plan")), args("doctor --timeout=-1s plan"));
        assert_eq!(joined(args("doctor explain-error -- -1")), args("doctor explain-error -- -1"));
        assert_eq!(joined(args("doctor -h")), args("doctor -h"));
    }

    #[test]
    fn help_may_stand_before_and_after_a_group_of_commands() {
        for line in ["doctor help case draft", "doctor case help draft"] {
            assert_eq!(help_command(&args(line)), args("doctor case draft --help"));
        }
        assert_eq!(help_command(&args("doctor --lang ko help case")), args("doctor case --lang ko --help"));
        assert_eq!(help_command(&args("doctor help help")), args("doctor --help"));
        assert_eq!(help_command(&args("doctor explain-error help")), args("doctor explain-error help"));
    }
}
