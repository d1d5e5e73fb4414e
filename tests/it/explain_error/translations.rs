//! What browsers, Windows and the C library say in other languages leads to what their English leads to.

use std::sync::LazyLock;

use aws_setup_doctor::catalogue::{Catalogue, Sentence};

use super::table::catalogue;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(catalogue);

fn sentences() -> Vec<Sentence> {
    CATALOGUE.error_texts().translations().sentences()
}

/// The codes of a text, likeliest first.
fn codes(text: &str) -> Vec<String> {
    let candidates = CATALOGUE.error_texts().candidates(text);
    candidates.iter().map(|candidate| candidate.code.to_owned()).collect()
}

#[test]
fn every_english_sentence_is_known() {
    let named = |english: String| english.replace('*', "d-1234567890.awsapps.com");
    let english = sentences().into_iter().map(|sentence| named(sentence.english));
    let unknown: Vec<_> = english.filter(|english| codes(english).is_empty()).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn every_translation_leads_to_what_its_english_leads_to() {
    let mut others = Vec::new();
    let mut count = 0;
    for sentence in sentences() {
        let first = codes(&sentence.english.replace('*', "d-1234567890.awsapps.com")).into_iter().next();
        for (language, text) in &sentence.translations {
            count += 1;
            let found = codes(&text.replace('*', "d-1234567890.awsapps.com"));
            if !found.iter().any(|code| Some(code) == first.as_ref()) {
                others.push(format!("{language}: {text}: {found:?}, not {first:?}"));
            }
        }
    }
    assert!(count > 700, "{count}");
    assert!(others.is_empty(), "{others:#?}");
}
