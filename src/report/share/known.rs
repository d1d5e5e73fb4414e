//! What everyone may read: hosts, ids, paths and vendors of the built-in catalogue, and a few closed lists of words.
//! Overlays do not count: their names are the user's own.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;

use super::words::{AWS_CODES, AWS_STATES, WORDS};
use crate::catalogue::{AwsCall, Catalogue, Fingerprints, Mark, Overlay, Partition, Step, is_known_region};
use crate::report::messages;

#[derive(Debug, Default)]
pub(super) struct Known {
    /// The labels of every template, by their number and the last of them: a host is compared with few.
    templates: BTreeMap<(usize, String), BTreeSet<Vec<String>>>,
    /// What follows `*.` in patterns.
    suffixes: BTreeSet<String>,
    endpoints: BTreeSet<String>,
    patterns: BTreeSet<String>,
    paths: BTreeSet<String>,
    labels: BTreeSet<String>,
    checks: BTreeSet<String>,
    /// One file for all partitions.
    fingerprints: Fingerprints,
    error_texts: BTreeSet<String>,
    questions: BTreeSet<String>,
    /// Words of the closed lists, and those that messages choose by.
    words: HashSet<&'static str>,
}

/// One part of a host name by its template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Plain,
    Directory,
    Instance,
}

impl Known {
    /// The built-in catalogue of every partition, read once.
    pub(super) fn builtin() -> &'static Self {
        static BUILTIN: LazyLock<Known> = LazyLock::new(Known::load);
        &BUILTIN
    }

    fn load() -> Self {
        let words = messages::selectors().into_iter().chain(WORDS.iter().copied()).collect();
        let mut known = Self { words, ..Self::default() };
        for partition in Partition::ALL {
            if let Ok(catalogue) = Catalogue::load(*partition, &Overlay::default()) {
                known.learn(&catalogue);
            }
        }
        known
    }

    fn learn(&mut self, catalogue: &Catalogue) {
        for endpoint in catalogue.endpoints() {
            let of_service = endpoint.service().into_iter().flat_map(|service| service.hosts());
            let examples = endpoint.exemplars().iter().map(|exemplar| exemplar.host.clone());
            for template in endpoint.hosts().iter().cloned().chain(of_service).chain(examples) {
                let labels: Vec<String> = template.split('.').map(str::to_owned).collect();
                let last = labels.last().cloned().unwrap_or_default();
                self.templates.entry((labels.len(), last)).or_default().insert(labels);
            }
            self.suffixes.extend(endpoint.pattern().strip_prefix("*.").map(str::to_owned));
            self.endpoints.insert(endpoint.id().to_string());
            self.patterns.insert(endpoint.pattern().to_owned());
            self.paths.extend(endpoint.paths().iter().map(|path| path.path.clone()));
            self.labels.extend(endpoint.paths().iter().filter_map(|path| path.label.clone()));
        }
        self.checks.extend(catalogue.checks().iter().map(|check| check.id().to_string()));
        self.questions.extend(catalogue.checks().iter().filter_map(|check| match check.step() {
            Step::Ask(question) => Some(question.clone()),
            _ => None,
        }));
        self.error_texts.extend(catalogue.error_texts().iter().map(|error_text| error_text.id().to_owned()));
        self.fingerprints = catalogue.fingerprints().clone();
    }

    /// The kind of each label, when a template has this shape.
    pub(super) fn labels(&self, host: &str) -> Option<Vec<Label>> {
        let labels: Vec<&str> = host.split('.').collect();
        let templates = self.templates.get(&(labels.len(), (*labels.last()?).to_owned()))?;
        templates.iter().find_map(|template| matched(template, &labels))
    }

    /// The longest published suffix this host lies below.
    pub(super) fn suffix(&self, host: &str) -> Option<&str> {
        let dots = host.match_indices('.').map(|(at, _)| &host[at + 1..]);
        dots.into_iter().find_map(|parent| self.suffixes.get(parent)).map(String::as_str)
    }

    pub(super) fn endpoint(&self, id: &str) -> bool {
        self.endpoints.contains(id)
    }

    pub(super) fn pattern(&self, pattern: &str) -> bool {
        self.patterns.contains(pattern)
    }

    pub(super) fn path(&self, path: &str) -> bool {
        path == "/" || self.paths.contains(path)
    }

    /// `network.<endpoint>[.<region>][.<label>][@proxy|@browser]`, or a check of `checks/`.
    pub(super) fn check(&self, id: &str) -> bool {
        let (plain, _) = split_lane(id);
        if self.checks.contains(plain) || matches!(plain, "network.controls" | "activation.error-text") {
            return true;
        }
        let mut parts = plain.split('.');
        let family = parts.next() == Some("network");
        let endpoint = parts.next().is_some_and(|part| self.endpoint(part));
        family && endpoint && parts.all(|part| region(part) || self.labels.contains(part))
    }

    /// An entry of the built-in `error-texts`.
    pub(super) fn error_text(&self, id: &str) -> bool {
        self.error_texts.contains(id)
    }

    /// A question of the built-in checks.
    pub(super) fn question(&self, key: &str) -> bool {
        self.questions.contains(key)
    }

    /// A word of a closed list.
    pub(super) fn word(&self, text: &str) -> bool {
        self.words.contains(text)
    }

    pub(super) fn vendor(&self, name: &str) -> bool {
        self.fingerprints.vendors().any(|vendor| vendor.name == name)
    }

    /// Whether a word stands in the name of a vendor.
    pub(super) fn is_of_a_vendor(&self, word: &str) -> bool {
        self.fingerprints.vendors().any(|vendor| vendor.name.contains(word))
    }

    pub(super) fn vendor_in(&self, mark: Mark, text: &str) -> Option<String> {
        self.fingerprints.in_text(mark, text).map(|found| found.vendor().name.clone())
    }

    /// What the catalogue's own pattern looks like that is found in `text`; the first one, as the rules see it.
    pub(super) fn specimen(&self, mark: Mark, text: &str) -> Option<String> {
        let found = self.fingerprints.in_text(mark, text)?;
        let specimen = found.specimen()?;
        let again = self.fingerprints.in_text(mark, &specimen);
        again.is_some_and(|again| std::ptr::eq(again, found)).then_some(specimen)
    }

    pub(super) fn block_address(&self, address: std::net::IpAddr) -> bool {
        self.fingerprints.by_address(address).is_some()
    }
}

