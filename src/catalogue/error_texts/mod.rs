//! Error texts that people paste, and which findings they speak of: `checks/error-texts/*.toml`.

mod elsewhere;
mod named;
mod paste;
mod pattern;
mod sure;
mod translations;

pub use named::{Named, NamedPart};
use paste::Paste;
pub use pattern::ErrorTextFault;
pub(super) use pattern::Pattern;
pub use sure::{HowSure, Wording};
pub use translations::{Sentence, Translations};

use super::EntryFault;

/// One kind of text.
#[derive(Clone, Debug)]
pub struct ErrorText {
    pub(super) id: String,
    pub(super) patterns: Vec<Pattern>,
    /// The text is another one if one of these is in it too.
    pub(super) unless: Vec<Pattern>,
    pub(super) means: Vec<Meaning>,
    /// Ids of entries that say nothing more once this one matches; `tls-*` is every id that begins so.
    pub(super) covers: Vec<String>,
    pub(super) examples: Vec<String>,
    pub(super) not: Vec<String>,
    pub(super) source: String,
    pub(super) date: String,
    pub(super) language: String,
    pub(super) clients: Vec<String>,
    pub(super) wording: Wording,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub code: String,
    pub sure: HowSure,
}

impl ErrorText {
    fn is_in(&self, paste: &Paste) -> bool {
        let readings = if self.is_dense() { &paste.dense } else { &paste.lines };
        let any = |patterns: &[Pattern]| {
            patterns
                .iter()
                .any(|pattern| readings.iter().any(|reading| pattern.is_in(&reading.text, &reading.small)))
        };
        any(&self.patterns) && !any(&self.unless)
    }

    /// Korean spacing varies from page to page and Japanese has none, so their patterns are compared without spaces.
    fn is_dense(&self) -> bool {
        is_dense(&self.language)
    }

    fn covers(&self, id: &str) -> bool {
        self.id != id && self.covers.iter().any(|covered| is_named(covered, id))
    }

    /// What it covers that no entry is called.
    pub(super) fn unknown_cover(&self, ids: &[&str]) -> Option<&str> {
        let known = |covered: &&String| ids.iter().any(|id| is_named(covered, id));
        self.covers.iter().find(|covered| !known(covered)).map(String::as_str)
    }

    /// What is wrong with the patterns or with the entry's own examples, if anything is.
    pub fn fault(&self) -> Option<ErrorTextFault> {
        let patterns = self.patterns.iter().chain(&self.unless);
        if let Some(fault) = patterns.clone().find_map(Pattern::fault) {
            return Some(fault);
        }
        let matches = |text: &&String| self.is_in(&Paste::of(text));
        if self.examples.iter().any(|text| !matches(&text)) {
            let fault = EntryFault::ExampleMissed { id: self.id.clone() };
            return Some(ErrorTextFault { key: "example", fault });
        }
        let fault = EntryFault::CounterExampleMatched { id: self.id.clone() };
        self.not.iter().any(|text| matches(&text)).then_some(ErrorTextFault { key: "not", fault })
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    /// The findings it may speak of, likeliest first.
    pub fn means(&self) -> &[Meaning] {
        &self.means
    }

    /// Texts as people see them.
    pub fn examples(&self) -> &[String] {
        &self.examples
    }

    /// Texts that look alike and are not this.
    pub fn counter_examples(&self) -> &[String] {
        &self.not
    }

    /// Entries it keeps silent, by id or by the beginning of ids.
    pub fn covered(&self) -> &[String] {
        &self.covers
    }

    /// Where the text was learnt.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The day it was last compared with its source.
    pub fn date(&self) -> &str {
        &self.date
    }

    /// The language of the text, as a tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The programs and pages that show it.
    pub fn clients(&self) -> &[String] {
        &self.clients
    }

    /// Whether the source was seen to have the text.
    pub fn wording(&self) -> Wording {
        self.wording
    }

    fn is_any_sure(&self) -> bool {
        self.means.iter().any(|meaning| meaning.sure < HowSure::Low)
    }

    /// Whether the text is of this kind, whatever other entries say of it.
    pub fn has(&self, text: &str) -> bool {
        self.is_in(&Paste::of(text))
    }
}

/// Whether texts of the language are compared without spaces.
pub(super) fn is_dense(language: &str) -> bool {
    matches!(language, "ko" | "ja")
}

/// Whether `covered` is the id, or the beginning of it followed by `*`.
fn is_named(covered: &str, id: &str) -> bool {
    covered.strip_suffix('*').map_or(covered == id, |beginning| id.starts_with(beginning))
}

/// A finding a text may speak of, and the entry that says so.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub code: &'a str,
    pub sure: HowSure,
    pub entry: &'a ErrorText,
}

