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

fn public() -> Vec<Case> {
    let cases = ["public.toml", "unseen.toml", "unseen-3.toml", "unseen-4.toml"]
        .map(|file| toml::from_str::<Public>(&corpus(file)).unwrap().case);
    cases.into_iter().flatten().collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    First,
    InThree,
    NotKnown,
    Wrong,
}

fn answer(case: &Case, texts: &ErrorTexts) -> Answer {
    let found = texts.candidates(&case.text);
    let is_right = |code: &str| case.codes.iter().any(|right| right == code);
    let is_sure_of_another = found.iter().any(|one| one.sure == HowSure::High && !is_right(one.code));
    match found.first() {
        _ if is_sure_of_another => Answer::Wrong,
        _ if case.codes.is_empty() => Answer::First,
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
    let (catalogue, cases) = (catalogue(), public());
    let mut count = BTreeMap::<Answer, usize>::new();
    let mut wrong = Vec::new();
    for case in &cases {
        let answer = answer(case, catalogue.error_texts());
        *count.entry(answer).or_default() += 1;
        if answer == Answer::Wrong {
            let found = catalogue.error_texts().candidates(&case.text);
            let found: Vec<_> = found.iter().map(|one| (one.code, one.sure)).collect();
            wrong.push(format!("{}\n    {}\n    {found:?}, not {:?}", case.url, case.text, case.codes));
        }
    }
    println!("{count:?}");
    let known = count.get(&Answer::First).copied().unwrap_or_default()
        + count.get(&Answer::InThree).copied().unwrap_or_default();
    assert!(cases.len() > 360 && known * 100 >= cases.len() * 95, "{known} of {} are known", cases.len());
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
    let public = public();
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
