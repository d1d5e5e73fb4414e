//! `explain CODE`: what a code means, without a run and without a network.

use std::collections::BTreeMap;
use std::io;

use super::messages::Messages;
use super::messages::lines;
use super::wording::name_of;
use crate::catalogue;
use crate::diagnosis::{RULES, Rule, rule};

/// Where a page about a code went wrong.
#[derive(Debug, thiserror::Error)]
pub enum ExplainError {
    /// `nearest` is the code that was most likely meant.
    #[error("no code is called `{given}`")]
    Unknown { given: String, nearest: Option<&'static str> },
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes the page of one code.
pub fn explain(code: &str, messages: &Messages, out: &mut dyn io::Write) -> Result<(), ExplainError> {
    let Some(rule) = rule(code.trim()) else {
        return Err(ExplainError::Unknown { given: code.to_owned(), nearest: code_meant(code) });
    };
    out.write_all(page_of(rule, messages).as_bytes())?;
    Ok(())
}

/// The code that was most likely meant: misspelt, or only a part of it.
pub fn code_meant(given: &str) -> Option<&'static str> {
    nearest(given, RULES.iter().map(|rule| rule.code.word()))
}

/// Every code with its title.
pub fn list(messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
    let width = RULES.iter().map(|rule| rule.code.word().len()).max().unwrap_or_default();
    for rule in RULES {
        let title = messages.plain(&Messages::key_of(rule.code.word()));
        writeln!(out, "{:width$}  {title}", rule.code)?;
    }
    Ok(())
}

pub(super) fn page_of(rule: &Rule, messages: &Messages) -> String {
    let seen = section(&messages.plain("label-saw"), &[part_of(rule, "saw", messages)]);
    page(rule, &seen, messages)
}

fn part_of(rule: &Rule, name: &str, messages: &Messages) -> String {
    let key = format!("{}.{name}", Messages::key_of(rule.code.word()));
    messages.find(&key, &BTreeMap::new()).unwrap_or_default()
}

fn page(rule: &Rule, seen: &str, messages: &Messages) -> String {
    let key = Messages::key_of(rule.code.word());
    let part = |name: &str| part_of(rule, name, messages);
    let mut text = format!("{}\n{}\n\n", rule.code, messages.plain(&key));
    text += &lines(&part("meaning")).join("\n");
    text += "\n\n";
    let facts = [
        ("label-owner", name_of(messages, "owner", rule.owner)),
        ("label-severity", name_of(messages, "severity", rule.severity)),
        ("label-layer", name_of(messages, "layer", rule.layer)),
    ];
    for (label, value) in facts {
        text += &format!("{}: {value}\n", messages.plain(label));
    }
    text += seen;
    let steps: Vec<_> =
        lines(&part("steps")).iter().enumerate().map(|(at, it)| format!("{}. {it}", at + 1)).collect();
    text += &section(&messages.plain("label-do"), &steps);
    text += &section(&messages.plain("label-ask"), &[part("ask")]);
    text += &section(&messages.plain("label-expect"), &lines(&part("expect")));
    text += &section(&messages.plain("label-wrong"), &lines(&part("wrong")));
    let related: Vec<_> = related(rule)
        .into_iter()
        .map(|related| {
            format!("{}  {}", related.code, messages.plain(&Messages::key_of(related.code.word())))
        })
        .collect();
    text + &section(&messages.plain("label-related"), &related)
}

fn section(title: &str, lines: &[String]) -> String {
    let body: String =
        lines.iter().filter(|line| !line.is_empty()).map(|line| format!("  {line}\n")).collect();
    if body.is_empty() { body } else { format!("\n{title}\n{body}") }
}

/// The codes most easily taken for this one: those of the same family, the same layer first.
fn related(rule: &Rule) -> Vec<&'static Rule> {
    let alike = |it: &&Rule| it.code != rule.code && it.code.family() == rule.code.family();
    let mut all: Vec<&'static Rule> = RULES.iter().copied().filter(alike).collect();
    all.sort_by_key(|it| it.layer != rule.layer);
    all.truncate(5);
    all
}

/// The code that was meant, or its part after the dot, or one that holds the word.
fn nearest<'a>(given: &str, codes: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let given: String = given.trim().to_lowercase().chars().take(80).collect();
    let part = |code: &'a str| code.split_once('.').map_or(code, |halves| halves.1);
    catalogue::nearest(&given, codes.clone())
        .or_else(|| {
            let word = catalogue::nearest(&given, codes.clone().map(part))?;
            codes.clone().find(|code| part(code) == word)
        })
        .or_else(|| codes.clone().find(|code| given.len() > 3 && code.contains(&given)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_code_finds_its_neighbour() {
        let codes = ["network.dns-sinkhole", "network.sni-filtered", "tls.inspected-untrusted"];
        let near = |given| nearest(given, codes.into_iter());
        assert_eq!(near("network.dns-sinkole"), Some("network.dns-sinkhole"));
        assert_eq!(near("sni-filtered"), Some("network.sni-filtered"));
        assert_eq!(near("untrusted"), Some("tls.inspected-untrusted"));
        assert_eq!(near("nope.nope"), None);
    }

    #[test]
    fn an_unknown_code_is_an_error_with_a_suggestion_not_a_page() {
        let mut out = Vec::new();
        let error = explain("no.such-code", &Messages::new(crate::report::Language::En), &mut out);
        assert!(matches!(error, Err(ExplainError::Unknown { .. })));
        assert!(out.is_empty());
    }

    #[test]
    fn every_code_has_a_page_in_both_languages() {
        for language in crate::report::Language::ALL {
            let messages = Messages::new(language);
            for rule in RULES {
                let text = page_of(rule, &messages);
                assert!(!text.contains('$') && text.lines().count() > 8, "{}: {text}", rule.code);
            }
        }
    }
}
