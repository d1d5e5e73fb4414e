//! Wording, from Fluent files under `locales/`. Codes, keys and arguments are never translated.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use regex_lite::Regex;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    En,
    Ko,
}

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

impl Language {
    pub const ALL: [Self; 2] = [Self::En, Self::Ko];

    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// From a POSIX locale name such as `ko_KR.UTF-8`.
    pub fn from_locale(name: &str) -> Option<Self> {
        let language = name.split(['_', '.', '@', '-']).next()?.to_ascii_lowercase();
        match language.as_str() {
            "ko" => Some(Self::Ko),
            "en" | "c" | "posix" => Some(Self::En),
            _ => None,
        }
    }
}

/// All messages of one language, with English beneath it so that a missing line shows English and never nothing.
///
/// A file is read when the first of its messages is asked for: most runs need few of them.
pub struct Messages {
    language: Language,
    /// By place in `LOCALES`.
    files: Vec<OnceLock<FluentBundle<FluentResource>>>,
}

impl Messages {
    pub fn new(language: Language) -> Self {
        Self { language, files: LOCALES.iter().map(|_| OnceLock::new()).collect() }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of `key` (`id` or `id.attribute`), or the key itself, so that a gap is seen.
    pub fn text(&self, key: &str, args: &BTreeMap<&'static str, String>) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    pub fn plain(&self, key: &str) -> String {
        self.text(key, &BTreeMap::new())
    }

    pub fn find(&self, key: &str, args: &BTreeMap<&'static str, String>) -> Option<String> {
        let own = self.lookup(self.language, key, args);
        own.or_else(|| (self.language != Language::En).then(|| self.lookup(Language::En, key, args))?)
    }

    /// Whether this language itself has the message; English does not count for Korean.
    pub fn has_own(&self, key: &str) -> bool {
        self.lookup(self.language, key, &BTreeMap::new()).is_some()
    }

    fn lookup(&self, language: Language, key: &str, args: &BTreeMap<&'static str, String>) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let bundle = self.bundle_of(language, id)?;
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args.iter().filter(|(_, value)| is_known(value)) {
            values.set(*name, argument(value));
            values.set(format!("has_{name}"), "yes");
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        Some(if errors.is_empty() { text } else { self.filled(language, &text) })
    }

    /// The file that has this message.
    fn bundle_of(&self, language: Language, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let (_, keys) = KEYS.iter().find(|(tag, _)| *tag == language.tag())?;
        let at = keys.binary_search_by_key(&id, |(key, _)| *key).ok()?;
        let (_, file) = keys.get(at)?;
        let (_, _, text) = LOCALES.get(*file)?;
        Some(self.files.get(*file)?.get_or_init(|| bundle(language, text)))
    }

    /// `{$host}`, which Fluent leaves for an argument nobody gave, as the words for a host that is not known.
    fn filled(&self, language: Language, text: &str) -> String {
        static GAP: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r"\{\s*\$([A-Za-z0-9_-]+)\s*\}").ok());
        let Some(gap) = GAP.as_ref() else { return text.to_owned() };
        let mut filled = String::with_capacity(text.len());
        let mut rest = 0;
        for found in gap.captures_iter(text) {
            let (Some(whole), Some(name)) = (found.get(0), found.get(1)) else { continue };
            filled += text.get(rest..whole.start()).unwrap_or_default();
            let key = format!("some-{}", name.as_str().replace('_', "-"));
            let words = self.lookup(language, &key, &BTreeMap::new());
            let words = sentence_case(&filled, words.unwrap_or_default());
            // `the proxy { $proxy }`, `{ $proxy } 프록시`: the message has the noun already.
            let noun = words.rsplit_once(' ').map(|(_, noun)| noun).filter(|noun| !noun.is_empty());
            if let Some(before) = noun.and_then(|noun| filled.strip_suffix(&format!("{noun} "))) {
                filled.truncate(before.len());
            }
            filled += &words;
            rest = whole.end();
            let after = text.get(rest..).unwrap_or_default().strip_prefix(' ').unwrap_or_default();
            let again = noun.filter(|noun| {
                after
                    .strip_prefix(*noun)
                    .is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
            });
            rest += again.map_or(0, |noun| 1 + noun.len());
        }
        filled + text.get(rest..).unwrap_or_default()
    }

