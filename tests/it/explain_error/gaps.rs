//! No message has a hole where a value is not known: every one has a form without it, in each language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use aws_setup_doctor::diagnosis::RULES;
use aws_setup_doctor::report::{Language, Messages};
use regex_lite::Regex;

const PARTS: &[&str] = &["", ".saw", ".meaning", ".steps", ".expect", ".ask", ".wrong"];

/// The variables of every message, from the files: `network-no-route.saw` has `host`, ….
fn variables(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let variable = Regex::new(r"\$([a-z_]+)").unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag());
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap().flatten() {
        let (mut message, mut key) = (String::new(), String::new());
        for line in fs::read_to_string(file.path()).unwrap().lines() {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) && line.contains(" =") {
                message = line.split(" =").next().unwrap().to_owned();
                key = message.clone();
            } else if let Some((attribute, _)) =
                line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="))
            {
                key = format!("{message}.{attribute}");
            }
            let names =
                variable.captures_iter(line).map(|found| found[1].trim_start_matches("has_").to_owned());
            found.entry(key.clone()).or_default().extend(names);
        }
    }
    found
}

/// A value that fits where the variable stands, and no word of a message.
fn value(name: &str) -> String {
    match name {
        "count" | "action_count" | "days" | "answered" | "agreeing" | "status" => "7".to_owned(),
        "host" | "hosts" => "d-1234567890.awsapps.com".to_owned(),
        name => format!("value-of-{name}"),
    }
}

pub(super) fn faults(text: &str) -> Vec<&'static str> {
    let lone = Regex::new(r"(^|[\s(:])\?([\s).,:]|$)|[:(] ?-([\s).,]|$)").unwrap();
    let placeholder = Regex::new(r"<[a-z_-]+>").unwrap();
    let empty = Regex::new(r"\(\s*\)|\[\s*\]|: ?\.( |$)|``|  +\S").unwrap();
    let mut faults = Vec::new();
    for (is_there, fault) in [
        (text.contains("{$") || text.contains("{ $"), "a variable"),
        (placeholder.is_match(text), "a placeholder"),
        (lone.is_match(text), "a question mark or dash in place of a value"),
        (text.lines().any(|line| empty.is_match(line)), "an empty value"),
        (text.trim().is_empty(), "no text"),
    ] {
        if is_there {
            faults.push(fault);
        }
    }
    faults
}

/// Every combination of up to eight arguments; of more, each one alone missing and each one alone given.
fn combinations(names: &[&String]) -> Vec<Vec<usize>> {
    let all: Vec<usize> = (0..names.len()).collect();
    if names.len() <= 8 {
        let chosen = |bits: usize| all.iter().copied().filter(|at| bits & (1 << at) != 0).collect();
        return (0..1_usize << names.len()).map(chosen).collect();
    }
    let alone = all.iter().map(|at| vec![*at]);
    let without = all.iter().map(|left_out| all.iter().copied().filter(|at| at != left_out).collect());
    alone.chain(without).chain([Vec::new(), all.clone()]).collect()
}

#[test]
fn every_finding_reads_without_any_of_its_values() {
    let mut wrong = BTreeSet::new();
    for language in Language::ALL {
        let (messages, variables) = (Messages::new(language), variables(language));
        let none = BTreeSet::new();
        for rule in RULES {
            let own = Messages::key_of(rule.code.word());
            for part in PARTS {
                for key in [format!("{own}{part}"), format!("said-{own}{part}")] {
                    let names: Vec<&String> = variables.get(&key).unwrap_or(&none).iter().collect();
                    for chosen in combinations(&names) {
                        let given = chosen.iter().map(|at| (leaked(names[*at]), value(names[*at])));
                        let args: BTreeMap<&'static str, String> = given.collect();
                        let Some(text) = messages.find(&key, &args) else { continue };
                        for fault in faults(&text) {
                            let given: Vec<_> = args.keys().collect();
                            wrong.insert(format!(
                                "{} {key}: {fault}, given {given:?}: {text}",
                                language.tag()
                            ));
                        }
                    }
                }
            }
        }
    }
    let shown: Vec<_> = wrong.iter().take(40).cloned().collect();
    assert!(wrong.is_empty(), "{} messages have holes:\n{}", wrong.len(), shown.join("\n"));
}

/// What a rule could not find out reaches the messages as `?`, `-` or nothing, and never the user.
#[test]
fn a_value_that_is_not_known_is_no_value() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        for unknown in ["?", "-", "", " "] {
            let args = BTreeMap::from([("region", unknown.to_owned()), ("aws_code", unknown.to_owned())]);
            for part in PARTS {
                let text = messages.text(&format!("credentials-refused-in-region{part}"), &args);
                assert!(faults(&text).is_empty(), "{text}");
            }
        }
    }
}

fn leaked(name: &str) -> &'static str {
    Box::leak(name.to_owned().into_boxed_str())
}
