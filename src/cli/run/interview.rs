//! `--interview`: asks what only the user can know, before anything is probed, so that Ctrl-C still ends the program.

use std::io::{BufRead, Read, Write};

use crate::cli::failed::Failed;
use crate::cli::io::Io;
use crate::evidence::InterviewAnswer;
use crate::plan::{Act, Plan};
use crate::report::Messages;

/// Longest line that is read as one answer.
const LINE: u64 = 1024;
/// How often one question is put when the answer is none of the words.
const TRIES: usize = 3;

/// Accounts of AWS India have a verification of their own.
const OF_INDIA: &str = "india-verification-done";
const NOT_APPLICABLE: &str = "not-applicable";

/// By this computer's time zone; one that says nothing, such as UTC, rules nobody out.
fn may_be_in_india() -> bool {
    in_india(jiff::tz::TimeZone::system().iana_name())
}

fn in_india(zone: Option<&str>) -> bool {
    zone.is_none_or(|zone| {
        let elsewhere = zone.contains('/') && !zone.starts_with("Etc/");
        !elsewhere || matches!(zone, "Asia/Kolkata" | "Asia/Calcutta")
    })
}

/// Whether questions can be asked; says so when they were wanted and cannot be.
pub(super) fn possible(messages: &Messages, io: &mut Io) -> Result<bool, Failed> {
    let terminal = io.terminal.stdin && io.terminal.stderr;
    if !terminal {
        writeln!(io.err, "aws-setup-doctor: {}", messages.plain("interview-no-terminal"))?;
    }
    Ok(terminal)
}

/// Puts each question of the plan once. The end of the input leaves the rest unsure.
pub(super) fn ask(plan: &Plan, messages: &Messages, io: &mut Io) -> Result<Vec<InterviewAnswer>, Failed> {
    let questions: Vec<&String> = plan
        .rows
        .iter()
        .filter_map(|row| match &row.act {
            Act::Ask(question) => Some(question),
            _ => None,
        })
        .filter(|question| *question != OF_INDIA || may_be_in_india())
        .collect();
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    writeln!(io.err, "{}", messages.plain("interview-intro"))?;
    let mut ended = false;
    let mut answers = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let text = messages.plain(&format!("ask-{question}"));
        let put = format!("{}/{} {text}\n  {} ", at + 1, questions.len(), messages.plain("interview-choice"));
        let answer = if ended { Some("unsure") } else { put_question(&put, messages, io)? };
        ended = answer.is_none();
        // A question that does not apply is as good as not asked.
        if answer == Some(NOT_APPLICABLE) {
            continue;
        }
        let answer = answer.unwrap_or("unsure").to_owned();
        answers.push(InterviewAnswer { question: (*question).clone(), answer });
    }
    writeln!(io.err)?;
    Ok(answers)
}

/// `None` at the end of the input.
fn put_question(put: &str, messages: &Messages, io: &mut Io) -> Result<Option<&'static str>, Failed> {
    for _ in 0..TRIES {
        write!(io.err, "{put}")?;
        io.err.flush()?;
        let Some(line) = line(&mut *io.input)? else { return Ok(None) };
        match meant(&line) {
            Some(answer) => return Ok(Some(answer)),
            None => writeln!(io.err, "  {}", messages.plain("interview-again"))?,
        }
    }
    Ok(Some("unsure"))
}

/// One line of at most [`LINE`] bytes; what is longer is read to its end and is no answer.
fn line(input: &mut dyn BufRead) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.take(LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let mut rest = bytes.clone();
    while rest.last() != Some(&b'\n') {
        rest.clear();
        if input.take(LINE).read_until(b'\n', &mut rest)? == 0 {
            break;
        }
        bytes = b"(too long)".to_vec();
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim().to_lowercase()))
}

/// English and Korean words, whatever the language of the questions; nothing at all is "not sure".
fn meant(line: &str) -> Option<&'static str> {
    match line.trim_end_matches(['.', '!']) {
        "y" | "yes" | "예" | "네" => Some("yes"),
        "n" | "no" | "아니요" | "아니오" | "아뇨" => Some("no"),
        "x" | "n/a" | "does not apply" | "해당 없음" | "해당없음" => Some(NOT_APPLICABLE),
        "" | "u" | "unsure" | "?" | "모름" | "잘 모름" => Some("unsure"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Option<String>> {
        let mut input = std::io::Cursor::new(text.as_bytes().to_vec());
        (0..3).map(|_| line(&mut input).unwrap()).collect()
    }

    #[test]
    fn an_answer_ends_with_its_line_and_the_input_with_nothing() {
        assert_eq!(lines("Yes\r\nno"), [Some("yes".to_owned()), Some("no".to_owned()), None]);
    }

    #[test]
    fn an_endless_line_is_no_answer_and_does_not_become_the_next_one() {
        let long = format!("{}y\nno\n", "a".repeat(5000));
        let read = lines(&long);
        assert_eq!(meant(read[0].as_deref().unwrap()), None);
        assert_eq!(read[1].as_deref(), Some("no"));
    }

    #[test]
    fn only_who_may_be_in_india_is_asked_of_india() {
        assert!(in_india(Some("Asia/Kolkata")) && in_india(Some("Etc/UTC")) && in_india(None));
        assert!(!in_india(Some("Asia/Seoul")) && !in_india(Some("America/New_York")));
    }

    #[test]
    fn both_languages_are_understood_and_nothing_else() {
        assert_eq!((meant("예"), meant("아니요"), meant("")), (Some("yes"), Some("no"), Some("unsure")));
        assert_eq!(meant("maybe tomorrow"), None);
    }
}