    /// The message key of a code: `network.dns-sinkhole` is `network-dns-sinkhole`.
    pub fn key_of(code: &str) -> String {
        code.replace('.', "-")
    }
}

/// The texts of every message file.
pub(super) fn texts() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|(_, _, text)| *text)
}

/// The words messages choose by (`[reset]` in `{ $how -> [reset] … }`): ours, so anyone may read them.
pub(super) fn selectors() -> std::collections::BTreeSet<&'static str> {
    let lines = LOCALES.iter().flat_map(|locale| locale.2.lines());
    let variants = lines.filter_map(|line| line.trim_start().trim_start_matches('*').strip_prefix('['));
    variants.filter_map(|variant| variant.split_once(']').map(|halves| halves.0.trim())).collect()
}

fn bundle(language: Language, text: &str) -> FluentBundle<FluentResource> {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are bidi control characters: they would end up in tickets and break copied commands.
    bundle.set_use_isolating(false);
    // Syntax is checked by a test; a broken entry is dropped here and falls back to English.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}

/// What a rule could not find out is no value of an argument.
fn is_known(value: &str) -> bool {
    !matches!(value.trim(), "" | "?" | "-")
}

/// The words with a capital letter if a sentence begins with them.
fn sentence_case(before: &str, words: String) -> String {
    let begins = before.is_empty() || before.ends_with(". ") || before.ends_with('\n');
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if begins => first.to_uppercase().chain(letters).collect(),
        _ => words,
    }
}

/// Whole numbers as numbers, so that `{ $count -> [one] … }` works; written back they look the same.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

/// The lines of a multi-line message.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::*;

    #[test]
    fn every_file_is_valid_fluent() {
        for (language, name, text) in LOCALES {
            let errors = FluentResource::try_new((*text).to_owned()).err().map(|err| err.1);
            assert!(errors.is_none(), "{language}/{name}: {errors:?}");
        }
    }

    #[test]
    fn each_message_stands_in_one_file_and_is_found_there() {
        for language in Language::ALL {
            let messages = Messages::new(language);
            let (_, keys) = KEYS.iter().find(|(tag, _)| *tag == language.tag()).unwrap();
            for (key, _) in *keys {
                let found = messages.bundle_of(language, key).and_then(|bundle| bundle.get_message(key));
                assert!(found.is_some(), "{language:?}: {key}");
            }
            let lines = LOCALES.iter().filter(|(tag, _, _)| *tag == language.tag());
            let lines = lines.flat_map(|(_, _, text)| text.lines());
            let begun =
                lines.filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic())).count();
            assert_eq!(keys.len(), begun, "{language:?}: a message stands twice");
        }
    }

    #[test]
    fn english_counts_in_singular_and_plural() {
        let messages = Messages::new(Language::En);
        let of =
            |count: &str| messages.text("result-warnings", &BTreeMap::from([("count", count.to_owned())]));
        assert_eq!((of("1").as_str(), of("2").as_str()), ("1 warning", "2 warnings"));
    }

    #[test]
    fn numbers_are_written_as_they_came() {
        for value in ["8080", "012345678901", "1.10", "0"] {
            let mut args = FluentArgs::new();
            args.set("value", argument(value));
            let shown = match args.get("value") {
                Some(FluentValue::Number(it)) => it.as_string().into_owned(),
                Some(FluentValue::String(it)) => it.clone().into_owned(),
                other => panic!("{other:?}"),
            };
            assert_eq!(shown, value);
        }
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let keys = |language: &str| -> std::collections::BTreeSet<String> {
            LOCALES
                .iter()
                .filter(|locale| locale.0 == language)
                .flat_map(|locale| locale.2.lines())
                .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
                .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim().to_owned()))
                .collect()
        };
        assert_eq!(keys("en"), keys("ko"));
    }
}