#[derive(Clone, Debug, Default)]
pub struct ErrorTexts {
    pub(super) all: Vec<ErrorText>,
    pub(super) translations: Translations,
}

impl ErrorTexts {
    pub fn iter(&self) -> impl Iterator<Item = &ErrorText> {
        self.all.iter()
    }

    /// What programs say in other languages.
    pub fn translations(&self) -> &Translations {
        &self.translations
    }

    /// Every finding the text may speak of, the surest first, each code once. Line breaks, colours, escapes and log
    /// prefixes of a paste do not matter.
    pub fn candidates(&self, text: &str) -> Vec<Candidate<'_>> {
        let mut found: Vec<Candidate<'_>> = Vec::new();
        for entry in self.entries_in(text) {
            for Meaning { code, sure } in &entry.means {
                match found.iter_mut().find(|known| known.code == code) {
                    Some(known) if *sure < known.sure => *known = Candidate { code, sure: *sure, entry },
                    Some(_) => {}
                    None => found.push(Candidate { code, sure: *sure, entry }),
                }
            }
        }
        if elsewhere::is_of_another_service(text) {
            found.retain(|candidate| !elsewhere::is_about_aws_alone(candidate.code));
        }
        found.sort_by_key(|candidate| candidate.sure);
        found
    }

    /// The forms in which a text is compared with the patterns: what is found in two texts is the same if these are.
    pub fn readings(text: &str) -> Vec<String> {
        Paste::of(text).lines.into_iter().map(|reading| reading.text).collect()
    }

    /// The entries whose text this is, without those that another one of them covers. What none of them is any sure of is
    /// looked at once more in English, if it is a program's own translation.
    pub fn entries_in(&self, text: &str) -> Vec<&ErrorText> {
        let mut pastes = vec![Paste::of(text)];
        let entries = self.entries_of(&pastes);
        if entries.iter().any(|entry| entry.is_any_sure()) {
            return entries;
        }
        let english = pastes.iter().flat_map(|paste| self.translations.english_of(paste));
        let english: Vec<_> = english.map(Paste::of).collect();
        pastes.extend(english);
        self.entries_of(&pastes)
    }

    fn entries_of(&self, pastes: &[Paste]) -> Vec<&ErrorText> {
        let is_in = |entry: &&ErrorText| pastes.iter().any(|paste| entry.is_in(paste));
        let matched: Vec<&ErrorText> = self.all.iter().filter(is_in).collect();
        // Of two that cover each other one has to speak: both do.
        let silences =
            |other: &&ErrorText, entry: &ErrorText| other.covers(&entry.id) && !entry.covers(&other.id);
        let told = |entry: &&&ErrorText| !matched.iter().any(|other| silences(other, entry));
        matched.iter().filter(told).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{Catalogue, CatalogueError, HowSure, Overlay, Partition};

    const OWN: &str = r#"date = "2026-12-01"

[[text]]
id = "own-text"
pattern = 'flux capacitor'
unless = 'full'
example = "the flux capacitor is empty"
means = [{ code = "account.blocked", sure = "high" }]
source = "https://wiki.example/"
date = "2026-12-02"
wording = "seen"
"#;

    fn load(own: &str) -> Result<Catalogue, CatalogueError> {
        let file = "error-texts-own.toml".to_owned();
        let overlay = Overlay { files: vec![(file.clone(), file, own.to_owned())], endpoints: Vec::new() };
        Catalogue::load(Partition::Aws, &overlay)
    }

    fn codes(text: &str) -> Vec<(String, HowSure)> {
        let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
        catalogue
            .error_texts()
            .candidates(text)
            .iter()
            .map(|candidate| (candidate.code.to_owned(), candidate.sure))
            .collect()
    }

    fn has(text: &str, code: &str) -> bool {
        codes(text).iter().any(|each_code| each_code.0 == code)
    }

    #[test]
    fn a_support_plan_that_is_missing_says_nothing_about_the_account() {
        for text in [
            "An error occurred (SubscriptionRequiredException) when calling the DescribeSeverityLevels operation: Amazon Web Services Premium Support Subscription is required to use this service.",
            "SubscriptionRequiredException when calling the DescribeEvents operation:",
        ] {
            assert!(
                codes(text).iter().all(|code| !code.0.starts_with("account.")),
                "{text}: {:?}",
                codes(text)
            );
        }
        let text = "SubscriptionRequiredException when calling the DescribeCases operation";
        assert_eq!(codes(text), [("support.api-not-in-plan".to_owned(), HowSure::High)]);
    }

    #[test]
    fn words_of_everyday_errors_are_not_taken_for_sign_up() {
        for text in ["the call failed", "could not call the function", "your discard pile is invalid"] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn the_hold_of_cloudfront_is_no_missing_permission() {
        let text = "AccessDenied: Your account must be verified before you can add new CloudFront resources.";
        assert_eq!(codes(text), [("account.cloudfront-verification".to_owned(), HowSure::High)]);
    }

    #[test]
    fn a_signature_for_another_time_is_no_wrong_secret() {
        let text =
            "SignatureDoesNotMatch: Signature expired: 20221103T080139Z is now earlier than 20221103T081500Z";
        assert!(has(text, "credentials.clock-refused") && !has(text, "credentials.signature-refused"));
    }

    #[test]
    fn one_code_that_several_states_share_names_them_all_and_is_sure_of_none() {
        let found = codes("An error occurred (OptInRequired) when calling the RunInstances operation");
        assert!(found.len() > 3 && found.iter().all(|found| found.1 != HowSure::High), "{found:?}");
    }

    #[test]
    fn line_breaks_and_hidden_characters_of_a_paste_do_not_matter() {
        let text = "This account is\r\n   currently\u{200b} blocked and not recognized";
        assert_eq!(codes(text), [("account.blocked".to_owned(), HowSure::High)]);
    }

    #[test]
    fn an_unknown_text_is_nothing() {
        for text in ["", "hello", "Fehler 42", "the deployment failed", "no space left on device"] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn the_surest_finding_stands_first() {
        for text in
            ["Connection refused", "Could not connect to the endpoint URL", "ExpiredToken AccessDenied"]
        {
            let sure: Vec<_> = codes(text).iter().map(|code| code.1).collect();
            assert!(!sure.is_empty() && sure.is_sorted(), "{text}: {sure:?}");
        }
    }

    #[test]
    fn every_mistake_in_an_error_text_is_told_with_its_line() {
        for (line, new, place, key) in [
            (1, "", (1, 1), "own-missing-key"),
            (4, "", (3, 1), "own-missing-key"),
            (4, "id = \"Own Text\"", (4, 6), "own-wrong-name"),
            (5, "patern = 'x'", (5, 1), "own-unknown-key"),
            (5, "pattern = '('", (5, 11), "own-not-a-regex"),
            (5, "pattern = 'x*'", (5, 11), "own-matches-everything"),
            (6, "unless = 'empty'", (7, 11), "own-example-missed"),
            (6, "not = 'a flux capacitor'", (6, 7), "own-counter-example-matched"),
            (6, "covers = 'nothing'", (3, 1), "own-unknown-cover"),
            (7, "", (3, 1), "own-missing-key"),
            (8, "", (3, 1), "own-missing-key"),
            (8, "means = [{ code = \"blocked\", sure = \"high\" }]", (8, 19), "own-not-a-code"),
            (8, "means = [{ code = \"account.blocked\", sure = \"hihg\" }]", (8, 45), "own-unknown-word"),
            (8, "means = [{ code = \"account.blocked\" }]", (8, 10), "own-missing-key"),
            (9, "", (3, 1), "own-missing-key"),
            (10, "date = \"yesterday\"", (10, 8), "own-not-a-day"),
            (11, "", (3, 1), "own-missing-key"),
            (11, "wording = \"unverified\"", (8, 9), "own-surer-than-wording"),
            (11, "wording = \"rendering\"", (8, 9), "own-surer-than-wording"),
        ] {
            let lines = OWN.lines().enumerate().map(|(number, it)| if number + 1 == line { new } else { it });
            let error = load(&lines.collect::<Vec<_>>().join("\n")).expect_err(new);
            let told = (error.file.as_str(), (error.line, error.column), error.fault.key());
            assert_eq!(told, ("error-texts-own.toml", place, key), "{new}");
        }
    }

    #[test]
    fn error_texts_of_ones_own_are_added_and_replace_those_of_the_same_id() {
        let added = load(OWN).unwrap();
        assert_eq!(added.error_texts().candidates("the FLUX  capacitor")[0].code, "account.blocked");
        assert!(added.error_texts().candidates("flux capacitor, full").is_empty());
        assert!(!added.error_texts().candidates("ExpiredToken").is_empty(), "the shipped ones stay");
        let replaced = load(&OWN.replace("own-text", "credentials-expired")).unwrap();
        assert!(replaced.error_texts().candidates("ExpiredToken").is_empty());
    }
}
