//! What an answer says: a text tells what one program printed, and nothing that the doctor measured.

use std::collections::BTreeSet;

use aws_setup_doctor::catalogue::{Candidate, Named};
use aws_setup_doctor::report::explain_error::Explained;
use aws_setup_doctor::report::{Language, Messages};

use super::gaps;
use super::table::catalogue;

/// Words of somebody who looked, or who has no value where one was measured.
const MEASURED: &[&str] = &[
    "in the answer shows",
    "was tried",
    "were tried",
    "Product seen",
    "What was seen",
    "seen:",
    "Seen at",
    "was seen",
    "answered error",
    "answered an error",
    "the the ",
    "was not run",
    "was sent",
    "was not asked",
    "At present",
    "stay undetermined",
    "not known",
    "as far as",
    "other handshakes",
    "not given",
    "some bytes",
    "(an address)",
    "응답에 이름을 감춘",
    "확인된 제품",
    "시험한",
    "시험했",
    "실행하지 않",
    "측정",
    "보내지 않았",
    "묻지 않았",
    "(응답 오류)",
    "알 수 없음",
    "다른 핸드셰이크",
];

/// Every finding that the table names, alone, as an answer to a text that names nothing or to the entry's own example.
fn answers(language: Language, mut each: impl FnMut(&Explained, &str)) {
    let (catalogue, messages) = (catalogue(), Messages::new(language));
    let mut seen = BTreeSet::new();
    for entry in catalogue.error_texts().iter() {
        for meaning in entry.means() {
            if !seen.insert((meaning.code.clone(), meaning.sure)) {
                continue;
            }
            let candidate = [Candidate { code: &meaning.code, sure: meaning.sure, entry }];
            let example = entry.examples().first().map(|example| Named::of(example)).unwrap_or_default();
            for named in [Named::default(), example] {
                let explained = Explained::of(&candidate, named, Vec::new(), &messages, 0).unwrap();
                let mut page = Vec::new();
                explained.text(&messages, &mut page).unwrap();
                each(&explained, &String::from_utf8(page).unwrap());
            }
        }
    }
    assert!(seen.len() > 80, "{}", seen.len());
}

#[test]
fn no_answer_speaks_of_what_was_not_looked_at() {
    let mut wrong = BTreeSet::new();
    for language in Language::ALL {
        answers(language, |explained, _| {
            let answer = &explained.candidates[0];
            let said = [&answer.title, &answer.meaning, &answer.steps.join("\n"), &answer.ask]
                .map(String::as_str)
                .join("\n");
            for words in MEASURED.iter().filter(|words| said.contains(**words)) {
                wrong.insert(format!("{} {}: {words:?} in: {said}", language.tag(), answer.code));
            }
        });
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} answers:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_answer_is_short_and_has_no_holes() {
    let mut wrong = BTreeSet::new();
    for language in Language::ALL {
        answers(language, |explained, page| {
            let (code, lines) = (explained.candidates[0].code, page.trim_end().lines().count());
            if lines > 10 {
                wrong.insert(format!("{} {code}: {lines} lines:\n{page}", language.tag()));
            }
            let flush: Vec<&str> = page.lines().map(str::trim).collect();
            for line in flush.iter().filter(|line| line.ends_with(':')) {
                wrong.insert(format!("{} {code}: nothing stands behind `{line}`:\n{page}", language.tag()));
            }
            for fault in gaps::faults(&flush.join("\n")) {
                wrong.insert(format!("{} {code}: {fault}:\n{page}", language.tag()));
            }
        });
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} answers:\n{}", wrong.len(), wrong.join("\n"));
}

/// What only one finding has is told as a fact; anything else with a reserve.
#[test]
fn an_answer_that_is_not_sure_says_so_first() {
    let answer = |text: &str, language: &str| super::explain_error(&["--lang", language, text], "").out;
    assert!(answer(super::BLOCKED, "en").starts_with("This message means: "));
    assert!(answer(super::BLOCKED, "ko").starts_with("메시지의 뜻: "));
    let refused = "Error: connect ECONNREFUSED 52.94.236.248:443";
    assert!(answer(refused, "en").contains("\n\nPossible cause: "));
    assert!(answer(refused, "ko").contains("\n\n가능한 원인: "));
}
