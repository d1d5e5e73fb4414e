//! What the parser of the command line refused, in the words of the locale files.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::told::{Told, did_you_mean};
use crate::catalogue::nearest;
use crate::diagnosis::RULES;
use crate::report::Messages;

/// What is wrong and what was most likely meant.
pub(crate) fn message(error: &clap::Error, messages: &Messages) -> String {
    told(error).words(messages).trim_end().to_owned()
}

/// How the command is typed, and the command that shows its options.
pub(crate) fn usage(error: &clap::Error, messages: &Messages) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return None };
    let usage = usage.to_string();
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    let command = usage.split([' ']).take_while(|word| !word.starts_with(['[', '<']));
    let command = command.collect::<Vec<_>>().join(" ");
    Some(messages.text("usage-lines", &[("usage", usage.to_owned()), ("command", command)].into()))
}

fn told(error: &clap::Error) -> Told {
    let given = first(error, ContextKind::InvalidValue);
    let option = name(&first(error, ContextKind::InvalidArg));
    match error.kind() {
        ErrorKind::ValueValidation => match error.source().and_then(|source| source.downcast_ref::<Told>()) {
            Some(why) => Told::new("usage-value", &[("option", &option)]).with("why", why.clone()),
            None => Told::new("usage-value-unusable", &[("option", &option), ("given", &given)]),
        },
        ErrorKind::InvalidValue => value(error, &option, &given),
        ErrorKind::UnknownArgument => unknown(error),
        ErrorKind::InvalidSubcommand => command(error),
        ErrorKind::ArgumentConflict => conflict(error, &option),
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg).join(" ");
            Told::new("usage-missing", &[("missing", &missing)])
        }
        ErrorKind::MissingSubcommand => {
            let known = all(error, ContextKind::ValidSubcommand).join(", ");
            Told::new("usage-command-missing", &[("known", &known)])
        }
        ErrorKind::TooManyValues => {
            Told::new("usage-value-unexpected", &[("option", &option), ("given", &given)])
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            value(error, &option, "")
        }
        ErrorKind::InvalidUtf8 => Told::new("usage-not-text", &[]),
        _ => Told::new("usage-other", &[("said", &error.to_string())]),
    }
}

fn value(error: &clap::Error, option: &str, given: &str) -> Told {
    let known = all(error, ContextKind::ValidValue).join(", ");
    if given.is_empty() {
        let values = match known.is_empty() {
            true => Told::new("nothing-more", &[]),
            false => Told::new("usage-values", &[("known", &known)]),
        };
        return Told::new("usage-value-missing", &[("option", option)]).with("values", values);
    }
    let known_words = all(error, ContextKind::ValidValue);
    let meant = nearest(given, known_words.iter().map(String::as_str));
    let message = Told::new("value-not-listed", &[("given", given), ("known", &known)]);
    Told::new("usage-value", &[("option", option)]).with("why", message.with("near", did_you_mean(meant)))
}

/// An option or a word that nothing takes.
fn unknown(error: &clap::Error) -> Told {
    let given = first(error, ContextKind::InvalidArg);
    let similar = all(error, ContextKind::SuggestedArg);
    let near = did_you_mean(closest(&given, &similar));
    let key = if given.starts_with('-') { "usage-option-unknown" } else { "usage-word-unexpected" };
    Told::new(key, &[("given", &given)]).with("near", near)
}

/// A word in the place of a command. Some are not misspelt: they lack the command or the option that takes them.
fn command(error: &clap::Error) -> Told {
    let given = first(error, ContextKind::InvalidSubcommand);
    let near = match takes(&given) {
        Some(instead) => did_you_mean(Some(&instead)),
        None => did_you_mean(closest(&given, &all(error, ContextKind::SuggestedSubcommand))),
    };
    Told::new("usage-command-unknown", &[("given", &given)]).with("near", near)
}

/// What takes a word of this kind: a portal, a saved file, a code, a pasted message.
fn takes(given: &str) -> Option<String> {
    let lower = given.to_ascii_lowercase();
    let portal = lower.strip_prefix("d-").is_some_and(|id| id.len() == 10 && id.bytes().all(is_hex));
    if portal || lower.contains(".awsapps.com") || lower.contains(".app.aws") {
        return Some(format!("aws-setup-doctor --directory {given}"));
    }
    if [".json", ".zip", ".har"].iter().any(|ending| lower.ends_with(ending)) {
        return Some(format!("aws-setup-doctor diagnose {given}"));
    }
    if RULES.iter().any(|rule| rule.code.word() == lower) {
        return Some(format!("aws-setup-doctor explain {lower}"));
    }
    given.contains(char::is_whitespace).then(|| format!("aws-setup-doctor explain-error \"{given}\""))
}

fn is_hex(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}

fn conflict(error: &clap::Error, option: &str) -> Told {
    let others: Vec<_> = all(error, ContextKind::PriorArg).iter().map(|other| name(other)).collect();
    if others.iter().any(|other| other == option) {
        return Told::new("usage-option-twice", &[("option", option)]);
    }
    Told::new("usage-conflict", &[("option", option), ("other", &others.join(", "))])
}

/// `--timeout <TIME>` is `--timeout`.
fn name(shown: &str) -> String {
    shown.split_whitespace().next().unwrap_or_default().to_owned()
}

/// Of what clap finds similar, what is most so: it puts that last.
fn closest<'a>(given: &str, similar: &'a [String]) -> Option<&'a str> {
    let words = || similar.iter().map(String::as_str);
    nearest(given, words()).or_else(|| words().next_back())
}

fn first(error: &clap::Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(many)) => many.clone(),
        _ => Vec::new(),
    }
}
