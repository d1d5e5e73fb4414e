//! Texts of public threads, with the addresses they stand at, and the words that each source of the table has.

use std::collections::BTreeMap;

use aws_setup_doctor::catalogue::{ErrorTexts, HowSure, Wording};
use serde::Deserialize;

use super::table::{catalogue, corpus};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Public {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    /// The findings the text may be of. None: it speaks of something else, and no finding may be sure.
    codes: Vec<String>,
    url: String,
}

const SETS: &[&str] = &[
    "public.toml",
    "unseen.toml",
    "unseen-3.toml",
    "unseen-4.toml",
    "unseen-5.toml",
    "unseen-6.toml",
    "unseen-7.toml",
    "unseen-8.toml",
    "unseen-9.toml",
    "unseen-10.toml",
    "unseen-11.toml",
    "unseen-12.toml",
];

fn set(file: &str) -> Vec<Case> {
    toml::from_str::<Public>(&corpus(file)).unwrap().case
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    First,
    InThree,
    NotKnown,
    Wrong,
    SureOfAnother,
}

/// The answer to a text of account set-up. Of one that speaks of something else, what is told with confidence is wrong.
fn answer(case: &Case, texts: &ErrorTexts) -> Answer {
    let found = texts.candidates(&case.text);
    let is_right = |code: &str| case.codes.iter().any(|right| right == code);
    match found.first() {
        Some(first) if first.sure == HowSure::High && !is_right(first.code) => Answer::SureOfAnother,
        Some(first) if case.codes.is_empty() && first.sure == HowSure::Medium => Answer::Wrong,
        Some(_) if case.codes.is_empty() => Answer::InThree,
        None if case.codes.is_empty() => Answer::First,
        None => Answer::NotKnown,
        Some(first) if is_right(first.code) => Answer::First,
        Some(_) if found.iter().take(3).any(|one| is_right(one.code)) => Answer::InThree,
        Some(_) => Answer::Wrong,
    }
}

/// What is not known is an answer too; what is wrong is none.
#[test]
#[allow(clippy::print_stdout)] // the score is for whoever adds texts
fn public_texts_are_told_right_or_not_at_all() {
    let catalogue = catalogue();
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    let (mut all, mut known) = (0_usize, 0_usize);
    for file in SETS {
        let mut count = BTreeMap::<(bool, Answer), usize>::new();
        for case in set(file) {
            let is_of_aws = !case.codes.is_empty();
            let answer = answer(&case, catalogue.error_texts());
            *count.entry((is_of_aws, answer)).or_default() += 1;
            all += usize::from(is_of_aws);
            known += usize::from(is_of_aws && answer <= Answer::InThree);
            let found = catalogue.error_texts().candidates(&case.text);
            let found: Vec<_> = found.iter().map(|one| (one.code, one.sure, one.entry.id())).collect();
            let told = format!("{}\n    {}\n    {found:?}, not {:?}", case.url, case.text, case.codes);
            match answer {
                Answer::NotKnown => unknown.push(told),
                Answer::SureOfAnother => wrong.push(told),
                Answer::Wrong if is_of_aws => wrong.push(told),
                Answer::First | Answer::InThree | Answer::Wrong => {}
            }
        }
        for (is_of_aws, columns) in [
            (true, ["first", "in three", "not known", "wrong", "sure"]),
            (false, ["nothing", "low", "-", "medium", "sure"]),
        ] {
            let of = |answer| count.get(&(is_of_aws, answer)).copied().unwrap_or_default();
            let answers =
                [Answer::First, Answer::InThree, Answer::NotKnown, Answer::Wrong, Answer::SureOfAnother];
            let texts: usize = answers.iter().map(|answer| of(*answer)).sum();
            let what = if is_of_aws { "" } else { " (of something else)" };
            if texts > 0 {
                let cells =
                    answers.iter().zip(columns).map(|(answer, column)| format!("{column} {}", of(*answer)));
                println!(
                    "{:36} {texts:4}  {}",
                    format!("{file}{what}"),
                    cells.collect::<Vec<_>>().join(", ")
                );
            }
        }
    }
    println!("not known:\n{}", unknown.join("\n"));
    assert!(all > 400 && known * 100 >= all * 97, "{known} of {all} are known");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Quotes {
    quote: Vec<Quote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Quote {
    source: String,
    text: String,
}

/// `seen` is no mere word: what the source says is kept, and it is a text of this kind.
#[test]
fn every_entry_that_was_seen_has_the_words_of_its_source() {
    let quotes: Quotes = toml::from_str(&corpus("quotes.toml")).unwrap();
    let public: Vec<Case> = SETS.iter().flat_map(|file| set(file)).collect();
    let catalogue = catalogue();
    let quoted = quotes.quote.iter().map(|quote| (quote.source.as_str(), quote.text.as_str()));
    let words: Vec<(&str, &str)> =
        quoted.chain(public.iter().map(|case| (case.url.as_str(), case.text.as_str()))).collect();
    let mut unproven = Vec::new();
    for entry in catalogue.error_texts().iter().filter(|entry| entry.wording() == Wording::Seen) {
        let is_proven = words.iter().any(|(source, text)| *source == entry.source() && entry.has(text));
        if !is_proven {
            unproven.push(format!("{}: {} was not seen to have it", entry.id(), entry.source()));
        }
    }
    assert!(unproven.is_empty(), "{}", unproven.join("\n"));
    let unused: Vec<_> = quotes
        .quote
        .iter()
        .filter(|quote| !catalogue.error_texts().iter().any(|entry| entry.source() == quote.source))
        .map(|quote| quote.source.as_str())
        .collect();
    assert!(unused.is_empty(), "no entry has these sources: {unused:?}");
}

#[test]
fn what_was_not_seen_is_sure_of_nothing() {
    for entry in catalogue().error_texts().iter() {
        for meaning in entry.means() {
            assert!(
                meaning.sure >= entry.wording().surest(),
                "{} is too sure of {}",
                entry.id(),
                meaning.code
            );
        }
    }
}
