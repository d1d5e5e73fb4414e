//! `explain-error`: pasted texts, through the command line.

use std::io::{BufReader, Cursor, Write};
use std::sync::{Arc, Mutex};

use aws_setup_doctor::catalogue::{Catalogue, Overlay, Partition};
use aws_setup_doctor::cli::{Io, Terminal, run};
use aws_setup_doctor::diagnosis::rule;
use aws_setup_doctor::probe::World;
use serde_json::Value;

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

struct Ran {
    exit: u8,
    out: String,
    err: String,
}

fn explain_error(args: &[&str], input: &str) -> Ran {
    let (out, err) = (Written::default(), Written::default());
    let outside = Io {
        out: Box::new(out.clone()),
        err: Box::new(err.clone()),
        input: Box::new(BufReader::new(Cursor::new(input.to_owned()))),
        terminal: Terminal::default(),
        world: Box::new(World::live),
    };
    let args = ["aws-setup-doctor", "explain-error", "--lang", "en"].iter().chain(args).map(|it| it.into());
    let exit = run(args.collect(), outside);
    Ran { exit, out: out.text(), err: err.text() }
}

const BLOCKED: &str = "An error occurred (Blocked) when calling the RunInstances operation: This account is currently \
                       blocked and not recognized as a valid account.";

#[test]
fn a_known_text_gets_the_page_of_its_finding() {
    let ran = explain_error(&[BLOCKED], "");
    assert_eq!(ran.exit, 0, "{}", ran.err);
    for part in ["account.blocked", "AWS Support", "1. ", "2026-11-26", "proves nothing"] {
        assert!(ran.out.contains(part), "no {part:?} in:\n{}", ran.out);
    }
}

#[test]
fn standard_input_is_read_for_a_hyphen_and_for_nothing() {
    for args in [&["-"][..], &[]] {
        let ran = explain_error(args, BLOCKED);
        assert_eq!(ran.exit, 0);
        assert!(ran.out.contains("account.blocked"));
    }
}

#[test]
fn options_after_the_text_are_options() {
    let ran = explain_error(&[BLOCKED, "--format", "json"], "");
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(document["schema"], "aws-setup-doctor.error-text.v1");
    assert_eq!(document["candidates"][0]["code"], "account.blocked");
    assert_eq!(document["candidates"][0]["owner"], "aws_support");
    assert_eq!((&document["known"], &document["exit_code"]), (&Value::Bool(true), &Value::from(0)));
}

#[test]
fn several_candidates_are_listed_with_how_sure_each_is() {
    let ran = explain_error(&["OptInRequired: You are not subscribed to this service."], "");
    assert_eq!(ran.exit, 0);
    for code in ["account.services-warming-up", "account.pending-activation", "account.services-refused"] {
        assert!(ran.out.contains(code), "{}", ran.out);
    }
    assert!(ran.out.contains("medium") && ran.out.contains("low"));
}

#[test]
fn an_unknown_text_says_so_and_is_undetermined() {
    let ran = explain_error(&["the flux capacitor is empty"], "");
    assert_eq!(ran.exit, 5);
    assert!(ran.out.starts_with("No known error has this text"), "{}", ran.out);
    let ran = explain_error(&["the flux capacitor is empty", "--format", "json"], "");
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.exit, &document["exit_code"]), (5, &Value::from(5)));
    assert_eq!(document["candidates"].as_array().map(Vec::len), Some(0));
}

#[test]
fn what_is_secret_in_a_text_is_named_and_never_shown() {
    let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE1";
    for format in ["text", "json"] {
        let text = format!("{BLOCKED} aws_secret_access_key={secret} card 4111 1111 1111 1111");
        let ran = explain_error(&[&text, "--format", format], "");
        assert_eq!(ran.exit, 0);
        assert!(!ran.out.contains("wJalr") && !ran.out.contains("4111") && ran.err.is_empty(), "{}", ran.out);
        assert!(ran.out.contains("secret"), "{}", ran.out);
    }
}

#[test]
fn nothing_of_the_text_is_echoed() {
    let ran = explain_error(&[&format!("{BLOCKED} marker-of-the-person")], "");
    assert!(!ran.out.contains("marker-of-the-person"));
}

#[test]
fn no_text_a_long_text_and_a_format_it_does_not_write_are_usage() {
    assert_eq!(explain_error(&["-"], "  \n").exit, 2);
    assert_eq!(explain_error(&["-"], &"x".repeat(70_000)).exit, 2);
    let ran = explain_error(&[BLOCKED, "--format", "html"], "");
    assert!(ran.exit == 2 && ran.err.contains("text or json"), "{}", ran.err);
}

#[test]
fn a_text_of_ones_own_is_laid_over_and_a_code_that_does_not_exist_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let entry = |code: &str| {
        format!(
            "date = \"2026-11-23\"\n[[text]]\nid = \"own\"\npattern = 'flux capacitor'\nexample = \"flux capacitor\"\n\
             means = [{{ code = \"{code}\", sure = \"low\" }}]\nsource = \"https://wiki.example/\"\ndate = \"2026-11-23\"\n"
        )
    };
    let file = folder.path().join("error-texts.toml");
    let checks = folder.path().to_str().unwrap();
    std::fs::write(&file, entry("network.no-route")).unwrap();
    let ran = explain_error(&["the flux capacitor is empty", "--checks", checks], "");
    assert!(ran.exit == 0 && ran.out.contains("network.no-route"), "{}{}", ran.out, ran.err);
    std::fs::write(&file, entry("no.such")).unwrap();
    let ran = explain_error(&["the flux capacitor is empty", "--checks", checks], "");
    assert!(ran.exit == 2 && ran.err.contains("`own`") && ran.err.contains("no.such"), "{}", ran.err);
}

#[test]
fn every_code_a_text_names_is_a_finding() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let missing: Vec<_> = catalogue
        .error_texts()
        .iter()
        .flat_map(|text| text.means().iter().map(move |it| (text.id(), it.code.as_str())))
        .filter(|(_, code)| rule(code).is_none())
        .collect();
    assert!(missing.is_empty(), "checks/error-texts.toml names codes that no finding has: {missing:?}");
}

/// What an entry says of its own examples and counter-examples has to hold in the whole table.
#[test]
fn every_example_leads_to_its_codes_and_no_counter_example_does() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let texts = catalogue.error_texts();
    let mut wrong = Vec::new();
    for entry in texts.iter() {
        let expected: Vec<_> = entry.means().iter().map(|meaning| meaning.code.as_str()).collect();
        for example in entry.examples() {
            let found = texts.candidates(example);
            let first: Vec<_> = found.iter().take(expected.len()).map(|candidate| candidate.code).collect();
            if first != expected {
                let entries: Vec<_> = texts.entries_in(example).iter().map(|entry| entry.id()).collect();
                wrong.push(format!(
                    "{}: {example}\n    {entries:?}\n    {first:?}, not {expected:?}",
                    entry.id()
                ));
            }
        }
        for text in entry.counter_examples() {
            if texts.entries_in(text).iter().any(|found| found.id() == entry.id()) {
                wrong.push(format!("{}: matches its counter-example: {text}", entry.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_built_in_entry_can_be_used_and_names_who_shows_it() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    for entry in catalogue.error_texts().iter() {
        assert!(entry.fault().is_none(), "{:?}", entry.fault());
        assert!(!entry.clients().is_empty(), "{} names no client", entry.id());
        assert!(["en", "ko"].contains(&entry.language()), "{}", entry.id());
    }
}
