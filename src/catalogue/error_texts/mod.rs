//! Error texts that people paste, and which findings they speak of: `checks/error-texts/*.toml`.

mod dense;
mod entry;
mod escapes;
mod loose;
mod named;
mod other_services;
mod paste;
mod pattern;
mod prefixes;
mod sure;
mod translations;

pub(super) use entry::is_dense;
pub use entry::{ErrorText, Meaning};
use loose::Seen;
pub use named::{Named, NamedPart};
pub use other_services::{OtherService, OtherServices};
use paste::Paste;
pub use pattern::ErrorTextFault;
pub(super) use pattern::Pattern;
pub use sure::{HowSure, Wording};
pub use translations::{Sentence, Translations};

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
    pub(super) other_services: OtherServices,
}

impl ErrorTexts {
    pub fn iter(&self) -> impl Iterator<Item = &ErrorText> {
        self.all.iter()
    }

    /// What programs say in other languages.
    pub fn translations(&self) -> &Translations {
        &self.translations
    }

    /// Services that are not AWS, by their own texts.
    pub fn other_services(&self) -> &OtherServices {
        &self.other_services
    }

    /// Every finding the text may speak of, the surest first, each code once. Line breaks, colours, escapes and log
    /// prefixes of a paste do not matter. A text that only looks like one of the table's examples makes nothing sure, and
    /// one that may be of any service is never sure about AWS.
    pub fn candidates(&self, text: &str) -> Vec<Candidate<'_>> {
        let parts = Paste::parts(text);
        let (mut entries, mut surest) = (self.entries_of(&parts), HowSure::High);
        if entries.is_empty() {
            (entries, surest) = (self.entries_like(text, &parts), HowSure::Low);
        }
        let mut found: Vec<Candidate<'_>> = Vec::new();
        for entry in entries {
            for Meaning { code, sure } in &entry.means {
                let sure = (*sure).max(surest);
                match found.iter_mut().find(|known| known.code == code) {
                    Some(known) if sure < known.sure => *known = Candidate { code, sure, entry },
                    Some(_) => {}
                    None => found.push(Candidate { code, sure, entry }),
                }
            }
        }
        let services = &self.other_services;
        if !services.name_aws(&parts) {
            if services.name_another(&parts) {
                found.retain(|candidate| !services.is_about_aws_alone(candidate.code));
            }
            for candidate in found.iter_mut().filter(|found| services.is_about_aws_alone(found.code)) {
                candidate.sure = candidate.sure.max(HowSure::Medium);
            }
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
        self.entries_of(&Paste::parts(text))
    }

    fn entries_of(&self, parts: &[Paste]) -> Vec<&ErrorText> {
        let entries = self.entries_said_in(parts, &[]);
        if entries.iter().any(|entry| entry.is_any_sure()) {
            return entries;
        }
        let whole = parts.iter().filter(|paste| !paste.is_line_of_log);
        let english = whole.flat_map(|paste| self.translations.english_of(paste));
        let english: Vec<_> = english.map(Paste::of).collect();
        if english.is_empty() { entries } else { self.entries_said_in(parts, &english) }
    }

    /// The entries one of whose examples has a whole sentence in the text but for letters that look alike. The sentence has
    /// to be of the entry's kind by itself.
    fn entries_like(&self, text: &str, parts: &[Paste]) -> Vec<&ErrorText> {
        let seen = Seen::of(text);
        let is_like = |entry: &&ErrorText| {
            let mut sentences =
                entry.examples.iter().flat_map(|example| seen.sentences_of(example, entry.is_dense()));
            sentences.any(|sentence| entry.is_in(&Paste::of(sentence)))
                && !parts.iter().any(|paste| entry.is_another_text(paste))
        };
        self.all.iter().filter(is_like).collect()
    }

    fn entries_said_in(&self, parts: &[Paste], english: &[Paste]) -> Vec<&ErrorText> {
        let is_in = |entry: &&ErrorText| parts.iter().chain(english).any(|paste| entry.is_in(paste));
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
