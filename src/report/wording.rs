//! Codes and arguments become words, in the language of the messages. Nothing is judged here.

use std::collections::{BTreeMap, HashSet};

use super::Messages;
use super::document::{Check, Document, reason, word};
use super::messages::lines;
use super::products;
use crate::catalogue::{CheckId, Owner};
use crate::diagnosis::{Arg, Ask, Finding, Located, Place, span_units};
use crate::evidence::Evidence;

/// More names than these are counted in a sentence. The list itself is in `remediation.hosts` and in its rule.
pub(super) const NAMES: usize = 6;
const FIRST_NAMES: usize = 3;

/// A finding in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    pub title: String,
    pub saw: String,
    pub meaning: String,
    pub steps: Vec<String>,
    pub expect: String,
    /// One line to forward to the owner; absent when the owner is the reader.
    pub ask: Option<String>,
    /// The same with "the same hosts" in place of their names.
    pub ask_of_the_same: Option<String>,
    /// `allow` or `do_not_decrypt`.
    pub action: Option<String>,
    pub hosts: Vec<String>,
    /// (product, the exact rule).
    pub rules: Vec<(String, String)>,
    pub confirm: Option<String>,
    pub doc: String,
    /// Where on the way; empty if that was not looked for.
    pub located: String,
}

impl Wording {
    pub fn of(finding: &Finding, evidence: &Evidence, messages: &Messages) -> Self {
        let key = Messages::key_of(finding.code.word());
        let args = arguments(finding, evidence, messages);
        let part = |name: &str| messages.find(&format!("{key}.{name}"), &args).unwrap_or_default();
        let (action, hosts) = match &finding.ask {
            Ask::Steps => (None, Vec::new()),
            Ask::Allow { hosts } => (Some("allow".to_owned()), hosts.clone()),
            Ask::DoNotDecrypt { hosts } => (Some("do_not_decrypt".to_owned()), hosts.clone()),
        };
        let ask = Some(part("ask")).filter(|it| finding.owner != Owner::You && !it.is_empty());
        let ask_of_the_same = ask.as_ref().and_then(|_| {
            let mut args = args.clone();
            args.insert("hosts", messages.plain("same-hosts"));
            messages.find(&format!("{key}.ask"), &args)
        });
        Self {
            title: messages.text(&key, &args),
            saw: part("saw"),
            meaning: part("meaning"),
            steps: lines(&part("steps")),
            expect: part("expect"),
            ask,
            ask_of_the_same,
            action,
            hosts,
            rules: products::rules_for(&finding.ask, finding.vendor.as_deref(), finding.layer),
            confirm: finding.confirm.as_ref().map(ToString::to_string),
            doc: format!("explain {}", finding.code),
            located: finding.located.as_ref().map(|located| place(located, messages)).unwrap_or_default(),
        }
    }
}

fn place(located: &Located, messages: &Messages) -> String {
    let hop = |place: &Place| hop_name(place, messages);
    let (key, args) = match located {
        Located::Between { after, before } => {
            ("located-between", BTreeMap::from([("after", hop(after)), ("before", hop(before))]))
        }
        Located::At { place } => ("located-at", BTreeMap::from([("place", hop(place))])),
        Located::InPlaceOfFarEnd { place } => ("located-in-place", BTreeMap::from([("place", hop(place))])),
        Located::LastHop { place } => ("located-last", BTreeMap::from([("place", hop(place))])),
        Located::RoutersSilent => ("located-silent", BTreeMap::new()),
        Located::Differs => ("located-differs", BTreeMap::new()),
        Located::NotAvailable => ("located-not-available", BTreeMap::new()),
    };
    messages.text(key, &args)
}

/// This computer, or the hop with its router's address if it answered.
pub(super) fn hop_name(place: &Place, messages: &Messages) -> String {
    let number = place.hop.to_string();
    let args = BTreeMap::from([("hop", number), ("router", place.router.clone().unwrap_or_default())]);
    let key = match (place.hop, &place.router) {
        (0, _) => "hop-0",
        (_, None) => "hop-unnamed",
        (_, Some(_)) => "hop-named",
    };
    messages.text(key, &args)
}