/// Both have the same number of labels.
fn matched(template: &[String], host: &[&str]) -> Option<Vec<Label>> {
    let label = |(wanted, given): (&String, &&str)| match wanted.as_str() {
        "{directory}" => Some(Label::Directory),
        "{instance}" => Some(Label::Instance),
        wanted if wanted == *given => Some(Label::Plain),
        wanted => {
            let (before, after) = wanted.split_once("{region}")?;
            let middle = given.strip_prefix(before)?.strip_suffix(after)?;
            region(middle).then_some(Label::Plain)
        }
    };
    template.iter().zip(host).map(label).collect()
}

/// The id of a check without its lane, and the lane as it ends the id; empty for a direct row.
pub(super) fn split_lane(id: &str) -> (&str, &'static str) {
    let lane = ["@proxy", "@pac", "@browser"].into_iter().find(|lane| id.ends_with(lane)).unwrap_or_default();
    (&id[..id.len() - lane.len()], lane)
}

pub(super) fn region(text: &str) -> bool {
    is_known_region(text)
}

/// A call, the IAM action that allows it, one that it needs beside it, or the service alone.
pub(super) fn aws_action(name: &str) -> bool {
    AwsCall::ALL.iter().any(|call| {
        let word = call.word();
        word == name
            || word.split(':').next() == Some(name)
            || call.iam_action() == Some(name)
            || call.also_needs().contains(&name)
    })
}

/// Error codes of AWS that say nothing about whose account it is.
pub(super) fn aws_code(text: &str) -> bool {
    AWS_CODES.contains(&text)
}

/// States and kinds that AWS or the evidence defines.
pub(super) fn aws_state(text: &str) -> bool {
    AWS_STATES.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_known_by_its_template_alone() {
        let known = Known::builtin();
        assert_eq!(
            known.labels("d-1234567890.awsapps.com"),
            Some(vec![Label::Directory, Label::Plain, Label::Plain])
        );
        assert!(known.labels("us-east-1.signin.aws").is_some());
        assert!(known.labels("atlantis-1.signin.aws").is_none());
        assert!(known.labels("portal.corp.example").is_none());
    }

    #[test]
    fn a_check_id_with_an_unknown_part_is_not_known() {
        let known = Known::builtin();
        assert!(known.check("network.awsapps-com.start@proxy"));
        assert!(known.check("network.awsapps-com.start@pac"));
        assert!(known.check("environment.resolver"));
        assert!(!known.check("network.okta-acme"));
        assert!(!known.check("network.awsapps-com.acme"));
    }
}
