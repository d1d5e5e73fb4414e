//! `explain-error`: pasted texts, through the command line.

mod corpus;
mod gaps;
mod paste;
mod public;
mod said;
mod table;
mod translations;

use std::io::{BufReader, Cursor, Write};
use std::sync::{Arc, Mutex};

use aws_setup_doctor::cli::{Io, Terminal, run};
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
    explain_bytes(args, input.as_bytes())
}

fn explain_bytes(args: &[&str], input: &[u8]) -> Ran {
    let (out, err) = (Written::default(), Written::default());
    let outside = Io {
        out: Box::new(out.clone()),
        err: Box::new(err.clone()),
        input: Box::new(BufReader::new(Cursor::new(input.to_vec()))),
        terminal: Terminal::default(),
        world: Box::new(World::live),
    };
    let language: &[&str] = if args.contains(&"--lang") { &[] } else { &["--lang", "en"] };
    let args =
        ["aws-setup-doctor", "explain-error"].iter().chain(language).chain(args).map(|word| word.into());
    let exit = run(args.collect(), outside);
    Ran { exit, out: out.text(), err: err.text() }
}

const BLOCKED: &str = "An error occurred (Blocked) when calling the RunInstances operation: This account is currently \
                       blocked and not recognized as a valid account.";

#[test]
fn a_known_text_gets_the_page_of_its_finding() {
    let ran = explain_error(&[BLOCKED], "");
    assert_eq!(ran.exit, 0, "{}", ran.err);
    for part in ["account.blocked", "AWS Support", "1. ", "2026-11-26", "--error"] {
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
fn what_a_windows_console_writes_is_read() {
    let text = "원격 이름을 확인할 수 없습니다.: 'sts.us-east-1.amazonaws.com'\r\n";
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    // The same in CP949, as `chcp 949` writes it.
    let cp949 = b"\xbf\xf8\xb0\xdd \xc0\xcc\xb8\xa7\xc0\xbb \xc8\xae\xc0\xce\xc7\xd2 \xbc\xf6 \xbe\xf8\xbd\xc0\xb4\xcf\xb4\xd9.: 'sts.us-east-1.amazonaws.com'\r\n";
    for (name, bytes) in [("UTF-8", text.as_bytes()), ("UTF-16", &utf16), ("CP949", cp949)] {
        let ran = explain_bytes(&["-"], bytes);
        assert!(
            ran.exit == 0 && ran.out.contains("network.name-not-found"),
            "{name}: {}{}",
            ran.out,
            ran.err
        );
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
    assert!(ran.out.starts_with("This message is not in the list of known errors"), "{}", ran.out);
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
fn nothing_of_the_text_but_what_it_names_is_echoed() {
    let ran = explain_error(&[&format!("{BLOCKED} marker-of-the-person")], "");
    assert!(!ran.out.contains("marker-of-the-person"));
}

#[test]
fn no_text_a_long_text_and_a_format_it_does_not_write_are_usage() {
    assert_eq!(explain_error(&["-"], "  \n").exit, 2);
    assert_eq!(explain_error(&["-"], &"x".repeat(70_000)).exit, 2);
    let ran = explain_error(&[BLOCKED, "--format", "html"], "");
    assert!(ran.exit == 2 && ran.err.contains("--format text or --format json"), "{}", ran.err);
}

#[test]
fn a_text_of_ones_own_is_laid_over_and_a_code_that_does_not_exist_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let entry = |code: &str| {
        format!(
            "date = \"2026-11-23\"\n[[text]]\nid = \"own\"\npattern = 'flux capacitor'\nexample = \"flux capacitor\"\n\
             means = [{{ code = \"{code}\", sure = \"low\" }}]\nsource = \"https://wiki.example/\"\ndate = \"2026-11-23\"\nwording = \"seen\"\n"
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
fn what_the_text_names_is_in_the_answer() {
    let text = "SSL validation failed for https://oidc.us-east-1.amazonaws.com/client/register [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self signed certificate in certificate chain";
    let ran = explain_error(&[text], "");
    assert!(ran.out.contains("oidc.us-east-1.amazonaws.com"), "{}", ran.out);
    let ran = explain_error(&[text, "--format", "json"], "");
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(document["named"]["host"], "oidc.us-east-1.amazonaws.com");
    assert!(
        document["candidates"][0]["ask"].as_str().unwrap().contains("oidc.us-east-1.amazonaws.com"),
        "{document}"
    );
}

#[test]
fn an_answer_has_at_most_ten_lines_after_a_short_list() {
    for text in [
        BLOCKED,
        "OptInRequired: You are not subscribed to this service.",
        "The config profile (work) could not be found",
        "계정이 아직 활성화되지 않았습니다",
        "Error: connect ETIMEDOUT 52.94.236.248:443",
    ] {
        for language in ["en", "ko"] {
            let ran = explain_error(&["--lang", language, text], "");
            let parts: Vec<&str> = ran.out.trim_end().split("\n\n").collect();
            let answer = parts.last().unwrap().lines().count();
            assert!(ran.exit == 0 && answer <= 10, "{answer} lines:\n{}", ran.out);
            assert!(parts.len() <= 2 && parts[0].lines().count() <= 10, "{}", ran.out);
        }
    }
}
