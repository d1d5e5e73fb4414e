//! What is to be done, as data: it says what the steps say in words, in every language.

use std::collections::BTreeSet;

use aws_setup_doctor::catalogue::{Catalogue, KnownDeed, Overlay, Partition};
use aws_setup_doctor::diagnosis::{RULES, diagnose};
use aws_setup_doctor::evidence::Os;
use aws_setup_doctor::report::document::{Deed, Document, Finding};
use aws_setup_doctor::report::share::share;
use aws_setup_doctor::report::{Language, Messages, Report};

const PROGRAMS: &[&str] = &["aws", "aws-setup-doctor"];

fn catalogue() -> Catalogue {
    Catalogue::load(Partition::Aws, &Overlay::default()).unwrap()
}

/// The steps of a code as they are written, every variant of them.
fn steps(language: &str, code: &str) -> String {
    let folder = format!("{}/locales/{language}", env!("CARGO_MANIFEST_DIR"));
    let head = format!("{} =", code.replace('.', "-"));
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mut lines = text.lines().skip_while(|line| !line.starts_with(&head)).skip(1);
        let message: Vec<_> =
            lines.by_ref().take_while(|line| line.is_empty() || line.starts_with(' ')).collect();
        let from = message.iter().position(|line| line.trim_start().starts_with(".steps ="));
        if let Some(from) = from {
            let is_next =
                |line: &&&str| !line.trim_start().starts_with('.') || line.trim_start().starts_with(".steps");
            return message[from..].iter().take_while(is_next).map(|line| format!("{line}\n")).collect();
        }
    }
    String::new()
}

fn addresses(text: &str) -> BTreeSet<String> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ":/.-_?=#&".contains(letter);
    let starts = text.match_indices("https://").map(|(at, _)| &text[at..]);
    starts
        .map(|rest| {
            rest.split(|letter| !plain(letter)).next().unwrap_or_default().trim_end_matches(['.', ',', ':'])
        })
        // `https://{ $host }` and a scheme alone name no page.
        .filter(|address| address.len() > "https://".len() && !address.contains("d-1234567890"))
        // The same page in the reader's language.
        .map(|address| address.replacen("/ko_kr/", "/", 1))
        .collect()
}

#[test]
fn every_action_is_of_a_code_that_exists() {
    let catalogue = catalogue();
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code.word()).collect();
    let named = catalogue.actions().all().iter().flat_map(|action| action.codes());
    let unknown: Vec<_> = named.filter(|code| !codes.contains(code.as_str())).collect();
    assert!(unknown.is_empty(), "checks/actions.toml: no finding is called {unknown:?}");
}

#[test]
fn every_page_that_steps_name_is_an_action_and_every_action_is_in_the_steps() {
    let catalogue = catalogue();
    let mut wrong = Vec::new();
    for language in ["en", "ko"] {
        for rule in RULES.iter() {
            let code = rule.code.word();
            let steps = steps(language, code).replace("/ko_kr/", "/");
            let actions: Vec<_> = catalogue.actions().of(code).map(|action| action.what()).collect();
            let opened = |page: &String| {
                actions.iter().any(|what| matches!(what, KnownDeed::Open(url) if url == page))
            };
            wrong.extend(
                addresses(&steps)
                    .into_iter()
                    .filter(|page| !opened(page))
                    .map(|page| format!("{language} {code}: no action opens {page}")),
            );
            for what in &actions {
                let told = match what {
                    KnownDeed::Run(argv) => steps.contains(&argv.join(" ")),
                    KnownDeed::Open(url) => steps.contains(url.as_str()),
                    KnownDeed::Set { variable, .. } => steps.contains(variable.as_str()),
                    KnownDeed::AskAws(_) => steps.contains("AWS Support"),
                };
                if !told {
                    wrong.push(format!("{language} {code}: the steps do not tell {what:?}"));
                }
            }
            for line in steps.lines() {
                let named = line.split_once(": ").map_or("", |(_, command)| command);
                let program = named.split(' ').next().unwrap_or_default();
                let runs = |what: &&&KnownDeed| matches!(what, KnownDeed::Run(argv) if named.starts_with(&argv.join(" ")));
                if PROGRAMS.contains(&program)
                    && !actions.iter().any(|what| runs(&what))
                    && !is_about_values(named)
                {
                    wrong.push(format!("{language} {code}: no action runs `{named}`"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A command for which the user has to put in something of their own, or that only says how to look closer.
fn is_about_values(command: &str) -> bool {
    let for_this_program = command.starts_with("aws-setup-doctor ");
    let own = ["FILE", "\"", "NAME", "{ $", "--directory"].iter().any(|value| command.contains(value));
    for_this_program && (own || command.contains("--verbose"))
}

/// Every finding of every scenario, as its own report and as the shared one.
#[test]
fn actions_of_reports_are_whole() {
    let catalogue = catalogue();
    let messages = Messages::new(Language::En);
    let systems = [Os::Linux, Os::Windows, Os::Macos];
    let mut set = BTreeSet::new();
    let mut all = crate::scenarios::all_evidence();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    for ((name, mut evidence), os) in all.into_iter().zip(systems.into_iter().cycle()) {
        evidence.context.os = Some(os);
        let diagnosis = diagnose(&evidence, &catalogue);
        let (evidence, diagnosis) = (&evidence, &diagnosis);
        let report = Report { evidence, diagnosis, catalogue: &catalogue, messages: &messages, exit_code: 3 };
        let (own, shared) = (Document::of(&report), share(&report).document().clone());
        for finding in own.findings.iter().chain(&shared.findings) {
            is_whole(&name, finding);
            let variables = finding.remediation.actions.iter().filter_map(|action| match &action.what {
                Deed::SetVariable { variable, value: Some(_) } => Some(variable.clone()),
                _ => None,
            });
            set.extend(variables);
        }
    }
    assert!(set.contains("HTTPS_PROXY"), "{set:?}");
}

fn is_whole(name: &str, finding: &Finding) {
    let remediation = &finding.remediation;
    let first = remediation.actions.first().map(|action| &action.what);
    match (remediation.action.as_deref(), first) {
        (Some("allow"), Some(Deed::AllowHosts { hosts })) => assert_eq!(*hosts, remediation.hosts, "{name}"),
        (Some("do_not_decrypt"), Some(Deed::DoNotDecrypt { hosts })) => {
            assert_eq!(*hosts, remediation.hosts, "{name}")
        }
        (Some(action), first) => panic!("{name} {}: {action}, and {first:?}", finding.code),
        (None, _) => {}
    }
    for action in &remediation.actions {
        if let Deed::SetVariable { value: Some(value), .. } = &action.what {
            assert!(!["", "?", "-"].contains(&value.as_str()), "{name} {}: {action:?}", finding.code);
        }
    }
    let typed = remediation.confirm.as_deref().unwrap_or_default();
    let argv = &remediation.confirm_argv;
    match argv.first().map(String::as_str) {
        None => assert_eq!(typed, "", "{name}"),
        Some("sh") => assert_eq!(argv.last().unwrap(), typed, "{name}"),
        Some(_) => assert_eq!(typed.replace(['\'', '"'], ""), argv.join(" "), "{name}"),
    }
}