/// The word of any enum in the reader's language: `owner-network_team`, `layer-tls`, `status-fail`, ….
pub fn name_of<T: serde::Serialize>(messages: &Messages, family: &str, value: T) -> String {
    let word = word(value);
    messages.find(&format!("{family}-{word}"), &BTreeMap::new()).unwrap_or(word)
}

/// Why a row has no good answer: what failed, or why nothing was asked. What AWS said of a call is told by the
/// reason, which also names the permission that is missing.
pub(super) fn trouble(document: &Document, check: &Check, messages: &Messages) -> Option<String> {
    let failure = document.failure(check);
    let kind = failure.and_then(|failure| failure.failed.as_ref()).map(|failed| failed.kind);
    let told = check.because.filter(|reason| kind.is_none() || reason.tells_aws_answer());
    let code = failure.and_then(|failure| failure.data.get("code")).and_then(|value| value.as_str());
    let Some(because) = told else {
        let kind = name_of(messages, "failure", kind?);
        return Some(code.map_or_else(|| kind.clone(), |code| format!("{kind}: {code}")));
    };
    let (text, _) = reason(messages, Some(because));
    let below = failure.and_then(|failure| failure.data.get("cause")).and_then(|value| value.as_str());
    let detail = match (below, code) {
        _ if !check.missing_actions.is_empty() => Some(check.missing_actions.join(", ")),
        (Some(below), _) => Some(messages.plain(&format!("failure-{below}"))),
        (None, code) => code.map(str::to_owned),
    };
    Some(detail.map_or_else(|| text.clone(), |detail| format!("{text}: {detail}")))
}

/// The finding's own arguments, and those every message may count on.
fn arguments(finding: &Finding, evidence: &Evidence, messages: &Messages) -> BTreeMap<&'static str, String> {
    let spelled = |(name, value): (&&'static str, &Arg)| (*name, spelled(value, messages));
    let mut args: BTreeMap<_, _> = finding.args.iter().map(spelled).collect();
    if let Some(place) = args.get_mut("variable")
        && let Some(named) = messages.find(&format!("settings-of-{}", place.to_lowercase()), &BTreeMap::new())
    {
        *place = named;
    }
    let hosts = match &finding.ask {
        Ask::Allow { hosts } | Ask::DoNotDecrypt { hosts } if !hosts.is_empty() => hosts.clone(),
        _ => hosts_of(&finding.checks, evidence),
    };
    let given = args.get("host").cloned();
    let host = given.or_else(|| hosts.first().cloned()).unwrap_or_else(|| messages.plain("some-host"));
    args.entry("host").or_insert(host.clone());
    if hosts.len() > NAMES {
        args.insert("hosts", first_names(&hosts, messages));
    }
    args.entry("hosts").or_insert(if hosts.is_empty() { host } else { hosts.join(", ") });
    let vendor = finding.vendor.clone().unwrap_or_else(|| messages.plain("some-device"));
    args.entry("vendor").or_insert(vendor);
    args
}

/// `a, b, c and 30 more`.
fn first_names(hosts: &[String], messages: &Messages) -> String {
    let names = hosts[..FIRST_NAMES].join(", ");
    let more = (hosts.len() - FIRST_NAMES).to_string();
    messages.text("hosts-more", &BTreeMap::from([("names", names), ("count", more)]))
}

/// As it is written, but for a length of time: that is in the reader's language.
fn spelled(value: &Arg, messages: &Messages) -> String {
    let Arg::Span(seconds) = value else { return value.to_string() };
    let units = span_units(*seconds).into_iter().map(|(count, unit)| {
        messages.text(&format!("unit-{unit}"), &BTreeMap::from([("count", count.to_string())]))
    });
    units.collect::<Vec<_>>().join(" ")
}

fn hosts_of(checks: &[CheckId], evidence: &Evidence) -> Vec<String> {
    let checks: HashSet<&CheckId> = checks.iter().collect();
    let rows = evidence.rows.iter().filter(|row| checks.contains(&row.id));
    let mut known = HashSet::new();
    rows.filter_map(|row| row.host.clone()).filter(|host| known.insert(host.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_per_line() {
        assert_eq!(lines("first\n  second\n\n"), ["first", "second"]);
    }
}
