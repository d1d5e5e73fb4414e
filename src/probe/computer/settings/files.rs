//! The two files and the profile in force.

use std::collections::BTreeSet;

use super::file::{Parsed, Section};
use crate::text;

/// Characters kept of a value or a path.
pub(super) const LONGEST_VALUE: usize = 200;

/// Profiles followed by `source_profile` before a circle is assumed.
const LONGEST_CHAIN: usize = 5;

/// One of the two files, read.
pub(super) struct File {
    /// As it is shown: `~/.aws/config` where that is its place.
    pub(super) path: String,
    pub(super) parsed: Parsed,
}

/// Both files and the profile in force.
pub(super) struct Files {
    pub(super) config: File,
    pub(super) credentials: File,
    pub(super) profile: String,
    pub(super) profile_from: Option<String>,
}

/// What a section's name stands for: `[default]` and `[profile x]` are profiles, with or without quotes.
pub(super) fn profile_of(section: &str) -> Option<String> {
    if section == "default" {
        return Some(section.to_owned());
    }
    named(section, "profile")
}

pub(super) fn named(section: &str, kind: &str) -> Option<String> {
    let rest = section.strip_prefix(kind)?;
    let name = rest.trim();
    let quoted = ['"', '\''].iter().find_map(|quote| name.strip_prefix(*quote)?.strip_suffix(*quote));
    let name = quoted.unwrap_or(name);
    (rest.starts_with(char::is_whitespace) && !name.is_empty()).then(|| name.to_owned())
}

impl Files {
    pub(super) fn profile(&self, name: &str) -> Option<&Section> {
        let mut sections = self.config.parsed.sections.iter();
        sections.find(|section| profile_of(&section.name).as_deref() == Some(name))
    }

    pub(super) fn session(&self, name: &str) -> Option<&Section> {
        let mut sections = self.config.parsed.sections.iter();
        sections.find(|section| named(&section.name, "sso-session").as_deref() == Some(name))
    }

    /// The session of the profile, or of the profiles its credentials come from.
    pub(super) fn session_in_force(&self) -> Option<String> {
        let mut sections = self.chain();
        sections.find_map(|section| section.get("sso_session").map(|entry| entry.value.clone()))
    }

    /// The profile in force, then those that `source_profile` names in turn.
    pub(super) fn chain(&self) -> impl Iterator<Item = &Section> {
        let first = self.profile(&self.profile);
        let next = |section: &&Section| {
            let name = &section.get("source_profile")?.value;
            self.profile(name).filter(|other| other.name != section.name)
        };
        std::iter::successors(first, next).take(LONGEST_CHAIN)
    }

    pub(super) fn services(&self, name: &str) -> Option<&Section> {
        let mut sections = self.config.parsed.sections.iter();
        sections.find(|section| named(&section.name, "services").as_deref() == Some(name))
    }

    pub(super) fn credentials(&self, name: &str) -> Option<&Section> {
        self.credentials.parsed.sections.iter().find(|section| section.name == name)
    }

    /// Every profile of either file, once each.
    pub(super) fn profiles(&self) -> Vec<String> {
        let config = self.config.parsed.sections.iter().filter_map(|section| profile_of(&section.name));
        let credentials = self.credentials.parsed.sections.iter().map(|section| section.name.clone());
        let all: BTreeSet<String> = config.chain(credentials).collect();
        all.iter().map(|name| text::line(name, LONGEST_VALUE)).collect()
    }

    pub(super) fn has_profile(&self, name: &str) -> bool {
        self.profile(name).is_some() || self.credentials(name).is_some()
    }
}
