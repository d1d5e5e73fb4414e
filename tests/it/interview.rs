//! `--interview` with answers handed in, through the whole command line. Only questions are chosen: nothing is contacted.

use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

use aws_setup_doctor::cli::{self, Io, Terminal};
use aws_setup_doctor::probe::World;
use serde_json::Value;

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Kept {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

pub(crate) struct Ended {
    code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

const QUESTIONS: &str = "activation.mail,payment.bank,verification.phone-call";

fn run(options: &str, input: &str, terminal: bool) -> Ended {
    asked(QUESTIONS, options, input, terminal)
}

/// The run that asks these questions and gets these lines for answers.
pub(crate) fn asked(questions: &str, options: &str, input: &str, terminal: bool) -> Ended {
    let (out, err) = (Kept::default(), Kept::default());
    let outside = Io {
        out: Box::new(out.clone()),
        err: Box::new(err.clone()),
        input: Box::new(Cursor::new(input.as_bytes().to_vec())),
        terminal: Terminal { stdin: terminal, stdout: false, stderr: terminal, width: Some(80) },
        world: Box::new(World::live),
    };
    let line = format!("aws-setup-doctor --only {questions} --interview {options}");
    let code = cli::run(line.split_whitespace().map(Into::into).collect(), outside);
    Ended { code, out: out.text(), err: err.text() }
}

fn statuses(json: &str) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(json).unwrap();
    let word = |it: &Value| it.as_str().unwrap().to_owned();
    let chosen = report["checks"].as_array().unwrap().iter();
    let chosen = chosen.filter(|chosen| QUESTIONS.split(',').any(|id| chosen["id"] == id));
    chosen.map(|chosen| (word(&chosen["id"]), word(&chosen["status"]))).collect()
}

fn of(pairs: [(&str, &str); 3]) -> Vec<(String, String)> {
    pairs.map(|(id, status)| (id.to_owned(), status.to_owned())).to_vec()
}

#[test]
fn each_question_is_asked_once_and_its_answer_is_in_the_report() {
    let ended = run("--format json --lang en", "yes\nn\n\n", true);
    assert_eq!(ended.code, 3, "{}", ended.err);
    let expected =
        of([("activation.mail", "ok"), ("verification.phone-call", "fail"), ("payment.bank", "unknown")]);
    assert_eq!(statuses(&ended.out), expected);
    for asked in ["1/3 Have you looked for mail", "2/3 Did the call", "3/3 Does your bank"] {
        assert_eq!(ended.err.matches(asked).count(), 1, "{}", ended.err);
    }
    assert!(ended.out.contains("phone.no-call-or-message"));
    assert!(!ended.out.contains("payment.bank-authorization"), "not sure is not no");
}

#[test]
fn the_end_of_the_input_leaves_the_rest_unsure() {
    let ended = run("--format json --lang en", "yes", true);
    let expected =
        of([("activation.mail", "ok"), ("verification.phone-call", "unknown"), ("payment.bank", "unknown")]);
    assert_eq!(statuses(&ended.out), expected);
    assert_eq!(ended.code, 0);
}

#[test]
fn a_word_that_is_no_answer_is_asked_again_and_then_left() {
    let ended = run("--format json --lang en", "perhaps\nno\nz\nz\nz\ny\n", true);
    let expected =
        of([("activation.mail", "warn"), ("verification.phone-call", "unknown"), ("payment.bank", "ok")]);
    assert_eq!(statuses(&ended.out), expected);
}

#[test]
fn questions_are_put_in_the_chosen_language() {
    let ended = run("--lang ko", "네\n아니요\n\n", true);
    assert!(ended.err.contains("확인 코드를 알려 주는 전화나 문자 메시지"), "{}", ended.err);
    assert!(ended.out.contains("확인 전화나 문자 메시지가 오지 않음"), "{}", ended.out);
}

#[test]
fn without_a_terminal_nothing_is_asked_and_that_is_said() {
    let ended = run("--format json --lang en", "no\nno\nno\n", false);
    assert!(ended.err.contains("--interview needs a terminal"), "{}", ended.err);
    let expected = of([
        ("activation.mail", "skipped"),
        ("verification.phone-call", "skipped"),
        ("payment.bank", "skipped"),
    ]);
    assert_eq!(statuses(&ended.out), expected);
    assert_eq!(ended.code, 0);
}

#[test]
fn a_question_that_does_not_apply_accuses_nobody() {
    let ended = run("--format json --lang en", "x\nn/a\n해당 없음\n", true);
    let expected = of([
        ("activation.mail", "skipped"),
        ("verification.phone-call", "skipped"),
        ("payment.bank", "skipped"),
    ]);
    assert_eq!(statuses(&ended.out), expected, "does_not_apply is no answer");
    assert_eq!(ended.code, 0);
}
