//! Error texts that people paste, and which findings they speak of: `checks/error-texts.toml`.

use regex_lite::Regex;

use super::ids::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

words! {
    /// How sure a text alone makes a finding.
    HowSure {
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

/// One kind of text.
#[derive(Clone, Debug)]
pub struct ErrorText {
    pub(super) id: String,
    pub(super) pattern: Regex,
    /// The text is another one if this is in it too.
    pub(super) unless: Option<Regex>,
    pub(super) means: Vec<Meaning>,
    pub(super) source: String,
    pub(super) date: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub code: String,
    pub sure: HowSure,
}

impl ErrorText {
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.pattern.is_match(text) && !self.unless.as_ref().is_some_and(|it| it.is_match(text))
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    /// The findings it may speak of, likeliest first.
    pub fn means(&self) -> &[Meaning] {
        &self.means
    }

    /// Where the text was learnt.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The day it was last compared with its source.
    pub fn date(&self) -> &str {
        &self.date
    }
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
}

impl ErrorTexts {
    pub fn iter(&self) -> impl Iterator<Item = &ErrorText> {
        self.all.iter()
    }

    /// Every finding the text may speak of, the surest first, each code once. Line breaks and hidden characters of
    /// a paste do not matter.
    pub fn candidates(&self, text: &str) -> Vec<Candidate<'_>> {
        let text = on_one_line(text);
        let matched = self.all.iter().filter(|it| it.is_in(&text));
        let mut found: Vec<Candidate<'_>> = Vec::new();
        for entry in matched {
            for Meaning { code, sure } in &entry.means {
                match found.iter_mut().find(|it| it.code == code) {
                    Some(known) if *sure < known.sure => *known = Candidate { code, sure: *sure, entry },
                    Some(_) => {}
                    None => found.push(Candidate { code, sure: *sure, entry }),
                }
            }
        }
        found.sort_by_key(|it| it.sure);
        found
    }
}

fn on_one_line(text: &str) -> String {
    const LONGEST: usize = 64 << 10;
    let hidden = |it: char| {
        it.is_control()
            || matches!(it, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let plain: String = text
        .chars()
        .take(LONGEST)
        .map(|it| match it {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            it if hidden(it) => ' ',
            it => it,
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
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
"#;

    fn load(own: &str) -> Result<Catalogue, CatalogueError> {
        let file = "error-texts-own.toml".to_owned();
        let overlay = Overlay { files: vec![(file.clone(), file, own.to_owned())], endpoints: Vec::new() };
        Catalogue::load(Partition::Aws, &overlay)
    }

    fn codes(text: &str) -> Vec<(String, HowSure)> {
        let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
        catalogue.error_texts().candidates(text).iter().map(|it| (it.code.to_owned(), it.sure)).collect()
    }

    fn has(text: &str, code: &str) -> bool {
        codes(text).iter().any(|it| it.0 == code)
    }

    #[test]
    fn a_support_plan_that_is_missing_says_nothing_about_the_account() {
        for text in [
            "An error occurred (SubscriptionRequiredException) when calling the DescribeSeverityLevels operation: Amazon Web Services Premium Support Subscription is required to use this service.",
            "SubscriptionRequiredException when calling the DescribeEvents operation:",
        ] {
            assert!(codes(text).iter().all(|it| !it.0.starts_with("account.")), "{text}: {:?}", codes(text));
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
        assert!(found.len() > 3 && found.iter().all(|it| it.1 != HowSure::High), "{found:?}");
    }

    #[test]
    fn line_breaks_and_hidden_characters_of_a_paste_do_not_matter() {
        let text = "This account is\r\n   currently\u{200b} blocked and not recognized";
        assert_eq!(codes(text), [("account.blocked".to_owned(), HowSure::High)]);
    }

    #[test]
    fn an_unknown_text_is_nothing() {
        for text in ["", "hello", "Fehler 42", "the deployment failed", "Internal Server Error"] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn the_surest_finding_stands_first() {
        for text in
            ["Connection refused", "Could not connect to the endpoint URL", "ExpiredToken AccessDenied"]
        {
            let sure: Vec<_> = codes(text).iter().map(|it| it.1).collect();
            assert!(!sure.is_empty() && sure.is_sorted(), "{text}: {sure:?}");
        }
    }

    #[test]
    fn every_mistake_in_an_error_text_is_told_with_its_line() {
        for (line, new, at, what, mend) in [
            (1, "", 1, "has no `date`", "date = "),
            (4, "", 3, "has no `id`", "id = "),
            (4, "id = \"Own Text\"", 4, "cannot be an id", "single hyphens"),
            (5, "patern = 'x'", 5, "unknown key `patern`", "Did you mean `pattern`?"),
            (5, "pattern = '('", 5, "is not a regular expression", "backslash"),
            (5, "pattern = 'x*'", 5, "matches everything", "only this error"),
            (6, "unless = 'empty'", 7, "does not match its own pattern", "Correct"),
            (7, "", 3, "has no `example`", "example = "),
            (8, "", 3, "has no `means`", "means = "),
            (
                8,
                "means = [{ code = \"blocked\", sure = \"high\" }]",
                8,
                "is not the code of a finding",
                "explain",
            ),
            (
                8,
                "means = [{ code = \"account.blocked\", sure = \"hihg\" }]",
                8,
                "unknown word `hihg`",
                "`high`?",
            ),
            (8, "means = [{ code = \"account.blocked\" }]", 8, "has no `sure`", "sure = "),
            (9, "", 3, "has no `source`", "source = "),
            (10, "date = \"yesterday\"", 10, "is not a day", "2026-11-01"),
        ] {
            let lines = OWN.lines().enumerate().map(|(number, it)| if number + 1 == line { new } else { it });
            let text = lines.collect::<Vec<_>>().join("\n");
            let error = load(&text).unwrap_err();
            assert_eq!((error.file.as_str(), error.line), ("error-texts-own.toml", at), "{error}");
            assert!(error.what.contains(what) && error.mend.contains(mend), "{error}");
        }
    }

    #[test]
    fn error_texts_of_ones_own_are_added_and_replace_those_of_the_same_id() {
        let added = load(OWN).unwrap();
        assert_eq!(added.error_texts().candidates("the FLUX  capacitor")[0].code, "account.blocked");
        assert!(added.error_texts().candidates("flux capacitor, full").is_empty());
        assert!(!added.error_texts().candidates("ExpiredToken").is_empty(), "the shipped ones stay");
        let replaced = load(&OWN.replace("own-text", "expired-token")).unwrap();
        assert!(replaced.error_texts().candidates("ExpiredToken").is_empty());
    }
}
